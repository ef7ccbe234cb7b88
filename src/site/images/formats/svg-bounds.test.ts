import { expect, it } from "vitest";
import { growth, processorTime } from "../../../../tests/processor-time.ts";
import { barePicture } from "../bare-picture.ts";
import { bareSvg } from "./svg.ts";

const svg = (inside: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`);
const bare = async (inside: string) =>
  (await barePicture(svg(inside), "image/svg+xml"))?.toString();

const times = (count: number, of: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => of(at)).join("");
/** Levels of `count` elements, each of which draws the level below. */
const levels = (
  depth: number,
  count: number,
  level: (at: number, inside: string) => string,
  draw: (at: number) => string,
) => times(depth, (at) => level(at, draw(at + 1).repeat(count))) + level(depth, "<path/>");

it.each([
  [
    "uses",
    levels(
      10,
      10,
      (at, inside) => `<g id="a${at}">${inside}</g>`,
      (at) => `<use href="#a${at}"/>`,
    ),
  ],
  [
    "patterns",
    levels(
      10,
      10,
      (at, inside) => `<pattern id="a${at}">${inside}</pattern>`,
      (at) => `<rect style="fill:url(#a${at})"/>`,
    ) + '<rect fill="url(#a0)"/>',
  ],
  [
    "masks",
    levels(
      10,
      10,
      (at, inside) => `<mask id="a${at}">${inside}</mask>`,
      (at) => `<rect mask="url(#a${at})"/>`,
    ) + '<rect mask="url(#a0)"/>',
  ],
  ["a chain of uses", times(50_000, (at) => `<g id="a${at}"><use href="#a${at + 1}"/></g>`)],
  ["elements in each other", `${"<g>".repeat(140_000)}<path/>${"</g>".repeat(140_000)}`],
  ["open elements", "<switch>".repeat(125_000)],
  [
    "a style sheet",
    `<style>${".a .b{display:none}".repeat(3000)}</style>${'<g class="b"><path/></g>'.repeat(5000)}`,
  ],
])("a drawing that no browser would end drawing is none: %s", async (_, inside) => {
  expect(await bare(inside)).toBeUndefined();
});

it.each([
  [
    "a symbol",
    `<symbol id="a">${"<path/>".repeat(10)}</symbol>${'<use href="#a"/>'.repeat(10_000)}`,
  ],
  [
    "a pattern",
    `<pattern id="a">${"<path/>".repeat(50)}</pattern>${'<rect fill="url(#a)"/>'.repeat(10_000)}`,
  ],
  ["itself", '<g id="a"><path/><use href="#a"/></g>'],
  ["layers", `${"<g>".repeat(200)}<path/>${"</g>".repeat(200)}`],
])("a large drawing is one: %s", async (_, inside) => {
  expect(await bare(inside)).toContain("<path>");
});

it.each([
  [
    "classes",
    (at: number) => `.c${at}{fill:#${at % 10}00}`,
    (at: number) => `<path class="c${at}"/>`,
  ],
  ["hidden classes", (at: number) => `.c${at}{display:none}`, () => '<path class="x y z"/>'],
  [
    "names",
    (at: number) => `#c${at},.a.c${at}{fill:red}`,
    (at: number) => `<path class="a" id="c${at}"/>`,
  ],
])("rules and elements take time by their number, not by their product: %s", (_, rule, element) => {
  const grown = growth(
    (size) => bareSvg(svg(`<style>${times(size, rule)}</style>${times(size, element)}`)),
    4000,
  );
  expect(grown).toBeLessThan(8);
});

it("asks a style sheet that asks everything no longer than some seconds", () => {
  const rules = ".a *{fill:red}".repeat(10_000);
  const paths = `${"<g>".repeat(100)}${"<path/>".repeat(20_000)}${"</g>".repeat(100)}`;
  expect(
    processorTime(() => {
      expect(() => bareSvg(svg(`<style>${rules}</style>${paths}`))).toThrow(RangeError);
    }),
  ).toBeLessThan(15_000);
});
