import { words } from "../../deck/problems/problem.ts";
import { blockOf } from "./lines.ts";
import {
  ancestry,
  textOf,
  type Box,
  type MeasuredElement,
  type MeasuredPiece,
  type MeasuredSlide,
  type MeasuredText,
} from "./measured.ts";
import type { Finding, LookRule } from "./rule.ts";

/** Less than this part of the smaller type size is only the space around characters. */
const air = 0.2;

const pictures: ReadonlySet<string> = new Set(["img", "video", "svg", "canvas", "iframe"]);

/** Text that stands on other text, or on a picture or coloured box that it is not part of. */
export const overlap: LookRule = {
  code: "text-overlap",
  severity: "error",
  hint: words("少写几个字，或分成两页", "Use fewer words, or make two slides"),
  find: (slide) => [...onText(slide), ...onBoxes(slide)],
};

interface Placed extends MeasuredPiece {
  readonly of: MeasuredText;
  readonly block: number;
}

/** From the top down, a piece is held against those alone that begin above its foot: a long text has many lines. */
function onText(slide: MeasuredSlide): readonly Finding[] {
  const placed: readonly Placed[] = slide.texts.flatMap((of) =>
    of.pieces.map((piece) => ({ ...piece, of, block: blockOf(slide, of) })),
  );
  const order = new Map(placed.map((piece, index) => [piece, index]));
  const orderOf = (piece: Placed): number => order.get(piece) ?? 0;
  const fromTop = placed.toSorted((one, other) => one.box.top - other.box.top);
  const pairs: (readonly [Placed, Placed])[] = [];
  for (const [index, upper] of fromTop.entries()) {
    for (let at = index + 1; at < fromTop.length; at++) {
      const lower = fromTop[at];
      if (!lower || lower.box.top >= upper.box.bottom) break;
      pairs.push(orderOf(upper) < orderOf(lower) ? [upper, lower] : [lower, upper]);
    }
  }
  pairs.sort(([a, b], [c, d]) => orderOf(a) - orderOf(c) || orderOf(b) - orderOf(d));
  return pairs.flatMap(([one, other]) => {
    if (one.block === other.block && one.line === other.line) return [];
    const shared = sharedDepth(one.box, other.box);
    if (shared <= air * Math.min(one.of.size, other.of.size)) return [];
    return finding(one.text, shared, `“${other.text}”`);
  });
}

function onBoxes(slide: MeasuredSlide): readonly Finding[] {
  const boxes = slide.elements.filter(
    (element, index) => index > slide.face && element.shown && isPainted(element),
  );
  return slide.texts.flatMap((text) => {
    const around = ancestry(slide, text.element);
    // On opaque ground of its own it may stand over anything.
    const inFace = around.slice(0, around.indexOf(slide.elements[slide.face] as MeasuredElement));
    if (
      inFace.some(({ floating, paint }) => floating && paint.some(([, , , alpha]) => alpha === 1))
    )
      return [];
    const own = new Set(around);
    const depths = text.pieces.flatMap(({ box }) =>
      boxes.map((other) => (own.has(other) ? 0 : sharedDepth(box, other.box))),
    );
    const shared = Math.max(0, ...depths);
    if (shared <= air * text.size) return [];
    return finding(textOf(text), shared, { zh: "旁边的色块或图片", en: "a box or picture" });
  });
}

/** Inline paint is left out: its box spans all its lines. */
function isPainted({ block, name, paint }: MeasuredElement): boolean {
  return pictures.has(name) || (block && paint.length > 0);
}

/** How deep two boxes stand in each other, px. */
function sharedDepth(one: Box, other: Box): number {
  return Math.min(
    Math.min(one.right, other.right) - Math.max(one.left, other.left),
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top),
  );
}

function finding(text: string, shared: number, under: string | Finding["message"]): Finding {
  const { zh, en } = typeof under === "string" ? words(under, under) : under;
  const amount = Math.round(shared);
  return {
    text,
    amount,
    message: words(`“${text}”压着${zh}，${amount} px`, `“${text}” stands on ${en}, ${amount} px`),
  };
}
