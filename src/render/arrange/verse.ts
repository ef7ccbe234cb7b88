/** Poems and other texts whose lines the author ended. */
import type { Token } from "markdown-it";
import { largest } from "../../deck/extremes.ts";
import { changedToken } from "../../deck/markdown/changed-token.ts";
import { emsOf } from "../../deck/text/ems.ts";
import { bodyWidth } from "../../deck/layouts/stage-size.ts";
import type { Aspect } from "../../deck/model.ts";
import type { Arrangement } from "./arrangement.ts";
import { areBoldLines, beginsAnew, lineFrom } from "./line-starts.ts";
import { writtenLines } from "./lines.ts";

/** A line of a verse ends with a mark; the lines of a text that an editor wrapped do not all. */
const endOfVerse = /[，。！？；：、”’…—,.!?;:]$/u;

/** Lines that all end with a mark are lines on the wall, too, and so is one that begins anew. */
export function withVerses(token: Token): Token {
  const lines = writtenTexts(token);
  if (lines.length < 2) return token;
  const areVerses =
    areBoldLines(token.children ?? []) || lines.every((line) => endOfVerse.test(line));
  const children = (token.children ?? []).map((child, at, all) =>
    child.type === "softbreak" && (areVerses || beginsAnew(lineFrom(all, at + 1)))
      ? changedToken(child, { type: "hardbreak", tag: "br" })
      : child,
  );
  return changedToken(token, { children });
}

/** The lines of a paragraph as they are drawn. */
export function textsOf(token: Token): readonly string[] {
  if (token.type !== "inline") return [];
  const children = (token.children ?? []).map((child) =>
    child.type === "softbreak" ? changedToken(child, { type: "text", content: " " }) : child,
  );
  return writtenTexts(changedToken(token, { children }));
}

function writtenTexts({ children }: Token): readonly string[] {
  const lines = writtenLines(children ?? []);
  return lines.map((line) =>
    line
      .map(({ content }) => content)
      .join("")
      .trim(),
  );
}

/** Type of a poem, px; ems of its longest line and of a paragraph that names its author; px for all lines. */
const poemTypes = [104, 92, 84, 76, 68, 60, 54];
const [longestLine, longestName, poemHeight] = [17, 14, 740];
/** Ems of a line's height, and of the gap between two paragraphs. */
const [poemLeading, poemGap] = [1.6, 0.5];
const endOfLine = /[，。！？；…—”,.!?;]$/u;
/** Fewer lines are a poem only where they are of one length. */
const fewestLines = 4;

/** A poem: short lines that all end with a mark, with its author's name. It stands in the middle. */
export function asVerse(tokens: readonly Token[], aspect: Aspect): Arrangement | undefined {
  if (tokens.some(({ type }) => type.startsWith("blockquote"))) return undefined;
  const drawn = tokens.map(withVerses);
  const paragraphs = drawn.filter(({ type }) => type === "inline").map(textsOf);
  const stanzas = paragraphs.filter((lines) => lines.length > 1);
  const lines = stanzas.flat();
  const lengths = new Set(lines.map(emsOf));
  const isPoem =
    lines.length >= (lengths.size === 1 ? 2 : fewestLines) &&
    lines.every((line) => endOfLine.test(line) && emsOf(line) <= longestLine) &&
    paragraphs.every(([name = "", ...more]) => more.length > 0 || emsOf(name) <= longestName);
  if (!isPoem) return undefined;
  const rows = paragraphs.flat();
  const widest = largest(rows.map(emsOf));
  const height = rows.length * poemLeading + (paragraphs.length - 1) * poemGap;
  const type = poemTypes.find(
    (size) => height * size <= poemHeight && widest * size <= bodyWidth[aspect],
  );
  return type === undefined
    ? undefined
    : { tokens: drawn, classes: ["prose", "verse"], style: { "--prose": type } };
}
