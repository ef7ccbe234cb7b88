import { describe, expect, it } from "vitest";
import { joinSlides, renderSlides } from "../../../render/deck.ts";
import { publicDeck, shownDeck } from "../../public/public-deck.ts";
import { readDeck } from "../../read.ts";

describe("what hides reveal.js's template hides each of its slides", () => {
  it.each([
    'data-visibility="hidden"',
    "hidden",
    'class="hidden"',
    'style="display: none"',
    'class="notes"',
    'title="A -> B" data-visibility="hidden"',
  ])("%s", (hiding) => {
    for (const [tag, mark] of [
      ["textarea data-template", "---"],
      ["script type='text/template'", "---"],
      ["textarea data-template", "==="],
    ] as const) {
      const text = `# A\n\n---\n\n<section data-markdown data-separator="^${mark}$" ${hiding}>\n<${tag}>\n## 密\n\n- 密\n${mark}\n## 密\n\n密\n</${tag.split(" ")[0]}>\n</section>\n\n---\n\n## Z\n`;
      const { deck } = readDeck([{ path: "a.md", text }], { layouts: ["points"] });
      const seen = deck.slides.filter(({ attributes }) => !("data-visibility" in attributes));
      expect(seen.map(({ heading }) => heading)).toEqual(
        hiding === 'class="notes"' ? expect.arrayContaining(["A", "Z"]) : ["A", "Z"],
      );
      const html = joinSlides(renderSlides(shownDeck(deck)));
      expect(html.replace(/<aside class="notes[^]*?<\/aside>/g, "")).not.toContain("密");
      expect(html).toMatch(/>A<[^]*>Z</);
      const inner = text
        .replace(` ${hiding}>`, ">")
        .replace("<section", `<section ${hiding}>\n<section`);
      const stack = readDeck(
        [{ path: "a.md", text: inner.replace("</section>", "</section>\n</section>") }],
        { layouts: ["points"] },
      );
      const around = joinSlides(renderSlides(shownDeck(stack.deck)));
      expect(around.replace(/<aside class="notes[^]*?<\/aside>/g, "")).not.toContain("密");
      expect(around).toMatch(/>A<[^]*>Z</);
      expect(JSON.stringify(publicDeck(deck).deck.slides)).not.toContain("密");
    }
  });
});
