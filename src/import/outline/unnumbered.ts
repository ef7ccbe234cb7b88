/** Headings without a number: by style, by bold or heading type, by being short among paragraphs. */
import type { Level } from "../model.ts";
import type { Line } from "./lines.ts";
import { markOf, standardLevels } from "./marks.ts";

export interface PlainHeading {
  /** Absent: one below the numbered heading that is open. */
  readonly level?: Level;
  /** Characters at the start, where it runs into its paragraph. */
  readonly lead?: number;
}

/** Lines that begin a new section, whatever they look like. */
export const openers =
  /^(?:前言|引言|导语|开场白|开头|称谓|正文|结语|结束语|结尾|落款|附则|附录|附表|附图|名词解释|注释|备注|附注|版记)[：:]?$|^(?:附件|附录|附表)[\s\d一二三四五六七八九十]{0,4}(?:[（(].{1,8}[）)])?$|^(?:附件|附录|附表)[\d一二三四五六七八九十]{1,3}[：:\s].{2,40}$/u;

/** The unnumbered headings by their lines' indices. */
export function unnumberedHeadings(
  lines: readonly Line[],
  numbered: ReadonlySet<number>,
): ReadonlyMap<number, PlainHeading> {
  const found = new Map<number, PlainHeading>();
  const levels = styleLevels(lines, numbered);
  const looks = proseLooks(lines);
  const isBare = (index: number) => !numbered.has(index) && !isFixed(lines[index]);
  lines.forEach((line, index) => {
    if (!isBare(index)) return;
    const { text, style } = line;
    const level = style.heading === undefined ? undefined : levels.get(style.heading);
    if (level !== undefined) found.set(index, { level });
    else if (openers.test(text)) found.set(index, { level: 1 });
    else if (isShort(text, 30) && differs(line, looks))
      found.set(index, { ...fontLevel(line, lines, numbered) });
  });
  if (found.size === 0) for (const index of shortLines(lines, numbered)) found.set(index, {});
  if (found.size === 0) {
    lines.forEach((line, index) => {
      const lead = line.style.boldLead ?? 0;
      if (isBare(index) && lead >= 4 && lead <= 40 && line.text.length > lead + 10) {
        const mark = /^[。：:！]/u.test(line.text.slice(lead)) ? 1 : 0;
        found.set(index, { lead: lead + mark });
      }
    });
    if (found.size < 2) found.clear();
  }
  return found;
}

function isFixed(line: Line | undefined): boolean {
  return !line || line.table !== undefined || line.picture !== undefined;
}

/** No sentence: short, and without a mark at its end. */
function isShort(text: string, most: number): boolean {
  return (
    text.length >= 2 &&
    text.length <= most &&
    !/[。，；：！？、…,;:!?.）)\]】]$/u.test(text) &&
    !/^[（([\-•·*]/u.test(text)
  );
}

/**
 * Heading styles as levels. A style whose headings are numbered has the level of its numbers; one above it without
 * numbers comes above.
 */
export function styleLevels(
  lines: readonly Line[],
  numbered: ReadonlySet<number>,
): ReadonlyMap<number, Level> {
  const styles = [...new Set(lines.flatMap(({ style }) => style.heading ?? []))].sort(
    (a, b) => a - b,
  );
  const marked = styles.map((style) => {
    const kinds = lines.flatMap((line, index) => {
      if (line.style.heading !== style || !numbered.has(index)) return [];
      return writtenLevel(line.text) ?? [];
    });
    return kinds[0];
  });
  const firstMarked = marked.findIndex((level) => level !== undefined);
  const base = firstMarked < 0 ? 1 : (marked[firstMarked] ?? 1) - firstMarked;
  return new Map(styles.map((style, index) => [style, clamp(marked[index] ?? base + index)]));
}

function clamp(level: number): Level {
  return Math.min(5, Math.max(0, level)) as Level;
}

interface Looks {
  readonly font: string | undefined;
  readonly size: number | undefined;
  readonly bold: boolean;
}

/** How most of the text looks. */
function proseLooks(lines: readonly Line[]): Looks {
  const weights = new Map<string, { looks: Looks; characters: number }>();
  for (const { text, style } of lines) {
    const looks = { font: style.font, size: style.size, bold: style.bold ?? false };
    const key = JSON.stringify(looks);
    const known = weights.get(key) ?? { looks, characters: 0 };
    weights.set(key, { looks, characters: known.characters + text.length });
  }
  const [most] = [...weights.values()].sort((a, b) => b.characters - a.characters);
  return most?.looks ?? { font: undefined, size: undefined, bold: false };
}

/** Fonts that headings of official documents are set in (GB/T 9704-2012 §7.3.3). */
const headingFont = /黑体|楷体|小标宋|SimHei|KaiTi/iu;

function differs({ style }: Line, looks: Looks): boolean {
  if (style.align === "right") return false;
  if (style.bold && !looks.bold) return true;
  if (style.size !== undefined && looks.size !== undefined && style.size > looks.size) return true;
  return style.font !== undefined && style.font !== looks.font && headingFont.test(style.font);
}

/** The level of numbered headings that look the same; 楷体 alone is the second. */
function fontLevel(
  { style }: Line,
  lines: readonly Line[],
  numbered: ReadonlySet<number>,
): { level?: Level } {
  const twin = lines.findIndex(
    (other, index) =>
      numbered.has(index) &&
      other.style.font === style.font &&
      other.style.size === style.size &&
      (other.style.bold ?? false) === (style.bold ?? false),
  );
  const level = writtenLevel(lines[twin]?.text ?? "");
  if (level !== undefined) return { level };
  if (numbered.size === 0) return { level: 1 };
  return style.font !== undefined && /黑体|SimHei/iu.test(style.font) ? { level: 1 } : {};
}

/** Short lines between paragraphs, in a text with no other sign of headings. */
function shortLines(lines: readonly Line[], numbered: ReadonlySet<number>): readonly number[] {
  const prose = (line: Line | undefined) => line !== undefined && line.text.length > 40;
  const found = lines.flatMap(({ text }, index) => {
    if (numbered.has(index) || isFixed(lines[index]) || !isShort(text, 24) || markOf(text))
      return [];
    if (/^\d{4}年|[：:]/u.test(text) || !/\p{L}{2}/u.test(text)) return [];
    const next = lines[index + 1];
    const isAfterProse =
      index === 0 || prose(lines[index - 1]) || /[。！]$/u.test(lines[index - 1]?.text ?? "");
    return isAfterProse && (prose(next) || (next !== undefined && numbered.has(index + 1)))
      ? [index]
      : [];
  });
  return found.length >= 2 ? found : [];
}

/** The level that a line's number gives it; undefined below 1., where a number is as often a point's in a list. */
function writtenLevel(text: string): Level | undefined {
  const kind = markOf(text)?.kind;
  const level = kind && standardLevels[kind];
  return level === undefined || level > 3 ? undefined : level;
}
