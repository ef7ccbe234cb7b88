import { Document, Packer } from "docx";
import type { Speech } from "../speech/speech.ts";
import { pageNumbersOf } from "./contents.ts";
import { correctStyles } from "./correct-styles.ts";
import { fontTable } from "./faces.ts";
import type { Form, Kind } from "./forms.ts";
import { officialSection } from "./official.ts";
import { readingSection } from "./reading.ts";
import { stylesOf } from "./styles.ts";

/** The file's bytes. Only its creation date depends on the clock. */
export async function wordFile(speech: Speech, form: Form, kind: Kind): Promise<Uint8Array> {
  const section = kind === "reading" ? readingSection(speech, form) : officialSection(speech, form);
  const document = new Document({
    title: speech.title.join(""),
    creator: speech.byline.join(" "),
    styles: stylesOf(form),
    evenAndOddHeaderAndFooters: kind !== "reading",
    pageNumbers: pageNumbersOf(speech, form),
    sections: [section],
  });
  // The library's font table names no substitutes.
  const fonts = { path: "word/fontTable.xml", data: fontTable() };
  return correctStyles(new Uint8Array(await Packer.toBuffer(document, false, [fonts])));
}
