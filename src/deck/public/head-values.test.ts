import { describe, expect, it } from "vitest";
import { renderSlides } from "../../render/deck.ts";
import { readDeck } from "../read.ts";
import { publicDeck } from "./public-deck.ts";

/** What the public slides of a deck in Markdown are drawn as, with its settings and its pictures' names. */
function drawn(text: string): string {
  const { deck } = publicDeck(readDeck([{ path: "1.md", text }], { layouts: ["points"] }).deck);
  return JSON.stringify([
    deck.settings,
    [...deck.slides].map((slide) => slide.attributes),
    renderSlides(deck),
  ]);
}

const word = "zqsecret";
const keys = [
  "background",
  "backgroundColor",
  "backgroundImage",
  "backgroundSize",
  "backgroundPosition",
  "background-color",
  "background-image",
  "background-size",
  "background-gradient",
  "background-transition",
  "backgroundcolor",
  "color",
  "transition",
  "transition-speed",
  "transitionSpeed",
  "footer",
  "header",
  "colorSchema",
  "size",
  "paginate",
  "fonts",
  "css",
  "state",
  "menu-title",
  "remark",
  "note",
  "preload",
  "clicks",
  "zoom",
  "routeAlias",
  "level",
  "image",
  "favicon",
  "keywords",
  "info",
];

const programs = [
  "theme: seriph",
  "marp: true",
  "revealOptions: {}",
  "format: revealjs",
  "remark: true",
];

describe("a word in a head is in nothing public", () => {
  const rest = "\n\n# 题\n\n字\n\n---\n\n## 二\n\n字";
  it.each(keys)("%s", (key) => {
    for (const text of [
      ...programs.map((program) => `---\n${program}\n${key}: ${word}\n---${rest}`),
      `---\nformat:\n  revealjs:\n    ${key}: ${word}\n---${rest}`,
      `---\ntheme:\n  override:\n    ${key}: ${word}\n---${rest}`,
      `---\ntheme: seriph\n---\n\n# 题\n\n---\nlayout: default\n${key}: ${word}\n---\n\n## 二\n\n字`,
      `---\nmarp: true\n---\n\n<!-- ${key}: ${word} -->\n<!-- _${key}: ${word} -->${rest}`,
      `# 甲\n\n---\n\n[.${key}: ${word}]${rest}`,
      `title: 甲\n${key}: ${word}\n\n<slide ${key}="${word}" :${key}="${word}">\n\n# 题`,
      `<!-- .slide: data-${key}="${word}" -->${rest}`,
      `---\nformat: revealjs\n---\n\n# 题 {data-${key}="${word}" ${key}=${word}}\n\n字 [字]{${key}=${word}}`,
      `# 题\n\n<p data-${key}="${word}" ${key}="${word}">字</p>`,
    ])
      expect(drawn(text), text).not.toContain(word);
  });

  it.each([
    "aria-hidden",
    "align",
    "dir",
    "lang",
    "loading",
    "role",
    "scope",
    "valign",
    "data-id",
    "data-auto-animate-id",
    "data-auto-animate-easing",
    "data-auto-animate-unmatched",
  ])("an attribute: %s", (name) => {
    expect(drawn(`# 题\n\n<p ${name}="${word}">字</p>`)).not.toContain(word);
    expect(drawn(`# 题\n\n字 <!-- .element: ${name}="${word}" -->`)).not.toContain(word);
  });
});

it.each([
  ['data-background="#fff"', "#fff"],
  ['data-background-color="rebeccapurple"', "rebeccapurple"],
  ['data-background-color="rgb(10 20 30 / 50%)"', "rgb(10 20 30 / 50%)"],
  [
    'data-background="linear-gradient(to right, #a00 10%, navy)"',
    "linear-gradient(to right, #a00 10%, navy)",
  ],
  [
    'data-background-gradient="radial-gradient(circle at center, hsl(10, 20%, 30%), var(--bg))"',
    "var(--bg)",
  ],
  ['data-background-color="color-mix(in oklch longer hue, red 20%, transparent)"', "longer hue"],
  ['data-transition="slide-in fade-out"', "slide-in fade-out"],
  ['lang="zh-Hant-TW"', "zh-Hant-TW"],
])("what is of CSS stays: %s", (attribute, kept) => {
  expect(drawn(`<!-- .slide: ${attribute} -->\n\n# 题\n\n字`)).toContain(kept);
});

it("elements that are paired over slides stay so", () => {
  const text = '<!-- .slide: data-auto-animate -->\n\n# 题\n\n<p data-id="zqsecret">字</p>';
  const ids = [...drawn(`${text}\n\n---\n\n${text}`).matchAll(/data-id=\\"(\w+)/g)].map(
    ([, id]) => id,
  );
  expect(ids).toHaveLength(2);
  expect(ids[0]).toBe(ids[1]);
});
