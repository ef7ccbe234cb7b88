import { expect, it } from "vitest";
import { readDeck } from "../../read.ts";

function found(text: string): readonly string[] {
  const { problems } = readDeck([{ path: "1.md", text }], { layouts: ["points"] });
  return problems.flatMap(({ code, place }) =>
    /torn|-notes$/.test(code) ? [`${code} ${place.line}:${place.column}`] : [],
  );
}

it.each([
  [
    "a comment that is torn by a code span",
    "甲 `<!-- 乙` 丙\n\n<!-- a\n\n丁 -->\n\n戊\n-->",
    "8:1",
  ],
  ["the end of a comment alone", "甲\n-->\n乙", "2:1"],
  ["the end of a line, where comments are", "<!-- 甲 -->\n\n乙 -->\n\n丙", "3:3"],
  ["the end of a paragraph", "甲 -->\n\n乙", "1:3"],
  ["what is to set something", ".slide: hidden\n\n甲", "1:1"],
  ["a line of Obsidian's without an end", "甲\n\n%%\n乙\n\n丙", "3:1"],
  ["code without an end that holds what hides", "甲\n\n```js\na\n\n<!-- 乙 -->\n\n丙", "3:1"],
  [
    "code that holds the beginning of other code, and notes",
    "```js\na\n\n讲稿：\n```js\nb\n```\n\n丙",
    "1:1",
  ],
  ["an element that hides and has no end", "甲\n\n<template>\n\n乙", "3:1"],
  ["what a word processor makes of it", "甲 <!— 乙", "1:3"],
  ["another end of such a comment", "甲 <!— <!— 乙 —> 丙 —>", "1:18"],
  ["CDATA", "甲 ]]> 乙", "1:3"],
  ["Obsidian", "甲 %% 乙\n\n丙", "1:3"],
  ["Obsidian, behind a digit", "%%甲\n\n增长 7%%\n\n丙", "3:5"],
  ["a tag of Jinja", "甲 {% 乙", "1:3"],
  ["its end", "甲 乙 %}", "1:5"],
  ["a comment of Jinja", "甲 {# 乙", "1:3"],
  ["a comment in one", "甲 {# 乙 {# 丙 #} 丁 #}", "1:18"],
  ["a comment of MDX", "{/* 甲\n\n乙", "1:1"],
  ["its end", "甲 */} 乙", "1:3"],
  ["Critic markup", "甲 {>> 乙", "1:3"],
  ["its end", "甲 <<} 乙", "1:3"],
  ["Remark's classes", "甲 .hidden[乙", "1:3"],
  ["a fence of full-width signs", "甲\n\n：：： notes\n乙", "3:1"],
  ["LaTeX", "甲 \\begin{comment} 乙", "1:3"],
  ["a reference for a comment, behind text on its line", "甲 [//]: # (乙)", "1:3"],
  ["the end of notes", "甲\n\n</aside>\n\n乙", "3:1"],
  ["the end of notes in a line", "甲 </aside> 乙", "1:3"],
  ["a tag with a full-width sign", "甲 ＜aside class=notes＞ 乙", "1:3"],
  ["full-width percent signs", "甲 ％％ 乙 ％％", "1:3"],
  ["an address of full-width signs", "甲\n\n[//]：# （乙）", "3:1"],
  ["an address in the brackets of a Chinese keyboard", "甲\n\n【//】：# （乙）", "3:1"],
  ["a sign without width in a mark", "甲 <\u200B!-- 乙 --\u200B>", "1:3"],
  ["a full-width tag of Liquid", "甲 ｛％ comment ％｝乙", "1:3"],
  ["a full-width comment of Jinja", "甲 ｛＃ 乙 ＃｝", "1:3"],
  ["a full-width setting", "．slide：hidden\n\n甲", "1:1"],
  ["full-width classes", "甲 ．hidden［乙］", "1:3"],
  ["LaTeX's notes behind a full-width sign", "甲 ＼note｛乙｝", "1:3"],
  ["LaTeX's notes in the signs of a Chinese keyboard", "甲 、note{乙}", "1:3"],
  ["LaTeX's notes in full-width braces", "甲 \\note｛乙｝", "1:3"],
  ["Critic markup in the signs of a Chinese keyboard", "甲 {》》乙《《}", "1:3"],
  ["what is deleted in dashes of a Chinese keyboard", "甲 {——乙——}", "1:3"],
  ["Org's notes behind a blank", "甲\n\n# +BEGIN_NOTES\n乙", "3:3"],
  ["Deckset's notes behind a full-width sign", "- 甲\n- ＾ 乙", "2:3"],
  ["Org's notes behind full-width signs", "甲\n\n＃＋notes 乙", "3:1"],
  ["a tag in the quotes of a title", "甲 《aside class=“notes”》乙", "1:3"],
  ["its end", "甲 乙《、aside》", "1:4"],
  ["an element in the quotes of a title that hides", "甲 《p hidden》乙《/p》", "1:3"],
  ["a fence with a Chinese name", "- 甲\n  ::: 讲稿\n  乙\n  :::", "2:3"],
  ["settings of a slide", "甲\n\n---\n\nlayout: two-cols\nremark: 乙\n\n丙", "5:1"],
])("what is shown beside %s is told, and nothing public is made", (_, text, place) => {
  expect(found(text).filter((one) => !one.startsWith("maybe"))).toEqual([
    expect.stringMatching(new RegExp(`^(?:torn-mark|no-notes) ${place}$`)),
  ]);
});

