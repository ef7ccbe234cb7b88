import { fieldsOf } from "../../../deck/exchange/fields.ts";
import { filledFields, type FigureEdit } from "../../../deck/figures/sheet/figures-sheet.ts";
import type { SharedStorage } from "../../channel/kept-storage.ts";
import { windowMemory } from "../../ui/window-memory.ts";

/** What was typed and is not in the file yet, and the version of the file over which it was typed. */
interface KeptDrafts {
  readonly version: string;
  readonly edits: Readonly<Record<string, FigureEdit>>;
}

/** Drafts of a page that is gone. */
export interface LeftDrafts extends KeptDrafts {
  /** Of this window, which was loaded anew: a person is still at it. */
  readonly isOwn: boolean;
}

/**
 * Keeps the drafts of each sheet in the browser, for the time after it is killed too. `sheet` is the sheet's id: another
 * deck may be opened at the same address.
 */
export interface DraftStore {
  /**
   * What pages left that are gone. It stays in the storage until the next `write` of this sheet. What differs from `mine`,
   * the drafts of this page, or from those of another, waits in the storage for the next `read`.
   */
  read(sheet: string, mine: KeptDrafts["edits"]): Promise<readonly LeftDrafts[]>;
  /** Nothing is kept of a sheet without drafts, nor where the browser has no room. */
  write(sheet: string, drafts: KeptDrafts): void;
  /** The page goes away, and the next one of this window goes on with its drafts. */
  handOn(): void;
}

/** The names of the pages that are open are locks: however a page ends, the browser gives its lock back. */
type Locks = Pick<LockManager, "request" | "query">;

const key = "rostrum-figures";

/** Whether the page that this window had before left drafts. */
export function hasOwnDrafts(): boolean {
  return windowMemory.read(key) !== undefined;
}

/** A browser without `locks` may offer what is being typed in another window; nothing is lost by it. */
export function openDraftStore(
  storage: SharedStorage,
  locks: Locks | undefined,
  page: string,
): DraftStore {
  const before = windowMemory.read(key);
  windowMemory.write(key, undefined);
  const lockOf = (name: string): string => `${key}:${name}`;
  locks?.request(lockOf(page), () => new Promise(() => {})).catch(() => undefined);
  /** Whose drafts are this page's by now. */
  const taken = new Set([page]);
  /** What waits of a page that is taken. */
  const waiting = new Map<string, KeptDrafts>();
  const textOf = (sheet: string) => storage.getItem(`${key}:${sheet}`);
  return {
    async read(sheet, mine) {
      const { held = [] } = (await locks?.query().catch(() => undefined)) ?? {};
      const open = new Set(held.map(({ name }) => name));
      const isGone = (name: string): boolean => name === before || !open.has(lockOf(name));
      const left = [...parsePages(textOf(sheet))]
        .filter(([name]) => name !== page && isGone(name))
        .filter(([name]) => !taken.has(name) || waiting.has(name))
        .toSorted(([a], [b]) => Number(b === before) - Number(a === before));
      const offered = new Map(Object.entries(mine));
      return left.map(([name, drafts]) => {
        const edits = Object.entries((waiting.get(name) ?? drafts).edits);
        const isOther = ([figure, edit]: (typeof edits)[number]): boolean => {
          const first = offered.get(figure);
          return first !== undefined && !isSameEdit(first, edit);
        };
        const [others, own] = [edits.filter(isOther), edits.filter((each) => !isOther(each))];
        for (const [figure, edit] of own) offered.set(figure, edit);
        taken.add(name);
        waiting.delete(name);
        if (others.length > 0)
          waiting.set(name, { version: drafts.version, edits: Object.fromEntries(others) });
        return { ...drafts, edits: Object.fromEntries(own), isOwn: name === before };
      });
    },
    write(sheet, drafts) {
      const isEmpty = Object.keys(drafts.edits).length === 0;
      if (isEmpty && parsePages(textOf(sheet)).size === 0) return;
      try {
        storage.update(`${key}:${sheet}`, (text) => {
          const pages = parsePages(text);
          for (const name of taken) pages.delete(name);
          for (const [name, others] of waiting) pages.set(name, others);
          if (!isEmpty) pages.set(page, drafts);
          return JSON.stringify(Object.fromEntries(pages));
        });
      } catch {
        // Full or forbidden: the drafts last as long as the page.
      }
    },
    handOn: () => windowMemory.write(key, page),
  };
}

/** The drafts of each page, without broken ones. */
function parsePages(json: string | null): Map<string, KeptDrafts> {
  try {
    const pages = Object.entries(fieldsOf(JSON.parse(json ?? "")));
    return new Map(pages.filter((page): page is [string, KeptDrafts] => isKept(page[1])));
  } catch {
    return new Map();
  }
}

function isKept(kept: unknown): kept is KeptDrafts {
  const { version, edits } = fieldsOf(kept);
  const isWhole = typeof version === "string" && typeof edits === "object" && edits !== null;
  return isWhole && Object.values(edits).every(isEdit);
}

function isSameEdit(one: FigureEdit, other: FigureEdit): boolean {
  return filledFields.every((field) => one[field]?.trim() === other[field]?.trim());
}

function isEdit(edit: unknown): edit is FigureEdit {
  const fields = fieldsOf(edit);
  return filledFields.every((field) => ["string", "undefined"].includes(typeof fields[field]));
}
