import { expect, it } from "vitest";
import { wholeWords } from "./whole-words.ts";

it.each([
  ["区投资促进局通报情况", "促进局"],
  ["县委组织部牵头负责", "组织部"],
  ["办公室主任", "办公室"],
  ["依赖短视频页面", "短"],
  ["有序推进低效用地", "低"],
  ["中学校长讲话", "校长"],
  ["区教育局局长王强", "局长"],
])("%s has the word %s", (text, word) => {
  expect(wholeWords(text).join("")).toBe(text);
  expect(wholeWords(text)).toContain(word);
});
