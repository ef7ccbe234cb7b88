/** A face as Markdown, figures by their names. */
import { escapeLine, escapeMark } from "../files/notes.ts";
import type { FigureSpan } from "../figures/figures.ts";
import type { Passage } from "../model.ts";
import { breakable } from "./breaks.ts";
import type { FacePlan, Phrase, Tile } from "./model.ts";

/** What a face is written from. */
export interface Written {
  readonly passages: readonly Passage[];
  readonly spans: readonly (readonly FigureSpan[])[];
}

/** Longest piece of a line that stays whole beside a picture, where a line is half as wide. */
const longestBeside = 7;

/** The Markdown of a face under its heading. */
export function faceMarkdown(face: FacePlan, written: Written): string {
  const list = (lines: readonly Phrase[], tiles: readonly Tile[]) =>
    [
      ...lines.map((line) => `- ${phraseMarkdown(line, written)}`),
      ...tiles.map((tile) => `- ${tileMarkdown(tile, written)}`),
    ].join("\n");
  const groups = face.groups.map(({ heading, lines, tiles }) => {
    const name = `### ${phraseMarkdown(heading, written)}`;
    // Beside a brace, the line under a name is a paragraph and only figures are listed.
    if (face.brace !== undefined) {
      const said = escapeMark(lines.map((line) => phraseMarkdown(line, written)).join(" "));
      return [name, said, list([], tiles)].filter((block) => block !== "").join("\n\n");
    }
    return [name, list(lines, tiles)].filter((block) => block !== "").join("\n\n");
  });
  return [...groups, list(face.lines, face.tiles)].filter((block) => block !== "").join("\n\n");
}

/** A heading, broken where it may be. */
export function headingMarkdown(text: string, longest?: number): string {
  return breakable(text, longest).map(escapeLine).join("<wbr>");
}

/** A stretch of a passage, its figures by their names. */
export function phraseMarkdown(
  { passage, start, end }: Phrase,
  { passages, spans }: Written,
): string {
  const text = passages[passage]?.text ?? "";
  const inside = (spans[passage] ?? []).filter((span) => span.start >= start && span.end <= end);
  const longest = passages.some(({ picture }) => picture !== undefined) ? longestBeside : undefined;
  let at = start;
  const parts: string[] = [];
  for (const span of inside) {
    parts.push(headingMarkdown(text.slice(at, span.start), longest), `{{${span.name}}}`);
    at = span.end;
  }
  parts.push(headingMarkdown(text.slice(at, end), longest));
  return escapeItem(parts.join(""));
}

/** A phrase that begins like a list item or a heading must not become one. */
function escapeItem(text: string): string {
  return text
    .replace(/^(?:[-+#=>](?=[\s-])|(\d+)(?=[.)]\s))/u, (sign) =>
      /^\d/.test(sign) ? sign : `\\${sign}`,
    )
    .replace(/^(\d+)([.)])(?=\s)/u, "$1\\$2");
}

function tileMarkdown({ passage, label, name, end, unitEnd }: Tile, { passages }: Written): string {
  const text = passages[passage]?.text ?? "";
  const words = headingMarkdown(text.slice(label.start, label.end));
  return `${words} {{${name}}}${escapeLine(text.slice(end, unitEnd))}`;
}
