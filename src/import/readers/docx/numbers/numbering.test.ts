import { describe, expect, it } from "vitest";
import {
  docx,
  listed,
  names,
  numbering,
  paragraph,
  read,
  run,
  textsOf,
} from "../../sample-docx.ts";

describe("automatic numbers", () => {
  it("stand where Word shows them, and count anew under each heading", () => {
    const bytes = docx(
      listed(0, "总体要求") +
        listed(1, "目标") +
        listed(1, "原则") +
        listed(2, "近期") +
        listed(0, "任务") +
        listed(1, "产业"),
      {
        "word/numbering.xml": numbering(
          ["chineseCountingThousand", "%1、"],
          ["chineseCounting", "（%2）"],
          ["decimal", "%3."],
        ),
      },
    );
    expect(textsOf(bytes)).toEqual([
      "一、总体要求",
      "（一）目标",
      "（二）原则",
      "1.近期",
      "二、任务",
      "（一）产业",
    ]);
  });

  it.each([
    ["decimalEnclosedCircleChinese", "%1", "①"],
    ["decimalEnclosedParen", "%1", "⑴"],
    ["decimalFullWidth", "%1．", "１．"],
    ["upperLetter", "%1.", "A."],
    ["lowerRoman", "%1)", "i)"],
    ["ideographTraditional", "%1、", "甲、"],
    ["chineseLegalSimplified", "%1、", "壹、"],
    ["bullet", "", ""],
  ])("of the format %s", (format, text, expected) => {
    const bytes = docx(listed(0, "题"), { "word/numbering.xml": numbering([format, text]) });
    expect(textsOf(bytes)).toEqual([`${expected}题`]);
  });

  const level = (ink: string) => ({
    "word/numbering.xml": numbering(["decimal", "密%1."]).replace(
      "</w:lvl>",
      `<w:rPr>${ink}</w:rPr></w:lvl>`,
    ),
  });
  const marked = (ink: string) =>
    listed(0, "题").replace("</w:numPr>", `</w:numPr><w:rPr>${ink}</w:rPr>`);

  it.each([
    ["hidden by its level", "<w:vanish/>", ""],
    ["white by its level", '<w:color w:val="FFFFFF"/>', '<w:color w:val="FF0000"/>'],
    ["white by the mark of its paragraph", "", '<w:color w:val="FFFFFF"/>'],
  ])("that are %s are told and not read", (_, ofLevel, ofMark) => {
    const { blocks, left } = read(docx(marked(ofMark) + listed(0, "文"), level(ofLevel)));
    expect(JSON.stringify(blocks[0])).not.toContain("密");
    expect(left[0]).toEqual({ kind: "hidden", text: "密1." });
  });

  it.each([
    ["the mark of its paragraph is hidden", "", "<w:vanish/>"],
    ["its level inks it", '<w:color w:val="FF0000"/>', '<w:color w:val="FFFFFF"/>'],
  ])("stay where %s", (_, ofLevel, ofMark) => {
    expect(textsOf(docx(marked(ofMark), level(ofLevel)))).toEqual(["密1.题"]);
  });
});

it.each([
  ["decimal", "%1.1", "2024年工作", "1.1 2024年工作"],
  ["decimal", "%1.", "2024年工作", "1. 2024年工作"],
  ["decimal", "Chapter %1", "Aims", "Chapter 1 Aims"],
  ["chineseCounting", "第%1条", "总则", "第一条总则"],
  ["chineseCounting", "%1、", "2024年工作", "一、2024年工作"],
  ["decimal", "%1.1", "总体要求", "1.1总体要求"],
  ["decimal", "%1.", "Aims", "1.Aims"],
])("a number does not run into its text: %s %s %s", (format, text, body, seen) => {
  const bytes = docx(listed(0, body), { "word/numbering.xml": numbering([format, text]) });
  expect(textsOf(bytes)).toEqual([seen]);
});

it("a number that Word sets close to its text stays so", () => {
  const close = numbering(["decimal", "%1."]).replace("<w:lvlText", '<w:suff w:val="nothing"/>$&');
  expect(textsOf(docx(listed(0, "2024年"), { "word/numbering.xml": close }))).toEqual(["1.2024年"]);
});

const inList = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
const hiddenMark = "<w:rPr><w:vanish/></w:rPr>";
const articles = { "word/numbering.xml": numbering(["chineseCounting", "第%1条"]) };

describe("an empty paragraph with a number", () => {
  it("shows it in a cell", () => {
    const cell = (inner: string) => `<w:tc>${inner}</w:tc>`;
    const row = (text: string) =>
      `<w:tr>${cell(paragraph("", inList))}${cell(paragraph(run(text)))}</w:tr>`;
    const table = `<w:tbl>${["甲", "乙"].map(row).join("")}</w:tbl>`;
    const { blocks } = read(
      docx(table + listed(0, "文"), { "word/numbering.xml": numbering(["decimal", "%1"]) }),
    );
    expect(blocks).toMatchObject([
      {
        rows: [
          ["1", "甲"],
          ["2", "乙"],
        ],
      },
      { text: "3文" },
    ]);
  });

  it.each([
    ["", "第三条丙"],
    ['<w:r><w:rPr><w:vanish/></w:rPr><w:t xml:space="preserve">密</w:t></w:r>', "第三条丙"],
  ])("counts elsewhere: %s", (inner, last) => {
    const bytes = docx(listed(0, "甲") + paragraph(inner, inList) + listed(0, "丙"), articles);
    expect(textsOf(bytes).filter((text) => text !== "")).toEqual(["第一条甲", last]);
  });

  it.each([
    ["its end is hidden", hiddenMark, ""],
    ["its style hides it", '<w:pStyle w:val="h"/>', hiddenMark],
  ])("counts nothing where %s", (_, properties, ofStyle) => {
    const styles = `<w:styles ${names}><w:style w:type="paragraph" w:styleId="h">${ofStyle}</w:style></w:styles>`;
    const body = listed(0, "甲") + paragraph("", inList + properties) + listed(0, "乙");
    const texts = textsOf(docx(body, { ...articles, "word/styles.xml": styles }));
    expect(texts.filter((text) => text !== "")).toEqual(["第一条甲", "第二条乙"]);
  });
});

it("paragraphs of a footnote have their numbers, and do not run into each other", () => {
  const numbers = { "word/numbering.xml": numbering(["decimal", "%1."]) };
  const notes = [
    listed(0, "据年报") + listed(0, "按可比价") + paragraph(run("下同。")) + paragraph(run("又注")),
    paragraph(run("see")) + paragraph(run("above")),
  ].map((inner, index) => `<w:footnote w:id="${index + 2}">${inner}</w:footnote>`);
  const marks = notes.map((_, index) => `<w:r><w:footnoteReference w:id="${index + 2}"/></w:r>`);
  const bytes = docx(paragraph(run("文") + marks.join("")) + listed(0, "题"), {
    ...numbers,
    "word/footnotes.xml": `<w:footnotes ${names}>${notes.join("")}</w:footnotes>`,
  });
  expect(textsOf(bytes)).toEqual(["文（1.据年报　2.按可比价　下同。又注） (see above)", "1.题"]);
});
