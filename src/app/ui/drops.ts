/**
 * What is dropped on the page, a file, a link or a text, is opened by no browser in front of it, until `leaving` is aborted.
 * Fields take text.
 */
export function refuseDrops(document: Document, leaving?: AbortSignal): void {
  for (const type of ["dragover", "drop"] as const) {
    const refuse = (event: DragEvent): void => {
      if (!(event.target as Element).matches?.("input, textarea")) event.preventDefault();
    };
    document.addEventListener(type, refuse, leaving && { signal: leaving });
  }
}
