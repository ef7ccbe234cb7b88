/** Whether a folder may be replaced by a site: a folder of another's making is a person's work. */
import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Problem } from "../../deck/model.ts";
import { error, words } from "../../deck/problems/problem.ts";
import { isWithin } from "../folder/inside.ts";

/**
 * The problem of a folder `target` that holds files and no site of this tool, or the deck itself; undefined where a site
 * may be written.
 */
export async function siteTaken(deck: string, target: string): Promise<Problem | undefined> {
  const names = await readdir(target).catch(() => []);
  const isFree = names.every((name) => name.startsWith("."));
  const page = await readFile(join(target, "index.html"), "utf8").catch(() => "");
  if (!isWithin(resolve(target), resolve(deck)) && (isFree || /rostrum/i.test(page))) {
    return undefined;
  }
  return error(
    "site-taken",
    { file: target, line: 1, column: 1 },
    words(
      `“${target}”里有别的文件，没有动它：生成网站会把它们换掉`,
      `${target} holds other files: a site would replace them, so nothing was written`,
    ),
    words("把它改名或移开，再来一次", "Rename it or move it away, and try again"),
  );
}
