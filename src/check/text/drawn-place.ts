import type { Figure, Place } from "../../deck/model.ts";
import { figureText, shownText } from "../../deck/notes/notes-text.ts";
import type { Prose } from "../../deck/text/prose.ts";

/**
 * Says where a text on a slide was written: the first stretch of the slide's `prose` on its face that holds it, with
 * figures filled in, dashes joined and blanks ignored. Undefined where no stretch does, as for code.
 */
export function drawnPlaces(
  prose: readonly Prose[],
  figures: ReadonlyMap<string, Figure>,
): (drawn: string) => Place | undefined {
  // A long title is asked for each of its lines.
  let faces: readonly (Prose & { readonly drawn: Drawn })[] | undefined;
  return (drawn) => {
    const wanted = drawn.replace(blanks, "");
    if (wanted === "") return undefined;
    faces ??= prose
      .filter(({ role }) => role === "face")
      .map((stretch) => ({ ...stretch, drawn: asDrawn(stretch, figures) }));
    for (const { drawn: face, placeAt } of faces) {
      const found = face.indexes[face.text.indexOf(wanted)];
      if (found !== undefined) return placeAt(found);
    }
    return undefined;
  };
}

const blanks = /[\s\u200B\u00AD]+/g;

/** The text without its blanks, and of each of its characters the index in the stretch that it comes from. */
interface Drawn {
  readonly text: string;
  readonly indexes: readonly number[];
}

function asDrawn({ text, figures: uses }: Prose, figures: ReadonlyMap<string, Figure>): Drawn {
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
