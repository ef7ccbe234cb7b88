import { describe, expect, it } from "vitest";
import { figureSentences } from "./figure-sentences.ts";
import { readDeck } from "../read.ts";

function sentencesOf(name: string, slide: string, sheet = "次数:\n项数: 7\n"): string[] {
  const files = [
    { path: "slides/a.md", text: slide },
    { path: "slides/figures.yaml", text: sheet },
  ];
  const { deck } = readDeck(files, { layouts: ["points"] });
  return (figureSentences(deck).get(name) ?? []).map(
    ({ role, slide: number, before, after }) => `${role} ${number} ${before}‸${after}`,
  );
}

describe("the sentences of a figure", () => {
  it.each<[string, string, string[]]>([
    ["a tile, without its markup", "## 题\n\n- **集体**<wbr>学习 {{次数}}余次", ["集体学习 ‸余次"]],
    ["the heading of a group", "## 题\n\n### 共{{次数}}次\n\n- 甲", ["共‸次"]],
    ["one line of a paragraph", "## 题\n\n甲乙\n丙{{次数}}次\n丁", ["丙‸次"]],
    [
      "another figure, as it is shown",
      "## 题\n\n宣讲{{次数}}次，落实{{项数}}项",
      ["宣讲‸次，落实7项"],
    ],
    ["figures in emphasis", "## 题\n\n共**{{次数}}**次", ["共‸次"]],
  ])("on a face: %s", (_, slide, expected) => {
    expect(sentencesOf("次数", slide)).toEqual(expected.map((text) => `face 1 ${text}`));
  });

  it("in notes end with the sentence, and clicks are not in them", () => {
    const notes = "说完了。“好！”[click]宣讲{{次数}}次，\n再讲{{次数}}次。下一句。";
    expect(sentencesOf("次数", `## 题\n\nNote:\n${notes}`)).toEqual([
      "notes 1 宣讲‸次，再讲X次。",
      "notes 1 宣讲X次，再讲‸次。",
    ]);
  });

  it("come slide by slide", () => {
    const slides = "## 甲\n\n{{次数}}次\n\nNote:\n讲{{次数}}次\n\n---\n\n## 乙\n\n{{次数}}场";
    expect(sentencesOf("次数", slides)).toEqual(["face 1 ‸次", "notes 1 讲‸次", "face 2 ‸场"]);
  });

  it("are missing where nothing names the figure", () => {
    expect(sentencesOf("项数", "## 题")).toEqual([]);
  });
});

it("are those of a picture's words, too", () => {
  expect(sentencesOf("项数", "# 题\n\n![落实{{项数}}项](a.png)")).toEqual(["face 1 落实‸项"]);
});

it.each([
  ["a chart", "```chart\n甲,乙\n丙,{{项数}}\n```"],
  ["a diagram", '```mermaid\ngraph LR\n  A["{{项数}}项"] --> B\n```'],
  ["raw HTML", "<p>落实{{项数}}项</p>"],
  ["what an element is read by", '- 甲 <!-- .element: aria-label="{{项数}}项" -->'],
])(
  "the slide is named where a figure stands in no sentence, as in %s, behind its sentences",
  (_, text) => {
    expect(sentencesOf("项数", `# 题\n\n${text}\n\n---\n\n# 乙\n\n落实{{项数}}项`)).toEqual([
      "face 2 落实‸项",
      "face 1 ‸",
    ]);
  },
);
