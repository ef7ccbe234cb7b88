import { servedPage } from "./served-page.ts";

/**
 * Takes the styles that the served page has now. To load it anew would end full screen, and lose what is shown where the deck
 * is gone for a moment.
 */
export async function takeStyles(page: HTMLElement): Promise<void> {
  // There, the views' own styles are elements, too.
  if (!("adoptedStyleSheets" in document)) return location.reload();
  const served = await servedPage();
  if (!served) return;
  const [own, wanted] = [stylesOf(page), stylesOf(served)];
  const all = Math.max(own.length, wanted.length);
  for (let index = 0; index < all; index++) {
    const css = wanted[index]?.textContent ?? "";
    const sheet =
      own[index] ?? page.querySelector("head")?.appendChild(document.createElement("style"));
    if (sheet && sheet.textContent !== css) sheet.textContent = css;
  }
}

const stylesOf = (root: HTMLElement): readonly Element[] => [
  ...root.querySelectorAll("head > style"),
];
