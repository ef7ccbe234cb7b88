import { words } from "../../deck/problems/problem.ts";
import { blockOf } from "./lines.ts";
import { type MeasuredPiece, type MeasuredSlide, type MeasuredText, ancestry } from "./measured.ts";
import type { Finding, LookRule } from "./rule.ts";
import { isReading } from "./text-kinds.ts";

/** Texts nearer than this, in em of the smaller, read as one. */
const leastGap = 0.25;
/** Texts that stand beside each other share this much of their height, in em of the smaller. */
const sideBySide = 0.3;

interface Placed {
  readonly piece: MeasuredPiece;
  readonly of: MeasuredText;
  readonly block: number;
  readonly parent: number | undefined;
}

/** A text so near the one beside it that they read as one. Boxes of one parent, as a figure and its unit, belong together, and so do a text and a box in it, as a link. */
export const crowding: LookRule = {
  code: "text-crowded",
  severity: "warning",
  hint: words("少写几个字，或用 <wbr> 断开", "Use fewer words, or break them with <wbr>"),
  find(slide) {
    const placed: readonly Placed[] = slide.texts
      .filter((text) => !text.vertical && !isReading(slide, text))
      .flatMap((of) => {
        const block = blockOf(slide, of);
        const parent = slide.elements[block]?.parent;
        return of.pieces.map((piece) => ({ piece, of, block, parent }));
      });
    return placed.flatMap((left) =>
      placed
        .filter(
          ({ block, parent }) =>
            parent !== left.parent &&
            !holds(slide, block, left.block) &&
            !holds(slide, left.block, block),
        )
        .flatMap((right) => crowded(left, right)),
    );
  },
};

function holds(slide: MeasuredSlide, outer: number, inner: number): boolean {
  const element = slide.elements[outer];
  return element !== undefined && ancestry(slide, inner).includes(element);
}

function crowded(left: Placed, right: Placed): readonly Finding[] {
  const em = Math.min(left.of.size, right.of.size);
  const [a, b] = [left.piece.box, right.piece.box];
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const gap = b.left - a.right;
  // Texts that are deeper in each other overlap.
  if (height < sideBySide * em || gap >= leastGap * em || gap < -leastGap * em) return [];
  const texts = [left.piece.text, right.piece.text] as const;
  const amount = Math.round(gap);
  return [
    {
      text: texts[0],
      amount,
      message: words(
        `“${texts[0]}”和“${texts[1]}”只隔 ${amount} px，会连成一句`,
        `“${texts[0]}” and “${texts[1]}” are ${amount} px apart and read as one`,
      ),
    },
  ];
}
