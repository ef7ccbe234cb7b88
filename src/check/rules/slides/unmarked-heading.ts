import { emsOf } from "../../../deck/text/ems.ts";
import { ownNumber } from "../../../deck/layouts/own-number.ts";
import type { Problem, Slide } from "../../../deck/model.ts";
import { warning, words } from "../../../deck/problems/problem.ts";
import type { Rule } from "../../rule.ts";

/** Ems of a heading that is typed as text. */
const longest = 20;
/** A deck of fewer slides may do without a heading. */
const leastSlides = 3;

/** Text that is written as a heading (一、主要进展) on a slide without one, and a deck without any. */
export const unmarkedHeading: Rule = {
  code: "unmarked-heading",
  severity: "warning",
  check: ({ deck: { slides } }) => {
    const [first] = slides;
    const isBare = slides.length >= leastSlides && slides.every((slide) => !hasHeading(slide));
    const told = slides.flatMap((slide) => typedHeading(slide) ?? []);
    return isBare && first && first.face.length > 0 ? [bareDeck(first), ...told] : told;
  },
};

function hasHeading({ heading, face }: Slide): boolean {
  return heading !== "" || face.some(({ kind }) => kind === "group");
}

function typedHeading(slide: Slide): Problem | undefined {
  if (hasHeading(slide)) return undefined;
  const [block] = slide.face;
  const [open, inline] = block?.kind === "flow" ? block.tokens : [];
  const text = open?.type === "paragraph_open" ? firstLine(inline?.content ?? "") : "";
  const own = ownNumber(text);
  if (!own || own.level > 2 || emsOf(text) > longest || /[。；，：！？]/u.test(text)) return undefined;
  return warning(
    "unmarked-heading",
    slide.place,
    words(`“${text}”像是标题，前面没有 ##`, `“${text}” reads as a heading, but has no ## before it`),
    words(`写成“## ${text}”`, `Write “## ${text}”`),
  );
}

function firstLine(content: string): string {
  return (content.split("\n")[0] ?? "").trim();
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
