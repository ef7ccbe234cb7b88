import type { Token } from "markdown-it";
import { largest } from "../../deck/extremes.ts";
import { diagramOf } from "../../deck/diagram/diagram.ts";
import { emsOf } from "../../deck/text/ems.ts";
import { ownNumber } from "../../deck/layouts/own-number.ts";
import { contentOf } from "../../deck/layouts/shape.ts";
import type { Aspect } from "../../deck/model.ts";
import type { Figures } from "../../deck/notes/notes-text.ts";
import type { Arrangement } from "./arrangement.ts";
import { itemsOf, type Item } from "./items.ts";
import { listDensity } from "../face/density.ts";
import { lineFrom } from "./line-starts.ts";
import { lineEms, linesOf, partsOf } from "./lines.ts";
import { phrasesOf, withPhrases } from "./phrases.ts";
import { arrangeProse } from "./prose.ts";
import { alone, beside, mostRows } from "./tile-rows.ts";
import { tilesOf } from "./tiles.ts";
import { bodyWidth } from "../../deck/layouts/stage-size.ts";

/** px of the stage that a line of the list has, after its marker. */
const lineSize: Readonly<Record<Aspect, number>> = { "16:9": 1608, "4:3": 1200 };
/** px between two phrases in columns, and the least type size for columns: below it the phrases wrap. */
const phraseGap = 32;
const leastPhrase = 48;
/** A list whose items each have room in one line of this type, px, does not count as long. */
const leastLine = 52;

/**
 * Key phrases: few short lines are set as large as the longest lets them, in columns where each has as many phrases;
 * beside figures both stand in the same rows.
 */
export function arrangePoints(
  tokens: readonly Token[],
  figures: Figures,
  aspect: Aspect,
): Arrangement {
  const items = itemsOf(tokens);
  const tiles = tilesOf(tokens, figures);
  const prose = arrangeProse(tokens, aspect);
  if (prose) return prose;
  if (tiles.length > 0 && items.length === 0) return { tokens, ...alone(tokens, tiles, aspect) };
  if (tiles.length > 0) return { tokens, ...beside(items, tiles, figures, aspect) };
  if (tokens.some(({ type }) => type === "fence")) return { tokens, ...coded(tokens, aspect) };
  if (items.length > mostRows) return { tokens, ...inTwo(tokens, items, figures, aspect) };
  if (items.length === 0) return { tokens };
  if (!items.every(({ isPlain }) => isPlain)) return { tokens };
  const ems = largest(items.map(({ children }) => lineEms(partsOf(children, figures))));
  const among = amongText(tokens, aspect);
  if (among) return { tokens, ...among };
  if (listDensity(tokens, aspect) !== "" && lineSize[aspect] / ems < leastLine) return { tokens };
  const phrased = inColumns(tokens, items, figures, aspect);
  if (phrased) return phrased;
  const classes = items.length === mostRows ? ["few", "five"] : ["few"];
  return { tokens, classes, style: { "--ems": ems } };
}

/** The height that a diagram beside text has, px, and how much its own px are enlarged at most. */
const diagramHeight = 690;
const mostEnlarged = 2.75;

/** Code or diagrams; one that is higher than wide stands beside its text, and has the width of `--side` px there. */
function coded(tokens: readonly Token[], aspect: Aspect): Pick<Arrangement, "classes" | "style"> {
  const [fence, ...more] = tokens.filter(({ type }) => type === "fence");
  const diagram = fence && more.length === 0 && tokens.length > 1 ? diagramOf(fence) : undefined;
  if (!diagram || diagram.height <= diagram.width) return { classes: ["coded"] };
  const { width, height } = diagram;
  const side = Math.min(
    (diagramHeight * width) / height,
    width * mostEnlarged,
    bodyWidth[aspect] / 2,
  );
  return { classes: ["coded", "sided"], style: { "--side": Math.round(side) } };
}

/** Type of paragraphs around a list, and of the list, px, from the largest; how much larger the list may be. */
const textTypes = [60, 56, 52, 48, 46];
const itemTypes = [76, 72, 66, 60, 56, 52, 48];
const mostRatio = 1.4;
/** Items that have room in one line of this type stay in one. */
const wholeItem = 52;
/** Height for both with the gap after each, px. */
const [heightAmong, leadingAmong, gapAmong] = [720, 1.32, 20];

