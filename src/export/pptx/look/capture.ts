import type { CDPSession, Page } from "playwright-core";
import { words } from "../../../deck/problems/problem.ts";
import { stageSizes } from "../../../deck/layouts/stage-size.ts";
import type { ExportJob } from "../../format.ts";
import { withSheets } from "../../print/sheets-page.ts";
import {
  addSheets,
  readPalette,
  readPictures,
  removeUnprinted,
  stopMotion,
  type PagePicture,
} from "./in-page.ts";
import { styleNames, type PaintedElement } from "./painted.ts";
import { plainFormulas } from "./plain-formulas.ts";
import { facesOf } from "./snapshot.ts";

/** Custom properties of the themes. */
const paletteNames = [
  "--ink",
  "--ink-2",
  "--bg",
  "--deep",
  "--on-deep",
  "--on-deep-2",
  "--accent",
  "--gold",
  "--line-deep",
  "--rule",
] as const;

/** A face with the pictures that stand on it. */
export interface Look {
  readonly face: PaintedElement;
  readonly pictures: readonly (PagePicture | null)[];
}

export interface Captured {
  /** CSS colours, in the order of `paletteNames`. */
  readonly palette: readonly string[];
  /** By the ids of the slides; a hidden slide has no look. */
  readonly slides: ReadonlyMap<string, Look>;
  readonly samples: readonly Look[];
}

/**
 * Reads how the wall shows each slide, with all of its steps shown. All of them stand on sheets in one page, so that the
 * browser lays them out once. Its own snapshot is taken, because it tells the boxes of pseudo-elements, which no script
 * in the page can measure. `samples` are slides that are not in the deck, as HTML.
 */
export async function captureDeck(job: ExportJob, samples: readonly string[]): Promise<Captured> {
  const viewport = stageSizes[job.deck.reading.deck.settings.aspect];
  return withSheets(
    job,
    "slides",
    async (page, ids) => {
      job.tell?.(0.5, words("正在量每张画面", "Measuring the slides"));
      const palette = await page.evaluate(readPalette, paletteNames);
      await page.evaluate(addSheets, samples);
      await page.evaluate(plainFormulas);
      await page.evaluate(stopMotion);
      const looks = await lookAt(page, await page.context().newCDPSession(page), viewport.width);
      if (looks.length !== ids.length + samples.length) throw new Error("a sheet without a face");
      const slides = new Map(ids.map((id, i) => [id, looks[i]] as [string, Look]));
      return { palette, slides, samples: looks.slice(ids.length) };
    },
    // The page reads its own pictures, which its policy knows nothing of.
    { viewport, bypassCSP: true },
  );
}

async function lookAt(page: Page, devtools: CDPSession, width: number): Promise<readonly Look[]> {
  const counts = await page.evaluate(removeUnprinted);
  const pictures: Look["pictures"][] = [];
  for (const [sheet, count] of counts.entries()) {
    pictures.push(count === 0 ? [] : await page.evaluate(readPictures, sheet));
  }
  const snapshot = await devtools.send("DOMSnapshot.captureSnapshot", {
    computedStyles: [...styleNames],
  });
  return facesOf(snapshot, width).map((face, i) => ({ face, pictures: pictures[i] ?? [] }));
}
