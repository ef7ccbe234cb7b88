import { closers, openers, stops } from "../../deck/text/characters.ts";
import { words } from "../../deck/problems/problem.ts";
import {
  ancestry,
  textOf,
  type Box,
  type MeasuredPiece,
  type MeasuredSlide,
  type MeasuredText,
} from "./measured.ts";
import type { LookRule } from "./rule.ts";
import { isReading } from "./text-kinds.ts";

/** The side bearings and the space above and below a character, in em: these may stand out. */
const air = 0.1;
/** Marks with an empty half in full width, in em: CLREQ lets them hang from a line. */
const hanging = 0.6;

/** Text that is cut off, or runs out of its box, its column or the stage. */
export const overflow: LookRule = {
  code: "text-overflow",
  severity: "error",
  hint: words("少写几个字，或分成两页", "Use fewer words, or make two slides"),
  find: (slide) =>
    slide.texts.flatMap((text) => {
      // A listing scrolls. Reading the deck reports one that is too long.
      if (ancestry(slide, text.element).some(({ name }) => name === "pre")) return [];
      const limits = limitsOf(slide, text);
      const over = Math.max(
        ...text.pieces.flatMap((piece) => limits.map((limit) => excess(inkOf(piece, text), limit))),
      );
      if (over <= Math.max(2, air * text.size)) return [];
      const shown = textOf(text);
      const amount = Math.round(over);
      return {
        text: shown,
        amount,
        message: words(`“${shown}”超出 ${amount} px`, `“${shown}” overflows by ${amount} px`),
      };
    }),
};

/**
 * The boxes that a text must stay in: every one around it up to the face. An element out of the flow stands where it is
 * on purpose: around it, only a box that cuts it off counts, and the stage.
 */
function limitsOf(slide: MeasuredSlide, text: MeasuredText): readonly Box[] {
  const face = slide.elements[slide.face];
  const chain = ancestry(slide, text.element);
  const inFace = chain.slice(
    0,
    chain.findIndex((element) => element === face),
  );
  const floating = inFace.findIndex((element) => element.floating);
  const isAbove = isReading(slide, text);
  const limits = inFace.filter(
    ({ block, clips }, index) =>
      clips || (block && !isAbove && (floating < 0 || index <= floating)),
  );
  return [...limits, ...(face ? [face] : [])].map(({ box }) => box);
}

const begins = new RegExp(`^[${openers}]`, "u");
const ends = new RegExp(`[${closers}${stops}]$`, "u");

function inkOf({ text, box }: MeasuredPiece, { size, vertical }: MeasuredText): Box {
  const start = begins.test(text) ? hanging * size : 0;
  const end = ends.test(text) ? hanging * size : 0;
  return vertical
    ? { ...box, top: box.top + start, bottom: box.bottom - end }
    : { ...box, left: box.left + start, right: box.right - end };
}

function excess(inner: Box, outer: Box): number {
  return Math.max(
    outer.left - inner.left,
    outer.top - inner.top,
    inner.right - outer.right,
    inner.bottom - outer.bottom,
  );
}
