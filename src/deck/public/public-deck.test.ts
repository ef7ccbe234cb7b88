import { expect, it } from "vitest";
import { publicDeck, shownDeck } from "./public-deck.ts";
import { readDeck } from "../read.ts";
import { codeOf } from "../markdown/rules/code.ts";
import { faceTokens } from "../markdown/face/face-tokens.ts";
import { renderSlides } from "../../render/deck.ts";

it("keeps what the slides show, and of a figure nothing but that", () => {
  const files = [
    {
      path: "figures.yaml",
      text: "块: { value: 1, owner: 张三 }\n题: 2\n组: { placeholder: N, source: 台账 }\n稿: 4\n无: 5\n",
    },
    {
      path: "1.md",
      text: "## 题{{题}}次\n\n- 块 {{块}}个\n\n### 组{{组}}\n\n文\n\nNote:\n说{{稿}}、{{块}}。\n",
    },
  ];
  const { deck } = publicDeck(readDeck(files, { layouts: ["points"] }).deck);
  expect(deck.slides.flatMap(({ notes }) => notes.paragraphs)).toEqual([]);
  const kept = [...deck.figures.values()].map(({ place: _place, ...figure }) => figure);
  expect(kept).toEqual([
    { name: "块", value: "1", placeholder: "X" },
    { name: "题", value: "2", placeholder: "X" },
    { name: "组", placeholder: "N" },
  ]);
});

it("keeps of a style what CSS has, and not who wrote a remark in Word", () => {
  const style =
    "color:#123;mso-comment-reference:ZS_1;mso-comment-date:20240101T1200;Margin-Left: 2em;--own:x";
  const text = `字<span style="${style}">显</span>`;
  const { deck } = readDeck([{ path: "1.md", text }], { layouts: ["points"] });
  const html = renderSlides(publicDeck(deck).deck)[0]?.html;
  expect(html).toContain('<span style="color:#123; Margin-Left: 2em"');
});

it("keeps of an element's name what is one, and no words", () => {
  const text = '## 题\n\n- 甲 <!-- .element: id="先别讲" -->\n- 乙 <!-- .element: id="b-2" -->';
  const { deck } = readDeck([{ path: "1.md", text }], { layouts: ["points"] });
  const html = renderSlides(publicDeck(deck).deck)[0]?.html;
  expect(html).toContain('id="b-2"');
  expect(html).not.toContain("先别讲");
});

it("keeps no comment in the coloured lines of a diagram that is not drawn", () => {
  const text = "```mermaid\nflowchart LR\n  A --> B\n%% 密\n```\n\n```js\n// 显\n```";
  const { deck } = readDeck([{ path: "1.md", text }], { layouts: ["points"] });
  for (const token of faceTokens(deck.slides[0]?.face ?? [])) {
    if (token.type !== "fence") continue;
    const lines = token.content.split("\n").map((line) => [{ text: line }]);
    token.meta = { ...token.meta, code: { ...codeOf(token), lines } };
  }
  const html = renderSlides(publicDeck(deck).deck)[0]?.html;
  expect(html).toContain("显");
  expect(html).not.toContain("密");
});

it("leaves out hidden slides with their heading, their part and their place in a stack, notes or not", () => {
  const hidden = "<!-- .slide: data-visibility=hidden data-part=内 -->";
  const text = `# 秘\n\n${hidden}\n\n----\n\n## 甲\n\n<!-- .slide: data-part=外 -->\n\nNote: 说`;
  const whole = readDeck([{ path: "1.md", text }], { layouts: ["points"] }).deck;
  expect(whole.settings.title).toBe("甲");
  for (const deck of [shownDeck(whole), publicDeck(whole).deck]) {
    expect(deck.settings.title).toBe("甲");
    expect(deck.parts).toEqual([
      { name: "", slideIds: [] },
      { name: "外", slideIds: ["甲"] },
    ]);
    expect(deck.slides.map(({ id, vertical }) => [id, vertical])).toEqual([["甲", false]]);
  }
  expect(shownDeck(whole).slides[0]?.notes.paragraphs).toHaveLength(1);
});

it.each([
  '<!--- .slide: data-visibility="hidden" --->',
  "<!-- - .slide: hidden -->",
  "<!-- . slide: hidden -->",
])("a slide is hidden with a dash or a blank too many: %s", (comment) => {
  const text = `# 甲\n\n---\n\n${comment}\n\n## 密\n`;
  const { deck } = readDeck([{ path: "1.md", text }], { layouts: ["points"] });
  expect(publicDeck(deck).deck.slides.map(({ heading }) => heading)).toEqual(["甲"]);
});
