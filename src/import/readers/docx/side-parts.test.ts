import { expect, it } from "vitest";
import { docx, names, paragraph, read, run, textsOf } from "../sample-docx.ts";

const hidden = "<w:rPr><w:vanish/></w:rPr>";
const style = `<w:styles ${names}><w:style w:type="paragraph" w:styleId="p"><w:name w:val="p"/>${hidden}</w:style></w:styles>`;

it("hidden text in a note or a text box is told and not read", () => {
  const note = `<w:footnotes ${names}><w:footnote w:id="2"><w:p>${run("注")}<w:r>${hidden}<w:t>密</w:t></w:r><w:moveFrom>${run("密")}</w:moveFrom></w:p></w:footnote></w:footnotes>`;
  const box = `<w:r><w:drawing><wp:docPr hidden="1"/><w:txbxContent>${paragraph(run("密"))}</w:txbxContent></w:drawing></w:r>`;
  const text = `${run("文")}<w:r><w:footnoteReference w:id="2"/></w:r>${box}`;
  const bytes = docx(paragraph(text), { "word/footnotes.xml": note });
  expect(textsOf(bytes)).toEqual(["文（注）"]);
  expect(read(bytes).left.map(({ kind }) => kind)).toEqual(["hidden", "deleted", "hidden"]);
});

it.each([
  ["hidden", `<w:r>${hidden}<w:footnoteReference w:id="2"/></w:r>`],
  ["deleted", '<w:del><w:r><w:footnoteReference w:id="2"/></w:r></w:del>'],
] as const)("a note whose mark is %s is told and not read", (kind, mark) => {
  const note = `<w:footnotes ${names}><w:footnote w:id="2">${paragraph(run("密"))}</w:footnote></w:footnotes>`;
  const { blocks, left } = read(docx(paragraph(run("文") + mark), { "word/footnotes.xml": note }));
  expect([JSON.stringify(blocks).includes("密"), left]).toEqual([false, [{ kind, text: "密" }]]);
});

it("what was added to a note in a hidden style is told and not read", () => {
  const note = `<w:footnotes ${names}><w:footnote w:id="2">${paragraph(`<w:ins>${run("密")}</w:ins>`, '<w:pStyle w:val="p"/>')}</w:footnote></w:footnotes>`;
  const text = `${run("文")}<w:r><w:footnoteReference w:id="2"/></w:r>`;
  const bytes = docx(paragraph(text), { "word/footnotes.xml": note, "word/styles.xml": style });
  expect([textsOf(bytes), read(bytes).left]).toEqual([["文"], [{ kind: "hidden", text: "密" }]]);
});

it("a picture in a note is told", () => {
  const drawing = `<w:r><w:drawing><wp:inline><wp:docPr name="图 3"/><a:blip r:embed="r1"/></wp:inline></w:drawing></w:r>`;
  const note = `<w:footnotes ${names}><w:footnote w:id="2">${paragraph(run("注") + drawing)}</w:footnote></w:footnotes>`;
  const text = `${run("文")}<w:r><w:footnoteReference w:id="2"/></w:r>`;
  const bytes = docx(paragraph(text), { "word/footnotes.xml": note });
  expect([textsOf(bytes), read(bytes).left]).toEqual([
    ["文（注）"],
    [{ kind: "picture", text: "图 3" }],
  ]);
});
