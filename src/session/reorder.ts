/** Where the slides of a deck stand after the manuscript was changed. */
import { type State, wallPosition } from "./state.ts";

/**
 * A text that tells one list of slides from another, so that windows that take up the same edit move the place once. It
 * is not a secure hash.
 */
export function orderOf(ids: readonly string[]): string {
  let mark = 5381;
  for (const letter of ids.join("\n"))
    mark = (Math.imul(mark, 33) ^ (letter.codePointAt(0) ?? 0)) >>> 0;
  return `${ids.length}-${mark.toString(36)}`;
}

/**
 * The new index of every slide of the old list, by id. Slides that are gone are taken for those that came in their place,
 * as a slide without an id of its own has a new one once its heading is mended; where none came, they get the index of
 * the next slide that stayed, or else of the last.
 */
export function placesAfter(before: readonly string[], now: readonly string[]): readonly number[] {
  const known = new Set<string | undefined>([...before, undefined]);
  const indexOf = new Map<string | undefined, number>(now.map((id, index) => [id, index]));
  // Behind the last slide that stayed.
  let place = 0;
  return before.map((id, at) => {
    const index = indexOf.get(id);
    if (index !== undefined) place = index + 1;
    else if (!known.has(now[place])) return known.has(now[place + 1]) ? place : place++;
    const stayed = before.slice(at).find((each) => indexOf.has(each));
    return index ?? indexOf.get(stayed) ?? Math.max(0, now.length - 1);
  });
}

/** Where slides stand after an edit, and at which step where that is another one than before; by the old index. */
interface Places {
  readonly places: readonly number[];
  readonly steps: readonly (number | undefined)[];
}

/** A slide that is shown, by its id; empty where the deck has none. */
interface Stand {
  readonly id: string;
  readonly step: number;
}

/** The places of slides over one edit after another. */
export interface KeptPlaces {
  /** Notes what is shown. A state that another window has moved to another list of slides than `ids` says nothing. */
  see(ids: readonly string[], state: State): void;
  /**
   * As `placesAfter`; but where a slide that was shown went, as an editor had emptied its file, and is back, it is shown again
   * unless somebody turned meanwhile.
   */
  after(before: readonly string[], now: readonly string[]): Places;
}

/** For one window. Each window sees the same, whichever of them moves the places. */
export function keepPlaces(): KeptPlaces {
  let stands: readonly Stand[] = [];
  /** What was shown before, by the slide that stands in for it. */
  let left: ReadonlyMap<string, Stand> = new Map();
  return {
    see(ids, state) {
      if (state.order !== undefined && state.order !== orderOf(ids)) return;
      stands = [state.position, wallPosition(state)].map(({ slide, step }) => ({
        id: ids[slide] ?? "",
        step,
      }));
    },
    after(before, now) {
      const places = [...placesAfter(before, now)];
      const steps: (number | undefined)[] = [];
      const leaving = new Map<string, Stand>();
      for (const stand of stands) {
        const at = Math.max(0, before.indexOf(stand.id));
        const gone = left.get(stand.id) ?? stand;
        const back = now.indexOf(gone.id);
        const standIn = now[places[at] ?? -1] ?? "";
        if (back !== -1 && gone !== stand) [places[at], steps[at]] = [back, gone.step];
        // A slide that is new has come in its place, and is taken for it.
        else if (back === -1 && (standIn === "" || before.includes(standIn)))
          leaving.set(standIn, gone);
      }
      left = leaving;
      return { places, steps };
    },
  };
}
