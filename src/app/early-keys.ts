import { repeatKey } from "./ui/keys/repeat-key.ts";

interface EarlyKey {
  readonly event: KeyboardEvent;
  /** The view was there already, and may have acted on it. */
  readonly isReady: boolean;
}

declare global {
  interface Window {
    /** The presses before the script was loaded. `boot.ts` fills the list until it is deleted. */
    earlyKeys?: EarlyKey[] | undefined;
    /** The script runs. `boot.ts` shows the article where it does not. */
    hasBegun?: boolean;
  }
}

/** Repeats, in order, the presses that came while the page was loading. */
export function playEarlyKeys(window: Window): void {
  const kept = window.earlyKeys ?? [];
  window.earlyKeys = undefined;
  for (const { event, isReady } of kept) {
    if (!isReady || !event.defaultPrevented) repeatKey(window.document, event);
  }
}
