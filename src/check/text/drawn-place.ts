import type { Figure, Place } from "../../deck/model.ts";
import { figureText, shownText } from "../../deck/notes/notes-text.ts";
import type { Prose } from "../../deck/text/prose.ts";

/**
 * Where a text on a slide was written: the first stretch of the slide's `prose` on its face that holds it, with figures
 * filled in, dashes joined and blanks ignored. Undefined where no stretch does, as for code.
 */
export function drawnPlace(
  prose: readonly Prose[],
  figures: ReadonlyMap<string, Figure>,
  drawn: string,
): Place | undefined {
  const wanted = drawn.replace(blanks, "");
  if (wanted === "") return undefined;
  for (const stretch of prose) {
    if (stretch.role !== "face") continue;
    const { text, indexes } = asDrawn(stretch, figures);
    const found = indexes[text.indexOf(wanted)];
    if (found !== undefined) return stretch.placeAt(found);
  }
  return undefined;
}

const blanks = /[\s\u200B\u00AD]+/g;

/** The text without its blanks, and of each of its characters the index in the stretch that it comes from. */
function asDrawn(
  { text, figures: uses }: Prose,
  figures: ReadonlyMap<string, Figure>,
): { readonly text: string; readonly indexes: readonly number[] } {
  const names = new Map(uses.map(({ index, name }) => [index, name]));
  const pieces = shownText(text)
    .split("")
    .map((character, index) => {
      const name = names.get(index);
      return (name === undefined ? character : figureText(name, figures)).replace(blanks, "");
    });
  return {
    text: pieces.join(""),
    indexes: pieces.flatMap((piece, index) => piece.split("").map(() => index)),
  };
}
