import type { DraftEdit, DraftPlace } from "../../deck/exchange/incoming.ts";
import type { FilesOptions } from "../../import/files/files.ts";
import { readOutline, setLevel, splitAt } from "../../import/import.ts";
import type { Level, Manuscript, Outline } from "../../import/model.ts";

/** The outline of a manuscript after all changes that a person made to it, in their order. */
export function editedOutline(manuscript: Manuscript, edits: readonly DraftEdit[]): Outline {
  const keep = new Set(edits.flatMap((edit) => (edit.kind === "keep" ? [edit.block] : [])));
  return edits.reduce(applyEdit, readOutline(manuscript, { keep }));
}

/** What a person changed of the faces, not of the outline. */
export function faceOptions(edits: readonly DraftEdit[]): FilesOptions {
  return {
    lightings: edits.flatMap((edit) =>
      edit.kind === "light" ? [{ ...edit.at, length: edit.length, isOn: edit.isOn }] : [],
    ),
    layouts: edits.flatMap((edit) =>
      edit.kind === "layout" ? [{ ...edit.at, layout: edit.layout }] : [],
    ),
  };
}

/** A change to a passage that is no longer there changes nothing. */
function applyEdit(outline: Outline, edit: DraftEdit): Outline {
  if (edit.kind !== "level" && edit.kind !== "split") return outline;
  const index = placesOf(outline).findIndex(
    ({ block, offset }) => block === edit.at.block && offset === edit.at.offset,
  );
  if (index < 0) return outline;
  if (edit.kind === "level") return setLevel(outline, index, edit.level);
  return splitAt(outline, index, edit.character, levelAbove(outline, index));
}

/** The place of each passage: it stays the same whatever is changed before it. */
export function placesOf({ passages }: Outline): readonly DraftPlace[] {
  const taken = new Map<number, number>();
  return passages.map(({ block, text }) => {
    const offset = taken.get(block) ?? 0;
    taken.set(block, offset + text.length);
    return { block, offset };
  });
}

/** A section that is split off is one like that which it stood in. */
function levelAbove({ passages }: Outline, index: number): Level {
  for (let at = index; at >= 0; at--) {
    const role = passages[at]?.role;
    if (role?.kind === "heading") return role.level;
  }
  return 1;
}
