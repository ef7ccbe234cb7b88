import { words } from "../../deck/problems/problem.ts";
import type { ExportJob } from "../format.ts";
import { withSheets, type Paper } from "../print/sheets-page.ts";
import type { FinishedPdf } from "./finish.ts";
import { deckOutline } from "./outline.ts";
import { usePlainFonts } from "./plain-fonts.ts";

/** The slides as a PDF on one of the papers. */
export async function printSlides(job: ExportJob, paper: Paper): Promise<FinishedPdf> {
  const { deck } = job.deck.reading;
  const { title, speaker, unit } = deck.settings;
  const { bytes, slides, finishPdf } = await withSheets(job, paper, async (page, ids) => {
    job.tell?.(0.7, words("正在写 PDF", "Writing the PDF"));
    // The page's own style sets the size of a page, except for A4.
    const options = { preferCSSPageSize: true, format: "A4", printBackground: true, tagged: true };
    await page.evaluate(usePlainFonts);
    const printing = page.pdf(options);
    // It takes long to load, and the browser is busy now.
    const [bytes, { finishPdf }] = await Promise.all([printing, import("./finish.ts")]);
    return { slides: ids, bytes, finishPdf };
  });
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
