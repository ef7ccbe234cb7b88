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

/**
 * Takes the styles that the server has now, in a page that fills the screen: to load it anew would end that. True where this
 * was done.
 */
export async function takesStylesOnWall(page: HTMLElement): Promise<boolean> {
  if (!fillsScreen(page.ownerDocument)) return false;
  const served = await servedPage();
  if (!served || !isSame(page, served)) return false;
  const [own, wanted] = [stylesOf(page), stylesOf(served)];
  const all = Math.max(own.length, wanted.length);
  for (let index = 0; index < all; index++) {
    const css = wanted[index]?.textContent ?? "";
    const sheet =
      own[index] ?? page.querySelector("head")?.appendChild(document.createElement("style"));
    if (sheet && sheet.textContent !== css) sheet.textContent = css;
  }
  return true;
}

const stylesOf = (root: HTMLElement): readonly Element[] => [
  ...root.querySelectorAll("head > style"),
];

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
