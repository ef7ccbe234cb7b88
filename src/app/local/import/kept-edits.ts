import type { DraftEdit } from "../../../deck/exchange/incoming.ts";
import { windowMemory } from "../../ui/window-memory.ts";

/** A draft that was changed and is no deck yet; the server has its text. */
export interface KeptEdits {
  /** The draft's. */
  readonly id: string;
  readonly edits: readonly DraftEdit[];
}

const key = "rostrum-import";

/**
 * Keeps the changes of a draft in a window: a page that is loaded anew goes on with them. Where nothing can be kept, they
 * last as long as the page.
 */
export const keptEdits = {
  read(): KeptEdits | undefined {
    try {
      const { id, edits } = Object(JSON.parse(windowMemory.read(key) ?? "null")) as KeptEdits;
      return typeof id === "string" && Array.isArray(edits) ? { id, edits } : undefined;
    } catch {
      return undefined;
    }
  },
  write(kept: KeptEdits | undefined): void {
    windowMemory.write(key, kept && JSON.stringify(kept));
  },
};
