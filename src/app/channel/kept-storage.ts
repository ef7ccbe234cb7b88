/**
 * Keeps what must survive a killed browser or a power cut. `localStorage` alone is not enough: Chromium writes it to
 * the disk up to half a minute late. IndexedDB with strict durability is on the disk a few milliseconds after each
 * turn, also for a page from a file. But it is read too late for the first paint (`boot.ts`), and some browsers forbid
 * it. So both hold everything, and the newer one counts.
 */
import { within } from "../ui/within.ts";

/** What is needed of a `Storage`. `setItem` throws where nothing but the memory of the page takes the text. */
export type KeptStorage = Pick<Storage, "getItem" | "setItem">;

/** What several windows write to. */
export interface SharedStorage extends KeptStorage {
  /**
   * As `setItem`, where another window may write at the same time. `change` makes the new text of the one that is there, and may be
   * called again with one that another window has written meanwhile: also where `localStorage` is full, and windows do not
   * see each other's texts.
   */
  update(key: string, change: Change): void;
}

type Change = (text: string | null) => string;

interface Kept {
  readonly text: string;
  /** Counts up with each write of this key, in whatever window: the clock of a computer may be set back. */
  readonly count: number;
}

/** A database that takes longer than this, milliseconds, is not waited for: the stage must not stand empty. */
const patience = 1500;

const storeName = "kept";

/** Opens what earlier pages of this site kept. */
export const openOwnStorage = (): Promise<SharedStorage> =>
  openKeptStorage(
    () => localStorage,
    () => indexedDB,
  );

/** Opens what earlier pages kept. The storages are functions because reading them throws where they are forbidden. */
export async function openKeptStorage(
  local: () => Storage,
  indexed: () => IDBFactory,
): Promise<SharedStorage> {
  const opening = openDatabase(indexed);
  /** A database that is forbidden, or closed. */
  let isOpen = true;
  /** Its last write was refused: then `localStorage` is not on the disk either, whatever it says. */
  let isFull = false;
  opening.catch(() => (isOpen = false));
  const found = new Map(await within(patience, opening.then(readAll)).catch(() => []));
  /** What the database has of a key, as far as only this window writes to it. */
  const known = new Map(found);
  const countKey = (key: string): string => `${key}:count`;
  const localCount = (key: string): number =>
    quietly(() => Number(local().getItem(countKey(key)))) || 0;

  const getItem = (key: string): string | null => {
    const kept = found.get(key);
    if (kept && kept.count >= localCount(key)) return kept.text;
    return quietly(() => local().getItem(key)) ?? null;
  };
  /**
   * Each write puts its own text, in the order of the calls: a list must be on the disk before what it is made of is taken
   * away. What another window wrote is not lost.
   */
  const put = (database: IDBDatabase, key: string, own: Kept, change?: Change): void => {
    const writing = database.transaction(storeName, "readwrite", { durability: "strict" });
    writing.addEventListener("complete", () => (isFull = false));
    writing.addEventListener("abort", () => (isFull = true));
    const store = writing.objectStore(storeName);
    const reading = store.get(key);
    reading.addEventListener("success", () => {
      const there = reading.result as Kept | undefined;
      if (!change || !there || there.text === known.get(key)?.text) {
        known.set(key, own);
        store.put(own, key);
        return;
      }
      const kept = { text: change(there.text), count: Math.max(own.count, there.count) + 1 };
      if (found.get(key) === own) found.set(key, kept);
      store.put(kept, key);
    });
  };
  const set = (key: string, text: string, change?: Change): void => {
    const count = Math.max(localCount(key), found.get(key)?.count ?? 0) + 1;
    const own = { text, count };
    found.set(key, own);
    // Forbidden, as in some private windows, or closed, as when the browser's data are cleared.
    opening.then((database) => put(database, key, own, change)).catch(() => (isOpen = false));
    try {
      local().setItem(key, text);
      local().setItem(countKey(key), String(count));
    } catch (fault) {
      if (!isOpen) throw fault;
    }
    if (isFull) throw new DOMException("the disk is full", "QuotaExceededError");
  };
  return {
    getItem,
    setItem: (key, text) => set(key, text),
    update: (key, change) => set(key, change(getItem(key)), change),
  };
}

function openDatabase(indexed: () => IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexed().open("rostrum", 1);
    opening.addEventListener("upgradeneeded", () => opening.result.createObjectStore(storeName));
    opening.addEventListener("success", () => resolve(opening.result));
    opening.addEventListener("error", () => reject(opening.error ?? new Error("no database")));
  });
}

function readAll(database: IDBDatabase): Promise<readonly (readonly [string, Kept])[]> {
  return new Promise((resolve, reject) => {
    const reading = database.transaction(storeName, "readonly");
    const store = reading.objectStore(storeName);
    const [keys, values] = [store.getAllKeys(), store.getAll()];
    reading.addEventListener("complete", () =>
      resolve(keys.result.map((key, i) => [String(key), values.result[i] as Kept])),
    );
    reading.addEventListener("abort", () => reject(reading.error ?? new Error("not read")));
  });
}

/** A full or forbidden storage costs the memory, nothing else. */
function quietly<Value>(act: () => Value): Value | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
