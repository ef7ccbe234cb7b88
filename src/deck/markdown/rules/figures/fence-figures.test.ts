import { describe, expect, it } from "vitest";
import { blankFigureNames } from "../../../figures/figure-names.ts";
import { diagramSource } from "../../../diagram/diagram.ts";
import { publicDeck } from "../../../public/public-deck.ts";
import { readDeck } from "../../../read.ts";
import { renderSlides } from "../../../../render/deck.ts";
import { chartOf } from "../code.ts";
import { faceTokens } from "../../face/face-tokens.ts";
import { mathOf } from "../math.ts";

const sheet =
  '投资: 20\n千: "1,200"\n空: { placeholder: N }\n号: "a]b\\"c"\n比: "1：2"\nrate: 5%\n';

function read(text: string) {
  const files = [
    { path: "1.md", text: `## 题\n\n${text}` },
    { path: "figures.yaml", text: sheet },
  ];
  const { deck, problems, prose } = readDeck(files, { layouts: ["points"] });
  const tokens = faceTokens(deck.slides[0]?.face ?? []);
  const shown = renderSlides(publicDeck(deck).deck)[0]?.html ?? "";
  return { deck, problems, prose, tokens, shown };
}

describe("a figure in a chart", () => {
  it.each<[string, string, object]>([
    ["a label", "```chart\n投资{{投资}}亿,1\n乙,2\n```", { categories: ["投资20亿", "乙"] }],
    ["the title", '```chart title="完成{{投资}}"\n甲,1\n乙,2\n```', { title: "完成20" }],
    ["a title above", "```chart\n标题：完成{{投资}}\n甲,1\n乙,2\n```", { title: "完成20" }],
    [
      "a value",
      "```chart\n甲：{{投资}}\n乙：{{千}}\n```",
      { series: [{ values: [{ number: 20 }, { number: 1200 }] }] },
    ],
    ["a blank", "```chart\n甲{{空}},1\n乙,2\n```", { categories: ["甲N", "乙"] }],
  ])("is written as its value: %s", (_, text, expected) => {
    const { tokens, problems, shown } = read(text);
    expect(tokens.map(chartOf).find((chart) => chart)).toMatchObject(expected);
    expect(problems).toEqual([]);
    expect(shown).not.toContain("{{");
  });

  it("is told where its value has a sign of the table", () => {
    expect(read("```chart\n甲{{比}},1\n乙,2\n```").problems).toMatchObject([
      { code: "figure-not-placed", place: { line: 4, column: 2 } },
    ]);
  });

  it("counts as a use and as a blank", () => {
    const { deck, prose } = read("```chart\n甲{{空}},1\n乙,2\n```");
    expect(prose.flat().flatMap(({ figures }) => figures)).toEqual([{ name: "空", index: 0 }]);
    expect(blankFigureNames(publicDeck(deck).deck)).toEqual(["空"]);
  });
});

describe("a figure in a diagram", () => {
  it.each<[string, string, string]>([
    ["a label", "flowchart LR\n  A[完成{{投资}}亿] --> B", "A[完成20亿]"],
    ["words of a link", "flowchart LR\n  A -->|{{投资}}| B", "|20|"],
    ["a title", 'pie title 完成{{投资}}\n  "甲" : {{投资}}', 'pie title 完成20\n  "甲" : 20'],
    ["signs of mermaid", "flowchart LR\n  A[{{号}}] --> B", "A[a#93;b#34;c] --> B"],
    ["words in a shape", "flowchart LR\n  A{{完成{{投资}}亿}}", "A{{完成20亿}}"],
  ])("is written as its value: %s", (_, source, expected) => {
    const [token] = read(`\`\`\`mermaid\n${source}\n\`\`\``).tokens.filter(
      ({ type }) => type === "fence",
    );
    expect(token && diagramSource(token)).toContain(expected);
  });

  it("is none where two braces draw a shape", () => {
    const { tokens, prose } = read("```mermaid\nflowchart LR\n  A{{投资}} --> B\n```");
    expect(tokens.find(({ type }) => type === "fence")?.content).toContain("A{{投资}}");
    expect(prose.flat().flatMap(({ figures }) => figures)).toEqual([]);
  });
});

describe("a figure in a formula", () => {
  it.each<[string, string, string]>([
    ["on a line of its own", "$$x={{投资}}$$", "x={20}"],
    ["over several lines", "$$\nx=\n{{投资}}\n$$", "{20}"],
    ["in a line", "字 $x={{rate}}$", "x=\\text{5\\%}"],
    ["in a text", "$$x=\\text{完成{{投资}}亿}$$", "\\text{完成{20}亿}"],
  ])("is written as its value %s", (_, text, expected) => {
    const { tokens, prose } = read(text);
    const [formula] = tokens.flatMap(({ children }) => children ?? []).filter(mathOf);
    expect(formula && mathOf(formula)?.tex).toContain(expected);
    expect(formula?.content).toContain(expected);
    expect(prose.flat().flatMap(({ figures }) => figures)).toHaveLength(1);
  });

  it("is none where TeX has two braces", () => {
    const { tokens, problems } = read("$$\\frac{{a}}{{b}}$$");
    const [formula] = tokens.flatMap(({ children }) => children ?? []).filter(mathOf);
    expect(formula?.content).toBe("\\frac{{a}}{{b}}");
    expect(problems).toEqual([]);
  });
});

it.each<[string, (figures: string) => string]>([
  ["a diagram", (figures) => `\`\`\`mermaid\nflowchart LR\n${figures}\n\`\`\``],
  ["a chart", (figures) => `\`\`\`chart\n${figures},1\n\`\`\``],
  ["raw HTML", (figures) => `<div title="${figures}">${figures}</div>`],
])("is read in time, however many there are in one line of %s", (_, inside) => {
  const start = performance.now();
  read(inside("A{{投资}}".repeat(20_000)));
  expect(performance.now() - start).toBeLessThan(5000);
});
