/** Which slides open a part of the speech. */
import { layoutNamed } from "../../deck/layouts/layouts.ts";
import { ownNumber } from "../../deck/layouts/own-number.ts";
import type { Slide } from "../../deck/model.ts";

const mark = /[，,。！!？?；;：:、“]/u;

/**
 * The indices of the slides that open a part. A heading alone on its slide may as well be something that is said once
 * (请坐下). It opens a part if it is numbered as one, stands above the headings that follow, or is named so by the
 * manuscript; others open parts only if each of them is a plain name and has slides of its own.
 */
export function partOpenings(slides: readonly Slide[]): readonly number[] {
  const alone = slides.flatMap(({ layout, heading }, index) =>
    layoutNamed(layout).beginsPart && heading !== "" ? [index] : [],
  );
  const isSure = (index: number): boolean => {
    const slide = slides[index];
    const own = ownNumber(slide?.heading ?? "");
    return (
      slide?.layoutReason === undefined ||
      own?.level === 0 ||
      own?.level === 1 ||
      (levelOf(slide) === 1 && levelOf(slides[index + 1]) !== 1)
    );
  };
  const others = alone.filter((index) => !isSure(index));
  const areParts =
    others.length > 1 &&
    others.every((index) => {
      const next = slides[index + 1];
      return (
        !mark.test(slides[index]?.heading ?? "") &&
        next !== undefined &&
        !layoutNamed(next.layout).isDeep
      );
    });
  return alone.filter((index) => areParts || isSure(index));
}

function levelOf(slide: Slide | undefined): number {
  const heading = slide?.face.find((block) => block.kind === "heading");
  return heading?.level ?? 0;
}
