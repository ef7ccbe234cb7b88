import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
  type IIndentAttributesProperties,
  type IRunOptions,
} from "docx";
import { largest } from "../../deck/extremes.ts";
import type { Level, Opening } from "../speech/levels.ts";
import type { Speech, SpeechParagraph, SpeechRun } from "../speech/speech.ts";
import { fontOf, type Typeface } from "./faces.ts";
import { levelFaces } from "./styles.ts";

const headings = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const satisfies Readonly<Record<Level, unknown>>;

/** Title and byline, centred over the text, with an empty line below them. */
export function headOf({ title, byline }: Speech): readonly Paragraph[] {
  const centred = { alignment: AlignmentType.CENTER, indent: { firstLineChars: 0, firstLine: 0 } };
  if (title.length + byline.length === 0) return [];
  return [
    ...title.map(
      (text) => new Paragraph({ heading: HeadingLevel.TITLE, children: [textRun(text, {})] }),
    ),
    ...byline.map(
      (text) => new Paragraph({ ...centred, children: [textRun(text, { font: fontOf("kai") })] }),
    ),
    new Paragraph({ ...centred }),
  ];
}

/** A paragraph of the speech: a heading of its level, or body text whose head has that level's face. */
function bodyParagraph({ runs, opening, depth }: SpeechParagraph): Paragraph {
  if (depth !== undefined) {
    return new Paragraph({ indent: listIndent(depth), children: runs.map((run) => wordRun(run)) });
  }
  if (opening.kind === "heading") {
    return new Paragraph({
      heading: headings[opening.level],
      children: runs.map((run) => wordRun(run)),
    });
  }
  return new Paragraph({ children: withLead(runs, opening) });
}

/** Paragraphs of the speech, with the rows that follow each other as a table. */
export function bodyBlocks(paragraphs: readonly SpeechParagraph[]): readonly FileChild[] {
  const blocks: FileChild[] = [];
  let rows: SpeechParagraph[] = [];
  const endTable = (): void => {
    // Word joins tables that follow each other, and wants a paragraph behind the last one.
    if (rows.length > 0) blocks.push(table(rows), new Paragraph({}));
    rows = [];
  };
  for (const paragraph of paragraphs) {
    if (paragraph.row?.isHead) endTable();
    if (paragraph.row) rows.push(paragraph);
    else {
      endTable();
      blocks.push(bodyParagraph(paragraph));
    }
  }
  endTable();
  return blocks;
}

function table(paragraphs: readonly SpeechParagraph[]): Table {
  const columns = largest(paragraphs.map(({ row }) => row?.cells.length ?? 0));
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: paragraphs.map(
      ({ row }) =>
        new TableRow({
          ...(row?.isHead && { tableHeader: true }),
          cantSplit: true,
          children: Array.from({ length: columns }, (_, at) => {
            const runs = row?.cells[at] ?? [];
            const look = row?.isHead ? { font: fontOf("hei") } : {};
            return new TableCell({
              children: [
                new Paragraph({
                  indent: { firstLineChars: 0, firstLine: 0 },
                  children: runs.map((run) => wordRun(run, look)),
                }),
              ],
            });
          }),
        }),
    ),
  });
}

/** An item hangs by its sign, an em and a half deeper than the item it stands in. Twentieths of a point. */
export function listIndent(depth: number): IIndentAttributesProperties {
  return { firstLineChars: 0, firstLine: 0, left: depth * 480, hanging: 300 };
}

/** A blank figure is marked, as an office marks open points. */
function wordRun(run: SpeechRun, look: IRunOptions = {}): TextRun {
  if (run.kind === "step") return new TextRun({});
  if (run.kind === "text") return textRun(run.text, run.strong ? { ...look, bold: true } : look);
  return textRun(run.text, run.blank ? { ...look, highlight: "yellow" } : look);
}

/** In the reading copy a figure is bold, and a blank is a frame to write in. */
export function readingRun(run: SpeechRun): TextRun {
  if (run.kind !== "figure") return wordRun(run);
  if (!run.blank) return textRun(run.text, { bold: true });
  const frame = { style: BorderStyle.DASHED, size: 8, space: 0, color: "000000" };
  return textRun(`\u00a0\u00a0${run.text}\u00a0\u00a0`, { bold: true, border: frame });
}

function withLead(runs: readonly SpeechRun[], opening: Opening): readonly TextRun[] {
  if (opening.kind !== "lead") return runs.map((run) => wordRun(run));
  const typeface: Typeface = opening.level === undefined ? "kai" : levelFaces[opening.level];
  const head = { font: fontOf(typeface) };
  let left = opening.length;
  return runs.flatMap((run) => {
    if (run.kind === "step") return [];
    const { text } = run;
    const inHead = Math.min(left, text.length);
    left -= inHead;
    return [
      ...(inHead > 0 ? [wordRun({ ...run, text: text.slice(0, inHead) }, head)] : []),
      ...(inHead < text.length ? [wordRun({ ...run, text: text.slice(inHead) })] : []),
    ];
  });
}

function textRun(text: string, look: IRunOptions): TextRun {
  // The hint stands on each run: a style's hint is not inherited by a run with fonts of its own.
  return new TextRun({ font: { hint: "eastAsia" }, ...look, text });
}
