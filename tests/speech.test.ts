import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { Figure, SourceFile } from "../src/deck/model.ts";
import { readDeck } from "../src/deck/read.ts";
import { notesText } from "../src/deck/notes/notes-text.ts";

const layouts = "cover overview opening points ledger columns bridge closing".split(" ");
const folder = resolve(import.meta.dirname, "../slides");
const files: readonly SourceFile[] = readdirSync(folder).map((name) => ({
  path: `slides/${name}`,
  text: readFileSync(join(folder, name), "utf8"),
}));
const speech = readFileSync(resolve(import.meta.dirname, "fixtures/speech.txt"), "utf8");

/** Every figure as the source speech has it: blank, except the given one. */
function asInSpeech(figures: ReadonlyMap<string, Figure>): ReadonlyMap<string, Figure> {
  return new Map(
    [...figures.values()].map(({ name, placeholder, place }) => {
      const value = name === "在建项目个数" ? { value: "7" } : {};
      return [name, { name, placeholder, place, ...value }];
    }),
  );
}

describe("the committed deck", () => {
  const { deck, problems } = readDeck(files, { layouts });

  it("has thirteen slides and no problem", () => {
    expect(problems).toEqual([]);
    expect(deck.slides.map(({ id }) => id)).toEqual(
      "cover overview opening planning learning research rectification bridge resolve strength people vitality closing".split(
        " ",
      ),
    );
  });

  it("has four sections in each half", () => {
    expect(deck.parts.map(({ name, slideIds }) => [name, slideIds.length])).toEqual([
      ["为学", 4],
      ["践履", 4],
    ]);
  });

  it("takes its title from the cover", () => {
    expect(deck.settings.title).toBe("2023年主题教育总结发言");
  });

  it("says the source speech character by character, less its residue", () => {
    const figures = asInSpeech(deck.figures);
    const said = deck.slides
      .map(({ notes }) => notesText(notes, figures))
      .filter((text) => text !== "")
      .join("\n");
    expect(said).toBe(speech.replace(/##paid(?:begin|end)##/g, "").trimEnd());
  });
});
