import { fillsScreen } from "../ui/fullscreen.ts";
import { servedPage } from "./served-page.ts";

/** Between two looks for a server that is gone, ms. */
const pause = 1000;

/**
 * Waits for a server that is gone, as long as the page fills the screen. True where it is back with the same deck and the same
 * views, so that the page need not be loaded anew.
 */
export async function isBackOnWall(page: HTMLElement): Promise<boolean> {
  while (fillsScreen(page.ownerDocument)) {
    const served = await servedPage();
    if (served) return isSame(page, served);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return false;
}

function isSame(page: HTMLElement, served: HTMLElement): boolean {
  const views = (root: HTMLElement) =>
    root.querySelector("script[type=module]")?.getAttribute("src");
  return page.dataset["folder"] === served.dataset["folder"] && views(page) === views(served);
}
