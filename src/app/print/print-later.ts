import { fetchLater } from "../ui/fetch-later.ts";

/** Lets the browser's own “print” put the slides of the stage on paper, with what is loaded once the stage stands. */
export function printLater(page: HTMLElement, leaving: AbortSignal): void {
  let isThere = false;
  const load = async (): Promise<void> => {
    const { printStage } = await import("./print.ts");
    if (!isThere && !leaving.aborted) printStage(page, leaving);
    isThere = true;
  };
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
