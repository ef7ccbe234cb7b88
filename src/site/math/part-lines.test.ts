import { DomUtils, parseDocument } from "htmlparser2";
import temml from "temml";
import { describe, expect, it } from "vitest";
import { formulaWidth } from "./formula-width.ts";
import { inLines } from "./part-lines.ts";

const drawn = (tex: string): string =>
  temml.renderToString(tex, { displayMode: true, throwOnError: true });

/** What is written in each cell of each line. */
function linesOf(tex: string): readonly string[] {
  const lines = DomUtils.getElementsByTagName(
    "mtr",
    parseDocument(inLines(drawn(tex)), { xmlMode: true }),
  );
  return lines.map(({ children }) =>
    children.map((cell) => DomUtils.textContent(cell).replace(/[\s\u2061]/g, "")).join("|"),
  );
}

const terms = (count: number, name = "a"): string =>
  Array.from({ length: count }, (_, index) => `${name}_{${index + 1}}`).join("+");

describe("a formula that is wider than a line", () => {
  it("is parted at its relations, which stand below one another", () => {
    expect(linesOf(`y=${terms(7)}=${terms(7, "b")}`)).toEqual([
      "y|=a1+a2+a3+a4+a5+a6+a7",
      "|=b1+b2+b3+b4+b5+b6+b7",
    ]);
  });

  it("is parted at its sums where a relation alone gives no room, in lines of nearly one width", () => {
    expect(linesOf(`y=${terms(12)}`)).toEqual(["y|=a1+a2+a3+a4+a5+a6", "|+a7+a8+a9+a10+a11+a12"]);
  });

  it("sets in what goes on where the first relation stands far off", () => {
    expect(linesOf(`${terms(7)}=${terms(7, "b")}`)).toEqual([
      "a1+a2+a3+a4+a5+a6+a7",
      "=b1+b2+b3+b4+b5+b6+b7",
    ]);
  });

  it("has each statement on a line of its own, and no line ends before its relation", () => {
    expect(linesOf(`y=${terms(8)},\\quad \\delta=${terms(8, "b")}`)).toEqual([
      "y|=a1+a2+a3+a4+a5+a6+a7+a8,",
      "δ|=b1+b2+b3+b4+b5+b6+b7+b8",
    ]);
  });

  it("is parted in a bracket that is too wide", () => {
    expect(linesOf(`y=\\left(${terms(12)}\\right)z`)).toEqual([
      "y|=(a1+a2+a3+a4+a5+a6+a7",
      "|+a8+a9+a10+a11+a12)z",
    ]);
  });

  it("is parted in words, whose signs have blanks around them", () => {
    const word = "\\text{第一产业增加值}";
    expect(linesOf(`\\text{总值}=${word}+${word}+${word}`)).toEqual([
      "总值|=第一产业增加值+第一产业增加值",
      "|+第一产业增加值",
    ]);
  });

  it("keeps its number beside it", () => {
    const [, ...lines] = linesOf(`y=${terms(12)}\\tag{3}`);
    expect(lines).toEqual(["y|=a1+a2+a3+a4+a5+a6", "|+a7+a8+a9+a10+a11+a12"]);
    expect(inLines(drawn(`y=${terms(12)}\\tag{3}`))).toContain("(3)");
  });
});

it("no sign is lost, and every line has room", () => {
  for (let count = 1; count < 60; count++) {
    const whole = drawn(`f(x)=\\left[${terms(count)}\\right]\\le g,\\quad h=${terms(count, "c")}`);
    const parted = inLines(whole);
    const text = (mathml: string): string =>
      DomUtils.textContent(parseDocument(mathml, { xmlMode: true }));
    expect(text(parted)).toBe(text(whole));
    if (parted !== whole) expect(formulaWidth(parted)).toBeLessThan(30);
  }
});

it.each([
  ["narrow", `y=${terms(4)}`],
  ["a fraction", `\\frac{${terms(20)}}{2}`],
  ["in the author's lines", `\\begin{aligned}a&=${terms(20)}\\\\b&=c\\end{aligned}`],
  ["more lines than a slide has", `y=${terms(120)}`],
])("a formula stays as it is drawn: %s", (_, tex) => {
  expect(inLines(drawn(tex))).toBe(drawn(tex));
});
