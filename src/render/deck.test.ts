import fc from "fast-check";
import { expect, it } from "vitest";
import { type ReadingMemory, readDeck } from "../deck/read.ts";
import { renderer, renderSlides } from "./deck.ts";

const layouts = [
  "bridge",
  "closing",
  "columns",
  "cover",
  "ledger",
  "overview",
  "points",
  "section",
];
const known = { layouts };

const heading = fc.constantFrom("# 甲", "# 一、乙，丙", "## 丁", "# Part two", "## {{次数}}次", "");
const front = fc.constantFrom(
  "",
  ...layouts.map((layout) => `layout: ${layout}`),
  "part: 学",
  "part: 做\nlayout: ledger",
  "id: same",
  "time: 1:00",
);
const body = fc.constantFrom(
  "",
  "正文",
  "### 组一\n\n- 甲\n\n### 组二\n\n- 乙",
  "- {{次数}}\n- 二",
);
const notes = fc.constantFrom("", "\n\nNote:\n念{{次数}}次。", "\n\nNote:\n丁，正文。\n\n又一段。");
const file = fc
  .tuple(front, heading, body, notes)
  .map(([yaml, ...text]) => `---\n${yaml}\n---\n\n${text.join("\n\n")}`);
const deckFile = fc.constantFrom(
  "title: 题",
  "title: 又一题",
  "aspect: '4:3'",
  "speaker: 某",
  "minutes: 5",
);
const deck = fc
  .record({
    files: fc.array(file, { minLength: 1, maxLength: 5 }),
    "deck.yaml": deckFile,
    "figures.yaml": fc.constantFrom("次数: 7", "次数: 8"),
  })
  .map(({ files, ...settings }) =>
    [...files.map((text, index) => [`${index}.md`, text]), ...Object.entries(settings)].map(
      ([path = "", text = ""]) => ({ path, text }),
    ),
  );

/** The same deck with some of its files as another one has them. */
const states = fc
  .tuple(deck, deck, fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }))
  .map(([one, other, taken]) => [
    one,
    one.map((each, at) => (taken[at] && other[at]) || each),
    other,
  ]);

it("renders a deck that changed as if it had never seen it", () => {
  fc.assert(
    fc.property(states, (decks) => {
      const memory: ReadingMemory = new Map();
      const render = renderer();
      for (const files of decks) {
        const fresh = renderSlides(readDeck(files, known).deck);
        expect(render(readDeck(files, known, memory).deck)).toEqual(fresh);
      }
    }),
    { numRuns: 40 },
  );
});

it("renders a slide anew when its share of the minutes changes by what is said on another", () => {
  const render = renderer();
  const memory: ReadingMemory = new Map();
  for (const said of ["短。", "长得多的一段话，要讲很久很久。"]) {
    const files = [
      { path: "deck.yaml", text: "minutes: 5" },
      { path: "1.md", text: "## 甲\n\nNote:\n同一段话。" },
      { path: "2.md", text: `## 乙\n\nNote:\n${said}` },
    ];
    const fresh = renderSlides(readDeck(files, known).deck);
    expect(render(readDeck(files, known, memory).deck)).toEqual(fresh);
  }
});

it("keeps the slides that do not depend on what changed", () => {
  const memory: ReadingMemory = new Map();
  const render = renderer();
  const slidesOf = (first: string) =>
    render(
      readDeck(
        [first, "## 乙", "## 丙"].map((text, at) => ({ path: `${at}.md`, text })),
        known,
        memory,
      ).deck,
    );
  const before = slidesOf("# 甲");
  const after = slidesOf("# 丁");
  // The second one names the first, to which it turns back.
  expect(after.map((slide, at) => slide === before[at])).toEqual([false, false, true]);
});
