/** How long after the view stood its further parts are fetched, ms. */
const afterwards = 1000;

/** Fetches what is used later once the view has stood for a while: the network may be gone when a key asks for it. */
export function fetchLater(
  leaving: AbortSignal,
  ...loads: readonly (() => Promise<unknown>)[]
): void {
  const timer = setTimeout(() => {
    // Without it, the key that asks for it tries again.
    for (const load of loads) void load().catch(() => undefined);
  }, afterwards);
  leaving.addEventListener("abort", () => clearTimeout(timer));
}
