import { expect, it } from "vitest";
import { readDeck } from "../../deck/read.ts";
import { renderSlides } from "../../render/deck.ts";
import { drawMath } from "./draw-math.ts";

async function drawn(text: string) {
  const { deck } = readDeck([{ path: "a.md", text }], { layouts: ["points"] });
  const problems = await drawMath(deck);
  return { problems, html: renderSlides(deck)[0]?.html ?? "" };
}

it("draws mathematics as MathML, beside raw HTML too", async () => {
  const { problems, html } = await drawn("a $x^2$ <b onclick=x>b</b>\n\n$$\n\\frac{1}{2}\n$$");
  expect(problems).toEqual([]);
  expect(html).toMatch(/<math.*?<msup>.*?<\/math> <b>b<\/b>/s);
  expect(html).toMatch(/<math[^>]*display="block".*?<mfrac>/s);
});

it("shows what is no TeX as it is written, and says where it stands", async () => {
  const { problems, html } = await drawn("# a\n\n- b $\\frac{1$ c");
  expect(html).toContain("<code>\\frac{1</code>");
  expect(problems.map(({ code, severity, place }) => [code, severity, place.line])).toEqual([
    ["math-not-read", "warning", 3],
  ]);
});

it("takes no address and no markup from TeX", async () => {
  const { html } = await drawn(
    "$\\href{javascript:x}{a}$ $\\includegraphics{https://example.org/a.png}$ $\\text{<img src=x onerror=y>}_1$",
  );
  expect(html).not.toMatch(/<(?:img|a|mglyph)\b[^>]*(?:javascript|example)/);
});

it.each(["\\begin{equation}\\label{zzz}a\\end{equation}", "a\\ref{zzz}\\eqref{zzz}"])(
  "takes no name from %s, which could be that of a slide",
  async (tex) => {
    const { problems, html } = await drawn(`$$\n${tex}\n$$`);
    expect(problems).toEqual([]);
    expect(html).toContain("<math");
    expect(html).not.toContain("zzz");
  },
);

it.each(["\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}", "\\boxed{E = mc^2}"])(
  "has no length of paper in %s, whose letters are as large as the slide's",
  async (tex) => {
    const { problems, html } = await drawn(`$$\n${tex}\n$$`);
    expect(problems).toEqual([]);
    expect(html).toMatch(/\dem[;"]/);
    expect(html).not.toMatch(/\d(?:pt|px|cm)[;" ]/);
  },
);

it.each([
  ["a fraction", `\\frac{${"a_{1}+b_{2}+".repeat(20)}c}{2}`, 1],
  ["terms in a row, more than lines of a slide", `${"a_{1}+b_{2}+".repeat(80)}c`, 1],
  ["terms that are parted into lines", `${"a_{1}+b_{2}+".repeat(20)}c`, 0],
  ["a sum of words", `\\text{总值}=${Array(20).fill("\\text{农林牧渔业}").join("+")}`, 0],
  ["a fraction of three lines' width", `\\frac{${"a+".repeat(9)}b}{${"a+".repeat(9)}b}`, 0],
])("a formula too wide for a line is told, and has room: %s", async (_, tex, count) => {
  const { problems, html } = await drawn(`## 题\n\n$$${tex}$$`);
  expect(problems.map(({ code }) => code)).toEqual(Array(count).fill("math-too-wide"));
  expect(html.match(/<math style="font-size:min\(/g) ?? []).toHaveLength(count);
});
