/** `publish:` in `deck.yaml`. */
import { renamedKey, unknownKey, wrongValue } from "./field-problems.ts";
import { type Problem, type Publish, publishedNotes } from "../model.ts";
import type { Entry } from "./yaml/yaml-map.ts";

/** The default of what is published. */
export const defaultPublish: Publish = { notes: "full" };

/** What `notes` was called until 0.2. */
const oldKey = "script";

/** What holds for a value that cannot be read: the author may have wanted no notes to be public. */
const guarded: Publish = { notes: "none", isStated: true };

/** Reads `publish: { notes: none }`. What is wrong or empty is a problem, and until it is mended no notes are public. */
export function readPublish(entry: Entry): { publish: Publish; problems: readonly Problem[] } {
  if (entry.value.kind !== "map" || entry.value.entries.length === 0) {
    const [full, none] = publishedNotes.map((notes) => `{ notes: ${notes} }`);
    const problem = wrongValue(entry, `${full} 或 ${none}`, `${full} or ${none}`);
    return { publish: guarded, problems: [problem] };
  }
  let publish = defaultPublish;
  const keep = (next: Publish): void => {
    // Where the two keys differ, the one that keeps the notes inside counts.
    if (publish.notes === "full") publish = next;
  };
  const problems = entry.value.entries.flatMap((inner) => {
    if (inner.key !== "notes" && inner.key !== oldKey) {
      keep(guarded);
      return [unknownKey(inner, ["notes"])];
    }
    const renamed = inner.key === oldKey ? [renamedKey(inner, "notes")] : [];
    const { value } = inner;
    const notes = publishedNotes.find((known) => value.kind === "text" && known === value.text);
    if (!notes) {
      keep(guarded);
      return [wrongValue(inner, publishedNotes.join("、"), publishedNotes.join(", "))];
    }
    keep({ notes, isStated: true });
    return renamed;
  });
  return { publish, problems };
}
