import { Document, Packer } from "docx";
import type { FormatOptions } from "../format.ts";
import type { Speech } from "../speech/speech.ts";
import { pageNumbersOf } from "./contents.ts";
import { fontTable } from "./faces.ts";
import { loose, official, pt, reading, type Form } from "./forms.ts";
import { officialSection } from "./official.ts";
import { readingSection } from "./reading.ts";
import { stylesOf } from "./styles.ts";

export type Kind = "official" | "speech" | "reading";
const forms: Readonly<Record<Kind, Form>> = { official, speech: loose, reading };

export function kindOf(options: FormatOptions): Kind {
  if (options["reading"] === true) return "reading";
  return options["speech"] === true ? "speech" : "official";
}

/** A form with the requested size and pitch. A size alone keeps the form's proportion of the two. */
export function formOf(options: FormatOptions): Form {
  const form = forms[kindOf(options)];
  const size = typeof options["size"] === "number" ? options["size"] : form.size;
  const defaultPitch = (form.pitch / form.size) * size;
  const pitch =
    typeof options["pitch"] === "number" ? pt(options["pitch"]) : Math.round(defaultPitch);
  // The grid of characters is reckoned for one size.
  const { charSpace, ...rest } = form;
  const isOnGrid = charSpace !== undefined && size === form.size;
  return { ...rest, size, pitch, ...(isOnGrid && { charSpace }) };
}

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
  return new Uint8Array(await Packer.toBuffer(document, false, [fonts]));
}
