/** How a file of Markdown is read as a manuscript: what its slides show and say, by the letters. */
import type { Token } from "markdown-it";
import { spellings } from "../../deck/markdown/block-places.ts";
import { faceTokens } from "../../deck/markdown/face/face-tokens.ts";
import { htmlPieces } from "../../deck/markdown/html/html-pieces.ts";
import { imagesOf } from "../../deck/markdown/images.ts";
import { figureName } from "../../deck/markdown/rules/figures/figure.ts";
import { notesText } from "../../deck/notes/notes-text.ts";
import { notesToBe } from "../../deck/public/notes-to-be.ts";
import { publicDeck, shownDeck } from "../../deck/public/public-deck.ts";
import { readDeck } from "../../deck/read.ts";

/** The letters and digits of some lines. */
export interface Lines {
  /** Whether the letters of a text stand in a line, one behind the other. A word of Latin letters or a number alone is whole. */
  has(text: string): boolean;
  /** Whether signs stand in a line as they are. */
  hasSigns(signs: string): boolean;
}

/** A slide that is shown: what each of its blocks draws, and the paragraphs of its notes. */
interface ReadSlide {
  readonly shown: readonly string[];
  readonly said: readonly string[];
}

/** What stands on the slides of a file, and what is said there. */
export interface FileReading {
  readonly shown: Lines;
  readonly said: Lines;
  /** Both. */
  readonly all: Lines;
  /** The pictures on its slides, by their decoded addresses. */
  readonly pictures: ReadonlySet<string>;
  /** Its slides without what is struck out. */
  readonly slides: readonly ReadSlide[];
  /** The lines of the file, from 0, that a public output would be held back for, or told of. */
  readonly doubtful: readonly number[];
}

/**
 * Reads a file by its head and its body. `headings` are the lines of the body, from 0, at which what is said ends in a
 * document without slides.
 */
export function readingOf(head: string, body: string, allHeadings: readonly number[]): FileReading {
  // A ruler at the top would begin a head: `Host: …` between two of them is a setting. A comment there is the first slide's.
  const top = (/^(?:\s*<!--[^]*?-->)*\s*/.exec(body)?.[0] ?? "").split("\n").length - 1;
  const headings = allHeadings.filter((line) => line > top);
  const slides = withSlides(body, headings);
  const ways = [...new Set([slides, slides.replace(struck, "")])];
  const readings = ways.map((way) => readWay(head + way));
  // The head of a draft leaves out all of it. Who brings it wants to show it.
  const isLeftOut = head !== "" && readings.every((each) => each.slides.length === 0);
  const used = isLeftOut ? ways.map(readWay) : readings;
  const all = used.flatMap((each) => each.slides);
  const first = head.split("\n").length - 1;
  const lineOf = (line: number): number =>
    line < first ? line : first + lineBefore(headings, line - first);
  const [shown, said] = [all.flatMap((each) => each.shown), all.flatMap((each) => each.said)];
  return {
    shown: linesOf(shown),
    said: linesOf(said),
    all: linesOf([...shown, ...said]),
    pictures: new Set(used.flatMap((each) => each.pictures)),
    slides: used.at(-1)?.slides ?? [],
    doubtful: readings[0]?.doubtful.map(lineOf) ?? [],
  };
}

/** What is struck out does not come in. A manuscript shows and says it. */
const struck = /(?<!~)~~(?!~)[^~\n]+~~(?!~)|<(del|s|strike)\b[^<>]*>[^]{0,2000}?<\/\1\s*>/gi;

function withSlides(body: string, headings: readonly number[]): string {
  const lines = body.split("\n");
  for (const line of headings) lines[line] = cut + (lines[line] ?? "");
  return lines.join("\n");
}

/** What stands above a heading that begins a slide. */
const cut = "\n---\n\n";
const cutLines = cut.split("\n").length - 1;

/** The line of a body that stands on some line of it with slides. */
function lineBefore(headings: readonly number[], line: number): number {
  const cuts = headings.filter((heading, index) => heading + index * cutLines < line).length;
  return line - cuts * cutLines;
}

function readWay(text: string): {
  readonly slides: readonly ReadSlide[];
  readonly pictures: readonly string[];
  readonly doubtful: readonly number[];
} {
  const { deck, problems } = readDeck([{ path: "1.md", text }], { layouts: [] });
  const { surely, maybe } = notesToBe(problems);
  const { deck: seen, pictures } = publicDeck(deck);
  const faces = seen.slides.map(({ face }) => faceTokens(face));
  const notes = shownDeck(deck).slides.map((slide) => notesText(slide.notes, deck.figures));
  return {
    slides: faces.map((tokens, index) => ({
      shown: tokens.map(drawn),
      said: (notes[index] ?? "").split("\n"),
    })),
    pictures: [...imagesOf(seen).map(({ src }) => src), ...faces.flat().flatMap(addressesIn)].map(
      (src) => spellings(pictures.get(src) ?? src)[1],
    ),
    doubtful: [...surely, ...maybe].map(({ place }) => place.line - 1),
  };
}

function addressesIn({ attrs, children }: Token): readonly string[] {
  const own = (attrs ?? []).map(([, value]) => `${value}`);
  return [...own, ...(children ?? []).flatMap(addressesIn)];
}

/** What a token draws, in one line. */
function drawn({ type, content, children, meta }: Token): string {
  if (type === "figure") return figureName({ meta });
  if (type === "footnote_ref") return "";
  // The import has the words of the footnote there.
  if (type === "footnote_mark") return " ";
  if (!type.startsWith("html_")) return [content, ...(children ?? []).map(drawn)].join("");
  return htmlPieces(content)
    .map((piece) => (piece.kind === "text" ? piece.text : ""))
    .join("");
}

/** Lines that are asked for by their letters. */
export function linesOf(texts: readonly string[]): Lines {
  const written = texts.join("\n");
  const lines = written.split("\n").map(lettersOf).join("\n");
  const words = new Set(written.match(latin));
  return {
    has: (text) => {
      const letters = lettersOf(text);
      const isWord = /^[a-z\d]+$/i.test(letters) && text.includes(letters);
      return isWord ? words.has(letters) : lines.includes(letters);
    },
    hasSigns: (signs) => written.includes(signs),
  };
}

const latin = /[a-z\d]+/gi;

export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "");
}

export function isBlank(text: string): boolean {
  return lettersOf(text) === "";
}

/** The words of a text, each with the signs behind it. */
export function piecesOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+[^\p{L}\p{N}]*|[^\p{L}\p{N}]+/gu) ?? [];
}

/** The end of the longest run of pieces from `at` on whose letters stand in a line; `at` where the first does not. */
export function runIn(lines: Lines, pieces: readonly string[], at: number): number {
  const has = (end: number): boolean => lines.has(pieces.slice(at, end).join(""));
  // What a run begins with stands there as well: the first step beyond its end is looked for in steps of twice the length.
  let [known, beyond] = [at, at + 1];
  while (beyond <= pieces.length && has(beyond)) {
    known = beyond;
    beyond = at + 2 * (beyond - at);
  }
  beyond = Math.min(beyond, pieces.length + 1);
  while (beyond - known > 1) {
    const middle = (known + beyond) >> 1;
    if (has(middle)) known = middle;
    else beyond = middle;
  }
  return known;
}
