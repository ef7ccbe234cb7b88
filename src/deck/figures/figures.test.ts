import { describe, expect, it } from "vitest";
import { readFigures } from "./figures.ts";
import { readSource } from "../source/source.ts";

function read(text: string) {
  return readFigures(readSource({ path: "figures.yaml", text }).source);
}

describe("readFigures", () => {
  it.each([
    ["次数:", undefined],
    ["次数: ''", undefined],
    ["次数: ~", undefined],
    ["次数: # 待填", undefined],
    ["次数: 36", "36"],
    ["次数: 007 # 三位", "007"],
    ["次数: 1,200", "1,200"],
    ["次数: 20-30", "20-30"],
    ["次数: 二十", "二十"],
    ["次数: 1.50", "1.50"],
    ["次数: 1e3", "1e3"],
    ["次数: 0x10", "0x10"],
    ["次数: true", "true"],
    ["次数: 2023-10-01", "2023-10-01"],
    ['次数: " 36 "', "36"],
    ["次数: { value: 36 }", "36"],
    ["次数:\n  value: 36\n  placeholder: N", "36"],
    ["次数: { value: , placeholder: N }", undefined],
  ])("reads the value of %j", (text, value) => {
    const { figures, problems } = read(text);
    expect(problems).toEqual([]);
    expect(figures.get("次数")?.value).toBe(value);
  });

  it("keeps all that a sheet says, in its order", () => {
    const { figures } = read(
      "乙:\r\n甲: { value: 7, placeholder: N, label: 在建, unit: 个, source: 台账, owner: 张三, date: 10月 }",
    );
    expect([...figures.values()]).toEqual([
      { name: "乙", placeholder: "X", place: { file: "figures.yaml", line: 1, column: 1 } },
      {
        name: "甲",
        value: "7",
        placeholder: "N",
        label: "在建",
        unit: "个",
        source: "台账",
        owner: "张三",
        date: "10月",
        place: { file: "figures.yaml", line: 2, column: 1 },
      },
    ]);
  });

  it.each([
    ["a list", "甲: [1, 2]\n乙: 1", "wrong-value 1:1", ["甲", "乙"]],
    ["a map in a map", "甲: { value: { a: b } }", "wrong-value 1:13", ["甲"]],
    ["an unknown key", "甲: { vlaue: 1 }", "unknown-key 1:6", ["甲"]],
    ["a name twice", "甲: 1\n乙: 2\n甲: 3", "duplicate-key 3:1", ["甲", "乙"]],
    ["no blank after a colon", "甲: { value:5, placeholder: N }", "invalid-yaml 1:6", ["甲"]],
    ["no colon", "甲: { value, placeholder: N }", "invalid-yaml 1:6", ["甲"]],
    ["a full-width colon within braces", "甲: { value：5 }", "invalid-yaml 1:6", ["甲"]],
    ["a full-width colon", "甲: 1\n乙：2\n丙: 3", "invalid-yaml 2:1", ["甲", "丙"]],
    ["no blank behind the colon", "甲: 1\n乙:2", "invalid-yaml 2:1", ["甲"]],
    ["a tab", "甲:\n\tvalue: 1", "invalid-yaml 2:1", ["甲", "value"]],
    ["an open bracket", "甲: { value: 1\n乙: 2", "invalid-yaml 1:4", ["甲", "乙"]],
    ["an open quotation mark", '甲: 1\n乙: "2\n丙: 3\n', "invalid-yaml 2:4", ["甲", "乙"]],
    ["an open apostrophe", "甲: '1\n乙: 2\n", "invalid-yaml 1:4", ["甲"]],
    ["a bracket open to the end", "甲: [1\n", "invalid-yaml 1:4", ["甲"]],
    ["a colon in a value", "甲: 乙: 1", "invalid-yaml 1:4", ["甲"]],
    ["a star", "甲: *乙*\n丙: 1", "invalid-yaml 1:4", ["甲", "丙"]],
    ["a list of figures", "- 甲\n- 乙", "not-a-map 1:1", []],
    ["a circle", "甲: &a { value: *a }", "wrong-value 1:9", ["甲"]],
  ])("reports %s with its place and keeps the rest", (_, text, problem, names) => {
    const { figures, problems } = read(text);
    const found = problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`);
    expect(found[0]).toBe(problem);
    expect([...figures.keys()]).toEqual(names);
  });

  it("says in English too what does not fit", () => {
    const told = read("甲: [1]\n乙: { value: [1] }").problems.map(({ message }) => message.en);
    expect(told).toEqual(["The value of “甲” does not fit", "The value of “value” does not fit"]);
  });

  it("tells of a number that is lost, whatever else is wrong", () => {
    const told = read("甲: { value:5, placeholder: N }\n乙：3\n").problems;
    const first = told.find(({ place }) => place.line === 1);
    expect(first?.message.zh).toContain("value:5");
  });

  it("offers the nearest key, and the colon to write", () => {
    expect(read("甲: { vlaue: 1 }").problems[0]?.hint?.zh).toBe("是否指“value”？");
    expect(read("甲: 1\n乙：2").problems[0]?.hint?.zh).toContain("半角");
  });

  it.each([
    ['甲: "1', "引号没有合上", '在这个值后面补上 "'],
    ["甲: '1", "引号没有合上", "在这个值后面补上 '"],
    ["甲: { value: 1", "括号没有合上", "在后面补上 }"],
    ["甲: 乙: 1", "值里又有一个半角冒号", "值里的冒号用全角“：”，或给整个值加引号"],
    ["甲: @1", "值不能以这个符号开头", "给整个值加引号"],
    [
      "甲: { value: 3，placeholder: N }",
      "花括号里有全角符号",
      "花括号、冒号、逗号都用半角，如 { value: 3, placeholder: N }",
    ],
    [
      "甲: ｛ value: 3, placeholder: N ｝",
      "花括号里有全角符号",
      "花括号、冒号、逗号都用半角，如 { value: 3, placeholder: N }",
    ],
    [
      "甲: { value: 3 ｝",
      "花括号里有全角符号",
      "花括号、冒号、逗号都用半角，如 { value: 3, placeholder: N }",
    ],
    ['甲: "乙"丙', "引号后面还有字", "整个值都写在引号里"],
    ['甲: "C:\\q"', "双引号里不能这样用反斜杠", "改用单引号"],
  ])("says what is wrong with %s, and how to mend it", (text, message, hint) => {
    const [problem] = read(text).problems;
    expect([problem?.message.zh, problem?.hint?.zh]).toEqual([message, hint]);
  });
});
