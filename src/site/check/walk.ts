import { stageSizes } from "../../deck/layouts/stage-size.ts";
import type { Browser } from "playwright-core";
import type { Aspect, Theme } from "../../deck/model.ts";
import { foreignTexts, watchFonts } from "./drawn-fonts.ts";
import { measureFace } from "./measure.ts";
import {
  type MeasuredSlide,
  type MeasuredText,
  type SeenSlide,
  measuredParts,
} from "../../check/layout/measured.ts";
import { settle } from "./settle.ts";
import { kindSelectors } from "../../check/layout/text-kinds.ts";

/** A slide as it stands on the wall in one theme, with some of its steps shown. */
export interface View {
  readonly theme: Theme;
  readonly slide: SeenSlide;
}

export interface WalkOptions {
  /** Of the page, without a view. */
  readonly url: string;
  /** The page's own aspect. */
  readonly aspect: Aspect;
  readonly themes: readonly Theme[];
}

/**
 * Walks the deck at `url` as the wall shows it, reveal.js running on a screen of just the stage's size, and measures
 * every slide at every step in each of the themes. Throws when the page does not become a stage.
 */
export async function walkDeck(
  browser: Browser,
  { url, aspect, themes }: WalkOptions,
): Promise<readonly View[]> {
  const context = await browser.newContext({
    viewport: stageSizes[aspect],
    reducedMotion: "reduce",
    locale: "zh-CN",
    // It would keep the whole site for later.
    serviceWorkers: "block",
  });
  try {
    const page = await context.newPage();
    await page.addInitScript(paintNothing);
    await page.goto(new URL("?view=stage", url).href);
    if (!(await page.evaluate(becomeReady))) throw new Error("the page does not become a stage");
    const fonts = await watchFonts(page);
    const views: View[] = [];
    for (const id of await page.evaluate(listSlides)) {
      const judged = new Set<string>();
      // reveal.js counts the steps of near slides only. In a long deck, not all slides are near.
      for (let step = 0, steps = 0; step <= steps; step++) {
        const seen = await page.evaluate<string>(lookAt({ id, step, themes }));
        if (seen === "") throw new Error(`no way to #/${id}`);
        const { slides, ...rest } = JSON.parse(seen) as Look;
        ({ steps } = rest);
        const [first] = slides;
        if (!first) throw new Error(`#/${id} has no face`);
        // A theme is colours, so the fonts of one are the fonts of all. So are those of a step for what it leaves.
        const texts = first.texts.filter((text) => !judged.has(nameOf(text)));
        for (const text of texts) judged.add(nameOf(text));
        const foreign = await foreignTexts(fonts, { ...first, texts });
        themes.forEach((theme, index) => {
          views.push({
            theme,
            slide: { ...first, ...slides[index], foreign: index === 0 ? foreign : [] },
          });
        });
      }
    }
    return views;
  } finally {
    await context.close();
  }
}

/** What the page tells of a slide at one of its steps. */
interface Look {
  /** How many steps the slide has. */
  readonly steps: number;
  /** In each of the themes. */
  readonly slides: readonly MeasuredSlide[];
}

/**
 * For the page: goes to a step, waits until nothing moves, and measures; gives a `Look` as JSON, or nothing where it did
 * not arrive. Playwright copies a value part by part on both sides, which takes longer than measuring; a text is one part.
 */
function lookAt({ id, step, themes }: { id: string; step: number } & Pick<WalkOptions, "themes">) {
  const [place, measured] = [
    { id, step },
    { id, kinds: kindSelectors, parts: measuredParts, themes },
  ].map((given) => JSON.stringify(given));
  return `(async () => {
    if (!(await (${turnTo})(${place}))) return "";
    await (${settle})();
    const slides = (${measureFace})(${measured});
    return JSON.stringify({ steps: (${countSteps})(${JSON.stringify(id)}), slides });
  })()`;
}

/** Tells a text of a slide from its other ones, at every step. */
function nameOf({ element, pieces }: MeasuredText): string {
  return `${element} ${pieces.map(({ text }) => text).join("")}`;
}

/** In the page, before all: what is painted takes time, and is not looked at. It is measured where it would be painted. */
function paintNothing(): void {
  const unseen = new CSSStyleSheet();
  unseen.replaceSync("html { clip-path: inset(100%) }");
  document.adoptedStyleSheets = [unseen];
}

/**
 * In the page: tells whether it became a stage, within half a minute. To be asked from outside, it would be given 330 KB
 * of Playwright's script.
 */
async function becomeReady(): Promise<boolean> {
  const latest = performance.now() + 30_000;
  const isReady = (): boolean => document.documentElement.classList.contains("ready");
  while (!isReady() && performance.now() < latest) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return isReady();
}

/** In the page: the ids of its slides. */
function listSlides(): readonly string[] {
  return [...document.querySelectorAll("section.slide")].map(({ id }) => id);
}

/** In the page: how many steps reveal.js made of the fragments of a slide. */
function countSteps(id: string): number {
  const fragments = [...(document.getElementById(id)?.querySelectorAll(".fragment") ?? [])];
  return new Set(fragments.map((one) => one.getAttribute("data-fragment-index"))).size;
}

/**
 * In the page: goes to a slide by its address, as a link would, and tells whether it arrived within a few seconds.
 * There is no event for it: the stage of a long deck keeps `hashchange` to itself.
 */
export async function turnTo({ id, step }: { id: string; step: number }): Promise<boolean> {
  const slide = document.getElementById(id);
  if (!slide) return false;
  location.hash = `#/${encodeURIComponent(id)}${step > 0 ? `/${step - 1}` : ""}`;
  const isThere = (): boolean => {
    const shown = [...slide.querySelectorAll(".fragment.visible")];
    const steps = new Set(shown.map((one) => one.getAttribute("data-fragment-index")));
    return slide.classList.contains("present") && steps.size === step;
  };
  const latest = performance.now() + 5000;
  while (!isThere()) {
    if (performance.now() > latest) return slide.classList.contains("present");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return true;
}
