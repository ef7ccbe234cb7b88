import type { FigureEdit } from "../../../deck/figures/sheet/figures-sheet.ts";

/** What was typed and is not in the file yet, and the version of the file over which it was typed. */
interface KeptDrafts {
  readonly version: string;
  readonly edits: Readonly<Record<string, FigureEdit>>;
}

/**
 * Keeps the drafts of each sheet in a window: when the local server comes back, its page loads anew, and another deck may
 * be opened at the same address. `path` is the sheet's.
 */
export interface DraftStore {
  read(path: string): KeptDrafts | undefined;
  /** Whether something is kept, of any sheet. */
  hasAny(): boolean;
  /** Nothing is kept of a sheet without drafts. */
  write(path: string, drafts: KeptDrafts): void;
}

const start = "rostrum-figures:";

/** The folder's name and the file's: the server may know the folder by a shorter path when it was started. */
function keyOf(path: string): string {
  return `${start}${path.split("/").slice(-2).join("/")}`;
}

/** `storage` is a function because reading `sessionStorage` throws where it is forbidden. */
export function draftStore(storage: () => Storage): DraftStore {
  return {
    read(path) {
      try {
        const kept: unknown = JSON.parse(storage().getItem(keyOf(path)) ?? "null");
        return isKept(kept) ? kept : undefined;
      } catch {
        return undefined;
      }
    },
    hasAny() {
      try {
        return Object.keys(storage()).some((key) => key.startsWith(start));
      } catch {
        return false;
      }
    },
    write(path, drafts) {
      try {
        const key = keyOf(path);
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
