/** Reads a file as a manuscript. Its first bytes decide the format, then its ending. */
import type { Problem } from "../../deck/model.ts";
import { error, words } from "../../deck/problems/problem.ts";
import { decodeText } from "../../deck/text/decode-text.ts";
import type { Block, LeftKind, Manuscript } from "../model.ts";
import { largestFile } from "./docx/archive.ts";
import { readDocx } from "./docx/document.ts";
import { halfMarks } from "./half-marks.ts";
import { readMarkdown } from "./markdown.ts";
import { refusal } from "./refusals.ts";
import { isMarkedUp, readText } from "./text.ts";

export type ReadManuscript = { readonly manuscript: Manuscript } | { readonly problem: Problem };

/** The limit as it is told. */
const megabytes = largestFile / 2 ** 20;
/** Largest text taken, characters: twice the longest report, nearly five hours of speech. */
const longestText = 60_000;
/** Most paragraphs taken. */
const mostBlocks = 8000;

/** What is left out as text of the writer's, not as a thing with a name. */
const written: ReadonlySet<LeftKind> = new Set([
  "hidden",
  "deleted",
  "struck",
  "header",
  "footer",
  "comment",
]);

/** Reads a .docx, .txt or .md; anything else is a problem that says how to save it. */
export function readManuscript(bytes: Uint8Array, file: string): ReadManuscript {
  if (bytes.length > largestFile) return { problem: tooLarge(file) };
  if (bytes.length === 0) return { problem: empty(file) };
  const refused = refusal(bytes, file);
  if (refused) return { problem: refused };
  const name = file.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, "");
  const read = isZip(bytes) ? readDocx(bytes, name, file) : readWritten(bytes, name, file);
  if ("problem" in read) return read;
  const { blocks, left } = read.manuscript;
  if (blocks.length > mostBlocks || lengthOf(blocks) > longestText)
    return { problem: tooLong(file) };
  if (blocks.every((block) => block.kind === "paragraph" && block.text.trim() === "")) {
    const unread = left.find(({ kind, text }) => written.has(kind) && text.trim() !== "")?.text;
    return { problem: unread === undefined ? empty(file) : unseen(file, unread) };
  }
  return read;
}

/** Reads pasted text: as Markdown where it is marked up as such, else as it stands. */
export function readPasted(text: string): ReadManuscript {
  if (text.trim() === "") return { problem: empty("") };
  if (text.length > longestText) return { problem: tooLong("") };
  return { manuscript: readLines(text, "", isMarkedUp(text)) };
}

function readWritten(bytes: Uint8Array, name: string, file: string): ReadManuscript {
  const text = decodeText(bytes);
  if (text === undefined) return { problem: notText(file) };
  if (text.length > longestText) return { problem: tooLong(file) };
  return { manuscript: readLines(text, name, /\.(?:md|markdown)$/i.test(file)) };
}

function readLines(text: string, name: string, isMarkdown: boolean): Manuscript {
  const { doubtful, ...manuscript } = isMarkdown
    ? readMarkdown(text, name)
    : { ...readText(text, name), doubtful: [] };
  const { blocks, left } = manuscript;
  return { ...manuscript, left: [...left, ...halfMarks(blocks, text, doubtful)] };
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => {
    if (block.kind === "picture") return sum;
    const cells = block.kind === "table" ? block.rows.flat() : [block.text];
    return sum + cells.reduce((length, text) => length + text.length, 0);
  }, 0);
}

/** By the signature of its first record (APPNOTE.TXT 4.3.6 to 4.3.16): a text may begin with PK, and with no such sign behind it. */
function isZip([p, k, kind = 0]: Uint8Array): boolean {
  return p === 0x50 && k === 0x4b && kind > 0 && kind < 0x09;
}

/** A file that is refused before it is read. */
export function tooLarge(file: string): Problem {
  return error(
    "too-large",
    { file, line: 1, column: 1 },
    words(
      `这个文件超过 ${megabytes} MB，没有打开`,
      `This file has more than ${megabytes} MB: it was not opened`,
    ),
    words(
      "把图片压缩或删去，再存一次；或者只复制讲稿的文字，用“粘贴文字”",
      "Compress or remove its pictures and save it again, or paste the text alone",
    ),
  );
}

/** More text than any speech. */
function tooLong(file: string): Problem {
  return error(
    "too-long",
    { file, line: 1, column: 1 },
    words(
      `里面的文字超过 ${longestText / 10_000} 万字，或者超过 ${mostBlocks} 段，没有读`,
      `It has more than ${longestText} characters or ${mostBlocks} paragraphs: it was not read`,
    ),
    words(
      "只留下要讲的部分，或者分成几份，一份一份放进来",
      "Keep what is to be said, or cut it into several files and bring one at a time",
    ),
  );
}

function empty(file: string): Problem {
  return error(
    "empty-file",
    { file, line: 1, column: 1 },
    words("里面没有文字", "There is no text in it"),
    words(
      "看看是不是选错了文件；如果内容是图片（扫描件），请先识别成文字",
      "Check whether it is the right file; recognise the text of a scan first",
    ),
  );
}

/** Most of a text that a message quotes, characters. */
const mostQuoted = 24;

/** All text of a file is hidden, struck out, deleted, or stands around its pages. */
function unseen(file: string, text: string): Problem {
  const some = [...text.trim()].slice(0, mostQuoted).join("");
  return error(
    "empty-file",
    { file, line: 1, column: 1 },
    words(
      `里面的文字都不会显示（隐藏、删除、页眉页脚、批注等），比如“${some}”`,
      `None of its text is shown (hidden, deleted, in headers or comments), such as “${some}”`,
    ),
    words(
      "在 Word 或 WPS 里取消隐藏，或者把要讲的文字复制到正文里，再存一次",
      "Unhide it in Word or WPS, or copy what is to be said into the text itself, and save it again",
    ),
  );
}

function notText(file: string): Problem {
  return error(
    "not-text",
    { file, line: 1, column: 1 },
    words("这个文件不是文字，读不出来", "This file is not text and cannot be read"),
    words(
      "在 Word 或 WPS 里打开原稿，另存为 .docx，再放进来",
      "Open the manuscript in Word or WPS, save it as .docx, and bring that",
    ),
  );
}
