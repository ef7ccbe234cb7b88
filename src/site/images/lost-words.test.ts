import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { read } from "../../../tests/read-sample.ts";
import { fileFinder } from "../folder/named-file.ts";
import { lostWordsProblems } from "./lost-words.ts";

const svg = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`;
const html = (words: string): string =>
  `<foreignObject width="9" height="9"><div xmlns="http://www.w3.org/1999/xhtml"><style>a{}</style>${words}</div></foreignObject>`;
const inside = `data:image/svg+xml;base64,${Buffer.from(svg("<text>里图</text>")).toString("base64")}`;

const files: Readonly<Record<string, string>> = {
  "mermaid.svg": svg(`<g>${html("<p>开始</p>")}${html("<p>结束</p>")}</g><text>标题</text>`),
  // As draw.io writes it: the second way of a switch is drawn.
  "drawio.svg": svg(`<switch>${html("标 签")}<text>标签</text></switch>`),
  "cut.svg": svg(`<switch>${html("很长的标签")}<text>很长...</text></switch>`),
  "empty.svg": svg(`${html("")}<text>标题</text>`),
  "hidden.svg": svg(`<g style="display:none">${html("藏的")}</g><text>标题</text>`),
  "picture.svg": svg(`<image href="${inside}"/>`),
  "plain.svg": svg("<text>标题</text>"),
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rostrum-words-"));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const told = async (text: string): Promise<readonly string[]> => {
  const problems = await lostWordsProblems(read(text).deck, fileFinder(folder));
  return problems.map(({ place, message }) => `${place.line}:${place.column} ${message.zh}`);
};

it.each([
  ["mermaid.svg", "3:6 图片“mermaid.svg”里有字放不出来：“开始 结束”"],
  ["cut.svg", "3:6 图片“cut.svg”里有字放不出来：“很长的标签”"],
  ["picture.svg", "3:6 图片“picture.svg”里有字放不出来：“里图”"],
  ["drawio.svg", undefined],
  ["empty.svg", undefined],
  ["hidden.svg", undefined],
  ["plain.svg", undefined],
])("the words of %s that no slide shows are told where it is used", async (name, message) => {
  expect(await told(`## 甲\n\n![图](${name})`)).toEqual(message === undefined ? [] : [message]);
});

it("wherever a drawing is used, also as a ground, in HTML and in the Markdown itself", async () => {
  const uses = [
    "![a](mermaid.svg)",
    '<img src="mermaid.svg" alt="a">',
    `<div>\n${svg(html("异物字"))}\n</div>`,
    `行里 ${svg(html("异物字"))}`,
  ];
  const places = await told(
    `<!-- .slide: data-background-image="mermaid.svg" -->\n\n## 甲\n\n${uses.join("\n\n")}`,
  );
  expect(places.map((line) => line.split(" ")[0])).toEqual(["1:1", "5:6", "7:11", "10:1", "13:4"]);
});
