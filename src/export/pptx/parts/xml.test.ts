import fc from "fast-check";
import { SaxesParser } from "saxes";
import { expect, it } from "vitest";
import { anyString } from "../../../../tests/any-string.ts";
import { el, text } from "./xml.ts";

function read(xml: string): { readonly texts: string; readonly attribute: string | undefined } {
  const parser = new SaxesParser();
  let texts = "";
  let attribute: string | undefined;
  parser.on("text", (one) => (texts += one));
  parser.on("opentag", ({ attributes }) => (attribute = attributes["a"] ?? attribute));
  parser.write(xml).close();
  return { texts, attribute };
}

it("any text comes back as it was, but for what XML can't hold", () => {
  fc.assert(
    fc.property(anyString(60), (value) => {
      const held = value.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
      const { texts, attribute } = read(el("y", { a: value }, text(value)));
      expect(texts).toBe(held);
      expect(attribute).toBe(held);
    }),
  );
});

it("an attribute that is not given is not written, and a number is whole", () => {
  expect(el("x", { a: undefined, b: 1.6, c: true, d: false })).toBe('<x b="2" c="1" d="0"/>');
});
