import { expect, it } from "vitest";
import { readDeck } from "../read.ts";

function read(text: string) {
  const { deck, problems } = readDeck([{ path: "1.md", text: `甲\n\nNote:\n念\n\n${text}` }], {
    layouts: ["points"],
  });
  const codes = problems.map(({ code, place }) => `${code} ${place.line}`);
  return { slides: deck.slides.length, codes };
}

it.each([
  "———\n\n乙",
  "－－－\n\n乙",
  "-----\n\n乙",
  "  ---\n\n乙",
  "***\n\n## 乙",
  "___\n\n乙\n\nNote:\n二",
  "——\n\n## 乙",
  "## 乙\n\n- 丙\n\nNote:\n二\n\n## 丁\n\nNote:\n三",
])("tells that %j in notes begins no slide", (text) => {
  expect(read(text)).toEqual({ slides: 1, codes: ["no-separator 6"] });
});

it.each([
  "***\n\n二",
  "——\n\n二",
  "```\n———\n```",
  "## 小结\n\n二",
  "<!--\n———\n-->",
  "| a | b |\n|---|---|\n| c | d |",
])("says nothing of %j", (text) => {
  expect(read(text)).toEqual({ slides: 1, codes: [] });
});

it.each(["---\u00A0", "\u200B---", "---\u3000\u200B"])(
  "begins a slide at %j, whose blanks nobody sees",
  (line) => {
    expect(read(`${line}\n\n乙`)).toEqual({ slides: 2, codes: [] });
  },
);
