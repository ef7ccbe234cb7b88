import { describe, expect, it } from "vitest";
import { lookAlike } from "./look-alike.ts";
import { hints, marked } from "../../sample-manuscript.ts";

describe("look-alike", () => {
  it.each([
    "工作‸\u{2F08}员",
    "‸\u{2ED3}期",
    "‸\u{2EA0}生",
    "‸\u{F9F4}业",
    "‸\u{421}PU主频",
    "‸\u{391}I技术",
    "二‸○二三年",
    "选○一",
    "一○项",
    "长期人员",
    "\u{3B1}粒子",
    "\u{420}\u{43E}\u{441}\u{441}\u{438}\u{44F}",
    "GDP",
    "二〇二三年",
    "\u{FA0E}",
    "`\u{2F08}`",
  ])("finds what is marked and nothing else: %s", (text) => {
    expect(marked(lookAlike, text)).toBe(text);
  });

  it.each<[string, string]>([
    ["\u{2F08}", "改成“人”"],
    ["\u{2ED3}", "改成“长”"],
    ["\u{2E80}", "重新打这个字"],
    ["\u{421}PU", "改成“CPU”"],
  ])("says how to mend %s", (text, hint) => {
    expect(hints(lookAlike, text)).toEqual([hint]);
  });
});
