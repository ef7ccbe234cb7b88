import { describe, expect, it } from "vitest";
import { readDeck } from "../../deck/read.ts";
import { missingGlyphs } from "./missing.ts";

async function found(...files: readonly string[]): Promise<readonly string[]> {
  const named = files.map((text, index) => ({ path: `${index + 1}.md`, text }));
  const problems = await missingGlyphs(readDeck(named, { layouts: [] }).prose.flat());
  const shown = /“(.*?)”(?:（(.*)）)?/u;
  return problems.map(({ place, message }) => {
    const [, run = "", point = ""] = shown.exec(message.zh) ?? [];
    return `${place.file}:${place.line}:${place.column} ${run}${point && ` ${point}`}`;
  });
}

describe("characters that no font of the deck has", () => {
  it.each<[string, string[], string[]]>([
    ["nothing where all are there", ["# 总结 ①\n\n{{数}}\n\nNote:\n好。"], []],
    ["a heading that is nothing else", ["# 😀"], ["1.md:1:3 😀 U+1F600"]],
    ["words as a whole", ["# 안녕 하세요 大家"], ["1.md:1:3 안녕 하세요"]],
    ["a picture of several characters", ["- 👨‍👩‍👧好"], ["1.md:1:3 👨‍👩‍👧"]],
    ["each once, where it stands first", ["# 王䶮\n\nNote:\n王䶮", "李䶮"], ["1.md:1:4 䶮 U+4DAE"]],
    ["in the notes", ["# 题\r\n\r\nNote:\r\n王𰻞。"], ["1.md:4:2 𰻞 U+30EDE"]],
    [
      "no more than a line of them",
      ["가나다라마바사아자차카타파하"],
      ["1.md:1:1 가나다라마바사아자차카타…"],
    ],
    ["no small figures on a face, which are plain ones", ["# CO₂、Cr⁶⁺"], []],
    ["not in code", ["`한국`\n\n```\n한국\n```"], []],
  ])("are told: %s", async (_what, files, expected) => {
    expect(await found(...files)).toEqual(expected);
  });

  it.each([
    ["题\n\nNote:\nCO₂", "2"],
    ["题\n\nNote:\n10⁵", "^5"],
    ["㍿", "株式会社"],
    ["䶮", undefined],
  ])("are told with what to write in place of %s", async (text, instead) => {
    const deck = readDeck([{ path: "1.md", text }], { layouts: [] });
    const [problem] = await missingGlyphs(deck.prose.flat());
    expect(problem?.hint?.zh).toBe(
      instead === undefined ? "换成通行的写法，或者用图片" : `改成“${instead}”`,
    );
  });
});
