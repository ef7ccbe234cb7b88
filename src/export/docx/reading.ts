/** The reading copy as a Word document: the pages that `readingPages` lays out, each broken where a sentence ends. */
import {
  AlignmentType,
  Footer,
  FrameAnchorType,
  PageNumber,
  Paragraph,
  TextRun,
  type ISectionOptions,
} from "docx";
import { ringNumeral } from "../../deck/figures/numerals.ts";
import { asideStyle } from "../../import/readers/docx/looks/aside.ts";
import { readingPages, type ReadingBlock, type ReadingSection } from "../speech/reading-pages.ts";
import { plainText, type Speech } from "../speech/speech.ts";
import { fontOf } from "./faces.ts";
import { pageSize, pt, sheet, titleHeight, type Form } from "./forms.ts";
import { lineCount } from "../speech/lines.ts";
import { headOf, listIndent, readingRun } from "./paragraphs.ts";

const noIndent = { firstLineChars: 0, firstLine: 0 };

export function readingSection(speech: Speech, form: Form): ISectionOptions {
  const pages = readingPages(speech, { ...pageSize(form), head: headLines(speech, form) });
  return {
    properties: {
      page: { size: { ...sheet }, margin: { ...form.margin, header: pt(20), gutter: 0 } },
    },
    footers: { default: pageNumber() },
    children: [
      ...headOf(speech),
      ...pages.flatMap(({ sections }, index) =>
        sections.flatMap((section, at) => sectionParagraphs(section, form, index > 0 && at === 0)),
      ),
    ],
  };
}

/** Lines of body text that title, byline and the empty line below them take. */
function headLines({ title, byline }: Speech, form: Form): number {
  if (title.length + byline.length === 0) return 0;
  const { size, titleSize, pitch } = form;
  const { width } = pageSize(form);
  const titleLines = title.map((text) => lineCount(text, (width * size) / titleSize));
  const height = titleLines.reduce((sum, lines) => sum + lines * titleHeight(titleSize), 0);
  return Math.ceil(height / pitch) + byline.length + 1;
}

/** `breaks` begins a page. The title stands over the first one. */
function sectionParagraphs(
  section: ReadingSection,
  form: Form,
  breaks: boolean,
): readonly Paragraph[] {
  return [...marginName(section, form, breaks), ...section.blocks.map(blockParagraph)];
}

/** The section's name stands upright in the left margin, a character a line, where it has the room. */
function marginName(
  section: ReadingSection,
  form: Form,
  pageBreakBefore: boolean,
): readonly Paragraph[] {
  const { heading, numeral = "", begins } = section;
  const size = 14;
  const name = [...numeral, ...(heading.split(/[，,：:]/)[0] ?? "").slice(0, 14)];
  const height = name.length * pt(size * 1.25);
  const isShort = heightOf(section, form) < height;
  if (name.length === 0 || (isShort && !begins)) return pageBreakBefore ? [pageBreak()] : [];
  const frame = {
    type: "absolute" as const,
    position: { x: Math.round(form.margin.left * 0.4), y: 0 },
    width: pt(size * 1.2),
    height: 0,
    anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.TEXT },
  };
  return [
    ...(pageBreakBefore ? [pageBreak()] : []),
    new Paragraph({
      frame,
      indent: noIndent,
      alignment: AlignmentType.CENTER,
      spacing: { line: pt(size * 1.25), lineRule: "exact" },
      children: name.map(
        (character, index) =>
          new TextRun({
            text: character,
            style: asideStyle,
            font: fontOf("hei"),
            size: size * 2,
            ...(index > 0 && { break: 1 }),
          }),
      ),
    }),
  ];
}

function heightOf({ blocks }: ReadingSection, form: Form): number {
  const { width } = pageSize(form);
  const lines = blocks.map((block) => lineCount(plainText(block), width, 2));
  return lines.reduce((sum, one) => sum + one, 0) * form.pitch;
}

/** A frame cannot have a page break. An almost invisible line before it has one. */
function pageBreak(): Paragraph {
  return new Paragraph({
    pageBreakBefore: true,
    indent: noIndent,
    spacing: { line: 20, lineRule: "exact" },
    children: [new TextRun({ text: "", size: 2 })],
  });
}

function blockParagraph({ kind, runs, step, continues, depth }: ReadingBlock): Paragraph {
  const ring = step === undefined ? "" : (ringNumeral(step) ?? `(${step})`);
  return new Paragraph({
    ...((continues || ring !== "") && { indent: noIndent }),
    ...(depth !== undefined && { indent: listIndent(depth) }),
    children: [
      ...(ring === ""
        ? []
        : [new TextRun({ text: `${ring}\u3000`, style: asideStyle, font: fontOf("song") })]),
      ...runs.map((run) =>
        kind === "heading" && run.kind === "text"
          ? new TextRun({ text: run.text, font: fontOf("hei") })
          : readingRun(run),
      ),
    ],
  });
}

function pageNumber(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        indent: noIndent,
        spacing: { line: pt(48), lineRule: "exact" },
        children: [
          new TextRun({
            font: fontOf("song"),
            size: 88,
            bold: true,
            children: [PageNumber.CURRENT],
          }),
          new TextRun({
            font: fontOf("song"),
            size: 28,
            children: [" ／ ", PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}
