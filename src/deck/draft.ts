/** A slide that does not know its neighbours yet, and what is left out of a file's slides. */
import { isBlankFace } from "./markdown/face/blank-face.ts";
import type { Face } from "./markdown/face/face.ts";
import type { Attributes, Block, Notes, Place, Problem, StyleUse } from "./model.ts";
import { warning, words } from "./problems/problem.ts";
import { autoLayout } from "./settings/slide-settings.ts";

export interface Draft {
  readonly id: string;
  /** The id was chosen, or is the file's name; otherwise it comes from the slide's words. */
  readonly isNamed: boolean;
  /** Where its id is written, or else where it begins. */
  readonly idPlace: Place;
  readonly place: Place;
  readonly layout: string | undefined;
  readonly part: string | undefined;
  readonly brace: string | undefined;
  readonly vertical: boolean;
  readonly time: number | undefined;
  readonly attributes: Attributes;
  /** Empty for a slide without a heading. */
  readonly heading: string;
  readonly face: readonly Block[];
  readonly notes: Notes;
  readonly figures: Face["figures"];
  readonly prose: Face["prose"];
  /** Those that reach this slide alone. */
  readonly styles: readonly StyleUse[];
  /** Nothing stands on it but comments and styles. */
  readonly isEmpty: boolean;
}

/** Without the empty ones, where others are there: a slide below one that is left out stands in its place. */
export function withoutEmptyDrafts(drafts: readonly Draft[]): readonly Draft[] {
  let isTopGone = false;
  const kept = drafts.flatMap((draft) => {
    if (draft.isEmpty) {
      isTopGone ||= !draft.vertical;
      return [];
    }
    const vertical = draft.vertical && !isTopGone;
    isTopGone = false;
    return [{ ...draft, vertical }];
  });
  return kept.length > 0 ? kept : drafts;
}

export const blankSlideCode = "blank-slide";

/** Tells of each slide on which nothing can be seen. */
export function blankSlides(drafts: readonly Draft[]): readonly Problem[] {
  return drafts.filter(isUnseen).map(({ place }) => blankSlide(place));
}

/** Whether nothing can be seen of it: neither what a layout that it names may draw, nor a ground of its own. */
function isUnseen({ face, layout, attributes, styles }: Draft): boolean {
  if (layout !== undefined && layout !== autoLayout) return false;
  const hasGround = Object.keys(attributes).some((name) => /^(?:class|data-background)/.test(name));
  return !hasGround && styles.length === 0 && isBlankFace(face);
}

function blankSlide(place: Place): Problem {
  return warning(
    blankSlideCode,
    place,
    words(
      "这一页没有能看见的内容，放映时只有底色",
      "Nothing can be seen on this slide: it is shown as the ground of the theme",
    ),
    words(
      "写上要放映的内容，或删去这一页",
      "Write what the audience is to see, or delete the slide",
    ),
  );
}
