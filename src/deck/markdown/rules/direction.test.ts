import { expect, it } from "vitest";
import { renderSlides } from "../../../render/deck.ts";
import { readDeck } from "../../read.ts";

it.each([
  ["a paragraph", "السلام عليكم ورحمة الله.", '<p dir="rtl">'],
  ["a heading", "## العربية", '<h2 dir="rtl">'],
  ["a list", "- **النقطة** الأولى\n- b", '<ul dir="rtl">'],
  ["Hebrew behind a number", "1. שלום", '<ol dir="rtl">'],
])("text from right to left is set so: %s", (_, text, tag) => {
  const { deck } = readDeck([{ path: "1.md", text }], { layouts: [] });
  expect(renderSlides(deck)[0]?.html).toContain(tag);
});

it.each(["中文 العربية", "- a\n- العربية", "## 123"])("any other is not: %s", (text) => {
  const { deck } = readDeck([{ path: "1.md", text }], { layouts: [] });
  expect(renderSlides(deck)[0]?.html).not.toContain("rtl");
});
