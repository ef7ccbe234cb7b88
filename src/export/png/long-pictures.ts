import { words } from "../../deck/problems/problem.ts";
import { screenshotOf } from "../../site/browser/screenshot.ts";
import type { ExportJob } from "../format.ts";
import { pageToShow } from "../html.ts";
import { loadFonts, withPaperPage } from "../print/paper-page.ts";
import { stretches } from "./stretches.ts";

/** A current phone, in CSS pixels, and its device pixel ratio. */
const phone = { width: 390, height: 844, scale: 2 };

/** Pixels: Chromium draws nothing beyond 16384, and chats make longer pictures unreadable. */
const longest = 12_000;

/** The article as it stands on a phone, as PNG files that end where a section ends, wherever one can. */
export async function longPictures(job: ExportJob): Promise<readonly Uint8Array[]> {
  job.tell?.(0.1, words("正在收字体和图片", "Collecting fonts and pictures"));
  const html = await pageToShow(job);
  job.tell?.(0.3, words("正在打开浏览器", "Opening the browser"));
  const { scale, ...viewport } = phone;
  const { browser } = job;
  const options = { html, browser, query: "view=read", viewport, deviceScaleFactor: scale };
  return withPaperPage(options, async (page) => {
    await page.waitForSelector("html.guided:not(.opening)");
    await page.evaluate(loadFonts);
    const { ends, height } = await page.evaluate(measureArticle);
    const pictures: Uint8Array[] = [];
    for (const { from, to } of stretches(ends, height, longest / scale)) {
      job.tell?.(0.5 + (0.5 * from) / height, words("正在画长图", "Drawing the long pictures"));
      const clip = { x: 0, y: from, width: viewport.width, height: to - from };
      pictures.push(await screenshotOf(page, { clip, fullPage: true }));
    }
    return pictures;
  });
}

/** In the page: takes away the buttons, lays out all sections, and tells where they end. */
async function measureArticle(): Promise<{ readonly ends: number[]; readonly height: number }> {
  const style = document.createElement("style");
  style.textContent =
    ".guide, .skip, .colophon, .pager, dialog { display: none !important }" +
    "* { content-visibility: visible !important }" +
    ".reading body { padding-block-start: 0 !important }";
  document.head.append(style);
  await document.fonts.ready;
  const slides = [...document.querySelectorAll(".slides section.slide")];
  return {
    ends: slides.map((slide) => Math.round(slide.getBoundingClientRect().bottom + scrollY)),
    height: document.documentElement.scrollHeight,
  };
}
