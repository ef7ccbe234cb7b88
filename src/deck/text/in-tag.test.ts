import { expect, it } from "vitest";
import { processorTime } from "../../../tests/processor-time.ts";
import { inTag } from "./in-tag.ts";

const tag = new RegExp(`<p\\b${inTag}>`, "i");

it.each([
  "<p>‸",
  "<p hidden>‸ >",
  '<p a="1">‸">',
  '<p a="先讲 > 5，A->B">‸ b>',
  "<p a='x > y' hidden>‸>",
  '<p a = \'x > " y\'\n b="<b>" />‸',
  "<p a=“x > y” b=‘>’>‸>",
  '<p a="x"b="y>">‸',
  '<p @click="() => x" :hidden="a > b" v-if="c">‸',
  '<p a="x\n\n> y">‸',
  // None of these is a list of attributes.
  "<p a=it's>‸ it's > x",
  '<p a="x>‸ y',
  '<p class="a>‸\n<p class="b">',
  "<p a=b=c>‸ '>'",
])("a tag ends at %s", (marked) => {
  const text = marked.replace("‸", "");
  expect(tag.exec(text)?.[0].length).toBe(marked.indexOf("‸"));
});

it.each([
  "<p ",
  "<p",
  '<p a="',
  "<p a=' ",
  '<p a="" b="',
  '<p a="> ',
  "a ",
  'a="b" ',
  "a=“b",
  "/ ",
  '<p a=" b=" ',
  "<p =",
  " ",
  '"',
  "'",
  "“",
])("made-up text of %j is quick to look through", (unit) => {
  for (const text of [unit.repeat(200_000), `<p ${unit.repeat(200_000)}`]) {
    const all = new RegExp(`<p\\b${inTag}>`, "gi");
    const time = processorTime(() => text.replace(all, ""));
    expect(time).toBeLessThan(3000);
  }
});
