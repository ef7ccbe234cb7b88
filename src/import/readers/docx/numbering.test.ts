import { describe, expect, it } from "vitest";
import { docx, listed, numbering, read, textsOf } from "../sample-docx.ts";

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
