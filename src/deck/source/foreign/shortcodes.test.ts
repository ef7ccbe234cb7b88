import { describe, expect, it } from "vitest";
import { seenIn } from "../../../../tests/public/seen.ts";
import { joinSlides, renderSlides } from "../../../render/deck.ts";
import { notesText } from "../../notes/notes-text.ts";
import { publicDeck, shownDeck } from "../../public/public-deck.ts";
import { readDeck } from "../../read.ts";
import { withoutShortcodes } from "./shortcodes.ts";

function read(text: string) {
  const { deck, problems } = readDeck([{ path: "1.md", text }], { layouts: ["points"] });
  const wall = joinSlides(renderSlides(shownDeck(deck))).replace(
    /<aside class="notes[^]*?<\/aside>|<footer[^]*?<\/footer>/g,
    "",
  );
  return {
    slides: deck.slides,
    wall: seenIn(wall).replace(/\s+/g, " "),
    open: joinSlides(renderSlides(publicDeck(deck).deck)),
    notes: deck.slides.map(({ notes }) => notesText(notes, deck.figures)),
    problems: problems.map(({ code }) => code),
  };
}

describe("a tag that Hugo, Quarto or Jekyll replaces", () => {
  it.each([
    '{{< slide notes="泄密" >}}',
    "{{< slide notes='泄密' class=\"x\" >}}",
    '{{< slide background-color="#fff"\n   notes="泄密" >}}',
    '- 乙 {{< slide notes="泄密" >}}',
    '{{< note title="x" >}}\n泄密\n{{< /note >}}',
    "{{% speaker-note class=x %}}\n泄密\n{{% /speaker-note %}}",
  ])("with notes is notes: %j", (text) => {
    const { wall, open, notes } = read(`# 甲\n\n${text}\n\n丙`);
    expect(wall).not.toMatch(/泄密|\{\{|slide/);
    expect(wall).toContain("丙");
    expect(open).not.toContain("泄密");
    expect(notes).toEqual(["泄密"]);
  });

  it.each([
    "{{< var 泄密 >}}",
    "{{< env 泄密 >}}",
    '{{< qr "泄密" >}}',
    '{{% callout "泄密" %}}乙{{% /callout %}}',
    '{{< slide template="泄密" >}}',
    "{% assign x = '泄密' %}",
    "{%- if 泄密 == 1 -%}\n乙\n{%- endif -%}",
    '{{< x a="泄密 >}}" >}}',
    "{{< x\n  a=`泄密`\n>}}",
  ])("is not shown: %j", (text) => {
    const { wall, open } = read(`# 甲\n\n${text}\n\n丙`);
    expect(wall).not.toMatch(/泄密|[{}]/);
    expect(wall).toContain("丙");
    expect(wall.includes("乙")).toBe(text.includes("乙"));
    expect(open).not.toContain("泄密");
  });

  it.each(['visibility="hidden"', "hidden=true", 'data-visibility="hidden"'])(
    "hides its slide with %s",
    (set) => {
      const { slides } = read(`# 甲\n\n---\n\n{{< slide ${set} >}}\n\n# 乙\n\n---\n\n# 丙`);
      expect(slides.map(({ attributes }) => attributes["data-visibility"])).toEqual([
        undefined,
        "hidden",
        undefined,
      ]);
    },
  );

  it("is told where something is put in its place", () => {
    const { problems } = read(
      '# 甲\n\n{{< var x >}} 乙 {{< slide content="a.b" >}}\n\n{{% section %}}丙{{% /section %}}',
    );
    expect(problems.filter((code) => code === "not-loaded")).toHaveLength(2);
  });

  it("keeps what stands between two, and all lines", () => {
    const text =
      '{{% section %}}\n{{< frag c="甲" >}}\n{{% fragment %}} 乙 {{% /fragment %}}\n{{< mermaid >}}\nA\n{{< /mermaid >}}\n{{< highlight go "x" >}}\nb\n{{< /highlight >}}\n{{% /section %}}';
    expect(withoutShortcodes(text)).toBe(
      '\n<span class="fragment">甲</span>\n 乙 \n```mermaid\nA\n```\n```go\nb\n```\n',
    );
  });

  it.each(["{{</* x */>}}", "{{{< x >}}}", "`{{< x >}}`", "```\n{{% x %}}\n```", "{{ x }}", "{%}"])(
    "is an example, or none: %j",
    (text) => {
      expect(withoutShortcodes(text)).toBe(text);
    },
  );
});

it("an empty head of Hugo's is not shown", () => {
  expect(read("+++\n+++\n\n甲").wall).not.toContain("+");
});

it.each([
  ['skip="true"', "hidden"],
  ["skip", "hidden"],
  ["exclude", "hidden"],
  ['note="x" skip=true', "hidden"],
  ['template="[[x]]" skip="true"', "hidden"],
  ['skip="false"', undefined],
  ['template="[[x]]"', undefined],
])("a comment of Obsidian's that says something of its slide hides it: %s", (set, visibility) => {
  const { slides } = read(`# 甲\n\n---\n\n<!-- slide ${set} -->\n\n# 乙`);
  expect(slides[1]?.attributes["data-visibility"]).toBe(visibility);
});
