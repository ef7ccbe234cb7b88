import { expect, it } from "vitest";
import { docx, paragraph, read, run, textsOf } from "../sample-docx.ts";

const w14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';

it.each(["w14", "w"])("what two people changed is read as any tracked change: %s", (prefix) => {
  const changed = (type: string, inner: string): string =>
    `<${prefix}:conflict${type} ${w14}>${inner}</${prefix}:conflict${type}>`;
  const inner = run("前") + changed("Ins", run("增")) + changed("Del", run("删"));
  const bytes = docx(paragraph(inner) + changed("Ins", paragraph(run("段"))));
  expect(textsOf(bytes)).toEqual(["前增", "段"]);
  expect(read(bytes).left).toEqual([{ kind: "deleted", text: "删" }]);
});

const cell = (text: string, properties = ""): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(text))}</w:tc>`;
const either = (inner: string): string =>
  `<mc:AlternateContent><mc:Choice Requires="w14">${inner}</mc:Choice><mc:Fallback/></mc:AlternateContent>`;
const row = (...cells: readonly string[]): string => `<w:tr>${cells.join("")}</w:tr>`;
const rowsOf = (bytes: Uint8Array) =>
  read(bytes).blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));

it("rows and cells among alternatives come in", () => {
  const table = `<w:tbl>${row(cell("甲"), cell("乙"))}${either(row(cell("丙"), either(cell("丁"))))}</w:tbl>`;
  expect(rowsOf(docx(table))).toEqual([
    ["甲", "乙"],
    ["丙", "丁"],
  ]);
});

it.each([
  ['<w:gridCol w:w="3000"/><w:gridCol w:w="0"/>', ""],
  ['<w:gridCol w:w="3000"/><w:gridCol w:w="0"/>', '<w:tcW w:w="0" w:type="auto"/>'],
  ["", '<w:tcW w:w="1pt" w:type="dxa"/>'],
])("a column without a width shows nothing: %s %s", (columns, width) => {
  const table = `<w:tbl><w:tblPr><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${columns}</w:tblGrid>${row(cell("甲"), cell("藏", width))}${row(cell("乙"), cell("着", width))}</w:tbl>`;
  const bytes = docx(table);
  expect(rowsOf(bytes).flat().join("")).toBe("甲乙");
  expect(read(bytes).left.map(({ text }) => text)).toEqual(["藏", "着"]);
});

it.each([
  ["1pt", true],
  ["0.5mm", true],
  ["2", true],
  ["12pt", false],
  ["5mm", false],
])("letters of %s are hidden: %s", (size, isHidden) => {
  const small = `<w:r><w:rPr><w:sz w:val="${size}"/></w:rPr><w:t>小</w:t></w:r>`;
  expect(textsOf(docx(paragraph(run("文") + small)))).toEqual([isHidden ? "文" : "文小"]);
});

it.each(["0.5mm", "1pt"])("a row of %s is hidden", (height) => {
  const low = `<w:tr><w:trPr><w:trHeight w:hRule="exact" w:val="${height}"/></w:trPr>${cell("藏")}</w:tr>`;
  const bytes = docx(`<w:tbl>${row(cell("甲"))}${low}${row(cell("乙"))}</w:tbl>`);
  expect(read(bytes).left).toEqual([{ kind: "hidden", text: "藏" }]);
});

it("the words of a locked canvas are told", () => {
  const canvas = `<lc:lockedCanvas xmlns:lc="http://schemas.openxmlformats.org/drawingml/2006/lockedCanvas"><a:sp><a:txSp><a:txBody><a:p><a:r><a:t>图中字</a:t></a:r></a:p></a:txBody></a:txSp></a:sp></lc:lockedCanvas>`;
  const drawing = `<w:r><w:drawing><wp:inline><a:graphic><a:graphicData>${canvas}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
  expect(read(docx(paragraph(run("文") + drawing))).left).toEqual([
    { kind: "drawing", text: "图中字" },
  ]);
});

it("text in an element that Word does not know is told", () => {
  const unknown = (inner: string): string => `<x:y xmlns:x="urn:x">${inner}</x:y>`;
  const bytes = docx(paragraph(run("文") + unknown(run("甲"))) + unknown(paragraph(run("乙"))));
  expect(textsOf(bytes)).toEqual(["文"]);
  expect(read(bytes).left).toEqual([
    { kind: "hidden", text: "甲" },
    { kind: "hidden", text: "乙" },
  ]);
});
