import { words } from "../../deck/problems/problem.ts";
import {
  fontCache,
  fontFaceCss,
  dataUrl,
  makeFonts,
  type FontText,
} from "../../site/fonts/fonts.ts";
import type { ExportJob } from "../format.ts";
import { loadFonts, withPaperPage } from "../print/paper-page.ts";
import type { FinishedPdf } from "./finish.ts";
import { usePlainFonts } from "./plain-fonts.ts";
import { readingCopy } from "./reading-copy.ts";

/** The reading copy as a PDF, in text of `size` points. */
export async function printReading(job: ExportJob, size: number): Promise<FinishedPdf> {
  const { deck } = job.deck.reading;
  job.tell?.(0.1, words("正在收字体", "Collecting fonts"));
  const { html, text, outline } = readingCopy(deck, size);
  const fonts = await makeFonts([fontTexts(`${text}…`)], {
    cacheDir: fontCache(),
    format: "truetype",
  });
  const css = fontFaceCss(fonts.fonts, { url: dataUrl });
  job.tell?.(0.3, words("正在打开浏览器", "Opening the browser"));
  const finishing = import("./finish.ts");
  const bytes = await withPaperPage(
    { html: html(css), media: "print", browser: job.browser },
    async (page) => {
      job.tell?.(0.5, words("正在排版", "Laying out the pages"));
      await page.evaluate(loadFonts);
      await page.evaluate(fitPages);
      await page.evaluate(usePlainFonts);
      return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
    },
  );
  const { title, speaker, unit } = deck.settings;
  const { finishPdf } = await finishing;
  return finishPdf(bytes, { title, author: speaker ?? unit ?? "", outline });
}

function fontTexts(text: string): FontText {
  return {
    "serif-900": text,
    "serif-800": "",
    "serif-500": text,
    "sans-700": text,
    "sans-500": text,
    "words-500": "",
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
