import { expect, it } from "vitest";
import { deckFiles, readOutline } from "../import.ts";
import type { Block } from "../model.ts";

const heading = (text: string): Block => ({ kind: "paragraph", text, style: { heading: 1 } });
const prose = (text: string): Block => ({ kind: "paragraph", text });

/** What is written of these blocks, before the notes of each slide. */
function facesOf(...blocks: readonly Block[]): string {
  const pictures = new Map([["a.png", new Uint8Array([1])]]);
  const manuscript = { name: "汇报", blocks, pictures, left: [] };
  const files = [...deckFiles(manuscript, readOutline(manuscript)).values()];
  return files
    .flatMap((file) => (typeof file === "string" ? [file.split(/^Note:$/m)[0]] : []))
    .join("");
}

const lineEnds = ["\n", "\n\n", "\r\n\r\n", "\u2028", "\v", "\u0085", "\nNote:\n"];

it.each(lineEnds)("an alternative text with %j in it is written on one line", (end) => {
  const alt = `图片包含 文字${end}描述已自动生成`;
  const written = facesOf(prose("汇报"), heading("一、公园"), prose("公园占地广阔，水面开阔。"), {
    kind: "picture",
    path: "a.png",
    alt,
  });
  expect(written).toMatch(/^!\[图片包含 文字 (?:Note: )?描述已自动生成\]\(a\.png\)$/mu);
});

it.each(lineEnds.slice(0, -1))("a cell of a table with %j in it is written on one line", (end) => {
  const rows = [
    ["项目", "进度"],
    [`甲${end}乙`, "完成"],
  ];
  const written = facesOf(prose("汇报"), heading("一、项目"), prose("如下表。"), {
    kind: "table",
    rows,
  });
  expect(written).toMatch(/^\| 甲 乙 \| 完成 \|$/mu);
});

it.each(lineEnds)("a title and a subtitle with %j in them leave no line behind", (end) => {
  const style = (kind: "title" | "subtitle") => ({ [kind]: true as const });
  const written = facesOf(
    { kind: "paragraph", text: `工作总结${end}汇报`, style: style("title") },
    { kind: "paragraph", text: `在大会上${end}的讲话`, style: style("subtitle") },
    heading("一、项目"),
    prose("真抓实干，取得了新成绩。"),
  );
  const cover = written.split(/^## /mu)[0] ?? "";
  expect(cover.split("\n").filter((line) => /^(?:汇报|的讲话)/u.test(line))).toEqual([]);
});
