import { expect, it } from "vitest";
import { docx, paragraph, read, run, textsOf } from "../sample-docx.ts";

const inRun = (inner: string): string => `<w:r>${inner}</w:r>`;
const more =
  'xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:am3d="http://schemas.microsoft.com/office/drawing/2017/model3d" xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main"';
const drawing = (graphic: string, descr = ""): string =>
  `<w:drawing><wp:inline ${more}><wp:docPr id="1" name="图 1" descr="${descr}"/><a:graphic><a:graphicData>${graphic}</a:graphicData></a:graphic></wp:inline></w:drawing>`;

it.each([
  [
    "an object",
    `<w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object>`,
    "embedded",
    "Excel.Sheet.12",
  ],
  ["a control", `<w:object><w:control w:name="按钮"/></w:object>`, "embedded", "按钮"],
  [
    "HTML in a box",
    `<w:pict><v:shape><v:textbox><div>甲<b>乙</b></div></v:textbox></v:shape></w:pict>`,
    "markup",
    "甲乙",
  ],
  [
    "a picture without a file",
    drawing("<pic:pic><pic:blipFill><a:blip/></pic:blipFill></pic:pic>"),
    "picture",
    "图 1",
  ],
  [
    "an older picture without a file",
    "<w:pict><v:shape><v:imagedata/></v:shape></w:pict>",
    "picture",
    "?",
  ],
  ["handwriting", drawing(`<w14:contentPart r:id="r9"/>`), "drawing", "图 1"],
  ["handwriting in a run", `<w:contentPart r:id="r9"/>`, "drawing", "?"],
  ["a model", drawing(`<am3d:model3d r:embed="r9"/>`), "drawing", "图 1"],
  ["a graphic that nobody knows", drawing("<x:y xmlns:x='urn:x'/>"), "drawing", "图 1"],
  ["a shape that is described", drawing("<wps:wsp/>", "组织架构"), "drawing", "组织架构"],
] as const)("%s is told", (_, inner, kind, text) => {
  const bytes = docx(
    paragraph(run("文") + inRun(inner.replace(/^<w:(?:pict|object)/, `$& ${more}`))),
  );
  expect(read(bytes).left).toEqual([{ kind, text }]);
});

it("a line or a frame without a word says nothing", () => {
  const line = "<w:pict><v:line/></w:pict>";
  expect(
    read(docx(paragraph(run("文") + inRun(line) + inRun(drawing("<wps:wsp/>"))))).left,
  ).toEqual([]);
});

const withPicture = {
  "word/_rels/document.xml.rels":
    '<Relationships><Relationship Id="r1" Target="media/a.png"/></Relationships>',
  "word/media/a.png": new Uint8Array([1]),
};

it.each([
  [
    "a shape that is filled with one",
    drawing(
      `<wps:wsp><wps:spPr><a:blipFill><a:blip r:embed="r1"/></a:blipFill></wps:spPr></wps:wsp>`,
    ),
  ],
  [
    "an older shape that is filled with one",
    `<w:pict><v:rect><v:fill type="frame" r:id="r1"/></v:rect></w:pict>`,
  ],
  [
    "a picture of lines alone",
    drawing(`<a:blip><a:ext><asvg:svgBlip r:embed="r1"/></a:ext></a:blip>`),
  ],
  [
    "what stands for handwriting",
    `<mc:AlternateContent><mc:Choice Requires="wpi">${drawing("<w14:contentPart/>")}</mc:Choice><mc:Fallback><w:pict><v:shape><v:imagedata r:id="r1"/></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`,
  ],
  [
    "what stands for a model",
    drawing(
      `<mc:AlternateContent><mc:Choice Requires="am3d"><am3d:model3d/></mc:Choice><mc:Fallback><pic:pic><a:blip r:embed="r1"/></pic:pic></mc:Fallback></mc:AlternateContent>`,
    ),
  ],
])("a picture is read: %s", (_, inner) => {
  const { blocks, left } = read(docx(paragraph(run("文") + inRun(inner)), withPicture));
  expect([blocks[1], left]).toMatchObject([{ kind: "picture", path: "a.png" }, []]);
});

const mark = (type: string): string => inRun(`<w:fldChar w:fldCharType="${type}"/>`);
const field = (code: string, result?: string): string =>
  `${mark("begin")}${inRun(`<w:instrText>${code}</w:instrText>`)}${result === undefined ? "" : mark("separate") + run(result)}${mark("end")}`;

it.each([
  ["a part of the day", inRun("<w:monthLong/>"), "DATE: 今天□开会"],
  ["a date without a result", field("DATE \\@ yyyy"), "DATE: 今天□开会"],
  ["a simple field without a result", `<w:fldSimple w:instr="TIME"/>`, "TIME: 今天□开会"],
  ["a number that is counted", field("AUTONUM"), "AUTONUM: 今天□开会"],
])("a value that only Word knows has its place, and is told: %s", (_, inner, told) => {
  const { blocks, left } = read(docx(paragraph(run("今天") + inner + run("开会"))));
  expect([blocks, left]).toMatchObject([[{ text: "今天□开会" }], [{ kind: "sign", text: told }]]);
});

it.each([
  ["SYMBOL 8364", "€"],
  ['SYMBOL 252 \\f "Wingdings"', "✓"],
])("a sign that is a field is drawn: %s", (code, sign) => {
  expect(textsOf(docx(paragraph(run("前") + field(code))))[0]).toMatch(
    new RegExp(`^前${sign}|^前✔`, "u"),
  );
});

it.each([
  ["alone", inRun("<w:pgNum/>"), "PAGE"],
  ["between dashes", run("— ") + field("PAGE", "5") + run(" —"), "— 5 —"],
  [
    "of all",
    run("第") +
      `<w:fldSimple w:instr=" PAGE ">${run("1")}</w:fldSimple>` +
      run("页 共") +
      field("NUMPAGES", "9") +
      run("页"),
    "第1页 共9页",
  ],
])("the number of a page is told and not read: %s", (_, inner, text) => {
  const { blocks, left } = read(docx(paragraph(run("文")) + paragraph(inner)));
  expect([blocks, left]).toMatchObject([[{ text: "文" }], [{ kind: "page-number", text }]]);
});

it("the number of a page in a sentence is a word of it", () => {
  const inner = run("报告共") + field("NUMPAGES", "9") + run("页，请审议。");
  expect(textsOf(docx(paragraph(inner)))).toEqual(["报告共9页，请审议。"]);
});
