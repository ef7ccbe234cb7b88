import { expect, it } from "vitest";
import { readDeck } from "../../deck/read.ts";
import { articleWords } from "./reading-guide.ts";

it("the words of the article are those of the tool, and none of the deck's", () => {
  const { deck } = readDeck([{ path: "1.md", text: "# 题\n\n甲\n\n---\n\n## 乙" }], {
    layouts: [],
  });
  for (const word of ["回到开头", "目录", "下一节", "字号"])
    expect(articleWords(deck)).toContain(word);
  expect(articleWords(deck)).not.toMatch(/题|甲|乙/);
});
