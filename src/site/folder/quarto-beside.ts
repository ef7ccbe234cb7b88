/** Code that Quarto's settings beside a deck hide. They are not read here: what they hide is told. */
import { join, resolve } from "node:path";
import type { Problem, SourceFile } from "../../deck/model.ts";
import { warning, words } from "../../deck/problems/problem.ts";
import { smallText } from "./marks-beside.ts";
import { repositoryOf } from "./named-file.ts";

const names = ["_quarto.yml", "_quarto.yaml", "_metadata.yml"];
/** Quarto's slides show no code but on demand. */
const hidesCode =
  /^[ \t]+echo:[ \t]*(?:false|no|off)\b|^format:[ \t]*(?:\n[ \t]+)?(?:revealjs|pptx|beamer)\b/m;
const ownHead = /^---[ \t]*\n(?:[^\n]*\n)*?(?:format|execute|output):/;
const cell = /^[ \t]*`{3,}[ \t]*\{[ \t]*(?:r|python|julia|ojs|bash|sql)\b[^{}\n]*\}/m;

/** Tells the first code that runs of each file, where such settings stand beside it and none at its head. */
export async function codeOfQuarto(
  folder: string,
  files: readonly SourceFile[],
): Promise<readonly Problem[]> {
  const found = files.flatMap(({ path, text }) => {
    const at = /\.md$/i.test(path) && !ownHead.test(text) ? text.search(cell) : -1;
    return at < 0 ? [] : [{ file: path, line: text.slice(0, at).split("\n").length, column: 1 }];
  });
  if (found.length === 0) return [];
  const root = await repositoryOf(folder);
  const places = [...new Set([resolve(folder), root])].flatMap((place) =>
    names.map((name) => join(place, name)),
  );
  const texts = await Promise.all(places.map((path) => smallText(root, path)));
  if (!texts.some((text) => text !== undefined && hidesCode.test(text))) return [];
  return found.map((place) =>
    warning(
      "maybe-notes",
      place,
      words(
        "Quarto 的设定（_quarto.yml）不显示代码，这里不读它：代码会显示出来",
        "Quarto's settings (_quarto.yml) hide code and are not read here: code is shown",
      ),
      words(
        "不显示，在这份稿子开头的设置里写 execute:，下一行缩进写 echo: false；要显示，就写 echo: true",
        "To hide it, write execute: at the head of this file and echo: false set in below it; to show it, echo: true",
      ),
    ),
  );
}
