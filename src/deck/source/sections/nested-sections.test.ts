import { describe, expect, it } from "vitest";
import { faceTokens } from "../../markdown/face/face-tokens.ts";
import { readDeck } from "../../read.ts";
import { paragraphText } from "../../notes/notes-text.ts";

function slides(text: string): readonly string[] {
  const { deck } = readDeck([{ path: "a.md", text }], { layouts: [] });
  return deck.slides.map(({ heading, vertical, attributes, notes }) => {
    const spoken = notes.paragraphs
      .map((paragraph) => paragraphText(paragraph, new Map()))
      .join("/");
    const own = Object.entries(attributes)
      .map(([name, value]) => ` ${name}=${value}`)
      .join("");
    return `${vertical ? "↓" : ""}${heading}${own}${spoken && ` (${spoken})`}`;
  });
}

describe("sections in a slide's Markdown", () => {
  it.each([
    [
      "one below the other",
      "<section>\n\n## a\n\n</section>\n<section>\n\n## b\n\n</section>",
      ["a", "↓b"],
    ],
    [
      "after a slide",
      "## z\n\n---\n\n<section>\n\n## a\n\n</section>\n\n<section>\n\n## b\n\n</section>\n\n---\n\n## y",
      ["z", "a", "↓b", "y"],
    ],
    [
      "with what they set",
      '<section id="x" data-background-color="#123" data-markdown>\n\n## a\n\n</section>',
      ["a data-background-color=#123"],
    ],
    [
      "in a section",
      "<section>\n  <section>\n    <h2>a</h2>\n  </section>\n  <section>\n    ## b\n\n    text\n  </section>\n</section>",
      ["", "↓b"],
    ],
    [
      "each with notes",
      "<section>\n\n## a\n\nNote: 甲\n</section>\n<section>\n\n## b\n\nNote: 乙\n\n</section>",
      ["a (甲)", "↓b (乙)"],
    ],
    [
      "with notes as an element",
      '<section>\n\n## a\n\n<aside class="notes">甲</aside>\n\n</section>',
      ["a (甲)"],
    ],
    [
      "with a template",
      '<section>\n<section data-markdown>\n  <textarea data-template>\n    ## a\n\n    - x\n\n    Note: 甲\n  </textarea>\n</section>\n<section data-markdown><script type="text/template">\n## b\n</script></section>\n</section>',
      ["a (甲)", "↓b"],
    ],
    [
      "set in, with notes",
      "<section>\n    ## a\n\n    text\n\n    Note: 甲\n</section>",
      ["a (甲)"],
    ],
    [
      "set in by tabs, with blank lines",
      "<section>\n\n\t<section>\n\t\t## a\n\t</section>\n\n\t<section>\n\n\t\t## b\n\n\t\tNote: 乙\n\t</section>\n\n</section>",
      ["a", "↓b (乙)"],
    ],
    [
      "with code in a template",
      '<section data-markdown>\n\t<script type="text/template">\n\t\t## a\n\n\t\t```html\n\t\t<section>\n\t\t</section>\n\t\t```\n\n\t\tNote: 甲\n\t</script>\n</section>',
      ["a (甲)"],
    ],
    ["beside text", "## z\n\n<section>\n\n## a\n\n</section>\n\ny", ["z", "↓a", "↓"]],
    [
      "that are code",
      "## a\n\n```html\n<section>\n</section>\n```\n\n`<section></section>`",
      ["a"],
    ],
    ["that are open", "<section>\n\n## a\n\n---\n\n## b", ["a", "b"]],
  ])("%s", (_, text, expected) => {
    expect(slides(text)).toEqual(expected);
  });

  it("keep what is set in by what stands before it, where they are not set in themselves", () => {
    const text = "<section>\n\n- a\n  - b\n\n```\nc\n  d\n```\n\n</section>";
    const { deck } = readDeck([{ path: "a.md", text }], { layouts: [] });
    const tokens = faceTokens(deck.slides[0]?.face ?? []);
    expect(tokens.filter(({ type }) => type === "bullet_list_open")).toHaveLength(2);
    expect(tokens.find(({ type }) => type === "fence")?.content).toBe("c\n  d\n");
  });

  it("keep listings whole", () => {
    const text = "<section>\n<h2>a</h2>\n<pre><code>\nb\n\n\nc\n</code></pre>\n</section>";
    const { deck } = readDeck([{ path: "a.md", text }], { layouts: [] });
    const fences = faceTokens(deck.slides[0]?.face ?? []).filter(({ type }) => type === "fence");
    expect(fences.map(({ content }) => content)).toEqual(["b\n\n\nc\n"]);
  });

  it("lose no word, and tell their places", () => {
    const text =
      "<section>\n    <p>一</p>\n\n    二 $x\n    {{无}}\n</section>\n<section onclick=x>\n三\n</section>";
    const { deck, problems } = readDeck(
      [
        { path: "a.md", text },
        { path: "figures.yaml", text: "" },
      ],
      { layouts: [] },
    );
    expect(deck.slides.map(({ face }) => JSON.stringify(face)).join()).toMatch(/一.*二.*三/);
    expect(problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`)).toEqual([
      "unknown-figure 5:5",
      "unsafe-attribute 7:1",
    ]);
  });
});
