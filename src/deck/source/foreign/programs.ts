/** The programs for which decks are written: how each is known, and what puts its decks into the words of reveal.js. */
import type { Problem } from "../../model.ts";
import { isSlidev } from "../../settings/foreign-keys.ts";
import type { FrontMatter } from "../../settings/front-matter.ts";
import type { Source } from "../source.ts";
import { withSpokenComments } from "./comments.ts";
import { fromDeckset, isDeckset } from "./deckset.ts";
import { fromMarp } from "./marp/marp.ts";
import { withoutEffect } from "./marp/without-effect.ts";
import { outsideOfCode } from "./outside-code.ts";
import { fromDeck, isDeck } from "./own-slides/deck.ts";
import { fromGeekSlides, isGeekSlides } from "./own-slides/geekslides.ts";
import { fromGitPitch, isGitPitch } from "./own-slides/gitpitch.ts";
import { fromGoPresent, isGoPresent } from "./own-slides/go-present.ts";
import { fromIaPresenter, isIaPresenter } from "./own-slides/ia-presenter.ts";
import { fromMarkItDown, isMarkItDown } from "./own-slides/markitdown.ts";
import { fromMbr, isMbr } from "./own-slides/mbr.ts";
import { fromNodeppt, isNodeppt } from "./own-slides/nodeppt.ts";
import { fromPresenterm, isPresenterm } from "./own-slides/presenterm.ts";
import { fromShowoff, isShowoff, levelsOfShowoff } from "./own-slides/showoff.ts";
import { fromSlidify, isSlidify } from "./own-slides/slidify.ts";
import { fromSpectacle, isSpectacle } from "./own-slides/spectacle.ts";
import { fromPandoc, isPandoc, slideLevels } from "./pandoc/pandoc.ts";
import { texProblems } from "./pandoc/tex.ts";
import { type TitleBlock, hasTitleBlock, titleOfBlock } from "./pandoc/title-block.ts";
import { fromRemark, isRemark, isXaringan } from "./remark.ts";
import { filesOfHeads } from "./slidev/heads.ts";
import { hasTagsOfSlidev, hasThemeOfSlidev } from "./slidev/signs.ts";
import { fromSlidev } from "./slidev/slidev.ts";
import { formatsOf, outputOf } from "./unseen/conditions.ts";

/** A program for which decks are written. */
export interface Program {
  /** As `dialects` of `settings/foreign-keys.ts` has it, where its front matter tells it. */
  readonly name: string;
  /** Whether a body is written for it, or the head of its file says so: for a program without a front matter of its own. */
  readonly isIn?: (body: string, front: string) => boolean;
  /** Whether a body has tags that only this program knows, before any mark of any program was taken out of it. */
  readonly isTagged?: (written: string) => boolean;
  /** A body in the words of reveal.js. */
  readonly from: (body: string, head: ForeignHead, front: string) => string;
  /** The levels of the headings that cut, beside what the front matter says. */
  readonly levels?: (body: string) => readonly number[];
  /** Whether it makes a title slide of such a front matter. */
  readonly isTitled?: (front: string) => boolean;
  /** The title slide that it makes of the first lines of a body. */
  readonly titleIn?: (body: string) => TitleBlock | undefined;
  /** What it would do that is not done here. */
  readonly problems?: (source: Source, bodyStart: number) => readonly Problem[];
}

/** What the front matter of a file says of the program that it is written for. */
export type ForeignHead = Pick<FrontMatter, "bodyStart" | "program" | "programFields" | "marpCuts">;

/** The formats of Pandoc and Quarto that have slides. */
const slides = /^(?:revealjs|beamer|pptx|slidy|s5|dzslides|slideous)$/;

/** What R Markdown makes: `output: slidy_presentation`, and with options below it. */
const isPresentation =
  /^output:[^\n]*\b(?:\w+_presentation\b|binb::)|^[ \t]+(?:-[ \t]+)?(?:(?:\w+::)?\w+_presentation\b|binb::)/m;

