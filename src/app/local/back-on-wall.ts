import { fillsScreen } from "../ui/fullscreen.ts";

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

async function servedPage(): Promise<HTMLElement | undefined> {
  try {
    const response = await fetch(location.pathname, { cache: "no-store" });
    const text = response.ok ? await response.text() : undefined;
    if (text === undefined) return undefined;
    return new DOMParser().parseFromString(text, "text/html").documentElement;
  } catch {
    return undefined;
  }
}

function isSame(page: HTMLElement, served: HTMLElement): boolean {
  const views = (root: HTMLElement) =>
    root.querySelector("script[type=module]")?.getAttribute("src");
  return page.dataset["folder"] === served.dataset["folder"] && views(page) === views(served);
}
