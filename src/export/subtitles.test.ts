import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDeck } from "../deck/read.ts";
import { cuesOf, subRip } from "./subtitles.ts";

function deckOf(settings: string, ...notes: readonly string[]) {
  const slides = notes.map((text, i) => ({
    path: `slides/${i + 1}.md`,
    text: `## 第${i + 1}页\n\nNote:\n${text}\n`,
  }));
  return readDeck([{ path: "slides/deck.yaml", text: settings }, ...slides], {
    layouts: ["points", "cover"],
  }).deck;
}

describe("subtitles", () => {
  it("are a cue a clause, one after the other, as long as the speech is planned", () => {
    const deck = deckOf("minutes: 1", "同志们，会议现在开始。请各位就座！", "谢谢大家。");
    const cues = cuesOf(deck);
    expect(cues.map(({ text }) => text)).toEqual([
      "同志们，会议现在开始。",
      "请各位就座！",
      "谢谢大家。",
    ]);
    expect(cues.map(({ start }) => start)).toEqual([0, ...cues.slice(0, -1).map(({ end }) => end)]);
    expect(cues.at(-1)?.end).toBe(60_000);
  });

  it("leave a dash with the clause before it, for it takes no time", () => {
    const cues = cuesOf(deckOf("rate: 200", "我们要干！——。再干一年。"));
    expect(cues.map(({ text }) => text).join("")).toBe("我们要干！——。再干一年。");
    expect(cues.every(({ start, end }) => end > start)).toBe(true);
  });

  it("have nothing for slides without notes", () => {
    expect(cuesOf(deckOf("rate: 200", "", "好。")).map(({ text }) => text)).toEqual(["好。"]);
  });

  it("say every word in order, and no cue ends before it begins", () => {
    const word = fc.constantFrom(
      "各位",
      "代表",
      "，",
      "。",
      "——",
      "“",
      "”",
      "A",
      " b ",
      "12",
      "\n\n",
    );
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 20 }), { maxLength: 4 }), (slides) => {
        const deck = deckOf("rate: 200", ...slides.map((words) => words.join("")));
        const cues = cuesOf(deck);
        const plain = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");
        const said = deck.slides
          .flatMap(({ notes }) => notes.paragraphs)
          .flatMap(({ runs }) => runs)
          .map((run) => (run.kind === "text" ? run.text : ""));
        expect(plain(cues.map(({ text }) => text).join(""))).toBe(plain(said.join("")));
        expect(cues.filter(({ start, end }) => end <= start)).toEqual([]);
      }),
    );
  });

  it("are written as players read them", () => {
    const written = subRip([
      { start: 0, end: 1500, text: "同志们，" },
      { start: 3_723_004, end: 3_725_000, text: "第一行\n\n第二行 " },
    ]);
    expect(written.split("\r\n")).toEqual([
      "1",
      "00:00:00,000 --> 00:00:01,500",
      "同志们，",
      "",
      "2",
      "01:02:03,004 --> 01:02:05,000",
      "第一行",
      "第二行",
      "",
    ]);
  });
});
