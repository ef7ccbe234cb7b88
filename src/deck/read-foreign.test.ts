import { describe, expect, it } from "vitest";
import { problems, read, said, slides } from "../../tests/read-sample.ts";

describe("a deck written for another program", () => {
  it("runs a lone reveal-md file unchanged", () => {
    const reading = read({
      "talk.md":
        '---\ntitle: Foobar\nseparator: <!--s-->\nverticalSeparator: <!--v-->\ntheme: solarized\nrevealOptions:\n  transition: fade\n---\n# Foo\n\nNote: test note\n\n<!--s-->\n\n# Bar\n\n- a <!-- .element: class="fragment" -->\n\n<!--v-->\n\n<!-- .slide: data-background="#f00" -->\n## Baz',
    });
    expect(problems(reading)).toEqual(["nearest-theme 5:8"]);
    expect(reading.deck.settings.title).toBe("Foobar");
    expect(reading.deck.settings.theme).toBe("white");
    expect(
      slides(reading).map(({ id, layout, vertical, attributes }) => [
        id,
        layout,
        vertical,
        attributes,
      ]),
    ).toEqual([
      ["Foo", "cover", false, {}],
      ["Bar", "points", false, {}],
      ["Baz", "points", true, { "data-background": "#f00" }],
    ]);
    expect(said(slides(reading)[0]?.notes)).toBe("test note");
  });

  it.each([
    ["a key of nobody's", "mood: [a]", "unknown-key"],
    ["Marp's key", "marp: true", "foreign-key"],
    ["Marp's key that has an effect", "marp: true\nheadingDivider: 2", "foreign-key"],
    ["Slidev's layout", "mdc: true\nlayout: image-right", "foreign-key"],
    ["MPE's key", "presentation:\n  width: 800", "foreign-key"],
  ])("shows a deck with %s all the same", (_, key, code) => {
    const { problems: found, deck } = read(`---\n${key}\n---\n# a`);
    expect([...new Set(found.map((problem) => `${problem.code} ${problem.severity}`))]).toEqual([
      `${code} warning`,
    ]);
    expect(deck.slides).toHaveLength(1);
  });

  it.each([
    "type: slide\ntags: talk, COSCUP\nslideOptions:\n  transition: fade\n  theme: white",
    "aliases: [a]\ncssclasses: b\nenableMenu: false\ntags:\n  - c",
  ])("says nothing of settings that every deck of HackMD and Obsidian has: %j", (head) => {
    const reading = read(`---\n${head}\n---\n# a`);
    expect([problems(reading), slides(reading).length]).toEqual([[], 1]);
  });

  it.each([
    ["aspect: 4:3", "4:3", 1.5],
    ['aspect: "16:9"', "16:9", 1.543],
    ["aspectRatio: 4/3\nmdc: true", "4:3", 1.469],
    ["marp: true\nsize: 4:3", "4:3", 1.5],
    ["marp: true\nsize: 4K", "16:9", 1.5],
    ["marp: true", "16:9", 1.5],
  ])("takes the shape of the slides that its head says: %j", (head, aspect, pixel) => {
    const { settings } = read(`---\n${head}\n---\n# a`).deck;
    expect([settings.aspect, settings.pixel]).toEqual([aspect, pixel]);
  });

  it("says which shapes there are where it is told none of them", () => {
    expect(problems(read("---\naspect: wide\n---\n# a"))).toEqual(["wrong-value 2:9"]);
  });

  it.each(["notesSeparator", "notes-separator", "data-separator-notes", "NotesSeparator"])(
    "knows the separator of notes by the key %s",
    (key) => {
      const reading = read(`---\n${key}: "^@@"\n---\n# a\n\n@@ b`);
      expect(problems(reading)).toEqual([]);
      expect(said(slides(reading)[0]?.notes)).toBe("b");
    },
  );

  it.each([
    ["remark", "exclude: true"],
    ["remark, below a name", "name: b\nexclude: true"],
    ["remark, with a capital", "class: center\nexclude: True"],
    ["remark, with a capital, as its layout", "class: center\nlayout: TRUE"],
    ["remark, with a blank", "exclude : true"],
    ["Deckset", "[.hide: true]"],
    ["Deckset, with a blank", "[.hide : True]"],
  ])("hides a slide that its first lines hide in %s", (_, lines) => {
    const hidden = (line: string) =>
      slides(read(`# a\n\n---\n${line}\n\n# b`)).map(({ attributes }) => attributes);
    expect(hidden(lines)).toEqual([{}, { "data-visibility": "hidden" }]);
    expect(hidden(`- ${lines}`)).toEqual([{}, {}]);
  });

  it("hides a file by a key in any letters", () => {
    const reading = read("---\nDraft: true\n---\n# a");
    expect(slides(reading)[0]?.attributes).toEqual({ "data-visibility": "hidden" });
  });

  it("leaves out what Slidev sets for a slide between two separators", () => {
    const { problems: found, deck } = read(
      "# a\n\n---\nlayout: two-cols\nclass: x\ndefaults:\n---\n\n# b\n\n---\nlayout: cover\nlevel: 2\n---\n\n# c\n\n---\n\nQ: d",
    );
    expect(deck.slides.map(({ heading }) => heading)).toEqual(["a", "b", "c", ""]);
    expect(found.map(({ code, place }) => `${code} ${place.line}`)).toEqual([
      "foreign-deck 1",
      "foreign-key 4",
    ]);
  });

  it.each([
    ["a key of a theme beside Slidev's", "", "layout: center\nauthor: SECRET"],
    ["a value over lines", "", "layout: center\nseo:\n  title: SECRET\n  of:\n    - SECRET"],
    ["a list", "", "clicks: 2\nof:\n- SECRET"],
    ["in a deck of Slidev a key alone", "mdc: true", "title: SECRET"],
    ["in a deck of Slidev any key", "mdc: true", "owner: SECRET\nclicksOf: 2"],
    ["in a deck of Slidev a comment first", "mdc: true", "# SECRET\ntitle: x"],
  ])("leaves out what Slidev sets for a slide: %s", (_, head, set) => {
    const { deck } = read(`${head && `---\n${head}\n---\n\n`}# a\n\n---\n${set}\n---\n\n# b`);
    expect(deck.slides.map(({ heading }) => heading)).toEqual(["a", "b"]);
  });

  it.each([
    ["a text behind a blank line", "\n\n# 题\n\nlevel: 高"],
    ["a text with a blank line", "\n层次\n\nlevel: 高"],
    ["keys in capitals", "\nTitle: x\nOwner: y"],
  ])("keeps %s between two separators", (_, text) => {
    const { deck } = read(`---\nmdc: true\n---\n\n# a\n\n---${text}\n\n---\n\n# b`);
    expect(deck.slides).toHaveLength(3);
  });

  it.each(["hide: true", "hide : true", "layout: center\nhide:  True", "hide : yes\nclicks : 2"])(
    "leaves out the slide below what hides it in Slidev: %j",
    (lines) => {
      for (const head of ["", "---\nmdc: true\n---\n\n"]) {
        const { deck } = read(`${head}# a\n\n---\n${lines}\n---\n\n# b\n\n---\n\n# c`);
        expect(
          deck.slides.map(({ heading, attributes }) => [heading, attributes["data-visibility"]]),
        ).toEqual([
          ["a", undefined],
          ["b", "hidden"],
          ["c", undefined],
        ]);
      }
    },
  );

  it("takes braces for text where a deck has no figures sheet, and says so once", () => {
    const reading = read({
      "a.md": "# {{ item }}\n\n- {{ b }}\n\nNote: {{ c }}",
      "b.md": "{{ d }}",
    });
    expect(
      reading.problems.map(({ code, severity, place }) => [code, severity, place.line]),
    ).toEqual([["braces-as-text", "warning", 1]]);
    expect(slides(reading)[0]?.heading).toBe("{{ item }}");
  });

  it("cuts at a quoted separator of line ends, as it is written", () => {
    const text =
      '---\nseparator: "^\\n\\n\\n"\nverticalSeparator: "^\\n\\n"\n---\n# a\n\n\n\n# b\n\n\n# c\n\nd';
    expect(slides(read(text)).map(({ heading, vertical }) => [heading, vertical])).toEqual([
      ["a", false],
      ["b", false],
      ["c", true],
    ]);
  });

  const sections = ["一", "二", "三"].map((name) => `## ${name}\n\n### 甲\n\n一句话。\n\n- 一条`);

  it("cuts a document without separators at its headings, and tells it", () => {
    const document = `# 预案\n\n（修订版）\n\n${sections.join("\n\n")}`;
    const reading = read(document);
    expect(slides(reading).map(({ heading }) => heading)).toEqual(["预案", "一", "二", "三"]);
    expect(problems(reading)).toEqual(["cut-by-headings 1:1"]);
    expect(
      slides(read(`# 预案\n\n\`\`\`sh\n# a\n## b\n\`\`\`\n${"一行\n".repeat(20)}`)),
    ).toHaveLength(1);
  });

  it.each([
    ["a slide of a few groups", "# a\n\n## b\n\n- c\n\n## d\n\n- e\n\n## f\n\n- g"],
    ["one of two files", { "1.md": `# a\n${sections.join("\n")}`, "2.md": "# b" }],
  ])("does not cut %s", (_, files) => {
    const found = read(files);
    expect(problems(found)).toEqual([]);
    expect(slides(found)).toHaveLength(typeof files === "string" ? 1 : 2);
  });

  it.each([
    "Note:",
    "讲稿：",
    "???",
    "### 讲稿",
    "::: notes",
    '<aside class="notes">',
    "<!-- .slide: data-notes -->",
  ])("does not cut the notes of a slide at their headings: %s", (mark) => {
    expect(slides(read(`# 预案\n\n- 甲\n\n${mark}\n\n${sections.join("\n\n")}`))).toHaveLength(1);
  });

  it("leaves the cuts to the separators of a deck that has one", () => {
    const reading = read(`# a\n\n---\n\n${sections.join("\n\n")}`);
    expect(slides(reading)).toHaveLength(2);
  });
});
