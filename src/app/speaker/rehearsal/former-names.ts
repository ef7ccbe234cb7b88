import { fieldsOf, isCount } from "../../../deck/exchange/fields.ts";

/** How many decks of a page are known again. */
const mostKnown = 20;

/** The slides of a deck, by id, and how many characters are spoken on each. */
type SpokenSlides = Readonly<Record<string, number>>;

/** A deck that a page has shown: its name, and its slides when it was last opened. */
export interface KnownDeck {
  readonly name: string;
  readonly slides: SpokenSlides;
}

/**
 * The names that a deck had before its title was mended: those of known decks of which at least half of the slides are the
 * same, with as much spoken on each. A copy of a deck for another speech has the slides but other words.
 */
export function formerNames(
  known: readonly KnownDeck[],
  { name, slides }: KnownDeck,
): readonly string[] {
  return known
    .filter((each) => each.name !== name && areSame(each.slides, slides))
    .map((each) => each.name);
}

/** The known decks with this one as it is now, those of longest ago first. */
export function withDeck(known: readonly KnownDeck[], deck: KnownDeck): readonly KnownDeck[] {
  return [...known.filter(({ name }) => name !== deck.name), deck].slice(-mostKnown);
}

/** Known decks that were stored, read back without broken ones. */
export function parseKnown(value: unknown): readonly KnownDeck[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((each: unknown): KnownDeck[] => {
    const { name, slides } = fieldsOf(each);
    const read = Object.entries(fieldsOf(slides)).filter(([, characters]) => isCount(characters));
    return typeof name === "string"
      ? [{ name, slides: Object.fromEntries(read) as SpokenSlides }]
      : [];
  });
}

function areSame(a: SpokenSlides, b: SpokenSlides): boolean {
  const spoken = Object.entries(a).filter(([, characters]) => characters > 0);
  const same = spoken.filter(([id, characters]) => Object.hasOwn(b, id) && b[id] === characters);
  const most = Math.max(
    spoken.length,
    Object.values(b).filter((characters) => characters > 0).length,
  );
  return most > 0 && same.length * 2 >= most;
}
