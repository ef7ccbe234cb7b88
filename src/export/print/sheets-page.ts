import type { BrowserContextOptions, Page } from "playwright-core";
import { words } from "../../deck/problems/problem.ts";
import { pageToPrint } from "../html.ts";
import type { ExportJob } from "../format.ts";
import { withPaperPage } from "./paper-page.ts";

/** A paper that the page itself can draw its slides on; `src/app/print/sheets.ts` knows the same words. */
export type Paper = "slides" | "steps" | "handout" | "notes";

/** Opens the deck's page with its slides laid out as sheets; `slides` are the ids of the slides, sheet by sheet. */
export async function withSheets<Made>(
  job: ExportJob,
  paper: Paper,
  use: (page: Page, slides: readonly string[]) => Promise<Made>,
  options: BrowserContextOptions = {},
): Promise<Made> {
  job.tell?.(0.1, words("正在收字体和图片", "Collecting fonts and pictures"));
  const html = await pageToPrint(job);
  job.tell?.(0.25, words("正在打开浏览器", "Opening the browser"));
  const { browser } = job;
  const query = `paper=${paper}`;
  return withPaperPage({ html, query, media: "print", browser, ...options }, async (page) => {
    job.tell?.(0.4, words("正在排版", "Laying out the slides"));
    // `src/app/print/paper.ts` gives the page this function.
    const slides = await page.evaluate("laySheets()");
    return use(page, slides as string[]);
  });
}
