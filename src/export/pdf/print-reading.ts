import type { Deck } from "../../deck/model.ts";
import {
  fontCache,
  fontFaceCss,
  dataUrl,
  makeFonts,
  type FontText,
} from "../../site/fonts/fonts.ts";
import { loadFonts, withPaperPage } from "../print/paper-page.ts";
import { finishPdf } from "./finish.ts";
import { readingCopy } from "./reading-copy.ts";

/** The reading copy as a PDF, in text of `size` points. */
export async function printReading(deck: Deck, size: number): Promise<Uint8Array> {
  const { html, text, outline } = readingCopy(deck, size);
  const fonts = await makeFonts([fontTexts(`${text}…`)], { cacheDir: fontCache() });
  const css = fontFaceCss(fonts.fonts, { url: dataUrl });
  const bytes = await withPaperPage({ html: html(css) }, async (page) => {
    await page.evaluate(loadFonts);
    await page.emulateMedia({ media: "print" });
    await page.evaluate(fitPages);
    return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
  });
  const { title, speaker, unit } = deck.settings;
  return finishPdf(bytes, { title, author: speaker ?? unit ?? "", outline });
}

function fontTexts(text: string): FontText {
  return {
    "serif-900": text,
    "serif-800": "",
    "serif-500": text,
    "sans-700": text,
    "sans-500": text,
    "num-700": text,
  };
}

/**
 * Runs in the page, where nothing outside the function exists. Figures are wider than the text that was counted: where a
 * page has a line too much for it, the lines move closer. A name that is longer than its section is left out.
 */
function fitPages(): void {
  for (const body of document.querySelectorAll<HTMLElement>(".body")) {
    const text = body.firstElementChild as HTMLElement;
    const room = body.clientHeight;
    const over = (): boolean => text.getBoundingClientRect().height > room;
    if (over()) text.style.setProperty("--gap", "0");
    for (let pitch = 1.7; over() && pitch >= 1.2; pitch -= 0.05) {
      text.style.lineHeight = String(pitch);
    }
    for (const name of body.querySelectorAll<HTMLElement>(".name")) {
      for (let size = 18; name.scrollHeight > name.clientHeight && size >= 11; size--) {
        name.style.fontSize = `${size}pt`;
      }
      if (name.scrollHeight > name.clientHeight) name.querySelector(".words")?.remove();
    }
  }
}
