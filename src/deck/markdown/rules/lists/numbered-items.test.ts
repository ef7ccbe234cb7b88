import { describe, expect, it } from "vitest";
import { growth } from "../../../../../tests/processor-time.ts";
import { contentOf } from "../../../layouts/shape.ts";
import { readDeck } from "../../../read.ts";

function read(text: string): readonly (readonly [text: string, inner: readonly string[]])[] {
  const { deck } = readDeck([{ path: "1.md", text: `# 题\n\n---\n\n## 目\n\n${text}` }], {
    layouts: [],
  });
  const flow = deck.slides[1]?.face.find((block) => block.kind === "flow");
  const lists = contentOf(flow?.tokens ?? []).lists;
  return lists.flatMap(({ items }) => items.map(({ text, inner }) => [text, inner] as const));
}

describe("an item that brings its own number", () => {
  it.each([
    [
      "- 1. 甲\n- 2. **乙**丙",
      [
        ["1. 甲", []],
        ["2. 乙丙", []],
      ],
    ],
    [
      "* 01) 甲\n* 02) 乙",
      [
        ["01) 甲", []],
        ["02) 乙", []],
      ],
    ],
    [
      '- 1. 甲 <!-- .element: class="fragment" -->\n- 2. 乙 <!-- .element: class="fragment" -->',
      [
        ["1. 甲", []],
        ["2. 乙", []],
      ],
    ],
    [
      "- 1. 甲\n  - 乙\n- 2. 丙",
      [
        ["1. 甲", ["乙"]],
        ["2. 丙", []],
      ],
    ],
  ])("is no list in a list: %j", (text, items) => {
    expect(read(text)).toEqual(items);
  });

  it("keeps what is set on it, once", () => {
    const { deck } = readDeck(
      [
        {
          path: "1.md",
          text: '- 1. 甲 <!-- .element: class="fragment" style="color:red" -->\n- 2. 乙',
        },
      ],
      { layouts: [] },
    );
    const tokens = deck.slides[0]?.face.flatMap((block) =>
      block.kind === "flow" ? block.tokens : [],
    );
    expect(tokens?.flatMap(({ type, attrs }) => (attrs ? [[type, attrs]] : []))).toEqual([
      [
        "list_item_open",
        [
          ["class", "fragment"],
          ["style", "color:red"],
        ],
      ],
    ]);
  });

  it.each([
    [
      "- 甲\n  1. 乙\n- 丙",
      [
        ["甲", ["乙"]],
        ["丙", []],
      ],
    ],
    [
      "- 1. 甲\n  2. 乙\n- 3. 丙",
      [
        ["", ["甲", "乙"]],
        ["", ["丙"]],
      ],
    ],
    [
      "1. 甲\n2. 乙",
      [
        ["甲", []],
        ["乙", []],
      ],
    ],
  ])("is not what is a list in a list: %j", (text, items) => {
    expect(read(text)).toEqual(items);
  });

  it("takes time by the length of what it reads", () => {
    expect(growth((size) => read("- 1. 甲\n".repeat(size)), 1000)).toBeLessThan(10);
  });
});
