import { describe, expect, it } from "vitest";
import { checkManuscript } from "./check.ts";
import { deadLink } from "./rules/slides/dead-link.ts";
import { imageAlt } from "./rules/slides/image-alt.ts";
import { imageFile } from "./rules/slides/image-file.ts";
import type { ImageFacts, Rule } from "./rule.ts";
import { sampleFiles } from "./sample-manuscript.ts";
import { times } from "./rules/slides/times.ts";

const check = (
  rule: Rule,
  files: Record<string, string>,
  images?: ReadonlyMap<string, ImageFacts>,
) =>
  checkManuscript({ ...sampleFiles(files), ...(images && { images }) }, [rule]).map(
    ({ severity, place }) => `${severity} ${place.file}:${place.line}:${place.column}`,
  );

describe("images", () => {
  it.each<[string, string[]]>([
    ["![](a.png) ![图](b.png)", ["warning slides/a.md:1:5"]],
    ["- 甲\n- ![](a.png) ![](a.png)", ["warning slides/a.md:2:7", "warning slides/a.md:2:18"]],
    ['<img src="a.png">', ["warning slides/a.md:1:11"]],
    ['<img src="a.png" alt=""> <img alt=图 src=b.png>', []],
    ["## 题 #\n\n甲 ![](#)", ["warning slides/a.md:3:7"]],
    [
      "| 甲 | 乙 |\n| --- | --- |\n| ![](a.png) | ![](a.png) |",
      ["warning slides/a.md:3:7", "warning slides/a.md:3:20"],
    ],
    ["### 组\n\n![](图.png)", ["warning slides/a.md:3:5"]],
    ["### ![](a.png) 组", ["warning slides/a.md:1:9"]],
    ["`![](a.png)` [甲](b.png)", []],
  ])("need alternative text: %s", (text, expected) => {
    expect(check(imageAlt, { "a.md": text })).toEqual(expected);
  });

  const images = new Map([
    ["slides/a.png", { bytes: 1000 }],
    ["slides/图 片.png", { bytes: 1000 }],
    ["photos/b.png", { bytes: 9_000_000 }],
  ]);

  it.each<[string, string[]]>([
    ["![图](a.png) ![图](./a.png?v=1) ![图](data:image/png;base64,AA)", []],
    ["![图](<图 片.png>) [表](c.xlsx)", []],
    ["![图](https://example.org/a.png)", ["warning slides/a.md:1:6"]],
    // Reading the deck reports it already: such an address is never used.
    ["![图](//example.org/a.png)", []],
    ["![图](../photos/b.png)", ["warning slides/a.md:1:6"]],
    ['<!-- .slide: data-background-image="../photos/b.png" -->\n甲', ["warning slides/a.md:1:1"]],
  ])("must be at hand: %s", (text, expected) => {
    expect(check(imageFile, { "a.md": text }, images)).toEqual(expected);
  });

  it("are not looked for where nothing is known of the disk", () => {
    expect(check(imageFile, { "a.md": "![图](c.png)" })).toEqual([]);
  });
});

describe("links within the deck", () => {
  it.each<[string, string[]]>([
    ["[甲](#/b) [乙](#/) [丙](#/1) [丁](#/b/2) [戊](https://example.org/#/x) [己](#x)", []],
    ["[甲](#/c)", ["error slides/a.md:1:5"]],
    ["[甲](#/2)", ["error slides/a.md:1:5"]],
    ['<a href="#/c">甲</a>', ["error slides/a.md:1:10"]],
    ["[甲](#/调研)", ["error slides/a.md:1:5"]],
  ])("lead to a slide: %s", (text, expected) => {
    expect(check(deadLink, { "a.md": text, "b.md": "# 乙" })).toEqual(expected);
  });
});

describe("times set on slides", () => {
  const slide = (time: string) => `---\ntime: ${time}\n---\n\n# 题\n\nNote:\n讲稿\n`;

  it("add up to the deck's minutes", () => {
    const deck = "title: 题\nminutes: 3\n";
    expect(
      check(times, { "deck.yaml": deck, "a.md": slide("1:00"), "b.md": slide("2:00") }),
    ).toEqual([]);
    expect(
      check(times, { "deck.yaml": deck, "a.md": slide("2:00"), "b.md": slide("2:00") }),
    ).toEqual(["error slides/b.md:5:1"]);
  });

  it("leave the others enough", () => {
    const long = `Note:\n${"长".repeat(900)}\n`;
    const deck = "title: 题 # minutes: 30\nminutes: 3\n";
    expect(check(times, { "deck.yaml": deck, "a.md": long })).toEqual([
      "warning slides/deck.yaml:2:1",
    ]);
  });
});
