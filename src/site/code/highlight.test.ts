import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { contrastRatio } from "../../check/layout/colour.ts";
import type { Colour } from "../../check/layout/measured.ts";
import { codeOf } from "../../deck/markdown/rules/code.ts";
import { faceTokens } from "../../deck/markdown/face/face-tokens.ts";
import { readDeck } from "../../deck/read.ts";
import { highlightCode } from "./highlight.ts";

async function highlighted(text: string) {
  const { deck } = readDeck([{ path: "a.md", text }], { layouts: ["points"] });
  await highlightCode(deck);
  return faceTokens(deck.slides[0]?.face ?? []).map((token) => codeOf(token).lines);
}

it("colours code in known languages, and keeps every letter", async () => {
  const [js, other] = await highlighted(
    '```js\nconst a = "<b>"; // c\n\n  f(1);\n```\n\n```none-such\nd\n```',
  );
  expect(js?.map((line) => line.map(({ text }) => text).join(""))).toEqual([
    'const a = "<b>"; // c',
    "",
    "  f(1);",
  ]);
  expect(js?.[0]?.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(["keyword", "string", "comment"]),
  );
  expect(other).toBeUndefined();
});

it.each(["red", "white", "night"])("reads well in the palette %s", async (palette) => {
  const css = await readFile(`src/app/theme/palettes/${palette}.css`, "utf8");
  const colour = (name: string): Colour => {
    const hex = new RegExp(`--${name}: #(\\w{6})`).exec(css)?.[1] ?? "";
    const parts = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
    return [parts[0] ?? NaN, parts[1] ?? NaN, parts[2] ?? NaN, 1];
  };
  for (const kind of ["keyword", "string", "constant", "comment", "function"]) {
    for (const ground of ["tint", "surface"]) {
      expect(contrastRatio(colour(`code-${kind}`), colour(ground))).toBeGreaterThanOrEqual(7);
    }
  }
});
