import { readDraftEdits } from "../../../deck/exchange/draft-edits.ts";
import { fieldsOf } from "../../../deck/exchange/fields.ts";
import type { Draft, DraftEdit } from "../../../deck/exchange/incoming.ts";
import type { SharedStorage } from "../../channel/kept-storage.ts";
import { windowMemory } from "../../ui/window-memory.ts";

/** A draft that was changed and is no deck yet. Its text is with the server, and in the file it was read from. */
export interface KeptEdits {
  /** The draft's id, as the server that read it knows it. */
  readonly id: string;
  /** The name of its file, or its title. */
  readonly name: string;
  readonly fingerprint: string;
  readonly edits: readonly DraftEdit[];
  /** The page that changed it: two that show one draft have its changes apart. Absent in what an earlier version kept. */
  readonly page?: string;
}

/** How many drafts are kept, and how many pages' changes of them: those of a file that is brought again are put into it. */
const mostKept = { drafts: 24, pages: 48 };

/** How many are offered: as many as the server keeps drafts. */
const mostOffered = { drafts: 4, pages: 16 };

const key = "rostrum-import";

/** The changed drafts of this browser, and the one that this window shows. */
export interface KeptList {
  /** The one that was changed last comes last. */
  all(): readonly KeptEdits[];
  /** The last ones but for this page's own of the draft that it shows. */
  others(shown: string | undefined): readonly KeptEdits[];
  /** The window shows this draft with these changes. One without changes is not on the list. */
  keep(draft: Draft, edits: readonly DraftEdit[]): void;
  /** The draft that this window showed last, also before it was loaded anew. */
  shown(): { readonly id: string; readonly edits: readonly DraftEdit[] } | undefined;
  /** The changes of this page are in a deck. */
  forget(id: string): void;
}

/** The list as it stands in the storage, where another window may have written meanwhile. `page` is this page's own name. */
export function openKeptEdits(storage: SharedStorage, page: string): KeptList {
  const all = (): readonly KeptEdits[] => parseKeptEdits(storage.getItem(key) ?? "");
  const isOwn = (each: KeptEdits): boolean => each.page === page;
  const change = (next: (list: readonly KeptEdits[]) => readonly KeptEdits[]): void => {
    try {
      storage.update(key, (text) => JSON.stringify(next(parseKeptEdits(text ?? ""))));
    } catch {
      // Full or forbidden: they last as long as the page.
    }
  };
  return {
    all,
    others: (shown) =>
      lastOf(
        all().filter((each) => !isOwn(each) || each.id !== shown),
        mostOffered,
      ),
    keep({ id, file, title, fingerprint }, edits) {
      windowMemory.write(key, `${page} ${id}`);
      const last = { id, name: file || title, fingerprint, edits, page };
      const isGone = (each: KeptEdits): boolean =>
        (isOwn(each) && each.id === id) || isPart(each, last);
      if (edits.length > 0)
        change((list) => lastOf([...list.filter((each) => !isGone(each)), last], mostKept));
      else if (all().some(isGone)) change((list) => list.filter((each) => !isGone(each)));
    },
    shown() {
      const [, from, id] = /^(\S+) (.*)$/s.exec(windowMemory.read(key) ?? "") ?? [];
      if (id === undefined) return undefined;
      const same = all().filter((each) => each.id === id);
      const own = same.find((each) => isOwn(each) || each.page === from) ?? same.at(-1);
      return { id, edits: own?.edits ?? [] };
    },
    forget(id) {
      windowMemory.write(key, undefined);
      const own = all().find((each) => isOwn(each) && each.id === id);
      if (own) change((list) => list.filter((each) => !isPart(each, own)));
    },
  };
}

/** Whether all that was changed in one is in the other, which went on from it. */
function isPart(one: KeptEdits, other: KeptEdits): boolean {
  if (one.fingerprint !== other.fingerprint || one.edits.length > other.edits.length) return false;
  return one.edits.every((edit, index) => {
    return JSON.stringify(edit) === JSON.stringify(other.edits[index]);
  });
}

/** Those of the last drafts. */
function lastOf(
  list: readonly KeptEdits[],
  most: { readonly drafts: number; readonly pages: number },
): readonly KeptEdits[] {
  const ids = [...new Set(list.map(({ id }) => id).reverse())].slice(0, most.drafts);
  return list.filter(({ id }) => ids.includes(id)).slice(-most.pages);
}

/** Takes what is whole from text of any shape. */
export function parseKeptEdits(json: string): readonly KeptEdits[] {
  try {
    const list: unknown = JSON.parse(json);
    return Array.isArray(list)
      ? lastOf(
          list.flatMap((each) => readKept(each) ?? []),
          mostKept,
        )
      : [];
  } catch {
    return [];
  }
}

function readKept(value: unknown): KeptEdits | undefined {
  const { id, name, fingerprint, edits, page } = fieldsOf(value);
  const known = readDraftEdits(edits);
  if (typeof id !== "string" || typeof name !== "string" || typeof fingerprint !== "string") return;
  if (!known || known.length === 0) return;
  return { id, name, fingerprint, edits: known, ...(typeof page === "string" && { page }) };
}
