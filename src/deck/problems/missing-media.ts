/** What can be wrong with the file of a picture or a film. */
import type { Place, Problem } from "../model.ts";
import { error, words } from "./problem.ts";

/** The code of these problems. They hold back an output, but not an open page. */
export const missingMedia = "image-file";

const putBeside = words(
  "把文件放进稿子的文件夹，只写文件名，如 ![图上是什么](图片.png)",
  "Put the file into the deck's folder and write its name, such as ![what it shows](image.png)",
);

/** Whether an address is a path of one machine: `C:\a.png`, `\\server\a.png` (of which Markdown takes a stroke), `file:///a.png`. */
export function isMachinePath(address: string): boolean {
  return /^(?:[a-z]:[\\/]|\\|file:)/i.test(address);
}

export function onlyOnThisMachine(path: string, place: Place): Problem {
  return error(
    missingMedia,
    place,
    words(
      `“${path}”是这台电脑上的路径，网页里看不到`,
      `“${path}” is a path on this machine, which pages cannot show`,
    ),
    putBeside,
  );
}
