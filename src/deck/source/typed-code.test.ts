import type { Token } from "markdown-it";
import { expect, it } from "vitest";
import { growth } from "../../../tests/processor-time.ts";
import { typedCode } from "./typed-code.ts";

/** The fences in a text that is one block of HTML. */
function fences(text: string): readonly string[] {
  const lines = text.split("\n");
  const startOf = (line: number): number => lines.slice(0, line).join("\n").length + (line && 1);
  const block = { type: "html_block", map: [0, lines.length] } as Token;
  return typedCode(text, [block], startOf, []).map(([from, to]) => text.slice(from, to));
}

it.each([
  ["<div>\n```js\na\n```\n</div>", ["```js\na\n```"]],
  ["<div>\n~~~\na\n~~~\nb\n```\nc\n```", ["~~~\na\n~~~", "```\nc\n```"]],
  ["<div>\n````\n```\na\n````", ["````\n```\na\n````"]],
  ["<div>\n```\na", []],
  ["<div>\n> ~~~\n> a\n> ~~~", ["> ~~~\n> a\n> ~~~"]],
])("the fences in %j", (text, found) => {
  expect(fences(text)).toEqual(found);
});

it("thousands without an end take time by the length of the text", () => {
  const work = (size: number): unknown => fences(`<div>\n${"~~~a~~~ x\n".repeat(size / 10)}`);
  expect(growth(work)).toBeLessThan(10);
});
