import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readDeck } from "../deck/read.ts";
import { exportJob, onlyNotes } from "./export-job.ts";
import { formats } from "./formats.ts";
import { cards } from "./sheet/cards.ts";

const text = "# 题\n\n![图](secret.png)\n\n<!-- 备忘 -->\n\nNote:\n只说给人听。\n";
const sources = [{ path: "slides/1.md", text }];
const read = { sources, reading: readDeck(sources, { layouts: ["points"] }) };

it("a job for handing out holds nothing that is not, and its pictures can be found", () => {
  const { folder, deck } = exportJob("slides", read, true);
  expect(folder).toBe("slides");
  expect(JSON.stringify(deck)).not.toMatch(/听|备忘|secret/);
  expect([...(deck.pictures ?? [])]).toEqual([["images/1.png", "secret.png"]]);
});

it("any other job holds the deck as it was read, without the slides that are hidden and what is spoken on them", () => {
  expect(exportJob("slides", read, false).deck).toBe(read);
  const hidden = `${text}\n---\n\n<!-- .slide: data-visibility=hidden -->\n\n藏\n\nNote:\n不说\n`;
  const whole = { sources, reading: readDeck([{ path: "1.md", text: hidden }], { layouts: [] }) };
  const { slides } = exportJob("slides", whole, false).deck.reading.deck;
  expect(slides.map(({ heading }) => heading)).toEqual(["题"]);
});

it.each<[string, Parameters<typeof onlyNotes>[1], string | undefined]>([
  ["html", {}, undefined],
  ["pdf", { handout: true }, undefined],
  ["pdf", { reading: true, size: 22 }, "pdf --reading"],
  ["pdf", { notes: true }, "pdf --notes"],
  ["docx", {}, "docx"],
  ["srt", {}, "srt"],
  ["pptx", {}, undefined],
])("%s with %j is nothing but notes: %s", (name, options, told) => {
  const format = formats.find((one) => one.name === name);
  expect(format && onlyNotes(format, options)).toBe(told);
});

it("the page's sheet offers to the public what the formats do", () => {
  const offered = cards.flatMap(({ kinds }) => kinds.filter(({ internal }) => !internal));
  expect(offered.map(({ id }) => id)).toEqual([
    "html",
    "office",
    "ours",
    "embedded",
    "handout",
    "slides",
    "steps",
    "png",
    "4k",
    "long",
  ]);
});

it("no format reads a deck, or makes it public, by itself", async () => {
  const names = await readdir(import.meta.dirname, { recursive: true });
  const modules = names.filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
  const texts = await Promise.all(
    modules.map(async (name) => [name, await readFile(join(import.meta.dirname, name), "utf8")]),
  );
  const reading = /\b(?:publicFolder|readDeckFolder|deckReader|readSources)\(/;
  expect(texts.filter(([, code = ""]) => reading.test(code)).map(([name]) => name)).toEqual([
    "export-job.ts",
  ]);
});
