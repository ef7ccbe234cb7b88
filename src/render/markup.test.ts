import { expect, it } from "vitest";
import { publicDeck } from "../deck/public/public-deck.ts";
import { readDeck } from "../deck/read.ts";
import { renderSlides } from "./deck.ts";

/** Where a manuscript's text gets into the markup of a page, not only between its tags. */
const places: readonly (readonly [name: string, write: (text: string) => string])[] = [
  ["the language of code", (x) => `~~~${x}\na\n~~~`],
  ["what follows it", (x) => `~~~js ${x} {${x}} [${x}]\na\n~~~`],
  ["the title of code", (x) => `~~~js title='${x}'\na\n~~~\n\n~~~js title="${x}"\na\n~~~`],
  ["a chart", (x) => `~~~chart title='${x}'\na,${x}\n${x},1\n~~~`],
  ["a heading", (x) => `## ${x} {#${x}}\n\n### ${x}\n\na`],
  ["a picture", (x) => `![${x}](a.png "${x}")\n\n![a](${x}.png)\n\n![bg ${x}](a.png)`],
  ["a link", (x) => `[a](https://a.b/${x})\n\n[a](<https://a.b/${x}>)\n\n[a](https://a.b "${x}")`],
  ["a figure", (x) => `{{${x}}} {{f}} {{g}}\n\n- a {{f}}${x}\n- b {{g}}`],
  ["a footnote", (x) => `a[^${x}]\n\n[^${x}]: b`],
  ["a formula", (x) => `$${x}$\n\n$$\n${x}\n$$`],
  ["an element's attributes", (x) => `a <!-- .element: class='${x}' id='${x}' title='${x}' -->`],
  ["a slide's attributes", (x) => `<!-- .slide: data-background='${x}' id='${x}' -->\n\na`],
  ["raw HTML", (x) => `<p title='${x}' class='${x}' data-x='${x}' style='${x}'>a</p>`],
  ["a table", (x) => `| ${x} | b |\n|---|---|\n| 1 | ${x} |`],
  ["a box", (x) => `::: ${x}\na\n:::\n\n::: tip ${x}\na\n:::\n\n> [!tip] ${x}\n> a`],
  ["braces", (x) => `a{.${x}} [a]{.b title='${x}'} [[${x}|${x}]]`],
  ["dates", (x) => `- 2024年 ${x}\n- 2025年 ${x}\n- 2026年 ${x}`],
  ["front matter", (x) => `---\nid: '${x}'\npart: '${x}'\nbrace: '${x}'\ntitle: '${x}'\n---\n# a`],
];

it.each(places)("nothing written in %s is markup", (_, write) => {
  for (const ends of ['"', '"/', "''", "&quot;", ""]) {
    const text = `${ends}><b/evil=1>`;
    const yaml = JSON.stringify(text);
    const { deck } = readDeck(
      [
        { path: "1.md", text: write(text) },
        { path: "deck.yaml", text: `title: ${yaml}\nunit: ${yaml}\nspeaker: ${yaml}` },
        { path: "figures.yaml", text: `f: ${yaml}\ng: { value: , placeholder: ${yaml} }` },
      ],
      { layouts: ["cover", "points"] },
    );
    for (const shown of [deck, publicDeck(deck).deck])
      for (const { html } of renderSlides({ ...deck, ...shown }))
        expect(html).not.toMatch(/<b\/evil/);
  }
});
