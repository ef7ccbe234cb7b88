/** The list of contents of a long report, with the pages that its headings are on. */
import { Paragraph, TableOfContents, type FileChild, type PageNumberEstimator } from "docx";
import { fieldsOf } from "../../deck/exchange/fields.ts";
import { lineCount } from "../speech/lines.ts";
import { plainText, type Speech, type SpeechParagraph } from "../speech/speech.ts";
import { pageSize, pt, titleHeight, type Form } from "./forms.ts";

/** From here on a list of contents helps: sheets of text, and headings in it. */
const helpsFrom = { sheets: 8, headings: 4 };
/** Levels of headings that are listed. */
const listed = 2;

export function wantsContents(speech: Speech, form: Form): boolean {
  const { width, lines } = pageSize(form);
  const paragraphs = speech.sections.flatMap((section) => section.paragraphs);
  const length = paragraphs.reduce((sum, paragraph) => sum + plainText(paragraph).length, 0);
  return (
    paragraphs.filter(isListed).length >= helpsFrom.headings &&
    length >= helpsFrom.sheets * width * lines
  );
}

/** The list, and a break behind it: the text begins on a sheet of its own. */
export function contents(): readonly FileChild[] {
  return [
    new TableOfContents("目录", { hyperlink: true, headingStyleRange: `1-${listed}` }),
    new Paragraph({ pageBreakBefore: true, spacing: { line: 20, lineRule: "exact" } }),
  ];
}

/**
 * The pages of the listed headings, counted by the grid of characters and lines. Word counts again when the list is
 * updated.
 */
export function pageNumbersOf(speech: Speech, form: Form): PageNumberEstimator {
  const { width, lines } = pageSize(form);
  const paragraphs = speech.sections.flatMap((section) => section.paragraphs);
  const pages: string[] = [];
  let used = sheetsBefore(speech, paragraphs, form) * lines;
  for (const paragraph of paragraphs) {
    const own = lineCount(plainText(paragraph), width, 2);
    // A heading stays with what follows it.
    const isLast = used % lines === lines - 1 && paragraph.opening.kind === "heading";
    if (isLast) used++;
    if (isListed(paragraph)) pages.push(String(Math.floor(used / lines) + 1));
    used += own;
  }
  // The library counts bookmarks over all files that one process writes.
  return (body) => ({
    bookmarks: new Map(bookmarksIn(body).map((name, at) => [name, pages[at] ?? ""])),
  });
}

/** The names of the bookmarks that start in formatted XML, in order; the library sets one at each listed heading. */
function bookmarksIn(xml: unknown): readonly string[] {
  if (Array.isArray(xml)) return xml.flatMap(bookmarksIn);
  return Object.entries(fieldsOf(xml)).flatMap(([tag, content]) =>
    tag === "w:bookmarkStart"
      ? [String(fieldsOf(fieldsOf(content)["_attr"])["w:name"])]
      : bookmarksIn(content),
  );
}

/** Sheets that title and list take. */
function sheetsBefore(
  { title, byline }: Speech,
  paragraphs: readonly SpeechParagraph[],
  form: Form,
): number {
  const head = (title.length * titleHeight(form.titleSize)) / form.pitch + byline.length + 1;
  const entries = paragraphs.filter(isListed).length * (pt(form.size * 1.5) / form.pitch);
  return Math.ceil((head + entries) / pageSize(form).lines);
}

function isListed({ opening }: SpeechParagraph): boolean {
  return opening.kind === "heading" && opening.level <= listed;
}
