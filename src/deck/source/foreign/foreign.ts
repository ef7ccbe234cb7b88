/** The body of a manuscript that was written for another program, in the words of reveal.js. Lines stay where they are. */
import type { FrontMatter } from "../../settings/front-matter.ts";
import type { Place, Problem } from "../../model.ts";
import { warning, words } from "../../problems/problem.ts";
import { type Source, placeOf, sourceOf } from "../source.ts";
import { isSlidev } from "../../settings/foreign-keys.ts";
import { fromMarp } from "./marp/marp.ts";
import { directivesIn } from "./marp/marp-directives.ts";
import { computedProblems, withoutComputed } from "./pandoc/computed.ts";
import { fromDeckset, isDeckset } from "./deckset.ts";
import { withoutEditorMarks } from "./editor-marks.ts";
import { insertionProblems, withoutInsertions } from "./insertions.ts";
import { fromGitPitch, isGitPitch } from "./own-slides/gitpitch.ts";
import { fromLandslide, notesGoOn } from "./landslide.ts";
import { fromIaPresenter, isIaPresenter, maybeSpoken } from "./own-slides/ia-presenter.ts";
import { fromMarkItDown, isMarkItDown } from "./own-slides/markitdown.ts";
import { fromNodeppt, isNodeppt } from "./own-slides/nodeppt.ts";
import { fromShowoff, isShowoff, levelsOfShowoff } from "./own-slides/showoff.ts";
import { withWholeFormulas } from "./formula-blanks.ts";
import { noteMarks } from "./note-mark.ts";
import { fromNotebook } from "./notebook.ts";
import { betweenListings, withoutMoves } from "./moves.ts";
import { fromPandoc, isPandoc, slideLevels } from "./pandoc/pandoc.ts";
import { fromPresenterm, isPresenterm } from "./own-slides/presenterm.ts";
import { fromRemark, isRemark } from "./remark.ts";
import { outsideOfCode } from "./outside-code.ts";
import { fromSlidev, withClicks } from "./slidev/slidev.ts";
import { shortcodeProblems, withoutShortcodes } from "./shortcodes.ts";
import { hasTitleBlock, titleOfBlock } from "./pandoc/title-block.ts";
import { texProblems } from "./pandoc/tex.ts";
import { titleOfPart, titleSlide } from "./pandoc/title-slide.ts";
import { withoutTemplates } from "./templates.ts";
import { formatsOf, outputOf } from "./unseen/conditions.ts";
import { withoutUnseen } from "./unseen/unseen.ts";

export { cutByHeadings, cutsOfDocument } from "./document.ts";
export { insertionsTaken } from "./insertions.ts";
export { codeAndComments, endOfCode, outsideOfCode, outsideOfFences } from "./outside-code.ts";
export { unseenTaken } from "./unseen/unseen.ts";
export { isRemark, leftOutByRemark, settingOfRemark } from "./remark.ts";

/** What the front matter of a file says of the program that it is written for. */
export type ForeignHead = Pick<FrontMatter, "bodyStart" | "program" | "programFields" | "marpCuts">;

/**
 * Of some ways of writing the program is known without its front matter. `headingCuts` are the levels of the headings
 * that begin its slides; `program` is there where settings of slides are looked for in the whole deck. `isFirst`: the
 * title slide that a program makes of a head is the deck's, which only its first file makes.
 */
export function withoutDialect(
  source: Source,
  head: ForeignHead,
  isFirst = true,
): {
  readonly source: Source;
  readonly problems: readonly Problem[];
  readonly headingCuts?: readonly number[];
  readonly program?: string;
  /** Where the head has become a slide. */
  readonly bodyStart?: number;
} {
  const { bodyStart, program } = head;
  const written = source.text.slice(bodyStart);
  const front = source.text.slice(0, bodyStart);
  const marked = withoutEditorMarks(
    withoutShortcodes(
      fromLandslide(
        withoutInsertions(
          withoutMoves(
            withClicks(
              withoutTemplates(withoutComputed(withWholeFormulas(fromNotebook(written)), front)),
            ),
          ),
        ),
      ),
    ),
  );
  const bare = withoutUnseen(marked, front);
  const form = forms.find(({ name, isIn }) => {
    return program === undefined ? isIn?.(marked, front) || isIn?.(bare, front) : program === name;
  });
  const { slide, rest } = form?.name === "Pandoc" ? titleOfBlock(bare) : { slide: "", rest: bare };
  const isOfPart = slide !== "" && !isFirst;
  const content = form ? form.from(rest, head, front) : bare;
  const body = (isOfPart ? slide.replace(/[^\n]+/g, "") : slide) + content;
  const problems = [
    ...insertionProblems(source, bodyStart),
    ...shortcodeProblems(source, bodyStart),
    ...computedProblems(source, bodyStart),
    ...betweenListings(source, bodyStart),
    ...notesGoOn(source, bodyStart),
    ...(form ? [] : maybeSpoken(source, bodyStart)),
    ...(form ? noteMarks(source, bodyStart, form.name) : []),
    ...(form?.name === "Pandoc" ? texProblems(source, bodyStart) : []),
    ...(program === "Marp" ? withoutEffect(source, bodyStart) : []),
    ...(isOfPart
      ? [
          titleOfPart({
            words: slide.slice(2, slide.indexOf("\n")),
            place: placeOf(source, bodyStart),
          }),
        ]
      : []),
    ...(form && program === undefined ? [writtenFor(form.name, placeOf(source, bodyStart))] : []),
  ];
  const isTitled =
    form?.name === "Pandoc" ||
    form?.name === "presenterm" ||
    (isXaringan(front) && !/^[ \t]+seal:[ \t]*false\b/m.test(front));
  const title = isTitled ? titleSlide(source, bodyStart, body) : undefined;
  const found = {
    problems: title && !isFirst ? [...problems, titleOfPart(title)] : problems,
    ...(form?.levels && { headingCuts: form.levels(content) }),
    ...(form?.name === "Slidev" && { program: form.name }),
  };
  if (title && isFirst)
    return { source: sourceOf(source.path, title.lines + body), ...found, bodyStart: 0 };
  if (body === written) return { source, ...found };
  return { source: sourceOf(source.path, front + body), ...found };
}

