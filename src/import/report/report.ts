/** What is reported after an import: what came in, what was left out, and what is to be looked at. */
import type { Problem, Words } from "../../deck/model.ts";
import { error, words } from "../../deck/problems/problem.ts";
import type { DeckFiles } from "../files/files.ts";
import type { LeftKind, LeftOut, Outline } from "../model.ts";

/** The names of what is left out. */
export const leftNames: Readonly<Record<LeftKind, Words>> = {
  web: words("网页杂讯", "web page noise"),
  residue: words("网页残留符号", "residue of a web page"),
  "page-number": words("页码", "page numbers"),
  contents: words("目录", "contents"),
  header: words("页眉", "headers"),
  footer: words("页脚", "footers"),
  comment: words("批注", "comments"),
  hidden: words("隐藏的文字", "hidden text"),
  deleted: words("修订中删去的文字", "deleted text of tracked changes"),
  struck: words("用删除线划去的文字", "text that is struck out"),
  markup: words("网页标记", "markup"),
  cell: words("比表头多出的格子", "cells beyond the head of their table"),
  picture: words("不能显示的图片", "pictures that cannot be shown"),
  drawing: words(
    "图表、图示、艺术字、手写和三维模型",
    "charts, diagrams, WordArt, ink and 3D models",
  ),
  phonetic: words("注在字上面的拼音", "phonetic guides over the text"),
  embedded: words("插入的另一份文件或控件", "other files and controls that were inserted"),
  sign: words(
    "不认得的符号、Word 才算得出的日期（原处放了 □，字体和代码在前，请对照原稿补上）",
    "signs that are not known, and dates that only Word knows (□ stands in their place, their font and code are named: put in what the original shows)",
  ),
  "half-mark": words(
    "半个标记，或写错的标记（这些行照样放进来了，行号在前，请看一眼）",
    "halves of marks, or misspelt ones (these lines came in, their numbers stand before them: look at them)",
  ),
  cropped: words(
    "裁剪过的图片（整张会露出裁掉的部分，请截图后放进来）",
    "pictures that were cropped (their file has what was cut off: put in a screenshot)",
  ),
};

/** What is left out, counted by its kind. */
function leftCounts(left: readonly LeftOut[]): ReadonlyMap<LeftKind, number> {
  const counts = new Map<LeftKind, number>();
  for (const { kind } of left) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** A few lines for the terminal. */
export function summaryOf(outline: Outline, files: DeckFiles, folder: string): Words {
  const left = outline.left.filter(({ kind }) => !cameIn.some((each) => each === kind));
  const slides = [...files.keys()].filter((name) => name.endsWith(".md")).length;
  const counts = [...leftCounts(left)];
  const some = left.slice(0, 5).map(({ text }) => shortened(text));
  const zh = counts.map(([kind, count]) => `${leftNames[kind].zh} ${count} 处`).join("，");
  const en = counts.map(([kind, count]) => `${leftNames[kind].en}: ${count}`).join(", ");
  const lines = cameIn.map((kind) => linesOf(outline, kind));
  return {
    zh: `${folder}/  ${slides} 页${zh === "" ? "" : `\n没放进来的：${zh}（${some.join(" ｜ ")}）`}${lines.map(({ zh: line }) => line).join("")}`,
    en: `${folder}/  ${slides} slides${en === "" ? "" : `\nLeft out: ${en} (${some.join(" | ")})`}${lines.map(({ en: line }) => line).join("")}`,
  };
}

/** What came in and is to be looked at. */
const cameIn = ["sign", "half-mark"] as const;

/** Each place of such a kind. */
function linesOf({ left }: Outline, kind: (typeof cameIn)[number]): Words {
  const lines = left.filter((each) => each.kind === kind).map(({ text }) => text);
  if (lines.length === 0) return { zh: "", en: "" };
  const { zh, en } = leftNames[kind];
  return { zh: [`\n${zh}：`, ...lines].join("\n  "), en: [`\n${en}:`, ...lines].join("\n  ") };
}

function shortened(text: string): string {
  return text.length > 16 ? `${text.slice(0, 15)}…` : text;
}

/** No file is ever overwritten. */
export function folderTaken(folder: string): Problem {
  return error(
    "folder-taken",
    { file: folder, line: 1, column: 1 },
    words(`“${folder}”里已经有文件，没有动它`, `There are files in ${folder}: nothing was written`),
    words(
      "换一个文件夹名或标题，如 decks/讲话稿2",
      "Name another folder or title, such as decks/speech-2",
    ),
  );
}
