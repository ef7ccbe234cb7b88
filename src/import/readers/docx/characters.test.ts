import { expect, it } from "vitest";
import { docx, names, paragraph, read, run, textsOf } from "../sample-docx.ts";

const sym = (font: string, char: string): string =>
  `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
const inFont = (font: string, text: string): string =>
  `<w:r><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr><w:t>${text}</w:t></w:r>`;

const signs = [
  ["Symbol", 0xb1, "±"],
  ["Symbol", 0xb3, "≥"],
  ["Symbol", 0xa3, "≤"],
  ["Symbol", 0xb0, "°"],
  ["Symbol", 0xb4, "×"],
  ["Symbol", 0xb8, "÷"],
  ["Symbol", 0xae, "→"],
  ["Symbol", 0x61, "α"],
  ["Symbol", 0xfe, "⎭"],
  ["Wingdings", 0xfe, "☑"],
  ["Wingdings", 0xa8, "□"],
  ["Wingdings", 0xfc, "✓"],
  ["Wingdings", 0xd8, "➢"],
  ["Wingdings 2", 0x50, "✓"],
  ["Wingdings 2", 0x52, "☑"],
  ["Wingdings 2", 0x54, "☒"],
  ["Wingdings 2", 0xa3, "□"],
  ["Wingdings 3", 0x23, "↑"],
  ["Wingdings 3", 0x70, "▲"],
  ["Webdings", 0x61, "✔"],
] as const;

it.each(signs)("a sign comes in as its font draws it: %s %i %s", (font, code, sign) => {
  const stored = (0xf000 + code).toString(16).toUpperCase();
  const low = code.toString(16).padStart(4, "0");
  const bytes = docx(
    [
      sym(font, stored),
      sym(font, low),
      inFont(font, String.fromCodePoint(0xf000 + code)),
      inFont(font, String.fromCodePoint(code)),
    ]
      .map((inner) => paragraph(run("前") + inner + run("后")))
      .join(""),
  );
  expect(new Set(textsOf(bytes))).toEqual(new Set([`前${sign}后`]));
  expect(read(bytes).left).toEqual([]);
});

it("words and digits stay in a font of signs as it draws them, and Chinese as it is", () => {
  expect(textsOf(docx(paragraph(inFont("Symbol", "a 甲“1”"))))).toEqual(["α 甲“1”"]);
});

it.each([
  ['w:hint="eastAsia"', "×÷±a", "×÷±α"],
  ['w:hint="default"', "´", "×"],
  ['w:hint="eastAsia" w:eastAsia="Symbol"', "±", "±"],
])("of a run that prefers Chinese fonts, their signs stay: %s %s", (hint, text, seen) => {
  const fonts = `<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol" ${hint}/>`;
  const inner = `<w:r><w:rPr>${fonts}</w:rPr><w:t>${text}</w:t></w:r>`;
  expect(textsOf(docx(paragraph(inner)))).toEqual([seen]);
});

it("a sign of a font with letters is itself", () => {
  expect(textsOf(docx(paragraph(sym("Segoe UI Symbol", "2611"))))).toEqual(["☑"]);
});

it.each([
  ["a font that is not known", sym("方正符号", "F0FE"), "方正符号 F0FE: 前□后"],
  ["a code without a sign", sym("Wingdings 2", "F0FE"), "Wingdings 2 F0FE: 前□后"],
  ["no code", sym("Symbol", ""), "Symbol ?: 前□后"],
  ["no font", run("\uf0fe"), "? F0FE: 前□后"],
])("%s is told with its place, which is held", (_, inner, text) => {
  const bytes = docx(paragraph(run("前") + inner + run("后")));
  expect(textsOf(bytes)).toEqual(["前□后"]);
  expect(read(bytes).left).toEqual([{ kind: "sign", text }]);
});

it("a style, of the paragraph or of the run, may bring the font", () => {
  const style = (type: string, id: string): string =>
    `<w:style w:type="${type}" w:styleId="${id}"><w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr></w:style>`;
  const styles = `<w:styles ${names}>${style("paragraph", "p")}${style("character", "c")}</w:styles>`;
  const own = `<w:r><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/></w:rPr><w:t>þ</w:t></w:r>`;
  const ofStyle = `<w:r><w:rPr><w:rStyle w:val="c"/></w:rPr><w:t>þ</w:t></w:r>`;
  const body = paragraph(run("þ") + own, '<w:pStyle w:val="p"/>') + paragraph(run("þ") + ofStyle);
  expect(textsOf(docx(body, { "word/styles.xml": styles }))).toEqual(["☑þ", "þ☑"]);
});

it("a footnote has its signs and blanks", () => {
  const note = `<w:footnotes ${names}><w:footnote w:id="2">${paragraph(`${run("甲")}${sym("Symbol", "F0B3")}<w:r><w:tab/><w:t>5</w:t></w:r>`)}</w:footnote></w:footnotes>`;
  const text = `${run("文")}<w:r><w:footnoteReference w:id="2"/></w:r>`;
  expect(textsOf(docx(paragraph(text), { "word/footnotes.xml": note }))).toEqual(["文（甲≥\t5）"]);
});

it("a hidden sign is told as the sign that it is", () => {
  const hidden = `<w:r><w:rPr><w:vanish/></w:rPr><w:t>甲</w:t><w:sym w:font="Symbol" w:char="F0B3"/></w:r>`;
  expect(read(docx(paragraph(run("文") + hidden))).left).toEqual([{ kind: "hidden", text: "甲≥" }]);
});

it.each([
  ["Wingdings", "\uf0fe", "☑ 文"],
  ["Wingdings 2", "\uf054", "☒ 文"],
  ["Wingdings", "\uf0fc", "文"],
  ["Wingdings", "\uf06e", "文"],
])("a bullet that says what was chosen comes in: %s %s", (font, bullet, text) => {
  const numbering = `<w:numbering ${names}><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="${bullet}"/><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;
  const item = paragraph(run("文"), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
  expect(textsOf(docx(item, { "word/numbering.xml": numbering }))).toEqual([text]);
});

const either = (choice: string, fallback: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex" Requires="w16se">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent></w:r>`;
const symEx = (char: string): string =>
  `<w16se:symEx w16se:font="Segoe UI Emoji" w16se:char="${char}"/>`;

it.each([
  ["2705", "✅", "✅"],
  ["2103", "℃", "℃"],
  ["1F600", "", "😀"],
])(
  "a sign of which Word keeps its code and what older Words show comes in: %s",
  (code, old, seen) => {
    const bytes = docx(
      paragraph(run("前") + either(symEx(code), `<w:t>${old}</w:t>`) + run("后")) +
        paragraph(`<w:r><w:rPr><w:vanish/></w:rPr>${symEx(code)}</w:r>${run("文")}`),
    );
    expect(textsOf(bytes)).toEqual([`前${seen}后`, "文"]);
    expect(read(bytes).left).toEqual([{ kind: "hidden", text: seen }]);
  },
);

it("what is not known of a later Word has its fallback, also in a note", () => {
  const inner = either("<w16se:later/>", "<w:t>❌</w:t>");
  const note = `<w:footnotes ${names}><w:footnote w:id="2">${paragraph(inner)}</w:footnote></w:footnotes>`;
  const text = `${run("文")}${inner}<w:r><w:footnoteReference w:id="2"/></w:r>`;
  expect(textsOf(docx(paragraph(text), { "word/footnotes.xml": note }))).toEqual(["文❌ (❌)"]);
});
