import { expect, it } from "vitest";
import { readDeck } from "./read.ts";

const codes = (text: string): readonly string[] =>
  readDeck([{ path: "1.md", text }], { layouts: ["points"] }).problems.map(({ code }) => code);

it.each([
  "### 讲稿\n\n说明",
  "讲稿：各位领导，大家好",
  "| 项 | 讲稿 |\n|---|---|\n| 甲 | 写要点，留余地。 |",
  "- 甲\n- 讲稿：各位领导，大家好。",
  "| 项 | 我说什么 |\n|---|---|\n| 甲 | 各位领导，大家好。 |",
  "| Slide | What I say |\n|---|---|\n| 1 | Good morning, and welcome. |",
  "| 项 | 现场说 |\n|---|---|\n| 甲 | 各位领导，大家好。 |",
  "甲 %% 乙",
  "从左到右 -->",
  "<div hiden>乙</div>",
])("a line with an empty comment says of the block below that it is shown: %j", (block) => {
  const told = codes(`# 题\n\n甲\n\n${block}`).filter((code) => /notes|torn/.test(code));
  expect(told).not.toEqual([]);
  for (const between of ["\n", "\n\n"])
    expect(
      codes(`# 题\n\n甲\n\n<!-- -->${between}${block}`).filter((code) => /notes|torn/.test(code)),
    ).toEqual([]);
});

it("says it of no block further down", () => {
  expect(codes("# 题\n\n<!-- -->\n\n甲\n\n讲稿：各位领导，大家好")).toContain("no-notes");
});
