/** Paragraphs that stand alone on a slide. */
import type { Token } from "markdown-it";
import { emsOf } from "../../deck/layouts/ems.ts";
import { contentOf } from "../../deck/layouts/shape.ts";
import type { Aspect } from "../../deck/model.ts";
import type { Arrangement } from "./arrangement.ts";
import { changedToken } from "./changed-token.ts";
import { namesOf } from "./names.ts";

/** Type, px of the stage, from the largest, each with the lines that it may take: larger ones are for a few words. */
const types: Readonly<Record<Aspect, readonly (readonly [px: number, lines: number])[]>> = {
  "16:9": [
    [104, 1],
    [84, 2],
    [76, 4],
    [68, 6],
    [64, 12],
    [60, 12],
    [56, 12],
    [52, 12],
    [48, 12],
  ],
  "4:3": [
    [88, 1],
    [72, 2],
    [64, 4],
    [58, 12],
    [54, 12],
    [50, 12],
    [46, 12],
  ],
};
const room: Readonly<Record<Aspect, readonly [width: number, height: number]>> = {
  "16:9": [1656, 760],
  "4:3": [1248, 760],
};
const leading = 1.5;
const gap = 0.5;
/** Up to so many lines stand in the middle, or spread over the slide. */
const looseLines = 5;

/** As large as there is room for all; a few short lines spread over the slide. Undefined where anything else stands there. */
export function arrangeProse(tokens: readonly Token[], aspect: Aspect): Arrangement | undefined {
  const isProse = tokens.every(({ type }) => /^(?:paragraph_|blockquote_|inline)/.test(type));
  const content = contentOf(tokens);
  const texts = [...content.paragraphs, ...content.quotes.flat()];
  if (!isProse || content.pictures > 0 || texts.length === 0) return undefined;
  const names = asNames(tokens, aspect);
  if (names) return names;
  const [width, height] = room[aspect];
  const linesAt = (type: number): number =>
    // Lines end before a word that has no room, so that they hold less than their width.
    texts.reduce((sum, text) => sum + Math.ceil((emsOf(text) * 1.06 * type) / width), 0);
  const gaps = gap * (texts.length - 1);
  const type = types[aspect].find(
    ([size, most]) => linesAt(size) <= most && (linesAt(size) * leading + gaps) * size <= height,
  )?.[0];
  if (!type) return undefined;
  const classes = ["prose"];
  if (linesAt(type) <= looseLines) classes.push("loose");
  if (texts.some((text) => /→.*→/su.test(text))) classes.push("chain");
  return { tokens, classes, style: { "--prose": type } };
}

/** Type of names, px, and what stands between two of them; the height of a row, in ems. */
const nameTypes = [84, 76, 68, 60, 54, 48];
const nameGap = 72;
const nameRow = 1.8;

/** One paragraph of names: in columns, as large as they allow. */
function asNames(tokens: readonly Token[], aspect: Aspect): Arrangement | undefined {
  if (tokens.length !== 3 || tokens[1]?.type !== "inline") return undefined;
  const names = namesOf(tokens[1].children ?? []);
  if (!names) return undefined;
  const { widest, count, isLines } = names;
  const [width, height] = room[aspect];
  for (const type of nameTypes) {
    const most = isLines ? 1 : Math.floor((width + nameGap) / (widest * type + nameGap));
    const rows = Math.ceil(count / Math.max(1, most));
    if (most < 1 || widest * type > width || rows * nameRow * type > height) continue;
    return {
      tokens: tokens.map((token) =>
        token.type === "inline" ? changedToken(token, { children: [...names.tokens] }) : token,
      ),
      classes: ["prose", "loose", "names"],
      style: { "--prose": type, "--across": Math.ceil(count / rows) },
    };
  }
  return undefined;
}
