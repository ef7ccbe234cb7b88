import { expect, it } from "vitest";
import { docx, names, paragraph, read, run, textsOf } from "../sample-docx.ts";

const other = (xml: string): string =>
  xml.replace(/\bxmlns:w\b/g, "xmlns:ns0").replace(/(<\/?|\s)w:/g, "$1ns0:");
const strict = (xml: string): string =>
  xml
    .replaceAll(
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
      "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    .replaceAll(
      "http://schemas.openxmlformats.org/officeDocument/2006/",
      "http://purl.oclc.org/ooxml/officeDocument/",
    );
const bare = (xml: string): string =>
  xml
    .replace(/\bxmlns:w\b/g, "xmlns")
    .replace(/(<\/?)w:/g, "$1")
    .replaceAll(" w:", " x:")
    .replace(/xmlns="([^"]*)"/, 'xmlns="$1" xmlns:x="$1"');

it.each([
  ["other prefixes", other],
  ["the names of the standard alone", strict],
  ["no prefix", bare],
])("a file with %s is read as any other", (_, change) => {
  const note = `<w:footnotes ${names}><w:footnote w:id="2">${paragraph(run("注"))}</w:footnote></w:footnotes>`;
  const hidden = `<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>`;
  const body = paragraph(`${run("文")}${hidden}<w:r><w:footnoteReference w:id="2"/></w:r>`);
  const whole = `<w:document ${names}><w:body>${body}</w:body></w:document>`;
  const bytes = docx("", {
    "word/document.xml": change(whole),
    "word/footnotes.xml": change(note),
  });
  expect(textsOf(bytes)).toEqual(["文（注）"]);
  expect(read(bytes).left).toEqual([{ kind: "hidden", text: "藏" }]);
});

it("alternatives need a namespace by whatever prefix", () => {
  const space = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";
  const choice = `<mc:AlternateContent xmlns:ns7="${space}"><mc:Choice Requires="ns7">${run("新")}</mc:Choice><mc:Fallback>${run("旧")}</mc:Fallback></mc:AlternateContent>`;
  expect(textsOf(docx(paragraph(choice)))).toEqual(["新"]);
});

it("a prefix counts inside its element alone", () => {
  const inner = `<x:r xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:t>甲</x:t></x:r><x:r xmlns:x="urn:other"><x:t>乙</x:t></x:r>`;
  expect(textsOf(docx(paragraph(inner)))).toEqual(["甲"]);
});
