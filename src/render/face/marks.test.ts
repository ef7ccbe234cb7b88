import { describe, expect, it } from "vitest";
import { drawMarks } from "./marks.ts";

describe("marks in a text", () => {
  it.each([
    ["at a line's start", "“闯”", undefined, '<span class="first">“</span>闯”'],
    ["after a mark", "、“创”", "神", '、<wbr><span class="pair">“</span>创”'],
    ["after a mark of the text before", "“乙”", "“甲”", '<span class="pair">“</span>乙”'],
    ["in mid-line", "把“甲”", undefined, "把<wbr>“甲”"],
    ["after an element", "“甲”", "", "“甲”"],
    ["on either side of a space", "甲” “乙", "", '甲<span class="pair">” “</span>乙'],
  ])("an opening one %s", (_where, text, before, html) => {
    expect(drawMarks(text, before)).toBe(html);
  });

  it("a closing one is half as wide before ？ and ！", () => {
    expect(drawMarks("写“函”？", undefined)).toBe('写<wbr>“函<span class="pair">”</span>？');
  });

  it.each([
    ["真学、真信", "真学、<wbr>真信"],
    ["《通知》要求", '<span class="first">《</span>通知》<wbr>要求'],
    ["甲”、乙", "甲”、<wbr>乙"],
    ["末尾。", "末尾。"],
    ["a, b", "a, b"],
    ["<b>、c", "&lt;b&gt;、<wbr>c"],
  ])("are where the line of %s may break", (text, html) => {
    expect(drawMarks(text, undefined)).toBe(html);
  });
});
