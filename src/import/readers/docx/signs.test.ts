import { expect, it } from "vitest";
import { docx, names, paragraph, read, run, textsOf } from "../sample-docx.ts";

const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const field = (code: string): string =>
  `${mark("begin")}<w:r><w:instrText>${code}</w:instrText></w:r>${mark("end")}`;

it.each([
  ["with an instruction", `${mark("begin")}<w:r><w:instrText>PAGE</w:instrText></w:r>`],
  ["alone", mark("begin")],
  ["behind a whole one", `${field("PAGE")}${mark("begin")}`],
  ["by the hundred", mark("begin").repeat(300)],
  ["around a whole one", `${mark("begin")}${field('QUOTE "甲"')}`],
])("a field that begins and has no end takes no text along: %s", (_, broken) => {
  const texts = textsOf(docx(paragraph(run("前") + broken + run("后")) + paragraph(run("再后"))));
  expect(texts.map((text) => text.replace("甲", ""))).toEqual(["前后", "再后"]);
});

it.each([
  ["eq \\o\\ac(○,1)", "①"],
  ["EQ \\o\\ac(○,20)", "⑳"],
  ["eq \\o\\ac(○,密)", "密"],
  ["eq \\o\\ac(○，1)", "①"],
  ["eq \\f(3,4)", "3/4"],
  ["eq \\f(a+b,4)", "(a+b)/4"],
  ["eq \\r(3,8)", "³√8"],
  ["eq \\r(a+b)", "√(a+b)"],
  ["eq x\\s\\up 8(2)", "x²"],
  ["eq CO\\s\\do4(2)", "CO₂"],
  ["eq \\x(重要，必看)", "重要，必看"],
  ["eq \\x\\to\\bo(总计)", "总计"],
  ["eq \\b\\bc\\{(\\a\\al\\co1(甲,乙))", "{甲; 乙}"],
  ["eq \\b\\lc\\[(甲)", "[甲"],
  ["eq \\i\\su(1,5,3)", "∑₁⁵ 3"],
  ["eq \\l(1,2)", "1,2"],
  ["eq \\d\\fo10\\li()甲", "甲"],
  ["eq 甲(乙\\)丙)", "甲(乙)丙)"],
  ["eq \\o(\\s\\up 5(组织),\\s\\do 2(宣传))", "组织宣传"],
  ['EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(gōng),公)', "公"],
  [`eq ${"\\x(".repeat(5000)}甲`, "甲"],
  ['QUOTE "甲"', "甲"],
  ["MACROBUTTON NoMacro 填姓名", "填姓名"],
  ["PAGE", ""],
  ['TC "甲"', ""],
])("a field that keeps no result says what Word draws: %s", (code, text) => {
  expect(textsOf(docx(paragraph(run("前") + field(code) + run("后"))))).toEqual([`前${text}后`]);
});

const list = (result: string): string =>
  `<w:ddList>${result}<w:listEntry w:val="甲"/><w:listEntry w:val="乙"/></w:ddList>`;

it.each([
  [list('<w:result w:val="1"/>'), "乙"],
  [list('<w:default w:val="1"/>'), "乙"],
  [list(""), "甲"],
  ['<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>', "☑"],
  ['<w:checkBox><w:default w:val="0"/></w:checkBox>', "☐"],
])("a field of a form says what is chosen in it: %s", (data, text) => {
  const begin = `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r>`;
  const inner = `${begin}<w:r><w:instrText> FORM </w:instrText></w:r>${mark("end")}`;
  expect(textsOf(docx(paragraph(run("前") + inner + run("后"))))).toEqual([`前${text}后`]);
});

it.each([
  ["its end", mark("end")],
  ["its second mark, too,", mark("separate") + mark("end")],
])("a field swallows nothing where %s is deleted", (_, deleted) => {
  const inner = `${run("前")}${mark("begin")}<w:del>${deleted}</w:del>${run("后")}`;
  expect(textsOf(docx(paragraph(inner) + paragraph(run("末"))))).toEqual(["前后", "末"]);
});

