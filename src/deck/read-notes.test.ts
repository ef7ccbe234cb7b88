import { describe, expect, it } from "vitest";
import { renderSlides } from "../render/deck.ts";
import { problems, read, said, slides } from "../../tests/read-sample.ts";

describe("the notes of a deck", () => {
  it.each([
    ["lines behind a caret", "a\n\n^ b c\n^\n\nd\n", "b c", 2],
    ["a caret alone above them", "a\n\n^\nb c\n\nd\n", "b c", 2],
    ["a block of Org", "a\n\n#+BEGIN_NOTES\nb c\n#+END_NOTES\n\nd", "b c", 2],
    ["an element", 'a\n\n<aside class="notes">\n\nb c\n\n</aside>\n\nd', "b c", 2],
    ["an element with a Chinese name", 'a\n\n<div class="讲稿">\n\nb c\n\n</div>\n\nd', "b c", 2],
    ["Beamer's braces behind a blank", "a \\note {b c}", "b c", 1],
    ["an element in a line", 'a <aside class="x notes">b c</aside>', "b c", 1],
    [
      "an attribute of a fragment",
      '- a <!-- .element: class="fragment" data-notes="b c" -->',
      "b c",
      1,
    ],
    [
      "an attribute of a fragment behind a colon",
      '- a <!-- .element: class="fragment" data-notes:"b c" -->',
      "b c",
      1,
    ],
    ["an attribute of a slide behind a colon", '<!-- slide data-notes:"b c"-->\n\na', "b c", 1],
    ["an attribute of raw HTML", '<p class="fragment" data-notes="b c">a</p>', "b c", 1],
    ["a Note: in an open element", "<div>\n\na\n\nNote: b c\n\n</div>\n\nd", "b c", 4],
  ])("takes notes out of %s, and nothing of them is seen", (_, text, spoken, seen) => {
    const [slide] = slides(read(text));
    expect(said(slide?.notes)).toBe(spoken);
    const tokens = (slide?.face ?? []).flatMap((block) => block.tokens);
    const [{ html } = { html: "" }] = renderSlides(read(text).deck);
    expect(html.replace(/<aside class="notes.*?<\/aside>/s, "")).not.toContain("b c");
    expect(tokens.filter(({ type }) => /^(?:inline|html_block)$/.test(type))).toHaveLength(seen);
    expect(problems(read(text))).toEqual([]);
  });

  it.each([
    [
      "after the notes",
      '- a <!-- .element: class="fragment" data-notes="x" -->\n\nNote: n',
      "n\n|x",
    ],
    [
      "with a step that is not the first",
      '- a <!-- .element: class="fragment" -->\n- b <!-- .element: class="fragment" data-notes="x" -->',
      "||x",
    ],
    [
      "in the order of the steps",
      '<p class="fragment" data-fragment-index="2" data-notes="x">a</p>\n<p class="fragment" data-fragment-index="1" data-notes="y">b</p>',
      "|y\n|x",
    ],
    [
      "behind the steps of code",
      '```js [1|2]\na\nb\n```\n\n- a <!-- .element: class="fragment" data-notes="x" -->',
      "||x",
    ],
    ["from the start, of what is no fragment", 'a <!-- .element: data-notes="x" -->', "x"],
    [
      "in notes that have clicks of their own",
      '- a <!-- .element: class="fragment" data-notes="x" -->\n\nNote: n [click] m',
      "n | m\nx",
    ],
  ])("says what data-notes says %s", (_, text, expected) => {
    const [slide] = slides(read(text));
    const shown = slide?.notes.paragraphs.map(({ runs }) =>
      runs.map((run) => (run.kind === "text" ? run.text : "|")).join(""),
    );
    expect(shown?.join("\n")).toBe(expected);
  });

  it("leaves notes in code as code", () => {
    const text = '```html\n<aside class="notes">b</aside>\n```';
    expect(slides(read(text))[0]?.notes.paragraphs).toEqual([]);
  });

  it("speaks the notes in an attribute, and does not publish them", () => {
    const [slide] = slides(read('a\n\n<!-- .slide: data-notes="b" -->\n\nNote: c'));
    expect(said(slide?.notes)).toBe("cb");
    expect(slide?.attributes).toEqual({});
  });

  it.each([
    "备注：",
    "讲稿：",
    " 逐字稿: ",
    "发言稿：",
    "讲话稿：",
    "演讲者备注：",
    "【讲稿】",
    "【解说词】：",
    "**备注：**",
    "**讲稿**：",
    "备注；",
    "台词：",
    "演示者备注",
    "**Speaker notes**",
    "Ｎｏｔｅｓ：",
    "N\u200Bo\u00ADtes:",
    "Note\uFE55",
  ])("takes %j alone on a line for Note:", (mark) => {
    const [slide] = slides(read(`# a\n\n${mark}\n念的话`));
    expect(said(slide?.notes)).toBe("念的话");
    expect(JSON.stringify(slide?.face)).not.toContain("念的话");
  });

  it.each(["Ｎｏｔｅ：", "no\u200Bte: ", ".notes: ", "【讲稿】", "旁白：", "Speaker-notes: "])(
    "takes %j for Note:, with text behind it",
    (mark) => {
      const [slide] = slides(read(`# a\n\n${mark}念的话`));
      expect(said(slide?.notes)).toBe("念的话");
    },
  );

  it.each(["备注：见附件", "- 备注：", "工作备注：", "【备注】附后", "**备注**", "讲稿"])(
    "leaves %j on the face",
    (text) => {
      const [slide] = slides(read(`# a\n\n${text}\n`));
      expect(said(slide?.notes)).toBe("");
    },
  );
});

describe("a comment that is set in so far that Markdown makes code of it", () => {
  it.each([
    ["alone", "    <!-- zzz -->\n\nb"],
    ["over blank lines, in an item", "- b\n\n      <!--\n      zzz\n\n      zzz\n      -->"],
    ["that goes on behind what is set in", "    <!-- zzz\n\nzzz -->\n\nb"],
    ["before code", "    <!-- zzz -->\n    b();"],
    ["of Obsidian", "    %% zzz %%\n\nb"],
    ["of Jinja", "    {# zzz #}\n\nb"],
    ["as a link's address", "    [//]: # (zzz)\n\nb"],
  ])("is a comment: %s", (_, text) => {
    const [{ html } = { html: "" }] = renderSlides(read(`## a\n\n${text}`).deck);
    expect(html).toContain("b");
    expect(html).not.toMatch(/zzz/);
  });

  it("sets the attributes of its slide", () => {
    const [slide] = slides(read("## a\n\n    <!-- .slide: hidden -->\n\nb"));
    expect(slide?.attributes).toEqual({ "data-visibility": "hidden" });
  });

  it("is code where it stands in code, or between three signs", () => {
    const [{ html } = { html: "" }] = renderSlides(
      read("## a\n\n    b();\n    <!-- zzz -->\n\n```\n<!-- y -->\n```").deck,
    );
    expect(html).toContain("&lt;!-- zzz --&gt;");
    expect(html).toContain("&lt;!-- y --&gt;");
  });
});
