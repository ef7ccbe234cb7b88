import { expect, it } from "vitest";
import { usedStyles } from "./used-styles.ts";

it.each([
  ["a{top:0}", "a{top:0}"],
  ["[data-layout=quote] a{top:0}", ""],
  ['[data-layout="points"] a{top:0}', '[data-layout="points"] a{top:0}'],
  ["[data-layout=quote] a,[data-layout=points] a{top:0}", "[data-layout=points] a{top:0}"],
  ["[data-layout=quote] a,b{top:0}", "b{top:0}"],
  [":is([data-layout=quote],[data-layout=points]) a{top:0}", undefined],
  ["section:not([data-layout=quote]) a{top:0}", undefined],
  ["@layer layout{@media print{[data-layout=quote]{top:0}}}", ""],
  ["@layer layout{@media print{[data-layout=quote]{top:0}}b{top:0}}", "@layer layout{b{top:0}}"],
  ["@layer a,b;@font-face{src:url(a)}", undefined],
])("of %s is kept what a slide of the layout points may need", (css, expected) => {
  expect(usedStyles(css, new Set(["points"]))).toBe(expected ?? css);
});
