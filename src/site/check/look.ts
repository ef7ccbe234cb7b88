/** The face of this folder: finds the faults in the looks of a deck on the wall. */
import type { Browser } from "playwright-core";
import {
  themeNames,
  type Problem,
  type Reading,
  type Theme,
  type Words,
} from "../../deck/model.ts";
import { words } from "../../deck/problems/problem.ts";
import { drawnPlaces } from "../../check/text/drawn-place.ts";
import { badBreak } from "../../check/layout/bad-break.ts";
import { contrast } from "../../check/layout/contrast.ts";
import { crowding } from "../../check/layout/crowding.ts";
import type { ForeignText } from "../../check/layout/measured.ts";
import { foreignFont } from "../../check/layout/foreign-font.ts";
import { lineStart } from "../../check/layout/line-start.ts";
import { overflow } from "../../check/layout/overflow.ts";
import { overlap } from "../../check/layout/overlap.ts";
import type { LookRule } from "../../check/layout/rule.ts";
import { smallText } from "../../check/layout/small-text.ts";
import { withoutGlyph } from "../fonts/fonts.ts";
import { walkDeck } from "./walk.ts";

/** The rules for the looks of a deck. */
export const lookRules: readonly LookRule[] = [
  overflow,
  overlap,
  crowding,
  smallText,
  badBreak,
  lineStart,
  foreignFont,
  contrast,
];

export interface LookOptions {
  /** Where the deck's page is served. */
  readonly url: string;
  /** What that page shows. */
  readonly reading: Pick<Reading, "deck" | "prose">;
  /** The themes to look at it in; the deck's own, unless others are named. */
  readonly themes?: readonly Theme[];
}

/**
 * Renders a deck in `browser` (a Chromium) and reports what is wrong with how it looks: a text at one place is reported
 * once a rule and theme, whatever steps it is seen in. A finding whose text is not in the slide's prose stands at its slide.
 */
export async function checkLook(
  browser: Browser,
  { url, reading, themes = [reading.deck.settings.theme] }: LookOptions,
): Promise<readonly Problem[]> {
  const { figures, settings, slides } = reading.deck;
  const { aspect } = settings;
  const written = new Map(
    slides.map(({ id, place }, index) => [
      id,
      { place, placeOf: drawnPlaces(reading.prose[index] ?? [], figures) },
    ]),
  );
  const problems = new Map<string, Problem>();
  const views = await walkDeck(browser, { url, aspect, themes });
  const told = await withoutGlyph(writtenText(reading));
  for (const { theme, slide: seen } of views) {
    const slide = { ...seen, foreign: withoutTold(seen.foreign, told) };
    const source = written.get(slide.id);
    if (!source) continue;
    const where: Words = words(
      `（${slide.id}，${themeNames[theme]} ${aspect}）`,
      ` (${slide.id}, ${theme} ${aspect})`,
    );
    for (const { code, severity, hint, find } of lookRules) {
      for (const { text, message } of find(slide)) {
        const key = [code, theme, slide.id, message.en].join("\n");
        if (problems.has(key)) continue;
        const place = source.placeOf(text) ?? source.place;
        problems.set(key, {
          code,
          severity,
          place,
          message: words(message.zh + where.zh, message.en + where.en),
          hint,
        });
      }
    }
  }
  return [...problems.values()];
}

/** All text of a deck that is written as characters; an entity such as `&hearts;` is not. */
function writtenText({ deck, prose }: LookOptions["reading"]): string {
  const values = JSON.stringify([deck.settings, ...deck.figures.values()]);
  return prose.flatMap((stretches) => stretches.map(({ text }) => text)).join("") + values;
}

/** Its characters that the deck's fonts lack are reported when the deck is read. */
function withoutTold(
  foreign: readonly ForeignText[],
  told: readonly string[],
): readonly ForeignText[] {
  return foreign.flatMap((one) => {
    const characters = one.characters.filter((c) => !told.some((each) => c.includes(each)));
    return characters.length > 0 ? [{ ...one, characters }] : [];
  });
}
