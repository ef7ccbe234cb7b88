import { docx } from "./docx/docx.ts";
import type { Format } from "./format.ts";
import { html } from "./html.ts";
import { pdf } from "./pdf/pdf.ts";
import { png } from "./png/png.ts";
import { md, txt } from "./plain.ts";
import { pptx } from "./pptx/pptx.ts";
import { srt } from "./srt.ts";
import { venue } from "./venue.ts";

/** Every format, in the order in which the help lists them. */
export const formats: readonly Format[] = [html, venue, pdf, pptx, docx, png, srt, md, txt];