it.each([
  ["an arrow at the end of a line", "甲 -->\n乙", "1:3"],
  ["an arrow of a word processor", "甲 —>\n乙", "1:3"],
  ["three question marks", "- 甲\n- ???", "2:3"],
  ["three full-width question marks", "甲\n\n？？？\n乙", "3:1"],
  ["text behind three of them", "甲\n\n?？？乙", "3:1"],
  ["a caret alone", "甲\n\n^\n\n乙", "3:1"],
  ["an arrow on a slide with a long comment", "<!-- 甲\n乙 -->\n\n丙 --> 丁", "4:3"],
  ["a comment in text that is set like code", "```\n<!-- 甲\n```", "2:1"],
  ["lines with keys", "甲\n\n---\n\nremark: 乙\nowner: 丙\n\n丁", "5:1"],
])("%s is told, and may be public", (_, text, place) => {
  expect(found(text)).toEqual([`maybe-torn ${place}`]);
});

it.each([
  "甲 --> 乙",
  "<!-- 甲 -->\n\n乙 --> 丙",
  "甲——>乙",
  "甲 ——>",
  "甲 → 乙 => 丙 <= 丁",
  "增长 5%%，10 %%",
  "%%甲%%\n\n增长 5%%",
  "`%%` 甲%%乙%%\n\n```mermaid\ngraph LR\n%% 丙\nA --> B\n```\n\n增长 5%%",
  "花括号 {50%} {C#} {名}",
  "{{名}}",
  "`<!-- 甲`、`%%`、`{% 乙`、`.hidden[`、`???`",
  "```js\n<!-- 甲\n%% 乙\n```",
  "甲\n\n```js\na",
  "甲\n\n```html\n<script>a</script>",
  "````md\n```js\na\n```\n````",
  "```mermaid\ngraph LR\n  A --> B\n```",
  "$$\na %% b\n$$",
  "甲 \\<!-- 乙",
  "甲 &lt;!-- 乙",
  "甲 <!-- 乙 <!-- -->",
  "甲 %% 乙 <!-- -->",
  "<!-- .slide: hidden -->\n\n甲 %% 乙",
  "甲\n\nNote: 乙 %% 丙 <!-- 丁",
  "时间：九点\n地点：礼堂",
  "Speaker: Wang\nTime: nine",
  "这是为什么？？？",
  "《怎么办？》、《Notes on 甲》、《Template》——》",
  "占比％＞5％，增长 10％％，5％＜ 6％",
  "「#乡村振兴」【#1】：甲 ［注］：乙 【备】（丙）",
  "（＾＿＾） ＾＿＾ x＾2",
  "《甲》！——《乙》",
  "甲{——}乙、note、C++ +begin",
  "::: columns\n甲\n:::",
  "<aside>\n\n甲\n\n</aside>",
  "甲 <5 且 乙 >3，a < b > c",
  "[1]: 甲，[注]: 乙",
])("nothing is said of %j", (text) => {
  expect(found(text)).toEqual([]);
});
