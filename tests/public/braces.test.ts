import { describe, expect, it } from "vitest";
import { publicDeck } from "../../src/deck/public/public-deck.ts";
import { readDeck } from "../../src/deck/read.ts";
import { renderSlides } from "../../src/render/deck.ts";

/** What people write as a value; each with `密` in it. */
const values = [
  "密",
  "先讲**密**，再讲",
  "_密_",
  "`密`",
  "[密](https://a.example)",
  "{{投资}} 密",
  "密 $x$",
  "<b>密</b>",
  "密 :smile:",
  "密&nbsp;甲",
  "\\{密\\}",
  "==密==",
  '他说\\"密\\"',
  "密\n甲",
] as const;

/** Where attributes stand, in a slide that is not to show what they hide. */
const forms: readonly ((value: string) => string)[] = [
  (value) => `## 题 {data-notes="${value}"}`,
  (value) => `## 题 {#a notes="${value}" .b}`,
  (value) => `## 题 {.hidden title="${value}"}\n\n密`,
  (value) => `## 题 {title="${value}" visibility="hidden"}\n\n密`,
  (value) => `[字]{data-notes="${value}"}`,
  (value) => `[密]{title='${value}' .hidden}`,
  (value) => `![字](https://a.example/b.png){data-notes="${value}"}`,
  (value) => `- 字 {.fragment data-notes="${value}"}`,
  (value) => `字\n{: data-notes="${value}"}`,
  (value) => `::: {data-notes="${value}"}\n字\n:::`,
  (value) => `::: {.hidden title="${value}"}\n密\n:::`,
  (value) => `::: {.notes title="${value}"}\n密\n:::`,
];

/** What is told of a deck, and what its public output says. */
function read(text: string): { codes: string[]; html: string; json: string } {
  const files = [
    { path: "1.md", text: `${text}\n\n---\n\n## 二\n\n字` },
    { path: "figures.yaml", text: "投资: 1" },
  ];
  const { deck, problems } = readDeck(files, { layouts: ["points"] });
  const { slides } = publicDeck(deck).deck;
  return {
    codes: problems.flatMap(({ code, severity }) => (severity === "error" ? [code] : [])),
    html: renderSlides({ ...deck, slides })
      .map((slide) => slide.html)
      .join(""),
    json: JSON.stringify(slides.map(({ id, heading }) => [id, heading])),
  };
}

describe.each([
  ["a deck of its own", ""],
  ["a deck of Pandoc", "---\nformat: revealjs\n---\n\n"],
])("in %s, attributes that hide or are notes are shown nowhere or an error", (_, head) => {
  it.each(values)("with %j in a value", (value) => {
    for (const form of forms) {
      const text = form(value);
      // A heading and a fence have one line.
      if (value.includes("\n") && /^(?:##|:::)/.test(text)) continue;
      const { codes, html, json } = read(head + text);
      const isShown = `${html}${json}`.includes("密");
      expect([text, isShown && codes.length === 0]).toEqual([text, false]);
    }
  });
});

it.each([
  '`{data-notes="**a**"}` 字',
  '```\n{data-notes="**a**"}\n```',
  '$\\frac{a="**b**"}{c}$',
  '\\{data-notes="**a**"}',
  "<b title=\"{data-notes='a'}\">字</b>",
])("says nothing of braces that are code, TeX or text: %j", (text) => {
  expect(read(text).codes.filter((code) => code === "no-attributes")).toEqual([]);
});
