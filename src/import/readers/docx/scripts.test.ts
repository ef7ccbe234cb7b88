import { expect, it } from "vitest";
import { docx, names, paragraph, run, textsOf } from "../sample-docx.ts";

const off = (place: string, text: string): string =>
  `<w:r><w:rPr><w:vertAlign w:val="${place}"/></w:rPr><w:t>${text}</w:t></w:r>`;
const above = (text: string): string => off("superscript", text);
const below = (text: string): string => off("subscript", text);

it.each([
  ["an area", run("面积5m") + above("2"), "面积5m²"],
  ["two digits and a sign", run("10") + above("-12"), "10⁻¹²"],
  ["CO2", run("CO") + below("2"), "CO₂"],
  ["a charge", run("Ca") + above("2+"), "Ca²⁺"],
  ["a figure of full width", run("m") + above("２"), "m²"],
  ["several notes", run("文") + above("1,2"), "文¹,²"],
  ["a letter", run("x") + above("k"), "x^k"],
  ["a sum of letters", run("x") + above("k+1"), "x^(k+1)"],
  ["a letter below", run("v") + below("t"), "vₜ"],
  [
    "a word",
    run("1") + above("st") + run("或1") + above("e") + run("级") + above("注"),
    "1st或1e级注",
  ],
  ["a note in brackets", run("文") + above("[1]"), "文[1]"],
  ["what is on the line again", run("m") + off("baseline", "2"), "m2"],
])("what stands off the line is written so: %s", (_, inner, text) => {
  expect(textsOf(docx(paragraph(inner)))).toEqual([text]);
});

it("a style may set it, and a note has it", () => {
  const styles = `<w:styles ${names}><w:style w:type="character" w:styleId="s"><w:name w:val="s"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style></w:styles>`;
  const styled = `<w:r><w:rPr><w:rStyle w:val="s"/></w:rPr><w:t>2</w:t></w:r>`;
  const note = `<w:footnotes ${names}><w:footnote w:id="2">${paragraph(run("cm") + styled)}</w:footnote></w:footnotes>`;
  const mark = `<w:r><w:rPr><w:rStyle w:val="s"/></w:rPr><w:footnoteReference w:id="2"/></w:r>`;
  const parts = { "word/styles.xml": styles, "word/footnotes.xml": note };
  expect(textsOf(docx(paragraph(run("m") + styled + mark), parts))).toEqual(["m² (cm²)"]);
});

it.each([
  ["above", "6", "14", "m²"],
  ["below", "-6", "14", "m₂"],
  ["at its size", "6", "20", "m2"],
  ["on the line", "0", "14", "m2"],
])("what is moved off the line and small is written so: %s", (_, height, size, text) => {
  const moved = `<w:r><w:rPr><w:position w:val="${height}"/><w:sz w:val="${size}"/></w:rPr><w:t>2</w:t></w:r>`;
  expect(textsOf(docx(paragraph(run("m") + moved)))).toEqual([text]);
});
