import { expect, it } from "vitest";
import { growth } from "../../../tests/processor-time.ts";
import { readDeck } from "../read.ts";

const table = "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |";

function told(text: string): readonly string[] {
  const { problems } = readDeck([{ path: "1.md", text }], { layouts: ["points"] });
  return problems
    .filter(({ code }) => code !== "blank-slide")
    .map(({ code, place }) => `${code} ${place.line}:${place.column}`);
}

it.each([
  ["a table", `备注：\n\n${table}`, "5:1"],
  ["a table without signs at its sides", "Note: 口径\n\n甲 | 乙\n--- | ---\n1 | 2", "5:1"],
  ["a table of HTML", "备注：\n\n<table><tr><td>甲</td></tr></table>", "5:1"],
  ["a picture", "Note: 口径\n\n![图](a.png)", "5:1"],
  ["a picture in a line", "Note: 见 ![图](a.png)", "3:9"],
  ["a picture by its name", "Note:\n![图][甲]", "4:1"],
  ["a picture of Obsidian", "Note:\n![[a.png]]", "4:1"],
  ["an element with a picture", 'Note:\n<img src="a.png">', "4:1"],
  ["a film", '讲稿：\n\n<video src="a.mp4"></video>', "5:1"],
  ["code", "Note:\n\n```js\na\n```", "5:1"],
  ["a diagram", "Note:\n\n念\n\n~~~mermaid\ngraph LR\n~~~", "7:1"],
  ["a block in front of other notes", `Note:\n念\n\n${table}\n\n备注：\n念`, "6:1"],
])("%s below a label of notes is told", (_, text, place) => {
  expect(told(`甲\n\n${text}`)).toEqual([`block-in-notes ${place}`]);
});

it("so is one in notes that are fenced and have no end, and the fence", () => {
  expect(told(`甲\n\n::: notes\n${table}`).toSorted()).toEqual([
    "block-in-notes 4:1",
    "unclosed-fence 3:1",
  ]);
});

it("each of them is told, with the label's line and both ways", () => {
  const { problems } = readDeck(
    [{ path: "1.md", text: `# 甲\n\n备注：\n\n${table}\n\n![图](a.png)` }],
    { layouts: ["points"] },
  );
  expect(problems.map(({ place, message, hint }) => [place.line, message.zh, hint?.zh])).toEqual([
    [
      5,
      "这个表格算作第 3 行“备注：”起的讲稿，不显示",
      "要显示，移到第 3 行上面；只给演讲者看，在它上面单独写一行 <!-- -->",
    ],
    [
      9,
      "这张图算作第 3 行“备注：”起的讲稿，不显示",
      "要显示，移到第 3 行上面；只给演讲者看，在它上面单独写一行 <!-- -->",
    ],
  ]);
});

it.each([
  "Note:\n\n- 甲\n- 乙\n\n1. 丙\n2. 丁",
  "Note:\n念 | 念\n\n> 念",
  "Note:\n\n写作 `![图](a.png)` 和 `<img>`",
  "Note:\n\n<!-- ![图](a.png) -->",
  `Note:\n念\n\n<!-- -->\n${table}`,
  "Note:\n念\n\n<!-- -->\n\n```js\na\n\nb\n```",
  "Note:\n\n```notes\n念\n```",
  `::: notes\n${table}\n:::`,
  `<aside class="notes">\n\n${table}\n\n</aside>`,
  `{{% note %}}\n${table}\n{{% /note %}}`,
  "^ ![图](a.png)",
  "???\n\n![图](a.png)",
  `${table}\n\n![图](a.png)\n\nNote:\n念`,
])("nothing is told of %j", (text) => {
  expect(told(`甲\n\n${text}`)).toEqual([]);
});

it.each(["marp: true", "transition: slide-left"])(
  "nothing is told of comments that are notes: %s",
  (head) => {
    expect(told(`---\n${head}\n---\n\n甲\n\n<!--\n念\n\n${table}\n-->`)).not.toContain(
      "block-in-notes 10:1",
    );
  },
);

it("nothing is told of it behind what seems to begin a slide in notes", () => {
  expect(told(`甲\n\nNote:\n念\n\n———\n\n${table}`)).toEqual(["no-separator 6:1"]);
  expect(told(`甲\n\nNote:\n${table}\n\n———\n\n${table}`)).toEqual([
    "block-in-notes 4:1",
    "no-separator 8:1",
  ]);
});

it.each(["-", "|", "- ", ":-"])("%j over and over takes time by its length", (unit) => {
  const run = (size: number): unknown => told(`甲\n\nNote:\n${unit.repeat(size / unit.length)}`);
  expect(growth(run)).toBeLessThan(10);
});
