import { expect, it } from "vitest";
import { docx, names, paragraph, read, run, textsOf } from "../sample-docx.ts";

const letters = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
const part = (name: string, ...inner: readonly string[]): string =>
  `<m:${name}>${inner.join("")}</m:${name}>`;
const e = (text: string): string => part("e", letters(text));
const over = (num: string, den: string): string =>
  part("f", part("num", letters(num)), part("den", letters(den)));
const set = (of: string, ...values: readonly (readonly [string, string])[]): string =>
  part(`${of}Pr`, ...values.map(([name, value]) => `<m:${name} m:val="${value}"/>`));
const sup = (text: string): string => part("sup", letters(text));
const sub = (text: string): string => part("sub", letters(text));

it.each([
  [over("3", "4"), "3/4"],
  [over("a+b", "c"), "(a+b)/c"],
  [over("(a+b)", "(c)(d)"), "(a+b)/((c)(d))"],
  [letters("2") + over("1", "2") + letters("x"), "2 1/2 x"],
  [
    part("f", set("f", ["type", "noBar"]), part("num", letters("n")), part("den", letters("k"))),
    "n¦k",
  ],
  [letters("f") + part("d", e("x")), "f(x)"],
  [part("d", set("d", ["begChr", "["], ["endChr", "]"]), e("x")), "[x]"],
  [part("d", set("d", ["begChr", "|"], ["endChr", "|"]), e("x")), "|x|"],
  [part("rad", part("deg"), e("2")), "√2"],
  [part("rad", part("deg", letters("3")), e("x+1")), "³√(x+1)"],
  [part("sSup", e("a"), sup("2")), "a²"],
  [part("sSup", e("a+b"), sup("2")), "(a+b)²"],
  [part("sSup", e("x"), sup("k")), "x^k"],
  [part("sSup", e("x"), sup("n+1")), "xⁿ⁺¹"],
  [part("sSup", e("x"), sup("1/2")), "x^(1/2)"],
  [part("sSup", e("f"), sup("′")), "f′"],
  [part("sSub", e("x"), sub("1")), "x₁"],
  [part("sSub", e("v"), sub("b")), "v_b"],
  [part("sSubSup", e("x"), sub("i"), sup("2")), "xᵢ²"],
  [part("sPre", sub("92"), sup("235"), e("U")), "²³⁵₉₂U"],
  [part("nary", set("nary", ["chr", "∑"]), sub("i=1"), sup("n"), e("x")), "∑ᵢ₌₁ⁿ x"],
  [part("nary", sub("0"), sup("∞"), e("f")), "∫₀^∞ f"],
  [part("func", part("fName", letters("sin")), e("x")), "sin x"],
  [
    part(
      "func",
      part("fName", part("limLow", e("lim"), part("lim", letters("x→0")))),
      part("e", part("d", e("x"))),
    ),
    "lim_(x→0)(x)",
  ],
  [part("acc", e("x")), "x\u0302"],
  [part("acc", set("acc", ["chr", "\u20d7"]), e("AB")), "A\u20d7B\u20d7"],
  [part("bar", set("bar", ["pos", "top"]), e("x")), "x\u0305"],
  [part("groupChr", set("groupChr", ["chr", "→"], ["pos", "bot"]), e("加热")), "→ 加热"],
  [
    part("d", part("e", part("m", part("mr", e("1"), e("0")), part("mr", e("0"), e("1"))))),
    "(1, 0; 0, 1)",
  ],
  [
    part(
      "d",
      set("d", ["begChr", "{"], ["endChr", ""]),
      part("e", part("eqArr", e("x&amp;=1"), e("y&amp;=2"))),
    ),
    "{x=1; y=2",
  ],
])("a formula has the signs that Word draws: %s", (inner, text) => {
  const math = part("oMath", inner);
  expect(textsOf(docx(paragraph(run("前") + math)))).toEqual([`前${text}`]);
  const note = `<w:footnotes ${names}><w:footnote w:id="2">${paragraph(math)}</w:footnote></w:footnotes>`;
  const mark = `<w:r><w:footnoteReference w:id="2"/></w:r>`;
  const noted = textsOf(docx(paragraph(run("前") + mark), { "word/footnotes.xml": note }));
  expect(noted[0]).toContain(text);
});

it("formulas below each other stand on lines of their own", () => {
  const both = part("oMathPara", part("oMath", letters("a=1")), part("oMath", letters("b=2")));
  const broken = part("oMath", `<m:r><m:t>c</m:t><w:br/></m:r>`, letters("d"));
  expect(textsOf(docx(paragraph(both) + paragraph(broken)))).toEqual(["a=1\nb=2", "c\nd"]);
});

it("a figure before a formula does not run into it", () => {
  const half = part("oMath", over("1", "2"));
  expect(textsOf(docx(paragraph(run("有2") + half)))).toEqual(["有2 1/2"]);
});

it("a part of a formula that is crossed out is told", () => {
  const crossed = part("borderBox", set("borderBox", ["strikeBLTR", "1"]), e("x"));
  const { blocks, left } = read(docx(paragraph(part("oMath", letters("y"), crossed))));
  expect(blocks).toMatchObject([{ text: "y" }]);
  expect(left).toEqual([{ kind: "struck", text: "x" }]);
});

it("accents within accents do not blow up a formula", () => {
  const deep = Array.from({ length: 100 }).reduce<string>(
    (inner) => part("acc", part("e", inner)),
    letters("文".repeat(1000)),
  );
  const [text = ""] = textsOf(docx(paragraph(part("oMath", deep))));
  expect(text.length).toBeLessThan(2000);
});
