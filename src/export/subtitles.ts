/** The speech as cues of subtitles, timed by its pace. */
import type { Deck } from "../deck/model.ts";
import { clausesOf } from "../deck/notes/clauses/clause-notes.ts";
import { countCharacters } from "../deck/notes/notes-text.ts";
import { pacedSlides, planDeck } from "../deck/notes/pace/pace.ts";

export interface Cue {
  /** Milliseconds from the beginning of the speech. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A cue a clause, in order; the texts of a slide's cues joined are what is spoken with it. A slide's time is shared by
 * the characters of its clauses. A clause without characters, such as a dash, cannot be read by itself: it joins the
 * one before, or at the beginning the one after.
 */
export function cuesOf(deck: Deck): readonly Cue[] {
  const { sections } = planDeck(pacedSlides(deck), deck.settings);
  return deck.slides.flatMap(({ notes }, i) => {
    const { start, end, characters } = sections[i] ?? { start: 0, end: 0, characters: 0 };
    if (characters === 0 || end <= start) return [];
    let spoken = 0;
    const timeNow = (): number =>
      Math.round((start + (spoken / characters) * (end - start)) * 1000);
    return clausesOf(notes, deck.figures)
      .flatMap((clauses) => spokenTexts(clauses.map(({ text }) => text)))
      .map((text): Cue => {
        const from = timeNow();
        spoken += countCharacters(text);
        return { start: from, end: timeNow(), text };
      });
  });
}

/** The clauses of a paragraph; those without characters stand with others. A paragraph of nothing else is not spoken. */
function spokenTexts(clauses: readonly string[]): readonly string[] {
  const texts: string[] = [];
  let before = "";
  for (const clause of clauses) {
    if (countCharacters(clause) > 0) {
      texts.push(before + clause);
      before = "";
    } else if (texts.length > 0) texts[texts.length - 1] += clause;
    else before += clause;
  }
  return texts;
}

/**
 * The cues as SubRip, with the line ends of Windows. A cue has no blank line, as that would end it.
 */
export function subRip(cues: readonly Cue[]): string {
  return cues
    .map(({ start, end, text }, i) => {
      const shown = text.trim().replace(/\s*\n\s*/g, "\r\n");
      return `${i + 1}\r\n${clock(start)} --> ${clock(end)}\r\n${shown}\r\n`;
    })
    .join("\r\n");
}

/** `hh:mm:ss,mmm`. */
function clock(milliseconds: number): string {
  const part = (unit: number, size: number, digits = 2): string =>
    String(Math.floor(milliseconds / unit) % size).padStart(digits, "0");
  const hours = String(Math.floor(milliseconds / 3_600_000)).padStart(2, "0");
  return `${hours}:${part(60_000, 60)}:${part(1000, 60)},${part(1, 1000, 3)}`;
}