it("contents whose end is deleted are no longer than they are", () => {
  const begin = `${mark("begin")}<w:r><w:instrText>TOC</w:instrText></w:r>${mark("separate")}`;
  const end = `<w:del>${mark("end")}</w:del>`;
  const contents = paragraph(begin + run("目录") + end);
  expect(textsOf(docx(contents + paragraph(run("文"))))).toEqual(["文"]);
});

it("a phonetic guide is told, and its text comes in", () => {
  const ruby = `<w:r><w:ruby><w:rt>${run("yōng")}</w:rt><w:rubyBase>${run("墉")}</w:rubyBase></w:ruby></w:r>`;
  const note = `<w:footnotes ${names}><w:footnote w:id="2">${paragraph(ruby)}</w:footnote></w:footnotes>`;
  const text = `${run("崇")}${ruby}<w:r><w:footnoteReference w:id="2"/></w:r>`;
  const bytes = docx(paragraph(text), { "word/footnotes.xml": note });
  expect(textsOf(bytes)).toEqual(["崇墉（墉）"]);
  expect(read(bytes).left).toEqual([{ kind: "phonetic", text: "墉 yōng" }]);
});

it("parts are found by what the file calls them", () => {
  const relation = (type: string, target: string): string =>
    `<Relationship Id="${type}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const all = (...inner: readonly string[]): string =>
    `<Relationships>${inner.join("")}</Relationships>`;
  const note = `<w:footnotes ${names}><w:footnote w:id="2">${paragraph(run("注"))}</w:footnote></w:footnotes>`;
  const text = `${run("文")}<w:r><w:footnoteReference w:id="2"/></w:r>`;
  const parts = { "word/footnotes1.xml": note };
  const relations = all(relation("footnotes", "footnotes1.xml"));
  expect(
    textsOf(docx(paragraph(text), { ...parts, "word/_rels/document.xml.rels": relations })),
  ).toEqual(["文（注）"]);
  const second = docx("", {
    ...parts,
    "_rels/.rels": all(relation("officeDocument", "/word/document2.xml")),
    "word/_rels/document2.xml.rels": relations,
    "word/document2.xml": `<w:document ${names}><w:body>${paragraph(text)}</w:body></w:document>`,
  });
  expect(textsOf(second)).toEqual(["文（注）"]);
});

it("the guide that a field sets over its text is told", () => {
  const inner =
    field('EQ \\* jc2 \\* "Font:宋体" \\o\\ad(\\s\\up 9(yōng),墉)') + field("eq \\x(城)");
  const { blocks, left } = read(docx(paragraph(run("崇") + inner)));
  expect([blocks, left]).toMatchObject([
    [{ text: "崇墉城" }],
    [{ kind: "phonetic", text: "墉 yōng" }],
  ]);
});

it.each(["SET neibu", 'ASK neibu "多少？"', " set neibu", 'TC "目录项"'])(
  "a result that Word shows nowhere is told and not read: %s",
  (code) => {
    const whole = `${mark("begin")}<w:r><w:instrText>${code}</w:instrText></w:r>${mark("separate")}<w:bookmarkStart/>${run("密")}${field("eq \\x(级)")}${mark("end")}`;
    const simple = `<w:fldSimple w:instr='${code}'>${run("密级")}</w:fldSimple>`;
    for (const inner of [whole, simple]) {
      const { blocks, left } = read(docx(paragraph(run("前") + inner + run("后"))));
      expect([blocks, left]).toMatchObject([
        [{ text: "前后" }],
        [{ kind: "hidden", text: "密级" }],
      ]);
    }
  },
);

it("a result that Word shows nowhere may have more than one paragraph", () => {
  const begin = `${mark("begin")}<w:r><w:instrText>SET a "…"</w:instrText></w:r>${mark("separate")}`;
  const { blocks, left } = read(
    docx(paragraph(run("前") + begin + run("密")) + paragraph(run("级") + mark("end") + run("后"))),
  );
  expect([blocks, left]).toMatchObject([
    [{ text: "前" }, { text: "后" }],
    [{ text: "密" }, { text: "级" }],
  ]);
});
