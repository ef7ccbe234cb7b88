/** What stands in a paragraph of Markdown as blocks of a manuscript. */
import type { Token } from "markdown-it";
import { spellings } from "../../deck/markdown/block-places.ts";
import { namesFile } from "../../deck/text/file-words.ts";
import type { Block, Style } from "../model.ts";

/** Each line of plain text is a paragraph. */
export function pushLines(blocks: Block[], text: string): void {
  for (const line of text.split("\n")) {
    if (line.trim() !== "") blocks.push({ kind: "paragraph", text: line });
  }
}

/** A paragraph. Each of its pictures is a block of its own. A line end separates lines, as Chinese writers use it. */
export function pushInline(
  blocks: Block[],
  tokens: readonly Token[],
  lead: string,
  style: Style,
): void {
  const lines = splitAt(tokens, ({ type }) => type === "softbreak" || type === "hardbreak");
  lines.forEach((line, index) => {
    const text = (index === 0 ? lead : "") + plain(line).replace(task, toBox);
    const marked = { ...style, ...boldness(line) };
    const styled = Object.keys(marked).length > 0 ? { style: marked } : {};
    if (text.trim() !== "") blocks.push({ kind: "paragraph", text, ...styled });
    pushPictures(blocks, line);
  });
}

function toBox(_: string, sign: string): string {
  return sign === " " ? "☐ " : "☑ ";
}

/** The pictures of a line, each a block of its own. */
export function pushPictures(blocks: Block[], line: readonly Token[]): void {
  for (const image of line.filter(({ type }) => type === "image")) {
    // As its file is called: an editor writes 产品.png as %E4%BA%A7….
    const [, path] = spellings(String(image.attrGet("src") ?? ""));
    const words = plain(image.children ?? []);
    blocks.push({ kind: "picture", path, alt: namesFile(words) ? "" : words });
  }
}

function splitAt(tokens: readonly Token[], isCut: (token: Token) => boolean): readonly Token[][] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (isCut(token)) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

/** The text of inline tokens, without what an editor lights it with. */
export function plain(tokens: readonly Token[]): string {
  return tokens
    .map(({ type, content }) => {
      if (type === "text") return content.replace(marked, "$1");
      return type === "code_inline" ? content : "";
    })
    .join("");
}

/** ==words== that an editor lights. */
const marked = /==(?=[^\s=])([^=\n]+)(?<!\s)==/gu;
/** What is to be done, and what is. */
const task = /^\[([ xX])\][ \t]+(?=\S)/;

/** Whether a line is bold, or begins so. */
function boldness(line: readonly Token[]): Style {
  let depth = 0;
  let lead = 0;
  let isLead = true;
  let isBold = false;
  for (const { tag, nesting, content } of line) {
    if (tag === "strong") depth += nesting;
    if (content.trim() === "") continue;
    if (depth > 0 && isLead) lead += content.length;
    else isLead = false;
    if (depth > 0) isBold = true;
  }
  if (!isBold || lead === 0) return {};
  return isLead ? { bold: true } : { boldLead: lead };
}
