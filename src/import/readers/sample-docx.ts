/** Word files for tests, and what the reader makes of them. */
import { strToU8, zipSync } from "fflate";
import { readManuscript } from "./read.ts";

export const names =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';

/** A Word file with this body; `parts` are its further files. */
export function docx(
  body: string,
  parts: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
  const files = {
    "word/document.xml": `<w:document ${names}><w:body>${body}</w:body></w:document>`,
    ...parts,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, content]) => [
        path,
        typeof content === "string" ? strToU8(content) : content,
      ]),
    ),
  );
}

export function read(bytes: Uint8Array, name = "稿.docx") {
  const result = readManuscript(bytes, name);
  if ("problem" in result) throw new Error(result.problem.code);
  return result.manuscript;
}

export function textsOf(bytes: Uint8Array): readonly string[] {
  return read(bytes).blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
}

export function problemOf(bytes: Uint8Array, name = "稿.docx"): string | undefined {
  const result = readManuscript(bytes, name);
  return "problem" in result ? result.problem.code : undefined;
}

export const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
export const paragraph = (inner: string, properties = "") =>
  `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
export const listed = (level: number, text: string) =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`);

export function numbering(...levels: readonly (readonly [format: string, text: string])[]): string {
  const written = levels.map(
    ([format, text], index) =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:numbering ${names}><w:abstractNum w:abstractNumId="7">${written.join("")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;
}
