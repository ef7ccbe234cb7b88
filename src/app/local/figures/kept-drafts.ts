import type { FigureEdit } from "../../../deck/figures/sheet/figures-sheet.ts";

/** What was typed and is not in the file yet, and the version of the file over which it was typed. */
interface KeptDrafts {
  readonly version: string;
  readonly edits: Readonly<Record<string, FigureEdit>>;
}

/** Keeps drafts in a window: when the local server comes back, its page loads anew. */
export interface DraftStore {
  read(): KeptDrafts | undefined;
  /** Nothing is kept of a sheet without drafts. */
  write(drafts: KeptDrafts): void;
}

const key = "rostrum-figures";

/** `storage` is a function because reading `sessionStorage` throws where it is forbidden. */
export function draftStore(storage: () => Storage): DraftStore {
  return {
    read() {
      try {
        const kept: unknown = JSON.parse(storage().getItem(key) ?? "null");
        return isKept(kept) ? kept : undefined;
      } catch {
        return undefined;
      }
    },
    write(drafts) {
      try {
        if (Object.keys(drafts.edits).length === 0) storage().removeItem(key);
        else storage().setItem(key, JSON.stringify(drafts));
      } catch {
        // Full or forbidden: the drafts last as long as the page.
      }
    },
  };
}

function isKept(kept: unknown): kept is KeptDrafts {
  const { version, edits } = Object(kept) as Partial<KeptDrafts>;
  return (
    typeof version === "string" &&
    typeof edits === "object" &&
    edits !== null &&
    Object.values(edits).every((edit) =>
      Object.values(Object(edit) as object).every((text) => typeof text === "string"),
    )
  );
}