/** The formats of Pandoc and Quarto that have slides. */
const slides = /^(?:revealjs|beamer|pptx|slidy|s5|dzslides|slideous)$/;

/** What R Markdown makes: `output: slidy_presentation`, and with options below it. */
const isPresentation =
  /^output:[^\n]*\b(?:\w+_presentation\b|binb::)|^[ \t]+(?:-[ \t]+)?(?:(?:\w+::)?\w+_presentation\b|binb::)/m;

/** Programs whose slides are neither cut nor shown as Markdown has it. */
const ownSlides: readonly {
  readonly name: string;
  readonly isIn: (body: string) => boolean;
  readonly from: (body: string, front: string) => string;
  readonly levels?: (body: string) => readonly number[];
}[] = [
  { name: "presenterm", isIn: isPresenterm, from: fromPresenterm },
  { name: "iA Presenter", isIn: isIaPresenter, from: fromIaPresenter },
  { name: "nodeppt", isIn: isNodeppt, from: fromNodeppt },
  { name: "Showoff", isIn: isShowoff, from: fromShowoff, levels: levelsOfShowoff },
  { name: "MarkItDown", isIn: isMarkItDown, from: fromMarkItDown },
  { name: "GitPitch", isIn: isGitPitch, from: fromGitPitch },
];

/** A body of one of them, below its head, in the words of reveal.js; any other as it is. */
export function inOwnWords(body: string, front: string): string {
  const form = ownSlides.find(({ isIn }) => isIn(body));
  return form ? form.from(body, front) : body;
}

/** The programs, each with what puts a body into the words of reveal.js. */
const forms: readonly {
  /** As `dialects` of `settings/foreign-keys.ts` has it, where its front matter tells it. */
  readonly name: string;
  /** Whether a body is written for it, or the head of its file says so: for a program without a front matter of its own. */
  readonly isIn?: (body: string, head: string) => boolean;
  readonly from: (body: string, head: ForeignHead, front: string) => string;
  /** The levels of the headings that cut, beside what the front matter says. */
  readonly levels?: (body: string) => readonly number[];
}[] = [
  {
    name: "Marp",
    from: (body, { programFields = new Map(), marpCuts = [] }) =>
      fromMarp(body, programFields, marpCuts),
  },
  ...ownSlides.map(({ from, ...form }) => ({
    ...form,
    from: (body: string, _: ForeignHead, front: string) => from(body, front),
  })),
  {
    name: "Slidev",
    // A layout of Remark's may stand alone between two separators, too.
    isIn: (body, head) => isSlidev(outsideOfCode(body)) && !isRemark(body) && !isXaringan(head),
    from: (body, { programFields = new Map() }) => fromSlidev(body, programFields),
  },
  {
    name: "Pandoc",
    isIn: (body, head) =>
      !isXaringan(head) && (isPandoc(body) || hasTitleBlock(body) || makesSlides(head)),
    from: (body, _, front) => fromPandoc(body, front),
    levels: slideLevels,
  },
  {
    name: "Remark",
    isIn: (body, head) => isRemark(body) || isXaringan(head),
    from: fromRemark,
  },
  { name: "Deckset", isIn: isDeckset, from: (body, _, front) => fromDeckset(body, front) },
];

/** Whether a head says that Pandoc makes slides of its file. */
function makesSlides(head: string): boolean {
  return formatsOf(head).some((name) => slides.test(name)) || isPresentation.test(outputOf(head));
}

/** Whether a head says that R Markdown makes a deck of Remark of its file. */
function isXaringan(head: string): boolean {
  return /^output:[^\n]*\bxaringan::moon_reader\b|^[ \t]+xaringan::moon_reader\b/m.test(
    outputOf(head),
  );
}

function writtenFor(name: string, place: Place): Problem {
  return warning(
    "foreign-deck",
    place,
    words(
      `这份稿子是按 ${name} 的写法写的：分页、备注、背景和分栏照搬，别的设置不起作用，也不显示`,
      `This deck is written for ${name}: its slides, notes, backgrounds and columns are taken over; what else it sets has no effect and is not shown`,
    ),
    words("一页的设置写成 <!-- .slide: … -->", "Write settings of a slide as <!-- .slide: … -->"),
  );
}

/** Directives that have no counterpart, told once. */
function withoutEffect(source: Source, bodyStart: number): readonly Problem[] {
  const found = directivesIn(source.text.slice(bodyStart)).filter(
    ({ name, value }) =>
      /^_?(?:header|footer|color|theme|style|transition)$/.test(name) && value !== "",
  );
  const [first] = found;
  if (!first) return [];
  const names = [...new Set(found.map(({ name }) => name))];
  return [
    warning(
      "foreign-key",
      placeOf(source, bodyStart + first.at),
      words(
        `${names.map((name) => `“${name}”`).join("、")}是 Marp 的设置，这里不起作用`,
        `${names.map((name) => `“${name}”`).join(", ")}: settings of Marp that have no effect here`,
      ),
      words("这一页要写的字，写在这一页上", "Write what is to be on a slide on the slide"),
    ),
  ];
}
