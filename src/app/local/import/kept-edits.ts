import { readDraftEdits } from "../../../deck/exchange/draft-edits.ts";
import { fieldsOf } from "../../../deck/exchange/fields.ts";
import type { Draft, DraftEdit } from "../../../deck/exchange/incoming.ts";
import type { KeptStorage } from "../../channel/kept-storage.ts";
import { windowMemory } from "../../ui/window-memory.ts";

/** A draft that was changed and is no deck yet. Its text is with the server, and in the file it was read from. */
export interface KeptEdits {
  /** The draft's id, as the server that read it knows it. */
  readonly id: string;
  /** The name of its file, or its title. */
  readonly name: string;
  readonly fingerprint: string;
  readonly edits: readonly DraftEdit[];
}

/** As many as the server keeps drafts. */
const mostKept = 4;

const key = "rostrum-import";

/** The changed drafts of this browser, and the one that this window shows. */
export interface KeptList {
  /** The one that was changed last comes last. */
  all(): readonly KeptEdits[];
  /** The window shows this draft with these changes. One without changes is not on the list. */
  keep(draft: Draft, edits: readonly DraftEdit[]): void;
  /** The draft that this window showed last, also before it was loaded anew. */
  shown(): { readonly id: string; readonly edits: readonly DraftEdit[] } | undefined;
  /** Its changes are in a deck, or in another draft. */
  forget(id: string): void;
}

/** The list as it stands in the storage, where another window may have written meanwhile. */
export function openKeptEdits(storage: KeptStorage): KeptList {
  const all = (): readonly KeptEdits[] => parseKeptEdits(storage.getItem(key) ?? "");
  const write = (list: readonly KeptEdits[]): void => {
    try {
      storage.setItem(key, JSON.stringify(list));
    } catch {
      // Full or forbidden: they last as long as the page.
    }
  };
  const others = (id: string): readonly KeptEdits[] => all().filter((each) => each.id !== id);
  return {
    all,
    keep({ id, file, title, fingerprint }, edits) {
      windowMemory.write(key, id);
      if (edits.length > 0) {
        const last = { id, name: file || title, fingerprint, edits };
        write([...others(id), last].slice(-mostKept));
      } else if (all().some((each) => each.id === id)) write(others(id));
    },
    shown() {
      const id = windowMemory.read(key);
      if (id === undefined) return undefined;
      return { id, edits: all().find((each) => each.id === id)?.edits ?? [] };
    },
    forget(id) {
      if (windowMemory.read(key) === id) windowMemory.write(key, undefined);
      write(others(id));
    },
  };
}

/** Takes what is whole from text of any shape. */
export function parseKeptEdits(json: string): readonly KeptEdits[] {
  try {
    const list: unknown = JSON.parse(json);
    return Array.isArray(list) ? list.flatMap((each) => readKept(each) ?? []).slice(-mostKept) : [];
  } catch {
    return [];
  }
}

function readKept(value: unknown): KeptEdits | undefined {
  const { id, name, fingerprint, edits } = fieldsOf(value);
  const known = readDraftEdits(edits);
  if (typeof id !== "string" || typeof name !== "string" || typeof fingerprint !== "string") return;
  return known && known.length > 0 ? { id, name, fingerprint, edits: known } : undefined;
}
