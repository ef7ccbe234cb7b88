/** How the title of a slide without a heading's band is set: as large as the lines allow that it falls into. */
import { largest } from "../../deck/extremes.ts";
import type { Token } from "markdown-it";
import type { Aspect, HeadingBlock } from "../../deck/model.ts";
import type { Figures } from "../../deck/notes/notes-text.ts";
import { changedToken } from "../../deck/markdown/changed-token.ts";
import { lineCount, type Parts, partsOfText, tokenText } from "../arrange/lines.ts";
import { markPhraseBreaks } from "./phrase-breaks.ts";
import { breakMark, markWordBreaks, partedPhrase } from "./word-breaks.ts";

export interface TitleSetting {
  /** Type, px of the stage; absent: the layout's own for a few characters. */
  readonly size?: number;
  /** Where its lines end: at marks, else between phrases, else between words, as its lines have room for. */
  readonly breaksAt: "marks" | "phrases" | "words";
}

/** px of the stage. */
interface Room {
  readonly width: number;
  readonly height: number;
  readonly leading: number;
  readonly lines: number;
  readonly sizes: readonly number[];
  /** Ems of a line of the layout's own type for a few characters, which stand in two lines. */
  readonly few?: number;
  /** A line that holds all of the title is worth this much smaller type. */
  readonly wholeWorth?: number;
}

const cover = { height: 700, leading: 1.42, lines: 5, few: 4.2 };
const closing = { height: 740, leading: 1.34, lines: 5 };
const section = { height: 560, leading: 1.15, lines: 3, wholeWorth: 0.65 };
const rooms: Readonly<Record<string, Readonly<Record<Aspect, Room>>>> = {
  cover: {
    "16:9": { ...cover, width: 1040, sizes: [124, 112, 104, 96, 88, 80, 72, 64, 56] },
    "4:3": { ...cover, width: 840, sizes: [104, 98, 92, 86, 80, 72, 64, 56] },
  },
  closing: {
    "16:9": { ...closing, width: 990, sizes: [150, 136, 120, 108, 96, 84, 76, 68, 60] },
    "4:3": { ...closing, width: 740, sizes: [118, 108, 98, 90, 82, 76, 68, 60] },
  },
  section: {
    "16:9": { ...section, width: 1680, sizes: [190, 150, 128, 116, 100, 85, 72, 60] },
    "4:3": { ...section, width: 1272, sizes: [150, 128, 112, 96, 84, 72, 60] },
  },
};

/** What stands beside or under the title takes so much of its room, px. */
export interface Taken {
  readonly width: number;
  readonly height: number;
}

/** The type for a few characters stands so far apart that a word of letters or digits is wider than its ems. */
const latinWord = /[\w.-]{5}/;

/** Characters stand a little apart, and lines end before a word that has no room. */
const slack = 1.04;
/** Bold letters with serifs are wider than the ems of Noto Sans, which tells where one word fills a line. */
const slackOfWord = 1.18;
/** Lines that end at marks are worth this much smaller type, and more where the author or a phrase ends them. */
const [forPhrases, forMarked] = [0.85, 0.75];

/** The setting of a title in this layout; undefined where the layout sets all titles in one size. */
export function titleSetting(
  text: string,
  layout: string,
  aspect: Aspect,
  taken: Taken = { width: 0, height: 0 },
): TitleSetting | undefined {
  const room = Object.hasOwn(rooms, layout) ? rooms[layout]?.[aspect] : undefined;
  if (!room) return undefined;
  const lines = text.split("\n");
  if (room.few !== undefined && !latinWord.test(text)) {
    const few = room.few;
    const fits = (stretches: readonly Parts[]): boolean =>
      stretches.flat().every((part) => part <= few) &&
      stretches.reduce((sum, parts) => sum + lineCount(parts, few), 0) <= 2;
    if (fits([partsOfText(text, space)])) return { breaksAt: "marks" };
    if (fits(lines.map(wordParts))) return { breaksAt: "words" };
  }
  const within = { ...room, width: room.width - taken.width, height: room.height - taken.height };
  const widest = latinWord.test(text) ? slackOfWord : slack;
  const whole = sizeOf([partsOfText(text, space)], within, widest);
  const parted = sizeOf(lines.map(wordParts), within, widest);
  const smallest = room.sizes.at(-1) ?? 0;
  const isMarked = lines.length > 1;
  const isWorth = (size: number | undefined, worth: number): size is number =>
    size !== undefined && size >= worth * (parted ?? 0);
  const inOne = isMarked
    ? undefined
    : sizeOf([partsOfText(text, space)], { ...within, lines: 1 }, widest);
  if (isWorth(inOne, room.wholeWorth ?? 1)) return { size: inOne, breaksAt: "marks" };
  if (isWorth(whole, isMarked ? forMarked : forPhrases)) return { size: whole, breaksAt: "marks" };
  const phrased = isMarked ? undefined : sizeOf([phraseParts(text)], within, widest);
  if (isWorth(phrased, forMarked)) return { size: phrased, breaksAt: "phrases" };
  return { size: parted ?? smallest, breaksAt: "words" };
}

/** The widest stretch of a title that a phone has room for in its largest type, ems; a wider one is set smaller. */
const widestOnPhone = 5;

/** Ems of the widest stretch that stays in one line, where a phone has no room for it in its largest type. */
export function widePart(text: string, { breaksAt }: TitleSetting): number | undefined {
  const parts =
    breaksAt === "words"
      ? text.split("\n").flatMap(wordParts)
      : breaksAt === "phrases"
        ? phraseParts(text)
        : partsOfText(text, space);
  const widest = Math.max(0, largest(parts));
  return widest > widestOnPhone ? widest : undefined;
}

const space = /(?<=[ \u3000])/;

function wordParts(line: string): Parts {
  return partsOfText(markWordBreaks(line, partedPhrase).replaceAll(breakMark, "\n"), space);
}

function phraseParts(text: string): Parts {
  return partsOfText(markPhraseBreaks(text).replaceAll(breakMark, "\n"), space);
}

/** The largest type in which all the stretches, each beginning a line, have room and no part is wider than a line. */
function sizeOf(
  stretches: readonly Parts[],
  { width, height, leading, lines, sizes }: Room,
  slackOfPart: number,
): number | undefined {
  return sizes.find((size) => {
    const ems = width / (size * slack);
    if (stretches.flat().some((part) => part * size * slackOfPart > width)) return false;
    const count = stretches.reduce((sum, parts) => sum + lineCount(parts, ems), 0);
    return count <= lines && count * size * leading <= height;
  });
}

/** The text of a title, its marked places as line feeds; the bold start, which stands apart, left out. */
export function titleText({ tokens }: HeadingBlock, figures: Figures, written = 0): string {
  const children = tokens[1]?.children ?? [];
  const shown =
    children.some(({ type }) => type === "strong_close") && startsBold(children)
      ? children.slice(children.findIndex(({ type }) => type === "strong_close") + 1)
      : children;
  return shown
    .map((token) => tokenText(token, figures))
    .join("")
    .slice(written)
    .trim();
}

function startsBold(children: readonly Token[]): boolean {
  return (
    children.find(({ type, content }) => type !== "text" || content !== "")?.type === "strong_open"
  );
}

/** The tokens with the marked places as ends of lines: in a title that parts between words they come first. */
export function withLineEnds(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token) => {
    if (token.children) return changedToken(token, { children: [...withLineEnds(token.children)] });
    const isMarked = token.type === "html_inline" && /^<wbr/i.test(token.content);
    return isMarked ? changedToken(token, { content: "<br>" }) : token;
  });
}
