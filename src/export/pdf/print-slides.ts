import type { ExportJob } from "../format.ts";
import { withSheets, type Paper } from "../print/sheets-page.ts";
import { finishPdf } from "./finish.ts";
import { deckOutline } from "./outline.ts";

/** The slides as a PDF on one of the papers. */
export async function printSlides(job: ExportJob, paper: Paper): Promise<Uint8Array> {
  const { deck } = job.deck.reading;
  const { title, speaker, unit } = deck.settings;
  const { bytes, slides } = await withSheets(job, paper, async (page, ids) => ({
    slides: ids,
    // The page's own style sets the size of a page, except for A4.
    bytes: await page.pdf({
      preferCSSPageSize: true,
      format: "A4",
      printBackground: true,
      tagged: true,
    }),
  }));
  const articleOf = (id: string): number | undefined => {
    const at = slides.indexOf(id);
    return at < 0 ? undefined : at;
  };
  return finishPdf(bytes, {
    title,
    author: speaker ?? unit ?? "",
    outline: deckOutline(deck, articleOf),
  });
}
