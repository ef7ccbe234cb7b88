/** Whether the screen is kept awake: `unknown` while the browser has not answered yet. */
export type Awake = "unknown" | "yes" | "no";

/** The part of a window that keeps its screen awake. */
export interface Sleeper {
  readonly document: Pick<Document, "visibilityState" | "addEventListener">;
  readonly navigator: { readonly wakeLock?: Pick<WakeLock, "request"> };
}

/**
 * Keeps the screen awake until `leaving` is aborted, and reports whether it succeeds. A browser lets go of the lock
 * while the page is hidden (Screen Wake Lock §5.2), so it is taken again when the page comes back.
 */
export function keepAwake(
  { document, navigator }: Sleeper,
  told: (awake: Awake) => void,
  leaving?: AbortSignal,
): void {
  let held: WakeLockSentinel | undefined;
  let isAsking = false;
  const ask = async (): Promise<void> => {
    if (isAsking || leaving?.aborted || document.visibilityState !== "visible") return;
    if (held && !held.released) return;
    isAsking = true;
    try {
      const lock = navigator.wakeLock;
      held = await lock?.request("screen");
      told(lock ? "yes" : "no");
      // The system may take it back, such as when the battery runs low.
      held?.addEventListener("release", () => void ask(), { once: true });
      if (leaving?.aborted) await held?.release();
    } catch {
      told("no");
    } finally {
      isAsking = false;
    }
  };
  document.addEventListener("visibilitychange", () => void ask(), leaving && { signal: leaving });
  leaving?.addEventListener("abort", () => void held?.release().catch(() => {}));
  void ask();
}
