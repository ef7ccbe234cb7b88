import {
  AlignmentType,
  LineRuleType,
  type IParagraphStyleOptions,
  type IStylesOptions,
} from "docx";
import { asideStyle } from "../../import/readers/docx/looks/aside.ts";
import type { Level } from "../speech/levels.ts";
import { fontOf, type Typeface } from "./faces.ts";
import { pt, titleHeight, type Form } from "./forms.ts";

/** GB/T 9704-2012 §7.3.3: the face of each level of headings. */
export const levelFaces: Readonly<Record<Level, Typeface>> = {
  1: "hei",
  2: "kai",
  3: "fang",
  4: "fang",
};

/** Twips. On a grid LibreOffice rounds up to whole cells, and its cells are a little narrower than Word's (15.73 pt). */
function twoCharacters({ size, charSpace }: Form): number {
  return charSpace === undefined
    ? pt(2 * size)
    : Math.floor(0.99 * pt(2 * size + charSpace / 2048));
}

/** The styles of a form: real headings, so that Word's navigation and contents find them. */
export function stylesOf(form: Form): IStylesOptions {
  const run = (typeface: Typeface, size: number) => ({
    font: fontOf(typeface),
    size: size * 2,
    color: "000000",
    language: { value: "zh-CN", eastAsia: "zh-CN" },
  });
  // On a grid of characters the grid gives the lines their height.
  const spacing = {
    before: 0,
    after: 0,
    ...(form.charSpace === undefined && { line: form.pitch, lineRule: LineRuleType.EXACT }),
  };
  // LibreOffice gives a character two cells of the grid where it is wider than one (15.79 pt); at 98 % it is not. In Word
  // 28 of them still fill a line: 28.6 would fit.
  const tight = form.charSpace === undefined ? {} : { scale: 98 };
  const heading = (level: Level): IParagraphStyleOptions => ({
    id: `Heading${level}`,
    name: `heading ${level}`,
    basedOn: "Normal",
    next: "Normal",
    quickFormat: true,
    run: { ...run(levelFaces[level], form.size), ...tight, bold: false },
    paragraph: { outlineLevel: level - 1, keepNext: true, keepLines: true },
  });
  const body = {
    run: { ...run("fang", form.size), ...tight },
    paragraph: {
      spacing,
      alignment: AlignmentType.BOTH,
      // In characters for Word and WPS, in twips for what doesn't know that unit.
      indent: { firstLineChars: 200, firstLine: twoCharacters(form) },
      autoSpaceEastAsianText: false,
    },
  };
  return {
    default: {
      document: body,
      title: {
        run: { ...run("title", form.titleSize), bold: false },
        paragraph: {
          alignment: AlignmentType.CENTER,
          indent: { firstLineChars: 0, firstLine: 0 },
          spacing: {
            before: 0,
            after: 0,
            line: titleHeight(form.titleSize),
            lineRule: LineRuleType.AT_LEAST,
          },
        },
      },
    },
    // The grid counts in characters of the style named Normal; defaults of the document are not enough for every reader.
    characterStyles: [{ id: asideStyle, name: "Rostrum aside" }],
    paragraphStyles: [
      { id: "Normal", name: "Normal", quickFormat: true, ...body },
      heading(1),
      heading(2),
      heading(3),
      heading(4),
    ],
  };
}
