import type { Problem, Slide } from "../../../deck/model.ts";
import { warning, words } from "../../../deck/problems/problem.ts";
import type { Rule } from "../../rule.ts";

/** A deck of fewer slides may do without a heading. */
const leastSlides = 3;

/** A deck without any heading. */
export const unmarkedHeading: Rule = {
  code: "unmarked-heading",
  severity: "warning",
  check: ({ deck: { slides } }) => {
    const [first] = slides;
    const isBare = slides.length >= leastSlides && slides.every((slide) => !hasHeading(slide));
    return isBare && first && first.face.length > 0 ? [bareDeck(first)] : [];
  },
};

function hasHeading({ heading, face }: Slide): boolean {
  return heading !== "" || face.some(({ kind }) => kind === "group");
}

function bareDeck({ place }: Slide): Problem {
  return warning(
    "unmarked-heading",
    place,
    words(
      "整篇没有一个标题，封面、目录和每页的标题都排不出来",
      "No slide has a heading, so there is no cover, no contents and no slide title",
    ),
    words(
      "在整篇的标题前面加“# ”，每一页的标题前面加“## ”；整篇讲话稿用 npm run import",
      "Put “# ” before the title and “## ” before the title of each slide; for a whole speech use npm run import",
    ),
  );
}
