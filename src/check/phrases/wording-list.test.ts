import { describe, expect, it } from "vitest";
import { avoidedWording, typo } from "./wording-list.ts";
import { noPhrases } from "./phrases.ts";
import { hints, marked } from "../sample-manuscript.ts";

const phrases = {
  ...noPhrases,
  avoid: [{ wording: "任城", reason: "别的区" }, { wording: "C++(旧)" }],
  typos: [
    { wrong: "收获的了", right: "收获了" },
    { wrong: "收获的了一些", right: "收获了一些" },
  ],
};

describe("wordings listed in phrases.yaml", () => {
  it.each([
    "地方‸任城实践",
    "‸任城、‸任城",
    "用‸C++(旧)写",
    "任<wbr>城".replace("任", "‸任"),
    "任务与城市",
    "`任城`",
  ])("to avoid: %s", (text) => {
    expect(marked(avoidedWording, text, phrases)).toBe(text);
  });

  it.each(["‸收获的了成果", "收获了成果", "<!-- 收获的了 -->收获了"])("typos: %s", (text) => {
    expect(marked(typo, text, phrases)).toBe(text);
  });

  it("takes the longest that fits", () => {
    expect(hints(typo, "收获的了一些", phrases)).toEqual(["改成“收获了一些”"]);
  });

  it("finds nothing where nothing is listed", () => {
    expect(marked(typo, "收获的了", noPhrases)).toBe("收获的了");
  });
});
