import { expect, it } from "vitest";
import { faceTokens } from "../face/face-tokens.ts";
import { readDeck } from "../../read.ts";

/** The lines that the first inline text of a face has on the wall. */
function linesOf(text: string): readonly string[] {
  const { deck } = readDeck([{ path: "a.md", text }], { layouts: ["points"] });
  const inline = faceTokens(deck.slides[0]?.face ?? []).find(({ children }) => children);
  const drawn = (inline?.children ?? []).map(({ type, content }) =>
    type === "hardbreak" ? "\n" : type === "softbreak" ? " " : content,
  );
  return drawn.join("").split("\n");
}

const filled = "这里的每一行都由编辑器在差不多的地方折断，";

it.each([
  ["short lines of Chinese", "钱到了 县里给80万\n从水库那段先修\n每户出一个工", 3],
  ["two lines of a length", "春眠不觉晓\n处处闻啼鸟", 2],
  ["lines that are not filled", `${filled}最后\n今年一个人400\n12月20号前交上`, 3],
  ["an item with its translation", "- 2030年前碳达峰\n  Peak carbon emissions before 2030", 2],
  [
    "lines that are translated one by one",
    "政策沟通\nPolicy coordination\n设施联通\nConnectivity",
    4,
  ],
  ["a text that is translated as a whole", "甲甲，\n乙乙\nOne thing and\nanother", 2],
  ["emphasis at an end", "**医保**\n今年一个人400", 2],
])("the line ends of %s stay", (_, text, count) => {
  expect(linesOf(text)).toHaveLength(count);
});

it.each([
  ["a text that an editor wrapped", `${filled}\n${filled}\n然后在这里结束`],
  ["long lines", `${filled}${filled}\n短的一行`],
  ["lines without Chinese", "Press ESC to enter\nthe overview"],
  ["a number behind Chinese", "今年一共是\n42"],
  ["languages that change over and over", "我们用\nDocker Compose\n来部署"],
])("the lines of %s are joined", (_, text) => {
  expect(linesOf(text)).toHaveLength(1);
});

it("notes keep the line ends that Markdown gives them", () => {
  const { deck } = readDeck([{ path: "a.md", text: "甲\n\nNote: 春眠不觉晓\n处处闻啼鸟" }], {
    layouts: ["points"],
  });
  expect(deck.slides[0]?.notes.paragraphs).toHaveLength(1);
});
