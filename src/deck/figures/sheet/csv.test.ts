import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { processorTime } from "../../../../tests/processor-time.ts";
import { readCsv, writeCsv } from "./csv.ts";

const cellsOf = (text: string) => readCsv(text).map(({ cells }) => cells);

describe("a table", () => {
  it.each<[string, string, string[][]]>([
    [
      "commas",
      "a,b\n1,2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "semicolons",
      "a;b\n1,2;3",
      [
        ["a", "b"],
        ["1,2", "3"],
      ],
    ],
    [
      "tabs",
      "a\tb\n1\t2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    ["Excel's line about it", "sep=;\na,b;c", [["a,b", "c"]]],
    [
      "quotes",
      'a,"b,""c"""\n"1\n2",3',
      [
        ["a", 'b,"c"'],
        ["1\n2", "3"],
      ],
    ],
    [
      "a semicolon in quotes",
      '"a;b;c",d\n1,2',
      [
        ["a;b;c", "d"],
        ["1", "2"],
      ],
    ],
    [
      "CRLF and a byte order mark",
      "\uFEFFa,b\r\n1,2\r\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "empty lines",
      "a,b\n\n,,\n1,",
      [
        ["a", "b"],
        ["1", ""],
      ],
    ],
    ["blanks around cells", " a , b \n", [["a", "b"]]],
    ["an apostrophe before a formula", "a,'=1\n", [["a", "=1"]]],
    ["a quote that is never closed", 'a,b\n"1,2\n3', [["a", "b"], ["1,2\n3"]]],
    ["nothing", "", []],
  ])("with %s is read", (_, text, expected) => {
    expect(cellsOf(text)).toEqual(expected);
  });

  it("tells the line that each row begins in", () => {
    const rows = readCsv('a,b\r\n\r\n"1\r\n2",3\r\nc,d');
    expect(rows.map(({ line }) => line)).toEqual([1, 3, 5]);
  });

  it("is written for Excel and WPS", () => {
    expect(
      writeCsv([
        ["名称", "值"],
        ['“甲”"', "1,200"],
      ]),
    ).toBe('\uFEFF名称,值\r\n"“甲”""","1,200"\r\n');
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])("makes no formula of %j", (text) => {
    expect(writeCsv([[text]])).toMatch(/^\uFEFF"?'/);
  });

  it("is read as it was written", () => {
    const text = fc
      .stringMatching(/^[a=+\-@,;"\n\t甲“ ]*$/)
      .map((each) => each.trim())
      .filter((each) => !/^'[=+\-@]/.test(each));
    const row = fc.array(text, { minLength: 2, maxLength: 4 }).filter((row) => row.some(Boolean));
    const head = ["名称", "值", "占位"];
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        expect(cellsOf(writeCsv([head, ...rows]))).toEqual([head, ...rows]);
      }),
    );
  });

  it("takes no time over a long one", () => {
    const time = processorTime(() => {
      for (const piece of ['"', '""', ",", "a,", "\n", '"a']) readCsv(piece.repeat(100_000));
    });
    expect(time).toBeLessThan(3000);
  });
});
