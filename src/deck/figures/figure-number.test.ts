import { describe, expect, it } from "vitest";
import { processorTime } from "../../../tests/processor-time.ts";
import { readFigureNumber, type FigureNumber } from "./figure-number.ts";

/** `20`, `20~30`, `≈20`, `≈?`; Chinese digits with a c before. */
function written(value: FigureNumber | undefined): string {
  if (!value) return "nothing";
  const mark = value.digits === "chinese" ? "c" : "";
  if (value.kind === "range") return `${mark}${value.from}~${value.to}`;
  return `${mark}${value.kind === "about" ? "≈" : ""}${value.number ?? "?"}`;
}

describe("a figure's value", () => {
  it.each([
    ["20", "20"],
    ["0", "0"],
    ["1,200", "1200"],
    ["3.5", "3.5"],
    ["1.2万", "12000"],
    ["92.5%", "92.5"],
    ["20-30", "20~30"],
    ["20—30", "20~30"],
    ["20～30", "20~30"],
    ["20至30", "20~30"],
    ["10%-15%", "10~15"],
    ["20余", "≈20"],
    ["二十", "c20"],
    ["二十三", "c23"],
    ["两百", "c200"],
    ["一百零五", "c105"],
    ["三万二千", "c32000"],
    ["一亿二千万", "c120000000"],
    ["二〇二三", "c2023"],
    ["二十至三十", "c20~30"],
    ["几十", "c≈?"],
    ["十几", "c≈?"],
    ["近百", "c≈?"],
    ["三五", "c≈?"],
    ["七八十", "c≈?"],
    ["二十多", "c≈20"],
  ])("%s is a number", (text, expected) => {
    expect(written(readFigureNumber(text))).toBe(expected);
  });

  it.each([
    ["X"],
    ["N"],
    ["待定"],
    ["20次"],
    ["２０"],
    ["20 30"],
    ["1,20"],
    ["十十"],
    ["百"],
    ["万"],
    ["二十-30"],
    ["20--30"],
    ["-5"],
    ["5月10日"],
    ["10-May"],
    ["=1+1"],
    ["20,"],
    ["-"],
    [""],
  ])("%s is none", (text) => {
    expect(written(readFigureNumber(text))).toBe("nothing");
  });

  it("takes no time over a pasted page", () => {
    const time = processorTime(() => {
      for (const letter of ["一", "十", "1", "1,", "至", "万", "-"]) {
        readFigureNumber(letter.repeat(20_000));
      }
    });
    expect(time).toBeLessThan(1000);
  });
});

it("a long value in words that is none is read in little time", () => {
  const value = `${"一千零万".repeat(16)}x`;
  expect(processorTime(() => expect(readFigureNumber(value)).toBeUndefined())).toBeLessThan(1000);
});
