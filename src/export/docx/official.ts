/** The speech as a Word document of an office: one section, page numbers — 1 — on the outer side. */
import {
  AlignmentType,
  DocumentGridType,
  Footer,
  PageNumber,
  Paragraph,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from "docx";
import type { Speech } from "../speech/speech.ts";
import { contents, wantsContents } from "./contents.ts";
import { fontOf } from "./faces.ts";
import { sheet, type Form } from "./forms.ts";
import { bodyBlocks, headOf } from "./paragraphs.ts";

export function officialSection(speech: Speech, form: Form): ISectionOptions {
  const paragraphs = speech.sections.flatMap((section) => section.paragraphs);
  const children: FileChild[] = [
    ...headOf(speech),
    ...(wantsContents(speech, form) ? contents() : []),
    ...bodyBlocks(paragraphs),
  ];
  return {
    properties: {
      page: {
        size: { ...sheet },
        margin: { ...form.margin, header: form.margin.footer, gutter: 0 },
      },
      ...(form.charSpace !== undefined && {
        grid: {
          type: DocumentGridType.LINES_AND_CHARS,
          linePitch: form.pitch,
          charSpace: form.charSpace,
        },
      }),
    },
    footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
    children,
  };
}

/**
 * GB/T 9704-2012 §7.5: 四号 half-width Arabic digits in Song between dashes, an em from the outer edge of the type area.
 */
function pageNumber(alignment: (typeof AlignmentType)["LEFT" | "RIGHT"]): Footer {
  const em = 280;
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { firstLineChars: 0, firstLine: 0, left: em, right: em },
        children: [
          new TextRun({
            font: fontOf("song"),
            size: 28,
            children: ["— ", PageNumber.CURRENT, " —"],
          }),
        ],
      }),
    ],
  });
}
