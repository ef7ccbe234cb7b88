/** The body of a manuscript that was written for another program, in the words of reveal.js. Lines stay where they are. */
import type { Place, Problem } from "../../model.ts";
import { warning, words } from "../../problems/problem.ts";
import { type Source, placeOf, sourceOf } from "../source.ts";
import { withoutEditorMarks } from "./editor-marks.ts";
import { withWholeFormulas } from "./formula-blanks.ts";
import { insertionProblems, withoutInsertions } from "./insertions.ts";
import { fromLandslide, notesGoOn } from "./landslide.ts";
import { betweenListings, withoutMoves } from "./moves.ts";
import { noteMarks } from "./note-mark.ts";
import { fromNotebook } from "./notebook.ts";
import { withoutDetails } from "./own-slides/geekslides.ts";
import { maybeSpoken } from "./own-slides/ia-presenter.ts";
import { computedProblems, withoutComputed } from "./pandoc/computed.ts";
import { titleOfPart, titleSlide } from "./pandoc/title-slide.ts";
import { type ForeignHead, type Program, programOf } from "./programs.ts";
import { shortcodeProblems, withoutShortcodes } from "./shortcodes.ts";
import { withClicks } from "./slidev/slidev.ts";
import { withoutTemplates } from "./templates.ts";
import { withoutUnseen } from "./unseen/unseen.ts";

export { cutByHeadings, cutsOfDocument } from "./document.ts";
export { insertionsTaken } from "./insertions.ts";
export { codeAndComments, endOfCode, outsideOfCode, outsideOfFences } from "./outside-code.ts";
export { type ForeignHead, inOwnWords } from "./programs.ts";
export { unseenTaken } from "./unseen/unseen.ts";
export { isRemark, leftOutByRemark, settingOfRemark } from "./remark.ts";

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
  const { bodyStart } = head;
  const front = source.text.slice(0, bodyStart);
  const written = source.text.slice(bodyStart);
  const marked = withoutMarks(written, front);
  const bare = withoutUnseen(marked, front);
  const program = programOf(head.program, [written, marked, bare], front);
  const block = program?.titleIn?.(bare);
  const content = program ? program.from(block?.rest ?? bare, head, front) : bare;
  const ofBlock = block?.lines ?? "";
  const body = (isFirst ? ofBlock : ofBlock.replace(/[^\n]+/g, "")) + content;
  const title = program?.isTitled?.(front) ? titleSlide(source, bodyStart, body) : undefined;
  const titles = [block && { ...block, place: placeOf(source, bodyStart) }, title];
  const isHeadSlide = isFirst && title !== undefined;
  const text = (isHeadSlide ? title.lines : front) + body;
  return {
    source: text === source.text ? source : sourceOf(source.path, text),
    problems: [
      ...foreignProblems(source, head, program),
      ...(isFirst ? [] : titles.flatMap((each) => each ?? []).map(titleOfPart)),
    ],
    ...(program?.levels && { headingCuts: program.levels(content) }),
    ...(program?.name === "Slidev" && { program: program.name }),
    ...(isHeadSlide && { bodyStart: 0 }),
  };
}

/** What any program may have written that is not Markdown, taken out or put into the words of reveal.js. */
function withoutMarks(body: string, front: string): string {
  const computed = withoutComputed(withWholeFormulas(fromNotebook(withoutDetails(body))), front);
  const placed = withoutInsertions(withoutMoves(withClicks(withoutTemplates(computed))));
  return withoutEditorMarks(withoutShortcodes(fromLandslide(placed)));
}

function foreignProblems(
  source: Source,
  { bodyStart, program: named }: ForeignHead,
  program: Program | undefined,
): readonly Problem[] {
  return [
    ...insertionProblems(source, bodyStart),
    ...shortcodeProblems(source, bodyStart),
    ...computedProblems(source, bodyStart),
    ...betweenListings(source, bodyStart),
    ...notesGoOn(source, bodyStart),
    ...(program ? noteMarks(source, bodyStart, program.name) : maybeSpoken(source, bodyStart)),
    ...(program?.problems?.(source, bodyStart) ?? []),
    ...(program && named === undefined
      ? [writtenFor(program.name, placeOf(source, bodyStart))]
      : []),
  ];
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
