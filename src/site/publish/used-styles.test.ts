import { expect, it } from "vitest";
import { usedStyles } from "./used-styles.ts";

const users = {
  html: `<html data-theme="red" class=reading><main><section class="slide long" data-layout="points"><div class="face notes"><h2>x</h2></section><section class="slide" data-layout="words"><p class="said">x</p></section>`,
  scripts: [
    'page.dataset.tone=value;e(`i`,{class:`mark now`});t.innerHTML=`<b class="${x}loud">`',
    "e.setAttribute('data-state',s);table.rows.quiet(e.querySelector(`.asked pre`))",
  ],
};

it.each([
  ["h2{top:0}", undefined],
  ["[data-layout=quote] h2{top:0}", ""],
  ['[data-layout="points"] h2{top:0}', undefined],
  ["[data-layout=quote] h2,[data-layout=points] h2{top:0}", "[data-layout=points] h2{top:0}"],
  ["[data-layout=quote] h2,main{top:0}", "main{top:0}"],
  [
    ":is([data-layout=quote],[data-layout=points]) h2{top:0}",
    ":is([data-layout=points]) h2{top:0}",
  ],
  [".slide :is([data-layout=quote],.chart :is(h2)) h2{top:0}", ""],
  ["section:not([data-layout=quote]) h2{top:0}", undefined],
  ["@layer layout{@media print{[data-layout=quote]{top:0}}}", ""],
  ["@layer layout{@media print{[data-layout=quote]{top:0}}h2{top:0}}", "@layer layout{h2{top:0}}"],
  ["@layer a,b;@font-face{src:url(a)}", undefined],
  ["@keyframes x{from{top:0}}", undefined],
  // On the slides of a layout.
  ["[data-layout=words] .said{top:0}", undefined],
  [
    "[data-layout=words] :is(h2,p:not(.a :is(h2))){top:0}",
    "[data-layout=words] :is(p:not(.a :is(h2))){top:0}",
  ],
  ["main [data-layout=points] .said,[data-layout=words] h2{top:0}", ""],
  ["[data-layout=words] .now{top:0}", undefined],
  // A class or an element that neither the page nor a script has.
  [".slide.chart{top:0}", ""],
  [".slide .listing figcaption{top:0}", ""],
  [".slide:not(.chart):nth-child(2n) h2:before{top:0}", undefined],
  [
    ".slide:is(.chart,.long) h2:not(.a :is(.b)){top:0}",
    ".slide:is(.long) h2:not(.a :is(.b)){top:0}",
  ],
  [
    ".slide:is(.long > h2:is(.now, .b) i, h2):hover h2{top:0}",
    ".slide:is(.long > h2:is(.now) i,h2):hover h2{top:0}",
  ],
  [".slide.chart :is(h2){top:0}", ""],
  // A script only asks for it, or has it for a name of its own.
  [".asked{top:0}", ""],
  [".quiet{top:0}", ""],
  ["table{top:0}", ""],
  ['[data-aspect="4:3"] h2{top:0}', ""],
  // No script adds an element to a slide or to notes.
  [".face b,.notes :is(b,h2){top:0}", ".notes :is(h2){top:0}"],
  // What a script adds.
  ["b.loud{top:0}", undefined],
  [".mark.now{top:0}", undefined],
  ["[data-tone=dark] h2,[data-state=done]{top:0}", undefined],
  // An attribute that nothing writes.
  ["[data-theme=red]{top:0}", undefined],
  ["[data-theme=night]{top:0}", ""],
  ["[data-theme] [data-variant]{top:0}", ""],
  ["[data-theme^=n]{top:0}", undefined],
  ["*,::before,:root{top:0}", undefined],
])("of %s is kept what the page or a script may need", (css, expected) => {
  expect(usedStyles(css, users)).toBe(expected ?? css);
});
