/** Lines of the source that are lines on the wall, too, where Markdown would join them. */
import type { Token } from "markdown-it";
import { writtenLines } from "./lines.ts";
import { ownNumber } from "../../deck/layouts/own-number.ts";

/** ① and the signs that writers type for a list. */
const sign = /^[①-⑳❶-❿⑴-⒇㈠-㈩●○◆◇■□▪▲△★☆※►▶✓✔☑☐]/u;
/** A label in Chinese; neither a clock time nor the beginning of an address. */
const label = /^(?=[^：:]*\p{Script=Han})[^\s，。；！？、：:“”…]{1,8}[：:](?!\/\/)/u;
/** A choice that its author has lettered. An initial stands before a name in letters. */
const letter = /^([A-H][.．、)）]\s*)\p{Script=Han}/u;
/** The source of a quotation. */
const source = /^(?:——|—(?= ?[\p{Script=Han}\p{Lu}《]))/u;

/** Whether a line begins anew: with a number or a letter of its own, a sign, a label, an indent or a dash. */
export function beginsAnew(line: string): boolean {
  const own = ownNumber(line);
  return (
    (own !== undefined && own.level > 0) ||
    line.startsWith("\u3000") ||
    sign.test(line) ||
    letter.test(line) ||
    label.test(line) ||
    source.test(line)
  );
}

/** What a line that counts or letters itself begins with, its blank included: 1. and B、. */
export function markOf(line: string): string | undefined {
  const own = ownNumber(line);
  return own && own.level > 0 ? own.written : letter.exec(line)?.[1];
}

/** Whether the lines of a text all begin with bold words: figures, names. */
export function areBoldLines(children: readonly Token[]): boolean {
  const lines = writtenLines(children);
  const isBold = (line: readonly Token[]): boolean =>
    line.find(({ type, content }) => type !== "text" || content.trim() !== "")?.type ===
    "strong_open";
  return lines.length > 1 && lines.every(isBold);
}

/** The text of a line from one of its tokens on. */
export function lineFrom(tokens: readonly Token[], start: number): string {
  let text = "";
  for (let at = start; at < tokens.length; at++) {
    const { type, content } = tokens[at] as Token;
    if (type === "softbreak" || type === "hardbreak") break;
    if (type === "text" || type === "code_inline") text += content;
  }
  return text;
}
