import postcss from "postcss";
import { expect, it } from "vitest";
import { revealStyles } from "./reveal-styles.ts";

async function strip(
  css: string,
  from = "/x/node_modules/reveal.js/dist/reveal.css",
): Promise<string> {
  return (await postcss([revealStyles()]).process(css, { from })).css;
}

it.each([
  [".reveal .controls button{color:red}", ""],
  [".reveal .slides section,.reveal .progress{color:red}", ".reveal .slides section{color:red}"],
  [".reveal .slides>section[data-transition=zoom].past{opacity:0}", ""],
  [".reveal .slides section[data-transition=fade]{transition:opacity .5s}", ""],
  [".reveal[data-transition-speed=fast] .slides section{transition-duration:.4s}", ""],
  [
    ".reveal .slides>section{perspective:600px;transition:opacity .8s;opacity:0}",
    ".reveal .slides>section{opacity:0}",
  ],
  [
    ".reveal .slides.disable-slide-transitions section{transition:none!important}",
    ".reveal .slides.disable-slide-transitions section{transition:none!important}",
  ],
  [".reveal-viewport{--r-overlay-gap:5px;margin:0}", ".reveal-viewport{margin:0}"],
  [".reveal .fragment{transition:all .2s}", ".reveal .fragment{transition:all .2s}"],
  [".reveal .fragment.fade-up{opacity:0}", ".reveal .fragment.fade-up{opacity:0}"],
  ["html.print-pdf .reveal{margin:0}", "html.print-pdf .reveal{margin:0}"],
  ["html.reveal-print .reveal{margin:0}", ""],
  ["@media print{.reveal .slides{margin:0}}", ""],
  [".reveal .slides.pages{margin:0}", ".reveal .slides.pages{margin:0}"],
])("of reveal.js's sheet, %s becomes %j", async (css, expected) => {
  expect(await strip(css)).toBe(expected);
});

it("leaves other sheets alone", async () => {
  expect(await strip(".controls{color:red}", "/x/theme.css")).toBe(".controls{color:red}");
});
