/** Writes a slide as the Markdown file that a person would write. */
import { largest } from "../../deck/extremes.ts";
import { breakable } from "../face/breaks.ts";
import { clicksOf } from "../face/clicks.ts";
import { faceMarkdown, headingMarkdown, phraseMarkdown } from "../face/markdown.ts";
import type { FacePlan } from "../face/model.ts";
import type { FigureSpan } from "../figures/figures.ts";
import type { Outline, Passage, SlidePlan } from "../model.ts";
import { bridgeLists } from "../face/bridge.ts";
import { joinLines } from "../outline/lines.ts";
import { captionOf } from "../slides/caption.ts";
import { shownIn } from "../slides/with-spoken.ts";
import { escapeLine, notesParagraph } from "./notes.ts";

export interface SlideSource {
  readonly plan: SlidePlan;
  readonly face: FacePlan;
  readonly spans: readonly (readonly FigureSpan[])[];
  /** The layout that a person chose. */
  readonly layout?: string;
}

/** The file of a slide. */
export function slideMarkdown(source: SlideSource, outline: Outline): string {
  const { plan, face, spans } = source;
  const settings = frontMatter(source);
  const blocks = [
    settings,
    ...faceBlocks({ plan, face, spans }, outline),
    notes(plan.passages, face, spans),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function frontMatter(source: SlideSource): string {
  const { part } = source.plan;
  const { brace } = source.face;
  const layout = source.layout ?? defaultLayout(source);
  const lines = [
    ...(layout === undefined ? [] : [`layout: ${layout}`]),
    ...(part === undefined ? [] : [`part: ${JSON.stringify(part)}`]),
    ...(brace === undefined ? [] : [`brace: ${JSON.stringify(brace)}`]),
  ];
  return lines.length === 0 ? "" : `---\n${lines.join("\n")}\n---`;
}

/** The layout that the kind of a slide asks for; undefined where its content is to choose. */
export function defaultLayout({ plan, face }: SlideSource): string | undefined {
  const { kind, heading, passages } = shownIn(plan);
  if (kind === "cover" || kind === "closing") return kind;
  if (kind === "bridge") return isBridge(heading) ? "bridge" : undefined;
  if (face.brace !== undefined) return "ledger";
  const isBare =
    face.groups.length + face.lines.length + face.tiles.length === 0 &&
    passages.every(({ table, picture }) => !table && !picture);
  // A heading alone would be drawn as the beginning of a part, with the headings after it.
  return kind === "content" && isBare ? "points" : undefined;
}

/** The bridge's heading is two halves of at most five characters. */
function isBridge(heading: string): boolean {
  const halves = heading.split("，");
  return halves.length === 2 && halves.every((half) => half.length >= 2 && half.length <= 5);
}

function faceBlocks({ plan, face, spans }: SlideSource, outline: Outline): readonly string[] {
  if (plan.kind === "cover") return coverBlocks(plan, outline);
  const heading = plan.heading === "" ? "" : `## ${headingWithFigures(plan, spans)}`;
  if (plan.kind === "closing") return [heading];
  if (plan.kind === "bridge" && isBridge(plan.heading))
    return [heading, bridgeLists(shownIn(plan).passages)];
  return [
    heading,
    faceMarkdown(face, { passages: plan.passages, spans }),
    ...things(shownIn(plan)),
  ];
}

/** A heading in which a blank stands has its figure there. */
function headingWithFigures({ heading, passages }: SlidePlan, spans: SlideSource["spans"]): string {
  const passage = passages.findIndex(({ text }) => text.includes(heading));
  const start = passages[passage]?.text.indexOf(heading) ?? -1;
  if (start < 0) return headingMarkdown(heading);
  const phrase = { passage, start, end: start + heading.length, weight: 0 };
  return phraseMarkdown(phrase, { passages, spans });
}

/** The title, its year on a line of its own, and the subtitle under it. */
function coverBlocks({ heading }: SlidePlan, { passages, subtitle }: Outline): readonly string[] {
  const lines = passages.filter(({ role }) => role.kind === "title").map(({ text }) => text);
  const year = /^\d{4}年(?!度|来|前|后|初|底)(?=\p{Script=Han}{2,12}$)/u.exec(heading)?.[0] ?? "";
  const title =
    lines.length > 1
      ? lines.map(titleMarkdown).reduce((line, next) => joinLines(line, next, "<wbr>"))
      : titleMarkdown(heading.slice(year.length));
  const whole = year === "" ? title : `**${year}**${title}`;
  return [`# ${whole}`, ...(subtitle === undefined ? [] : [headingMarkdown(subtitle)])];
}

/** Longest piece of a title that stays in one line of a cover, characters. */
const longestOfTitle = 4;

function titleMarkdown(text: string): string {
  return breakable(text, longestOfTitle).map(escapeLine).join("<wbr>");
}

/** Tables and pictures of a slide. */
function things({ passages }: SlidePlan): readonly string[] {
  return passages.flatMap(({ table, picture }, index) => {
    if (table) return [tableMarkdown(table)];
    if (!picture) return [];
    // Without a caption it has none: `check` asks what the picture shows.
    const caption = picture.alt || (captionOf(passages, index) ?? "");
    return [`![${escapeLine(caption)}](${encodeURI(picture.path)})`];
  });
}

function tableMarkdown(rows: readonly (readonly string[])[]): string {
  const width = largest(rows.map((row) => row.length));
  const line = (row: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, index) => escapeLine(row[index] ?? "")).join(" | ")} |`;
  const [head = [], ...body] = rows;
  return [line(head), `|${" --- |".repeat(width)}`, ...body.map(line)].join("\n");
}

function notes(passages: readonly Passage[], face: FacePlan, spans: SlideSource["spans"]): string {
  if (passages.length === 0) return "";
  const clicks = clicksOf(face);
  const paragraphs = passages.flatMap(({ text }, index) =>
    text === ""
      ? []
      : [notesParagraph(text.trimEnd(), spans[index] ?? [], clicks.get(index) ?? [])],
  );
  return paragraphs.length === 0 ? "" : `Note:\n${paragraphs.join("\n\n")}`;
}
