import { fitPictures } from "../ui/fit-slides.ts";
import { wearStyles } from "../ui/wear-styles.ts";
import css from "./sheets.css?inline";
import { makeSheets, type Paper } from "./sheets.ts";

/**
 * Lets the browser's own “print” put the slides on paper, one a page, until `leaving` is aborted. Without it, only the
 * shown slide would be printed.
 */
export function printStage(page: HTMLElement, leaving: AbortSignal): void {
  printAs(page, "slides", leaving);
}

/** Asks the browser to print the article that the page is. */
export async function printArticle({ ownerDocument }: HTMLElement): Promise<void> {
  await loadFonts(ownerDocument);
  print();
}

/** Asks the browser to print the slides in place of the article. */
export async function printSheets(page: HTMLElement, paper: Paper): Promise<void> {
  await loadFonts(page.ownerDocument);
  const done = new AbortController();
  printAs(page, paper, done.signal);
  addEventListener("afterprint", () => done.abort(), { once: true });
  print();
}

/** What no view has drawn yet would be printed in another font. */
async function loadFonts({ fonts }: Document): Promise<void> {
  await Promise.allSettled([...fonts].map((font) => font.load()));
}

/** Only once the browser says that it prints: the browser inside a chat may know `print()` and do nothing. */
function printAs(page: HTMLElement, paper: Paper, signal: AbortSignal): void {
  let takeOff: (() => void) | undefined;
  const begin = (): void => {
    takeOff ??= wearSheets(page, paper);
  };
  const end = (): void => {
    takeOff?.();
    takeOff = undefined;
  };
  addEventListener("beforeprint", begin, { signal });
  addEventListener("afterprint", end, { signal });
}

/** Puts the sheets in place of the page, for printing alone, and returns what takes them off. */
function wearSheets(page: HTMLElement, paper: Paper): () => void {
  const { ownerDocument: document, className } = page;
  const { scrollY } = window;
  const sheets = makeSheets(document, paper);
  const takeStylesOff = wearStyles(document, css);
  // The rules for reading would be for the pictures too.
  page.classList.remove("reading");
  page.classList.add("printing");
  document.body.append(sheets);
  // What is not drawn cannot be measured.
  Object.assign(sheets.style, { display: "block", position: "fixed", visibility: "hidden" });
  fitPictures(sheets);
  sheets.removeAttribute("style");
  return () => {
    sheets.remove();
    takeStylesOff();
    page.className = className;
    scrollTo({ top: scrollY, behavior: "instant" });
  };
}
