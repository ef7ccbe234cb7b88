import { expect, it } from "vitest";
import { docx, paragraph, read, run, textsOf } from "../sample-docx.ts";

const ended = (inner: string, how = "del"): string =>
  paragraph(inner, `<w:rPr><w:${how} w:id="1"/></w:rPr>`);
const removed = (text: string, how = "del"): string =>
  `<w:${how}><w:r><w:delText>${text}</w:delText></w:r></w:${how}>`;

it.each([
  ["are one", ended(run("甲")) + paragraph(run("乙")), ["甲乙"]],
  ["are one, of three", ended(run("甲")) + ended(run("乙")) + paragraph(run("丙")), ["甲乙丙"]],
  [
    "are one over a bookmark",
    ended(run("甲")) + "<w:bookmarkEnd/>" + paragraph(run("乙")),
    ["甲乙"],
  ],
  ["leave no empty one", ended(removed("删")) + paragraph(run("乙")), ["乙"]],
  [
    "leave no empty one where they were moved",
    ended(removed("移", "moveFrom"), "moveFrom") + paragraph(run("乙")),
    ["乙"],
  ],
  [
    "end before a table",
    ended(run("甲")) + `<w:tbl><w:tr><w:tc>${paragraph(run("乙"))}</w:tc></w:tr></w:tbl>`,
    ["甲", "乙"],
  ],
  ["end with the text", ended(run("甲")), ["甲"]],
  [
    "are two where their end was added",
    ended(run("甲"), "ins") + paragraph(run("乙")),
    ["甲", "乙"],
  ],
  [
    "are one in a control",
    `<w:sdt><w:sdtContent>${ended(run("甲")) + paragraph(run("乙"))}</w:sdtContent></w:sdt>`,
    ["甲乙"],
  ],
])("paragraphs whose end was deleted %s", (_, body, texts) => {
  expect(textsOf(docx(body))).toEqual(texts);
});

it("paragraphs that are joined in a cell look like the last one", () => {
  const cell = (inner: string): string => `<w:tc>${inner}</w:tc>`;
  const both = ended(run("甲")) + paragraph(run("乙"), '<w:jc w:val="center"/>');
  const { blocks } = read(
    docx(both + `<w:tbl><w:tr>${cell(both)}${cell(paragraph(run("丙")))}</w:tr></w:tbl>`),
  );
  expect(blocks).toMatchObject([
    { text: "甲乙", style: { align: "centre" } },
    { rows: [["甲乙", "丙"]] },
  ]);
});
