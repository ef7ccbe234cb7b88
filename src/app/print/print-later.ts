import { fetchLater } from "../ui/fetch-later.ts";

/**
 * Lets the browser's own “print” put the slides of the stage on paper, with what is loaded once the stage stands: a page
 * that is made to be printed, with `?paper=`, needs it at once. Resolves when it has what it needs at once.
 */
export async function printLater(
  page: HTMLElement,
  location: Location,
  leaving: AbortSignal,
): Promise<void> {
  let isThere = false;
  const load = async (): Promise<void> => {
    const { printStage } = await import("./print.ts");
    if (!isThere && !leaving.aborted) printStage(page, location, leaving);
    isThere = true;
  };
  if (/[?&]paper=/.test(location.search)) return load();
  fetchLater(leaving, load);
  addEventListener(
    "keydown",
    async (event) => {
      if (isThere || event.key.toLowerCase() !== "p" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      await load().catch(() => undefined);
      print();
    },
    { signal: leaving, capture: true },
  );
}
