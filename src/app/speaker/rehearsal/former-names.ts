import { fieldsOf, isCount, textsIn } from "../../../deck/exchange/fields.ts";
import { isMostlySame } from "../../../deck/notes/same-speech.ts";

/** How many decks of a page are known again. */
const mostKnown = 20;

/** The slides of a deck, by id, and how many characters are spoken on each. */
type SpokenSlides = Readonly<Record<string, number>>;

/** A deck that a page has shown: its name, and its slides when it was last opened. */
export interface KnownDeck {
  readonly name: string;
  readonly slides: SpokenSlides;
  /** The words of each, whatever its figures are; only of a deck on the local server. */
  readonly words?: readonly string[];
}

/**
 * The names that a deck had before its title was mended: those of known decks on at least half of whose slides as much
 * is spoken as on one of this, or the same but for the figures. A copy of a deck for another speech has the slides but other
 * words.
 */
export function formerNames(
  known: readonly KnownDeck[],
  { name, slides, words }: KnownDeck,
): readonly string[] {
  const isSame = (each: KnownDeck): boolean =>
    isMostlySame(charactersOf(each.slides), charactersOf(slides)) ||
    (import.meta.env.ROSTRUM_LOCAL ? isMostlySame(each.words ?? [], words ?? []) : false);
  return known.filter((each) => each.name !== name && isSame(each)).map((each) => each.name);
}

/** The known decks with this one as it is now, those of longest ago first. */
export function withDeck(known: readonly KnownDeck[], deck: KnownDeck): readonly KnownDeck[] {
  return [...known.filter(({ name }) => name !== deck.name), deck].slice(-mostKnown);
}

/** Known decks that were stored, read back without broken ones. */
export function parseKnown(value: unknown): readonly KnownDeck[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((each: unknown): KnownDeck[] => {
    const { name, slides, words } = fieldsOf(each);
    const read = Object.entries(fieldsOf(slides)).filter(([, characters]) => isCount(characters));
    return typeof name === "string"
      ? [
          {
            name,
            slides: Object.fromEntries(read) as SpokenSlides,
            ...(import.meta.env.ROSTRUM_LOCAL && words !== undefined && { words: textsIn(words) }),
          },
        ]
      : [];
  });
}

/** Without ids: files that are numbered anew give their slides others, and the same is spoken. */
function charactersOf(slides: SpokenSlides): number[] {
  return Object.values(slides).filter((characters) => characters > 0);
}
