import { describe, expect, it } from "vitest";
import { seenIn } from "../../../../tests/public/seen.ts";
import { joinSlides, renderSlides } from "../../../render/deck.ts";
import { publicDeck, shownDeck } from "../../public/public-deck.ts";
import { readDeck } from "../../read.ts";

/** What the wall shows of a deck, and what is public of it. */
function shown(text: string): { readonly wall: string; readonly open: string } {
  const { deck } = readDeck([{ path: "1.md", text }], { layouts: ["points", "section", "cover"] });
  return {
    wall: seenIn(joinSlides(renderSlides(shownDeck(deck)))),
    open: joinSlides(renderSlides(publicDeck(deck).deck)),
  };
}

/** Ways to write what no audience sees, over lines. */
const unseen: readonly (readonly [name: string, of: (text: string) => string])[] = [
  ["a comment", (text) => `<!--\n${text}\n-->`],
  ["a comment with blank lines", (text) => `<!--\n\n${text}\n\n-->`],
  ["a comment behind text", (text) => `- 乙 <!-- 注\n${text} -->`],
  ["fenced notes", (text) => `::: notes\n${text}\n:::`],
  ["notes as code", (text) => `\`\`\`notes\n${text}\n\`\`\``],
  ["notes as an element", (text) => `<aside class="notes">\n\n${text}\n\n</aside>`],
  ["notes of Org", (text) => `#+BEGIN_NOTES\n${text}\n#+END_NOTES`],
  ["notes of Hugo", (text) => `{{% note %}}\n${text}\n{{% /note %}}`],
  ["notes of Deckset", (text) => text.replace(/^(?=.)/gm, "^ ")],
  ["a comment of Obsidian", (text) => `%%\n${text}\n%%`],
  ["a comment of MDX", (text) => `{/*\n${text}\n*/}`],
  ["a fence that hides", (text) => `::: {.content-visible when-format="pdf"}\n${text}\n:::`],
];

describe("in Slidev's list of clicks", () => {
  it.each(unseen)("%s stays unseen", (_, of) => {
    for (const said of ["泄密", "泄密\n\n泄密", "- 泄密\n- 泄密"]) {
      const { wall, open } = shown(
        `# 甲\n\n<v-clicks>\n\n- 甲\n\n${of(said)}\n\n- 丙\n\n</v-clicks>`,
      );
      expect(wall).not.toMatch(/泄密|-->/);
      expect(open).not.toContain("泄密");
      expect(wall).toContain("丙");
    }
  });

  it("each item and each other line is a fragment, also around code and notes", () => {
    const list =
      "- 甲 `a`\n- **乙** <!-- 注 -->\n\n```js\n- x\n```\n\n丙\n\n::: notes\n- 说\n:::\n\n- {{数}} 人\n- ~~丁~~";
    const { wall } = shown(`# 甲\n\n<v-clicks>\n\n${list}\n\n</v-clicks>`);
    expect(wall).toContain("- x");
    const { deck } = readDeck(
      [{ path: "1.md", text: `# 甲\n\n<v-clicks>\n\n${list}\n\n</v-clicks>` }],
      {
        layouts: ["points"],
      },
    );
    const html = joinSlides(renderSlides(deck));
    expect(html.match(/class="[^"]*\bfragment\b/g)).toHaveLength(5);
  });

  it("no name of a file to be put in is shown, nor is a formula torn", () => {
    const { wall } = shown(
      '# 甲\n\n<v-clicks>\n\n- 甲\n\n@import "泄密.md"\n\n$$\nx\n$$\n\n</v-clicks>',
    );
    expect(wall).not.toMatch(/泄密|\$\$/);
  });
});

describe("in a comment, nothing of another program's ends it:", () => {
  it.each([
    ["Slidev's list of clicks", "mdc: true", "<v-clicks>\n\n- 乙\n- 丙\n\n</v-clicks>"],
    ["Slidev's settings of a slide", "mdc: true", "---\nlayout: center\n---\n\n# 乙\n\n丙"],
    ["Slidev's picture", "mdc: true", "---\nlayout: image-right\nimage: a.png\n---\n\n# 乙\n\n丙"],
    ["Marp's background", "marp: true", "![bg fit](a.png)"],
    ["Marp's ground, over rulers", "marp: true\nbackgroundColor: red", "---\n\n# 乙\n\n---\n\n丙"],
    ["Deckset's background", "autoscale: true", "[.background-color: #fff]\n\n![fit](a.png)"],
    ["a slide of Quarto", "format: revealjs", '## 乙 {background-color="red"}\n\n丙'],
    [
      "a slide of Remark",
      "title: x",
      "---\nclass: center, inverse\nbackground-image: url(a.png)\n\n# 乙",
    ],
  ])("%s", (_, head, piece) => {
    const remark = head === "title: x" ? "class: center, middle\n\n" : "";
    const command = head.startsWith("auto") ? "[.autoscale: true]\n\n" : "";
    for (const comment of [`<!--\n${piece}\n\n泄密\n-->`, `<!-- ${piece} 泄密 -->`]) {
      const { wall, open } = shown(
        `---\n${head}\n---\n\n${remark}# 甲\n\n${command}字\n\n${comment}\n\n尾\n\n---\n\n# 末\n\n字`,
      );
      expect(wall).not.toMatch(/泄密|-->/);
      expect(open).not.toContain("泄密");
      expect(wall).toContain("尾");
    }
  });

  it("nor one that its author did not end", () => {
    for (const comment of ["<!-- 注\n![bg](a.png)\n泄密", "<!-- 注\n\n![bg](a.png)\n\n泄密"]) {
      expect(shown(`---\nmarp: true\n---\n\n# 甲\n\n${comment}`).wall).not.toContain("泄密");
    }
  });

  it("a comment that a heading opens goes on to its end", () => {
    for (const program of ["mdc: true", "title: x"]) {
      const { wall } = shown(`---\n${program}\n---\n\n# 甲 <!-- 注\n\n泄密 -->\n\n尾`);
      expect(wall).not.toMatch(/泄密|-->/);
    }
  });
});