/** Programs whose slides are neither cut nor shown as Markdown has it. */
const ownSlides: readonly (Pick<Program, "name" | "levels" | "isTitled"> & {
  readonly isIn: (body: string, front: string) => boolean;
  readonly from: (body: string, front: string) => string;
})[] = [
  { name: "presenterm", isIn: isPresenterm, from: fromPresenterm, isTitled: () => true },
  { name: "iA Presenter", isIn: isIaPresenter, from: fromIaPresenter },
  { name: "nodeppt", isIn: isNodeppt, from: fromNodeppt },
  { name: "Showoff", isIn: isShowoff, from: fromShowoff, levels: levelsOfShowoff },
  { name: "MarkItDown", isIn: isMarkItDown, from: fromMarkItDown },
  { name: "GitPitch", isIn: isGitPitch, from: fromGitPitch },
  { name: "Spectacle", isIn: isSpectacle, from: fromSpectacle },
  { name: "GeekSlides", isIn: isGeekSlides, from: fromGeekSlides },
  { name: "mbr", isIn: isMbr, from: fromMbr },
  { name: "present", isIn: isGoPresent, from: fromGoPresent },
  { name: "Slidify", isIn: isSlidify, from: fromSlidify, isTitled: () => true },
];

/** A body of one of them, below its head, in the words of reveal.js; any other as it is. */
export function inOwnWords(body: string, front: string): string {
  const form = ownSlides.find(({ isIn }) => isIn(body, front));
  return form ? form.from(body, front) : body;
}

const programs: readonly Program[] = [
  {
    name: "Marp",
    from: (body, { programFields = new Map(), marpCuts = [] }) =>
      fromMarp(body, programFields, marpCuts),
    problems: withoutEffect,
  },
  ...ownSlides.map(({ from, ...form }) => ({
    ...form,
    from: (body: string, _: ForeignHead, front: string) => from(body, front),
  })),
  {
    name: "Slidev",
    // A layout of Remark's may stand alone between two separators, too.
    isIn: (body, head) =>
      (isSlidev(outsideOfCode(body)) || hasThemeOfSlidev(head)) && !isRemark(body, head),
    isTagged: hasTagsOfSlidev,
    from: (body, { programFields = new Map() }) => fromSlidev(body, programFields),
    problems: filesOfHeads,
  },
  {
    name: "Pandoc",
    isIn: (body, head) =>
      !isXaringan(head) && (isPandoc(body) || hasTitleBlock(body) || makesSlides(head)),
    from: (body, _, front) => fromPandoc(body, front),
    levels: slideLevels,
    isTitled: () => true,
    titleIn: titleOfBlock,
    problems: texProblems,
  },
  {
    name: "Remark",
    isIn: isRemark,
    from: fromRemark,
    isTitled: (front) => isXaringan(front) && !/^[ \t]+seal:[ \t]*false\b/m.test(front),
  },
  {
    name: "patat",
    isIn: (_, head) => /^patat[ \t]*:/m.test(head),
    from: (body) => withSpokenComments(body, (inside) => /^\s*(?:\{|config:)/.test(inside)),
  },
  { name: "deck", isIn: (_, head) => isDeck(head), from: fromDeck },
  { name: "Deckset", isIn: isDeckset, from: (body, _, front) => fromDeckset(body, front) },
];

/**
 * The program of that name, or without one that for which one of these forms of a body is written, of which the first is
 * as it stands in its file.
 */
export function programOf(
  name: string | undefined,
  [written, ...bodies]: readonly [string, ...string[]],
  front: string,
): Program | undefined {
  if (name !== undefined) return programs.find((program) => name === program.name);
  return (
    programs.find((program) => bodies.some((body) => program.isIn?.(body, front))) ??
    programs.find((program) => program.isTagged?.(written))
  );
}

/** Whether a head says that Pandoc makes slides of its file. */
function makesSlides(head: string): boolean {
  return formatsOf(head).some((name) => slides.test(name)) || isPresentation.test(outputOf(head));
}
