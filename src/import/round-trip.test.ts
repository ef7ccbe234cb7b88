import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { notesText } from "../deck/notes/notes-text.ts";
import { readDeck } from "../deck/read.ts";
import type { Deck } from "../deck/model.ts";
import type { FormatOptions } from "../export/format.ts";
import { formats } from "../export/formats.ts";
import { readDeckFolder } from "../site/folder/deck-folder.ts";
import corpusTexts from "./corpus-outlines.json" with { type: "json" };
import { deckFiles, readManuscript, readOutline } from "./import.ts";
import { spokenOf } from "./report/lossless.ts";

const committed = `${import.meta.dirname}/../../slides`;

function importDeck(bytes: Uint8Array, name: string): Deck {
  const read = readManuscript(bytes, name);
  if ("problem" in read) throw new Error(read.problem.code);
  const files = [...deckFiles(read.manuscript, readOutline(read.manuscript))].flatMap(
    ([path, text]) => (typeof text === "string" ? [{ path, text }] : []),
  );
  return readDeck(files, { layouts: ["cover", "points", "ledger", "bridge", "closing"] }).deck;
}

function notesOf({ slides, figures }: Deck): string {
  return slides.map(({ notes }) => spokenOf(notesText(notes, figures))).join("");
}

const manuscript = `2024年工作总结
同志们：
一年来，我们坚持“一线工作法”，真抓实干、埋头苦干，取得了新成绩。
一、主要工作
（一）抓项目。完成项目X个，投资X万元。占 * _ 两成 <b>，见 [附表]。
（二）惠民生。慰问群众X户，1. 2. 3. 件件落实。
二、下步打算
1.强化学习。做到真学、真信、真用。
2.改进作风。
谢谢大家！`;

/** The deck after it was exported in a format and imported from that. */
async function throughFormat(deck: Deck, name: string, options: FormatOptions = {}): Promise<Deck> {
  const reading = { deck, problems: [], prose: [], styles: [] };
  const format = formats.find((each) => each.name === name);
  const job = { folder: "", deck: { sources: [], reading }, isPublic: false, options } as const;
  const [file] = (await format?.make(job)) ?? [];
  return importDeck(file?.bytes ?? new Uint8Array(), file?.path ?? "");
}

it.each(["md", "txt", "docx"])(
  "what is exported as %s comes in again with the same notes",
  async (name) => {
    const deck = importDeck(Buffer.from(manuscript), "总结.txt");
    const again = await throughFormat(deck, name);
    expect(notesOf(again)).toBe(notesOf(deck));
    expect(again.slides.map(({ heading }) => heading)).toEqual(
      deck.slides.map(({ heading }) => heading),
    );
  },
);

/** The forms of the Word file. */
const wordForms: readonly FormatOptions[] = [{}, { speech: true }, { reading: true }];

it.each(wordForms)("the committed speech comes back out of the Word file %j", async (options) => {
  const { deck } = (await readDeckFolder(committed)).reading;
  const again = notesOf(await throughFormat(deck, "docx", options));
  // The title is at the head of the paper, whether or not it is spoken.
  expect(again).toContain(notesOf(deck));
  expect(again.length - notesOf(deck).length).toBeLessThan(30);
});

/** Official texts from elsewhere; `corpus.test.ts` says where they are not there. */
const corpus = process.env["CORPUS"];
const isThere = corpus !== undefined && existsSync(corpus);

describe.skipIf(!isThere).each(Object.keys(corpusTexts))("%s", (path) => {
  let deck: Deck;
  let notes: string;
  beforeAll(() => {
    deck = importDeck(readFileSync(join(corpus ?? "", path)), path);
    notes = notesOf(deck);
  });

  it.each(["md", "txt"])("is the same after it went out as %s and came in again", async (name) => {
    expect(notesOf(await throughFormat(deck, name))).toBe(notes);
  });

  // Each text in one of the forms: they share their paragraphs.
  const options = wordForms[Object.keys(corpusTexts).indexOf(path) % wordForms.length] ?? {};
  it(`is the same after it went out as a Word file ${JSON.stringify(options)}`, async () => {
    expect(notesOf(await throughFormat(deck, "docx", options))).toBe(notes);
  });
});

it("gives the committed speech its eight sections back, word for word", () => {
  const folder = committed;
  const named = [
    "04-planning",
    "05-learning",
    "06-research",
    "07-rectification",
    "09-resolve",
    "10-strength",
    "11-people",
    "12-vitality",
  ];
  const figures = readFileSync(`${folder}/figures.yaml`, "utf8");
  const read = (name: string) => readFileSync(`${folder}/${name}.md`, "utf8");
  const source = readDeck(
    [
      ...["01-cover", "03-opening", ...named.slice(0, 4), "08-bridge", ...named.slice(4)].map(
        (name) => ({ path: `${name}.md`, text: read(name) }),
      ),
      { path: "figures.yaml", text: figures },
    ],
    { layouts: ["cover", "opening", "points", "ledger", "columns", "bridge"] },
  ).deck;
  const text = source.slides.map(({ notes }) => notesText(notes, source.figures)).join("\n");
  const deck = importDeck(Buffer.from(text), "speech.txt");
  expect(notesOf(deck)).toBe(notesOf(source));
  expect(
    deck.slides
      .map(({ heading }) => heading.replace(/^[一二三四]、/u, ""))
      .filter((heading) =>
        source.slides.some((slide) => slide.partNumber && slide.heading === heading),
      ),
  ).toHaveLength(8);
  expect(deck.figures.size).toBe(20);
  expect(shownPhrases(source, deck)).toBeGreaterThanOrEqual(2 / 3);
});

/** The share of the phrases on the hand-made faces that stand on the imported ones too. */
function shownPhrases(hand: Deck, imported: Deck): number {
  const plain = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");
  const textsOf = ({ slides }: Deck) =>
    slides.flatMap(({ face }) =>
      face.flatMap((block) =>
        block.kind === "heading"
          ? []
          : block.tokens
              .filter(({ type }) => type === "inline")
              .map(({ children }) =>
                plain(
                  (children ?? [])
                    .map(({ type, content }) => (type === "text" ? content : ""))
                    .join(""),
                ),
              ),
      ),
    );
  const wanted = textsOf(hand).filter((phrase) => phrase.length >= 2);
  const all =
    textsOf(imported).join("\n") +
    imported.slides
      .flatMap(({ face }) =>
        face.flatMap((block) => (block.kind === "group" ? [block.heading.text] : [])),
      )
      .join("\n");
  return wanted.filter((phrase) => all.includes(phrase)).length / wanted.length;
}
