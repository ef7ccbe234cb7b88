import { expect, it } from "vitest";
import { readDeck } from "../read.ts";

function told(slides: readonly string[]): readonly number[] {
  const text = slides.join("\n\n---\n\n");
  const { problems } = readDeck([{ path: "a.md", text }], { layouts: ["points"] });
  return problems.filter(({ code }) => code === "maybe-notes").map(({ place }) => place.line);
}

const [said, more] = ["讲到经费时看一眼财务科，不要点名。", "这里语气放缓，再讲问题的根源。"];

it("notes that a program has put behind each slide are told", () => {
  expect(told(["# 甲\n\n* 子", said, "# 乙\n\n* 丑", more])).toEqual([7, 17]);
});

it("notes that a program has put above the heading of the next slide are told", () => {
  expect(told(["# 甲\n\n* 子", `${said}\n\n# 乙\n\n* 丑`, more])).toEqual([7, 15]);
});

it.each([
  ["of which few are followed by one", ["# 甲\n\n子", said, "# 乙\n\n丑", "# 丙\n\n寅", more]],
  ["with notes", ["# 甲\n\n子\n\nNote:\n说", said, "# 乙\n\n丑", more]],
  ["with one of them", ["# 甲\n\n子", said, "# 乙\n\n丑"]],
  ["with short lines", ["# 甲\n\n子", "谢谢。", "# 乙\n\n丑", "再见。"]],
  [
    "that says it is meant",
    ["# 甲\n\n子", `<!-- -->\n\n${said}`, "# 乙\n\n丑", `<!-- -->\n\n${more}`],
  ],
  ["that begins so", [said, "# 甲\n\n子", more, "# 乙\n\n丑"]],
])("nothing is told of a deck %s", (_, slides) => {
  expect(told(slides)).toEqual([]);
});
