import { expect, it } from "vitest";
import { joinSlides, renderSlides } from "../../../render/deck.ts";
import { readDeck } from "../../read.ts";

function read(text: string) {
  const { deck, problems } = readDeck([{ path: "a.md", text }], { layouts: ["points"] });
  return {
    html: joinSlides(renderSlides(deck)).replace(/<[^<>]*>|&\w+;/g, " "),
    told: problems
      .filter(({ code }) => /^not-(?:loaded|shown)$/.test(code))
      .map(({ place }) => place.line),
  };
}

it.each([
  "<<< @/snippets/secret.js{1}",
  "<<< ./secret.ts#x {1|2}",
  "<<[secret](secret.md)",
  "<<{secret.md}",
  '@import "secret.md"',
  "@import 'secret.csv' {line_begin=2}",
  "@include(secret.md)",
  "@[code](@/secret.js)",
  "@[code{1-3} ts](../secret.ts)",
  "@[video](secret.mp4)",
  "{{< include _secret.qmd >}}",
  "{{< embed secret.ipynb#fig >}}",
  '{{% readfile file="secret.md" %}}',
  "{{< video secret.mp4 >}}",
  '{% include "secret.md" %}',
  "{%- include_relative secret.md -%}",
  "{%pdf https://a.example/secret.pdf %}",
  'import { Notes, A } from "./secret.jsx"',
  "import './secret.css';",
  "{{secret/notes.md}}",
  "{{secret.txt}}",
  "{{#include secret.rs:2}}",
  "{{embed [[secret]]}}",
  "{!secret.md!}",
  '--8<-- "secret.md"',
  ';--8<-- "secret.md"',
  "!!!include(secret.md)!!!",
  "!include(secret.md)",
  '!INCLUDE "secret.md"',
  "[!include[secret](secret.md)]",
  "[!INCLUDE [secret](secret.md)]",
  "[!code-csharp[Main](secret.cs)]",
  ":::include secret.md",
  "::include{file=secret.md}",
  ":[secret](secret.md)",
  "include::secret.adoc[]",
  ".. include:: secret.rst",
  '#+INCLUDE: "secret.org"',
  "\\input{secret}",
  "\\includegraphics[width=3cm]{secret.png}",
  '#include "secret.md"',
  "/secret/notes.md",
  "[secret](secret.md ':include')",
  "![[secret]]",
  "![[secret#甲|乙]]",
  "![[secret.pdf]]",
  "甲 ![[secret]] 乙",
  "- ![[secret]]",
  "> {{< include secret.md >}}",
])("what another program puts a file in place of is not shown, and told: %s", (line) => {
  const { html, told } = read(`## 题\n\n文\n\n${line}\n\n尾`);
  expect(html).not.toMatch(/secret|include|<<|@|\{\{|:::|8</i);
  expect(html).toMatch(/题[^]*文[^]*尾/);
  expect(told).toEqual([5]);
});

it.each([
  "`![[secret]]` 的写法",
  '```\n@import "secret.md"\n```',
  "```md\n{{< include secret.md >}}\n```",
  "~~~\n![[secret]]\n~~~",
  "用 @import 引入 secret",
  "secret @[甲]",
  "[[secret]]",
  "secret：https://a.example/x.md",
  "a << b, secret",
  "secret/notes.md",
  "include 一词 secret",
  "/secret 和 /notes.md",
  "[secret](https://a.example)",
  "\\input secret",
  "### include secret",
])("other text is shown: %s", (line) => {
  const { html, told } = read(`## 题\n\n${line}\n\n尾`);
  expect(html).toMatch(/secret/);
  expect(told).toEqual([]);
});

it("leaves a picture and a rule of a style where they are", () => {
  const { told } = read('## 题\n\n![[a.png]]\n\n<style>\n@import "a.css";\n</style>\n\n{{数}}');
  expect(told).toEqual([]);
});

it("tells nothing of what a comment holds", () => {
  expect(read('## 题\n\n<!--\n@import "secret.md"\n-->\n\n尾').told).toEqual([]);
});

it("shows the listings of Slidev that turn into one another, and not what stands between them", () => {
  const { html, told } = read(
    "## 题\n\n````md magic-move\n```js\nconst a = 1\n```\n内部的话\n```js\nconst b = 2\n```\n````\n\n尾",
  );
  expect(html).toMatch(/const a[^]*const b[^]*尾/);
  expect(html).not.toMatch(/内部|magic/);
  expect(told).toEqual([7]);
});

it("takes nothing away behind a frame of listings without an end", () => {
  const { html } = read("## 题\n\n````md magic-move\n```js\nconst a = 1\n```\n\n尾\n\n---\n\n末");
  expect(html).toMatch(/尾[^]*末/);
});
