import { stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import type { Problem } from "../../deck/model.ts";
import { error, words } from "../../deck/problems/problem.ts";

/** Where a deck stands. */
export interface DeckPlace {
  readonly folder: string;
  /** The Markdown file that is the whole deck, where a person named a file instead of a folder. */
  readonly only?: string;
}

/** The deck that a person means by a path: a folder, or a Markdown file. Anything else is a problem. */
export async function deckPlace(path: string): Promise<DeckPlace | { readonly problem: Problem }> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) return { folder: path };
  if (found?.isFile() && /\.md$/i.test(path))
    return { folder: dirname(path), only: basename(path) };
  return { problem: found ? noDeck(path) : notThere(path) };
}

/** There is no deck by that name. */
export function notThere(path: string): Problem {
  return error(
    "no-folder",
    { file: path, line: 1, column: 1 },
    words(`没有“${path}”这个文件夹`, `There is no folder “${path}”`),
    hint,
  );
}

function noDeck(path: string): Problem {
  return error(
    "no-folder",
    { file: path, line: 1, column: 1 },
    words(
      `“${path}”不是放讲稿的文件夹，也不是 .md 文件`,
      `“${path}” is neither a deck's folder nor a .md file`,
    ),
    hint,
  );
}

const hint = words(
  "写放稿子的文件夹，如 slides；不写就是 slides",
  "Name the folder of a deck, such as slides, the default",
);