/** A list with paragraphs around it is not much larger than they are, which keep their lines. */
function amongText(
  tokens: readonly Token[],
  aspect: Aspect,
): Omit<Arrangement, "tokens"> | undefined {
  const { paragraphs, lists, ...others } = contentOf(tokens);
  const more = others.tables.length + others.quotes.length + others.pictures + others.others;
  if (paragraphs.length === 0 || lists.length === 0 || more > 0) return undefined;
  const items = lists.flatMap((list) => list.items.map(({ text }) => text));
  const linesIn = (texts: readonly string[], type: number, width: number): number =>
    texts.reduce((sum, text) => sum + linesOf(emsOf(text), type, width), 0);
  const textLines = (type: number): number => linesIn(paragraphs, type, bodyWidth[aspect]);
  const gaps = (paragraphs.length + items.length) * gapAmong;
  const fewest = textLines(textTypes.at(-1) ?? 0);
  const whole = linesIn(items, wholeItem, lineSize[aspect]);
  for (const text of textTypes) {
    if (textLines(text) > fewest) continue;
    const item = itemTypes.find((type) => {
      const itemLines = linesIn(items, type, lineSize[aspect]);
      const lines = textLines(text) * text + itemLines * type;
      return (
        type <= mostRatio * text &&
        (itemLines <= whole || type === itemTypes.at(-1)) &&
        lines * leadingAmong + gaps <= heightAmong
      );
    });
    if (item !== undefined)
      return { classes: ["among"], style: { "--text": text, "--item": item } };
  }
  return undefined;
}

/** So many short lines and more stand in two columns; px of the stage that a line of one has, and its type. */
const leastInTwo = 7;
const inTwoSize: Readonly<Record<Aspect, number>> = { "16:9": 740, "4:3": 552 };
const [largestInTwo, leastTypeInTwo] = [64, 44];

function inTwo(
  tokens: readonly Token[],
  items: readonly Item[],
  figures: Figures,
  aspect: Aspect,
): Omit<Arrangement, "tokens"> {
  const isList = tokens.every(({ level, type }) => level > 0 || /_list_(?:open|close)$/.test(type));
  const lists = tokens.filter(({ level, type }) => level === 0 && type.endsWith("_list_open"));
  if (items.length < leastInTwo || !isList || lists.length > 1) return {};
  if (!items.every(({ isPlain }) => isPlain)) return {};
  const ems = largest(items.map(({ children }) => lineEms(partsOf(children, figures))));
  // A number of two digits takes more room than the marker does.
  const number = lists[0]?.type === "ordered_list_open" && items.length >= 10 ? 0.6 : 0;
  const type = Math.min(largestInTwo, Math.floor(inTwoSize[aspect] / (ems * 1.04 + number)));
  if (type < leastTypeInTwo) return {};
  return {
    classes: ["two"],
    style: { "--in-two": type, "--in-rows": Math.ceil(items.length / 2) },
  };
}

/** Three lines and more of the same two to four phrases each. */
function inColumns(
  tokens: readonly Token[],
  items: readonly Item[],
  figures: Figures,
  aspect: Aspect,
): Arrangement | undefined {
  // 一、 before a name is its number, and no phrase.
  if (items.some(({ children }) => ownNumber(lineFrom(children, 0)) !== undefined))
    return undefined;
  const lines = items.map(({ children }) => phrasesOf(children));
  const count = lines[0]?.length ?? 0;
  if (lines.length < 3 || count < 2 || count > 4) return undefined;
  if (lines.some((phrases) => phrases.length !== count)) return undefined;
  const columns = Array.from({ length: count }, (_, column) =>
    largest(lines.map((phrases) => lineEms(partsOf(phrases[column] ?? [], figures)))),
  );
  const ems = lineEms(columns);
  if ((lineSize[aspect] - phraseGap * (count - 1)) / ems < leastPhrase) return undefined;
  return {
    tokens: withPhrases(tokens),
    classes: items.length === mostRows ? ["few", "five", "phrased"] : ["few", "phrased"],
    style: {
      "--ems": ems,
      "--gaps": count - 1,
      "--columns": columns.map((column) => `minmax(0, ${round(column)}fr)`).join(" "),
    },
  };
}

function round(ems: number): number {
  return Math.round(ems * 100) / 100;
}
