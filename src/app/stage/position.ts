import { memoryHolds } from "../channel/state-store.ts";
import type { KeptStorage } from "../channel/kept-storage.ts";
import { hashOf } from "./address.ts";

/** What a page remembers of itself, so that a reload or a killed browser goes on where it was. */
export interface Memory {
  readonly title: string;
  readonly id: string;
  /** Steps already shown on the slide. */
  readonly step: number;
  /** The last step of the last slide was reached. */
  readonly finished: boolean;
  /** The address's hash when this was written. */
  readonly hash: string;
  /** When the page was last alive, milliseconds since 1970. */
  readonly time: number;
}

/**
 * What to go back to, if anything. An address that names a slide wins, for somebody chose it, unless it is the very one
 * that this page had when it wrote its memory, or should have had. Without one, a speech that had come to its end begins
 * again.
 */
export function resume(
  memory: Memory | undefined,
  page: { readonly title: string; readonly hash: string; readonly now: number },
): Memory | undefined {
  if (!memory || memory.title !== page.title) return undefined;
  if (page.now - memory.time > memoryHolds) return undefined;
  if (page.hash.length > 2) {
    return [memory.hash, hashOf(memory)].includes(page.hash) ? memory : undefined;
  }
  return memory.finished ? undefined : memory;
}

/** Where memories are kept, or nothing where the browser forbids it. */
export interface MemoryStore {
  load(): Memory | undefined;
  save(memory: Memory): void;
}

/** `storage` is a function because the mere look at `localStorage` throws where it is forbidden. */
export function openMemory(storage: () => KeptStorage, pathname: string): MemoryStore {
  const key = `rostrum:${pathname}`;
  return {
    load() {
      try {
        return readMemory(storage().getItem(key));
      } catch {
        return undefined;
      }
    },
    save(memory) {
      try {
        storage().setItem(key, JSON.stringify(memory));
      } catch {
        // A full or forbidden storage costs the resume, nothing else.
      }
    },
  };
}

const kinds: Readonly<Record<keyof Memory, string>> = {
  title: "string",
  id: "string",
  step: "number",
  finished: "boolean",
  hash: "string",
  time: "number",
};

/** Undefined for whatever another program, or another version of this one, left there. */
function readMemory(text: string | null): Memory | undefined {
  const value: unknown = JSON.parse(text ?? "null");
  if (typeof value !== "object" || value === null) return undefined;
  const fields = new Map(Object.entries(value));
  const whole = Object.entries(kinds).every(([name, kind]) => typeof fields.get(name) === kind);
  return whole ? (value as Memory) : undefined;
}
