import fc from "fast-check";
import { expect, it } from "vitest";
import { publicDeck, shownDeck } from "../../src/deck/public/public-deck.ts";
import { hasErrors } from "../../src/deck/problems/problem.ts";
import { notesToBe } from "../../src/deck/public/notes-to-be.ts";
import { notesText } from "../../src/deck/notes/notes-text.ts";
import { readDeck } from "../../src/deck/read.ts";
import { deckFiles, readManuscript, readOutline } from "../../src/import/import.ts";
import type { Deck } from "../../src/deck/model.ts";
import { renderSlides } from "../../src/render/deck.ts";
import { anyDeck, tornDeck } from "./dice.ts";
import { seenIn } from "./seen.ts";

const { SEED: seed, DECKS: decks } = process.env;

/**
 * The suite throws the same dice each time, as it is no place for luck. `DECKS=20000 SEED=7 npx vitest run` with this file
 * hunts on; what it finds becomes a case in `hidden-parts.test.ts`.
 */
const dice = { seed: Number(seed ?? 1126), numRuns: Number(decks ?? 60) };

const layouts =
  "cover ledger bridge timeline quote points columns table picture compare numbered closing".split(
    " ",
  );

function htmlOf(deck: Deck): string {
  return renderSlides(deck)
    .map(({ html }) => html)
    .join("\n");
}

const words = (text: string): readonly string[] => text.match(/(?:VIS|SAID|SECRET|ANY)\d+z/g) ?? [];

it("a public output has nothing that is said or hidden, and no word that the wall does not show", () => {
  fc.assert(
    fc.property(anyDeck, (text) => {
      const { deck, problems } = readDeck([{ path: "1.md", text }], { layouts });
      // Nothing public is made of it then.
      if (hasErrors(problems) || notesToBe(problems).surely.length > 0) return;
      const { settings, parts, slides } = publicDeck(deck).deck;
      const bytes = [
        htmlOf({ ...deck, settings, parts, slides }),
        JSON.stringify([
          settings,
          parts,
          slides.map(({ id, heading, attributes }) => [id, heading, attributes]),
        ]),
      ].join("\n");
      const wall = seenIn(htmlOf(shownDeck(deck)));
      expect(words(bytes).filter((word) => word.startsWith("S") || !wall.includes(word))).toEqual(
        [],
      );
    }),
    dice,
  );
});

it("the wall shows nothing that is said or hidden", () => {
  fc.assert(
    fc.property(anyDeck, (text) => {
      const { deck, problems } = readDeck([{ path: "1.md", text }], { layouts });
      if (hasErrors(problems) || notesToBe(problems).surely.length > 0) return;
      const wall = words(seenIn(htmlOf(shownDeck(deck))));
      expect(wall.filter((word) => word.startsWith("S"))).toEqual([]);
    }),
    dice,
  );
});

it("a deck that lost half a mark shows nothing that is said or hidden, or nothing public is made of it", () => {
  fc.assert(
    fc.property(tornDeck, (text) => {
      const { deck, problems } = readDeck([{ path: "1.md", text }], { layouts });
      if (hasErrors(problems) || notesToBe(problems).surely.length > 0) return;
      const shown = words(htmlOf(publicDeck(deck).deck));
      expect(shown.filter((word) => word.startsWith("S"))).toEqual([]);
    }),
    dice,
  );
});

it("nothing that is hidden is spoken", () => {
  fc.assert(
    fc.property(anyDeck, (text) => {
      const { deck, problems } = readDeck([{ path: "1.md", text }], { layouts });
      if (hasErrors(problems)) return;
      // In notes the one hides nothing, and the other is code.
      if (/\.element: hidden|```mermaid/.test(text)) return;
      const said = deck.slides.map(({ notes }) => notesText(notes, deck.figures)).join("\n");
      expect(words(said).filter((word) => word.startsWith("SECRET"))).toEqual([]);
    }),
    dice,
  );
});

/** What an import makes of a file: its files, what it has left out and told, and how it is read itself. */
function imported(text: string) {
  const read = readManuscript(Buffer.from(text), "a.md");
  if ("problem" in read) return undefined;
  const outline = readOutline(read.manuscript);
  const files = [...deckFiles(read.manuscript, outline)].flatMap(([path, content]) =>
    typeof content === "string" ? [{ path, text: content }] : [],
  );
  const { deck } = readDeck(files, { layouts });
  return { files, deck, told: outline.left.map((one) => one.text).join("\n") };
}

it("a deck that comes in shows nothing that was said or hidden", () => {
  fc.assert(
    fc.property(anyDeck, (text) => {
      const made = imported(text);
      if (!made) return;
      const { deck, files } = made;
      const settings = files.filter(({ path }) => !path.endsWith(".md"));
      const shown = [
        htmlOf(publicDeck(deck).deck),
        ...deck.slides.map(({ heading }) => heading),
        ...files.map(({ path }) => path),
        ...settings.map((file) => file.text),
      ].join("\n");
      expect(words(shown).filter((word) => word.startsWith("S"))).toEqual([]);
      const said = deck.slides.map(({ notes }) => notesText(notes, deck.figures)).join("\n");
      if (/\.element: hidden|```mermaid/.test(text)) return;
      expect(words(said).filter((word) => word.startsWith("SECRET"))).toEqual([]);
    }),
    dice,
  );
});

it("nothing that a deck shows or says is lost when it comes in", () => {
  fc.assert(
    fc.property(anyDeck, (text) => {
      const made = imported(text);
      if (!made) return;
      const { deck, problems } = readDeck([{ path: "1.md", text }], { layouts });
      if (problems.some(({ severity }) => severity === "error")) return;
      const seen = shownDeck(deck);
      const said = seen.slides.map(({ notes }) => notesText(notes, deck.figures)).join("\n");
      const kept = new Set(words([...made.files.map((file) => file.text), made.told].join("\n")));
      const lost = words(seenIn(htmlOf(seen)) + said).filter((word) => !kept.has(word));
      expect(lost.filter((word) => /^(?:VIS|SAID)/.test(word))).toEqual([]);
    }),
    dice,
  );
});
