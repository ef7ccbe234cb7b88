import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sourceOf } from "../../source/source.ts";
import { readYamlMap, type YamlMap } from "./yaml-map.ts";

/** What a mapping holds, read alone, and by the parser of all YAML: it reads what has a comment above it. */
function readBothWays(text: string): { readonly alone: YamlMap; readonly commented: YamlMap } {
  const comment = "# x\n";
  const source = sourceOf("01.md", comment + text);
  const read = (start: number) => readYamlMap(source, start, source.text.length);
  return { alone: read(comment.length), commented: read(0) };
}

describe("readYamlMap, of lines of a key and a value", () => {
  it.each([
    ["layout: points"],
    ["layout: points\n"],
    ["layout: points\npart: 为学\nbrace: 始终坚持\n"],
    ["title: 主题教育（2024—2025）总结，第3次"],
    ["minutes: 007\ncount: 1,200\nshare: 12.50%\nhex: 0x1F\nbig: 1e3"],
    ["pin: true\nfit: No\nwhen: 2024-05-01"],
    ["a: null\nb: x"],
    ["null: x\nb: y"],
    ["a: x\na: y"],
    ["a:  x"],
    ["a: x "],
    ["a: x\r\nb: y\r\n"],
    ["a: x\n\nb: y"],
    ["a: x\n  b"],
    ["a: x y: z"],
    ["a: x #y"],
    ["a: x:"],
    ["a: 10:30"],
    ["a: -"],
    ["a: - x"],
    ["a：x"],
    ["a:x"],
    ["a:"],
    ["a: '1'\nb: \"2\""],
    ["a: [x, y]"],
  ])("reads %j as the parser does", (text) => {
    const { alone, commented } = readBothWays(text);
    expect(alone).toEqual(commented);
  });

  it("reads any such lines as the parser does", () => {
    const sign = fc.constantFrom(
      ..."aZn0189為学，：“”（）—…·.,/%+- ".split(""),
      ": ",
      " #",
      "\t",
      "~",
    );
    const word = fc.constantFrom("null", "NULL", "true", "no", "0x1F", "1e3", "inf", "2024-05-01");
    const value = fc.oneof(fc.string({ unit: sign, maxLength: 8 }), word);
    const key = fc.constantFrom("a", "b", "layout", "Part", "null", "true", "y", "七");
    const line = fc.tuple(key, value).map(([name, held]) => `${name}: ${held}`);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const { alone, commented } = readBothWays(lines.join("\n"));
        expect(alone).toEqual(commented);
      }),
    );
  });
});
