import { stageSizes } from "../../deck/layouts/stage-size.ts";
import { words } from "../../deck/problems/problem.ts";
import { screenshotOf } from "../../site/browser/screenshot.ts";
import type { ExportJob } from "../format.ts";
import { withSheets } from "../print/sheets-page.ts";

/** Every slide complete, as a PNG file of 1080 pixels times `scale` in height. */
export async function slidePictures(job: ExportJob, scale: number): Promise<readonly Uint8Array[]> {
  const { aspect } = job.deck.reading.deck.settings;
  const size = stageSizes[aspect];
  const screen = { viewport: size, deviceScaleFactor: scale };
  return withSheets(
    job,
    "slides",
    async (page, slides) => {
      const pictures: Uint8Array[] = [];
      for (const index of slides.keys()) {
        job.tell?.(
          0.45 + (0.55 * index) / slides.length,
          words(`第 ${index + 1} 张，共 ${slides.length} 张`, `${index + 1} of ${slides.length}`),
        );
        await page.evaluate(showSheet, index);
        pictures.push(await screenshotOf(page, { clip: { x: 0, y: 0, ...size } }));
      }
      return pictures;
    },
    screen,
  );
}

/** In the page: hides all sheets but one. */
async function showSheet(shown: number): Promise<void> {
  document.querySelectorAll<HTMLElement>(".sheets > article").forEach((sheet, index) => {
    sheet.hidden = index !== shown;
  });
  await document.fonts.ready;
}
