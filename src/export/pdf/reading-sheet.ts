/** The sheet of the reading copy, its lengths as the paper has them: A4, black only, printed on one side. */
import { a4 } from "../speech/a4.ts";
import type { PageSize } from "../speech/reading-pages.ts";

/** Millimetres a point (1/72 inch). */
const mm = 25.4 / 72;

/** Where the text stands. Its left margin has the section's name; what is below it, the foot. */
const text = { left: 35, right: 14, top: 27, bottom: 32 };

/** From line to line, in sizes of the text: 42 pt for 24 pt. */
const pitch = 1.75;

/** Ems a line and lines a page, for text of `size` points; the title takes `head` lines of the first. */
export function linesOfSheet(size: number, head: number): PageSize {
  return {
    width: Math.floor((a4.width - text.left - text.right) / (size * mm)),
    lines: Math.floor((a4.height - text.top - text.bottom) / (size * pitch * mm)),
    head,
  };
}

export function sheetCss(size: number): string {
  return `
@page { size: ${a4.width}mm ${a4.height}mm; margin: 0; }
html { font: 500 ${size}pt / ${pitch} "Rostrum Serif"; color: #000; line-break: strict; text-spacing-trim: trim-start; }
body, p, h1, h2, dl { margin: 0; }
.page { position: relative; box-sizing: border-box; inline-size: ${a4.width}mm; block-size: ${a4.height}mm; padding: ${text.top}mm ${text.right}mm 0 ${text.left}mm; overflow: hidden; break-after: page; }
.page:last-child { break-after: auto; }
.top, .foot { position: absolute; inset-inline: ${text.left}mm ${text.right}mm; display: flex; align-items: baseline; font: 500 12.5pt / 1.2 "Rostrum Sans"; }
.top { inset-block-start: 14mm; min-block-size: 1.2em; padding-block-end: 2mm; border-block-end: 2pt solid; }
.foot { inset-block-start: ${a4.height - text.bottom + 1}mm; gap: 4mm; padding-block-start: 3.5mm; border-block-start: 1.6pt solid; white-space: nowrap; }
.foot b { overflow: hidden; text-overflow: ellipsis; font: 900 15pt / 1.2 "Rostrum Serif"; }
.foot .time { margin-inline-start: auto; }
.foot .number { margin-inline-start: 2mm; font: 700 46pt / 0.8 "Rostrum Num", "Rostrum Serif"; }
.foot .number small { font-size: 17pt; }
.body { block-size: ${a4.height - text.top - text.bottom}mm; }
.text { display: flow-root; overflow-wrap: anywhere; }
.text p, .text h2 { text-indent: 2em; }
.text .continues, .text .stepped { text-indent: 0; }
.text p + p, .text h2 + p, section + section { margin-block-start: var(--gap, 8pt); }
.text h2 { font: 700 1em / ${pitch} "Rostrum Sans"; }
h1 { font: 900 1.33em / 1.6 "Rostrum Serif"; margin-block-end: 0.2em; text-align: center; text-wrap: balance; }
.byline { text-align: center; font-size: 0.75em; }
.byline:last-of-type { margin-block-end: 0.6em; }
section { position: relative; }
.name { position: absolute; inset-block: 0; inset-inline-start: -21mm; inline-size: 11mm; display: flex; flex-direction: column; align-items: center; gap: 3mm; overflow: hidden; font: 700 19pt / 1 "Rostrum Sans"; }
.name .numeral { box-sizing: border-box; flex: none; inline-size: 11mm; padding: 2mm 0; border: 2pt solid; text-align: center; font-size: 19pt; line-height: 1.2; }
.name .words { writing-mode: vertical-rl; letter-spacing: 0.16em; white-space: nowrap; }
.step { display: inline-block; box-sizing: border-box; inline-size: 1.66em; block-size: 1.66em; margin-inline: -0.2em 1.32em; border: 2pt solid; border-radius: 50%; text-align: center; text-indent: 0; font: 700 0.72em / 1.38 "Rostrum Num"; vertical-align: 0.08em; }
.unit { white-space: nowrap; text-indent: 0; }
.figure { font: 700 1.12em / 1 "Rostrum Num", "Rostrum Serif"; margin-inline: 0.08em; }
.blank { display: inline-block; box-sizing: border-box; min-inline-size: 2.4em; padding: 0.1em 0.3em; border: 1.4pt dashed; text-align: center; font-size: 1em; margin-inline: 0.1em; }
strong { font: 700 1em / 1 "Rostrum Sans"; }
`;
}
