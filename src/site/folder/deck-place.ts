import { readFile, readdir, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Problem, Words } from "../../deck/model.ts";
import { error, words } from "../../deck/problems/problem.ts";
import { isSource } from "./source-files.ts";

/** Where a deck stands. */
export interface DeckPlace {
  readonly folder: string;
  /** The Markdown file that is the whole deck, where a person named a file instead of a folder. */
  readonly only?: string;
}

/** The deck that a path names: a folder, or a Markdown file. Anything else is a problem. */
export async function deckPlace(path: string): Promise<DeckPlace | { readonly problem: Problem }> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) {
    const names = await readdir(path).catch(() => []);
    const page = names.find((name) => /^index\.html?$/i.test(name));
    if (page === undefined || names.some((name) => /\.md$/i.test(name) && isSource(name)))
      return { folder: path };
    return { problem: await pageOfReveal(join(path, page)) };
  }
  if (found?.isFile() && /\.md$/i.test(path))
    return { folder: dirname(path), only: basename(path) };
  if (found?.isFile() && /\.html?$/i.test(path)) return { problem: await pageOfReveal(path) };
  return { problem: found ? noDeck(path) : notThere(path) };
}

/** A page of reveal.js is no manuscript: its Markdown is in a file that it names, or in its sections. */
async function pageOfReveal(path: string): Promise<Problem> {
  const text = (await readFile(path, "utf8").catch(() => "")).slice(0, longestPage);
  const named = [...text.matchAll(/\sdata-markdown=["']([^"'\s]{1,200}\.\w+)["']/gi)];
  const files = [...new Set(named.map(([, file]) => file))].join(", ");
  if (files === "" && !/<section\b/i.test(text)) return noDeck(path);
  return error(
    "no-folder",
    { file: path, line: 1, column: 1 },
    files === ""
      ? words(
          `“${path}”是 reveal.js 的网页，这里读的是 .md 文件`,
          `“${path}” is a page of reveal.js; what is read here is a .md file`,
        )
      : words(
          `“${path}”是 reveal.js 的网页，内容在 ${files} 里`,
          `“${path}” is a page of reveal.js; its slides are in ${files}`,
        ),
    files === ""
      ? words(
          '把 <div class="slides"> 里的各个 <section> 原样存成 .md 文件，再写它的名字',
          'Save the sections in <div class="slides"> as they are in a .md file, and name that file',
        )
      : words(`写 ${files} 的名字`, `Name ${files} instead`),
  );
}

/** What is looked at of a page, characters. */
const longestPage = 1_000_000;

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
      `“${path}”不是放稿子的文件夹，也不是 .md 文件`,
      `“${path}” is neither a deck's folder nor a .md file`,
    ),
    ways.find(({ endings }) => endings.test(path))?.hint(path) ?? hint,
  );
}

/** What to do with a file that may become a deck. */
const ways: readonly { readonly endings: RegExp; readonly hint: (path: string) => Words }[] = [
  {
    endings: /\.(?:docx?|txt|wps)$/i,
    hint: (path) =>
      words(
        `讲话稿先做成画面：npm run import -- "${path}"`,
        `Make slides of a speech first: npm run import -- "${path}"`,
      ),
  },
  {
    endings: /\.(?:markdown|mdown|mkdn?|qmd|rmd)$/i,
    hint: () => words("把文件名的后缀改成 .md", "Give the file a name that ends in .md"),
  },
  {
    endings: /\.ipynb$/i,
    hint: () =>
      words(
        "用 jupytext --to md 存成 .md，再写它的名字",
        "Make it Markdown with jupytext --to md, and name that file",
      ),
  },
];

const hint = words(
  "写放稿子的文件夹，如 slides；不写就是 slides",
  "Name the folder of a deck, such as slides, the default",
);
