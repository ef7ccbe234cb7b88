import { expect, it } from "vitest";
import { docx, paragraph, run, textsOf } from "../sample-docx.ts";

const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const field = (code: string): string =>
  `${mark("begin")}<w:r><w:instrText>${code}</w:instrText></w:r>${mark("end")}`;

it.each([
  ["eq \\o\\ac(○,1)", "①"],
  ["EQ \\o\\ac(○,20)", "⑳"],
  ["eq \\o\\ac(○,密)", "密"],
  ["eq \\f(3,4)", "3/4"],
  ['QUOTE "甲"', "甲"],
  ["MACROBUTTON NoMacro 填姓名", "填姓名"],
  ["PAGE", ""],
  ['TC "甲"', ""],
])("a field that keeps no result says what Word draws: %s", (code, text) => {
  expect(textsOf(docx(paragraph(run("前") + field(code) + run("后"))))).toEqual([`前${text}后`]);
});

const letters = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
const part = (name: string, inner: string): string => `<m:${name}>${inner}</m:${name}>`;

it.each([
  [part("f", part("num", letters("3")) + part("den", letters("4"))), "3/4"],
  [part("f", part("num", letters("a+b")) + part("den", letters("c"))), "(a+b)/c"],
  [letters("f") + part("d", part("e", letters("x"))), "f(x)"],
  [
    part(
      "d",
      '<m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr>' + part("e", letters("x")),
    ),
    "[x]",
  ],
  [part("rad", part("deg", "") + part("e", letters("2"))), "√2"],
  [
    part(
      "nary",
      '<m:naryPr><m:chr m:val="∑"/></m:naryPr>' +
        part("sub", letters("i")) +
        part("e", letters("x")),
    ),
    "∑ix",
  ],
])("a formula has the signs that Word draws: %s", (inner, text) => {
  const math = `<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">${inner}</m:oMath>`;
  expect(textsOf(docx(paragraph(run("前") + math)))).toEqual([`前${text}`]);
});
