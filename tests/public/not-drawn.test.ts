import { describe, expect, it } from "vitest";
import { readDeck } from "../../src/deck/read.ts";
import { publicDeck } from "../../src/deck/public/public-deck.ts";
import { renderSlides } from "../../src/render/deck.ts";
import { drawMath } from "../../src/site/math/draw-math.ts";

/** Each with `显` in what is shown, and `密` in what is a comment. */
const sources: readonly (readonly [what: string, text: string])[] = [
  [
    "a diagram",
    '```mermaid\n---\ntitle: 密\n---\npie\n  %% 密\n  "显": 1 %% 密\n  click 显 "密"\n```',
  ],
  ["a formula on lines of its own", "$$\n\\bad{x} % 密\n\\text{显}\\label{密}\n$$"],
  ["a formula in code", "`$$ \\bad{\\text{显}} \\begin{comment}密\\end{comment} $$`"],
  ["a formula with a comment of HTML", "$$\n\\text{显}\n<!-- 密：密\n密 -->\n+ x\n$$"],
  ["a formula on one line with one", "字 $$ \\bad{\\text{显}} <!-- 密 --> $$ 字"],
  ["a formula in code with one", "`$$ \\text{显} <!-- .element: title=密 --> $$`"],
  ["a formula in brackets with one", "\\[ x_1 <!-- 密 --> + \\text{显} \\]"],
  ["a formula with one that has no end", "$$\n\\text{显}\n<!-- 密\n$$"],
  ["a chart", "```chart\n# 密\n显\n// 密\n<!-- 密\n密 -->\n```"],
  ["a chart with a comment behind a number", "```chart\n显,值\n甲,1 <!-- 密 -->x\n```"],
  ["a chart with a comment without an end", "```chart\n显,值\n甲,x <!-- 密\n乙,密\n```"],
  ["a chart that is drawn", "```chart\n| 年 | 值 |\n|--|--|\n| 显 <!-- 密 --> | 1 %%密%% |\n```"],
  ["a chart with a title", '```chart bar title="显<!-- 密 -->"\n年,值\n甲,1\n```'],
  ["code with a title", '```js title="显{/* 密 */}"\n甲\n```'],
  ["a chart of CSV that is drawn", "```chart\n年,值\n显<!-- 密 -->,1\n乙,2 {/* 密 */}\n```"],
  [
    "a diagram with comments of HTML",
    "```mermaid\npie\n  <!-- 密\n密 -->\n显 <!-- 密 --> --> 乙\n```",
  ],
  ["PlantUML", "```plantuml\n' 密\n甲 -> 乙 : 显's\n  /' 密\n密 '/\n```"],
  ["a diagram of kroki", "```puml {kroki=true}\n' 密\n甲 -> 乙 : 显\n```"],
  [
    "Graphviz",
    '```dot\n# 密\ndigraph { a [label="显 // 显" URL="http://a"] /* 密\n密 */ b } // 密\n```',
  ],
  ["Graphviz in braces", "```{.dot}\ndigraph { 显 } // 密\n```"],
  ["WaveDrom", "```wavedrom\n{ signal: [{ name: '显 /* 显' }] } // 密\n/* 密\n```"],
  ["D2", '```d2\n# 密\n显: "# 显" # 密\n```'],
  [
    "D2 with comments over lines",
    '```d2\n"""\n密\n密 "密"\n"""\n显 -> 乙: "" # 密\n甲: { """密""" }\n"""密\n```',
  ],
  ["pikchr", '```pikchr\nbox "显 # 显" # 密\narrow // 密\n# 密\n```'],
  ["blockdiag", '```blockdiag\n{ 显 [color = "#fff"]; # 密\n}\n```'],
];

describe("what cannot be drawn is shown without its comments", () => {
  it.each(sources)("%s", async (_, text) => {
    const { deck } = readDeck([{ path: "1.md", text: `## 题\n\n${text}` }], {
      layouts: ["points"],
    });
    await drawMath(deck);
    const parts = publicDeck(deck).deck;
    for (const { slides } of [deck, parts]) {
      const html = renderSlides({ ...deck, slides })
        .map((slide) => slide.html)
        .join("");
      expect(html).toContain("显");
      expect(html).not.toContain("密");
    }
  });
});

it("what stands in quotes, and code of other languages, is shown as it is", () => {
  const text =
    '```dot\na [label="甲 // 乙" x="\\"#"]\n```\n\n```js\n丙 // 丁\n```\n\n```d2\na.b: \'戊 # 己\'\nc: |md\n  # 庚\n|\n```';
  const { deck, problems } = readDeck([{ path: "1.md", text: `## 题\n\n${text}` }], {
    layouts: ["points"],
  });
  const html = renderSlides(publicDeck(deck).deck)
    .map((slide) => slide.html)
    .join("");
  expect(html).toMatch(/甲 \/\/ 乙[^]*丙[^]*丁[^]*戊 # 己[^]*# 庚/);
  expect(problems.map(({ code, place }) => `${code} ${place.line}`)).toEqual([
    "diagram-as-code 3",
    "diagram-as-code 11",
  ]);
});
