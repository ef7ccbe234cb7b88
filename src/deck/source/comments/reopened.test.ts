import { expect, it } from "vitest";
import { readDeck } from "../../read.ts";

function torn(text: string): readonly string[] {
  const { problems } = readDeck([{ path: "1.md", text }], { layouts: ["points"] });
  return problems.flatMap(({ code, place }) => (code === "torn-mark" ? [`${place.line}`] : []));
}

it.each([
  ["<!--", "-->"],
  ["<comment>", "</comment>"],
  ["{/*", "*/}"],
  ["{% comment %}", "{% endcomment %}"],
  ["\\begin{comment}", "\\end{comment}"],
  ["《!--", "--》"],
])("a comment %s that opens again before its end is torn", (open, end) => {
  const other = `${open} 乙 ${end}`;
  const over = `甲\n\n${open} 丙\n\n丁\n\n---\n\n<div hidden>\n\n戊\n\n${other}\n\n己\n\n</div>`;
  expect(torn(over)).toEqual(["3"]);
  expect(torn(`甲\n\n${open} 丙\n\n- 丁\n\n      ${other}\n\n戊`)).toEqual(["3"]);
  expect(torn(`甲\n\n${open}\n丙\n\n丁\n\n---\n\n${end}\n\n${other}`)).toEqual([]);
  expect(torn(`甲\n\nNote:\n${open} 丙\n\n${other}`)).toEqual([]);
  expect(torn(`甲\n\n\`\`\`\n${open} 丙\n\n${other}\n\`\`\``)).toEqual([]);
});

it("a comment in a section that opens again over what is hidden is torn", () => {
  const text =
    "<section>\n\n甲\n\n<comment>乙\n\n</section>\n\n<section hidden>\n\n[^1]: 丙\n\n    <comment>丁</comment>\n\n    <video>戊</video>\n\n</section>";
  expect(torn(text)).toEqual(["5"]);
});
