/**
 * Keeps what must survive a killed browser or a power cut. `localStorage` alone is not enough: Chromium writes it to
 * the disk up to half a minute late. IndexedDB with strict durability is on the disk a few milliseconds after each
 * turn, also for a page from a file. But it is read too late for the first paint (`boot.ts`), and some browsers forbid
 * it. So both hold everything, and the newer one counts.
 */
import { within } from "../ui/within.ts";

/** What is needed of a `Storage`. `setItem` throws where nothing but the memory of the page takes the text. */
export type KeptStorage = Pick<Storage, "getItem" | "setItem">;

interface Kept {
  readonly text: string;
  /** Counts up with each write of this key, in whatever window: the clock of a computer may be set back. */
  readonly count: number;
}

/** A database that takes longer than this, milliseconds, is not waited for: the stage must not stand empty. */
const patience = 1500;

const storeName = "kept";

/** Opens what earlier pages kept. The storages are functions because reading them throws where they are forbidden. */
export async function openKeptStorage(
  local: () => Storage,
  indexed: () => IDBFactory,
): Promise<KeptStorage> {
  const opening = openDatabase(indexed);
  const found = new Map(await within(patience, opening.then(readAll)).catch(() => []));
  const keep = writer(opening);
  const countKey = (key: string): string => `${key}:count`;
  const localCount = (key: string): number =>
    quietly(() => Number(local().getItem(countKey(key)))) || 0;

  return {
    getItem(key) {
      const kept = found.get(key);
      if (kept && kept.count >= localCount(key)) return kept.text;
      return quietly(() => local().getItem(key)) ?? null;
    },
    setItem(key, text) {
      const count = Math.max(localCount(key), found.get(key)?.count ?? 0) + 1;
      found.set(key, { text, count });
      const mayBeKept = keep(key, { text, count });
      try {
        local().setItem(key, text);
        local().setItem(countKey(key), String(count));
      } catch (fault) {
        if (!mayBeKept) throw fault;
      }
    },
  };
}

/**
 * Writes one entry after the other. Of entries that come meanwhile, it writes only the last of each key. False where
 * there is no database.
 */
function writer(opening: Promise<IDBDatabase>): (key: string, kept: Kept) => boolean {
  const waiting = new Map<string, Kept>();
  let isBusy = true;
  let database: IDBDatabase | undefined;
  const next = (): void => {
    isBusy = false;
    if (waiting.size > 0) write();
  };
  const write = (): void => {
    if (isBusy || !database) return;
    isBusy = true;
    try {
      const writing = database.transaction(storeName, "readwrite", { durability: "strict" });
      for (const [key, kept] of waiting) writing.objectStore(storeName).put(kept, key);
      waiting.clear();
      writing.addEventListener("complete", next);
      // A full disk; `localStorage` may have it still.
      writing.addEventListener("abort", next);
    } catch {
      // The browser has closed the database, as when its data are cleared.
      database = undefined;
      isBusy = false;
    }
  };
  opening.then(
    (opened) => {
      database = opened;
      next();
    },
    // Forbidden, as in some private windows.
    () => {
      waiting.clear();
      isBusy = false;
    },
  );
  return (key, kept) => {
    waiting.set(key, kept);
    write();
    return isBusy || database !== undefined;
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
