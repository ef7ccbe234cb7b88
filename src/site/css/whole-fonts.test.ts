import postcss from "postcss";
import { expect, it } from "vitest";
import { wholeFonts } from "./whole-fonts.ts";

it.each([
  [
    'a{font-family:"Rostrum Num","Rostrum Serif",serif}',
    'a{font-family:"Rostrum Num", "Rostrum Num Whole","Rostrum Serif", "Rostrum Serif Whole",serif}',
  ],
  [
    ':root{--sans:"Rostrum Sans",SimSun}',
    ':root{--sans:"Rostrum Sans", "Rostrum Sans Whole",SimSun}',
  ],
  ['a{font:1em "Noto Sans SC"}', 'a{font:1em "Noto Sans SC"}'],
])("each family of the deck is followed by the whole one: %s", async (css, expected) => {
  const done = await postcss([wholeFonts()]).process(css, { from: undefined });
  expect(done.css).toBe(expected);
});
