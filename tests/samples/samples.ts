import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, inject } from "vitest";
import { type SeenSlide, measuredParts } from "../../src/check/layout/measured.ts";
import type { Finding, LookRule } from "../../src/check/layout/rule.ts";
import { kindSelectors } from "../../src/check/layout/text-kinds.ts";
import { foreignTexts, watchFonts } from "../../src/site/check/drawn-fonts.ts";
import { measureFace } from "../../src/site/check/measure.ts";
import { settle } from "../../src/site/check/settle.ts";
import { projectFolder } from "../../src/site/folder/folders.ts";
import { fontFaceCss, makeFonts } from "../../src/site/fonts/fonts.ts";
import { ownBrowser } from "../browser/browser.ts";

/**
 * For the tests of the rules: slides as a real browser draws them. The browser tests measure each of them and keep the
 * measures of new ones in `tests/samples/measured/`; the unit tests judge the measures that are kept.
 */
export interface Samples {
  /** A slide with this HTML in its face. `drawable` are the characters that its font has; those of the HTML by default. */
  see(html: string, options?: SampleOptions): Promise<SeenSlide>;
  /** What a rule finds there, as `amount text`. */
  find(rule: LookRule, html: string, options?: SampleOptions): Promise<readonly string[]>;
}

interface SampleOptions {
  readonly attributes?: string;
  readonly drawable?: string;
}

type See = Samples["see"];

/** The samples of one test file. */
export function useSamples(name: string): Samples {
  const file = join(import.meta.dirname, "measured", `${name}.json`);
  const isMeasuring = inject("sharedAt") !== undefined;
  const see = isMeasuring ? measuring(file) : keptIn(file);
  return {
    see,
    async find(rule, html, options) {
      return rule.find(await see(html, options)).map(show);
    },
  };
}

function show({ amount, text }: Finding): string {
  return `${amount} ${text}`;
}

function read(file: string): Readonly<Record<string, SeenSlide>> {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}

function keyOf(html: string, { attributes, drawable }: SampleOptions = {}): string {
  return [html, attributes, drawable].filter((one) => one !== undefined).join("\n");
}

function keptIn(file: string): See {
  const kept = read(file);
  return async (html, options) => {
    const slide = kept[keyOf(html, options)];
    if (!slide) {
      throw new Error("No measures of this sample are kept: run `npm run test:browser -- layout`");
    }
    return slide;
  };
}

/** Measures in the shared browser, and keeps the measures where the samples have changed. */
function measuring(file: string): See {
  const seen: Record<string, SeenSlide> = {};
  let opened: Promise<Page> | undefined;
  const open = async (): Promise<Page> => {
    const browser = await ownBrowser();
    return browser.newPage({ viewport: { width: 1920, height: 1080 } });
  };
  afterAll(async () => {
    await (await opened)?.context().close();
    const [before, now] = [read(file), seen].map((slides) => Object.keys(slides).sort().join("\n"));
    if (before !== now) writeFileSync(file, `${JSON.stringify(seen, rounded)}\n`);
  });
  return async (html, options) => {
    opened ??= open();
    const slide = await measure(await opened, html, options);
    seen[keyOf(html, options)] = slide;
    return slide;
  };
}

/** Rounds a length or an opacity to the precision that the rules need. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === "number" ? Math.round(value * 10_000) / 10_000 : value;
}

const cacheDir = join(projectFolder, "node_modules", ".cache", "rostrum", "samples");

/** Black on white, 50 px on lines of 60 px, broken as on the wall. */
const style = `
  body { margin: 0 }
  .face { position: relative; box-sizing: border-box; width: 1920px; height: 1080px; overflow: hidden; background: #fff;
    color: #000; font: 500 50px/60px "Rostrum Sans", monospace; word-break: keep-all; overflow-wrap: anywhere;
    line-break: strict; text-spacing-trim: space-all }
  .face * { margin: 0; padding: 0; box-sizing: border-box; font-size: inherit; font-weight: inherit }
  ul { list-style: none }`;

async function measure(
  page: Page,
  html: string,
  { attributes = "", drawable = html }: SampleOptions = {},
): Promise<SeenSlide> {
  const { fonts } = await makeFonts(
    [
      {
        "serif-900": "",
        "serif-500": "",
        "serif-800": "",
        "sans-700": "",
        "sans-500": drawable,
        "words-500": "",
        "num-700": "",
      },
    ],
    { cacheDir },
  );
  const url = ({ bytes }: { readonly bytes: Buffer }): string =>
    `data:font/woff2;base64,${bytes.toString("base64")}`;
  await page.setContent(
    `<!doctype html><html lang="zh-Hans"><style>${fontFaceCss(fonts, { url })}${style}</style>` +
      `<section id="sample" ${attributes}><div class="face">${html}</div></section>`,
  );
  await page.evaluate(settle);
  const [slide] = await page.evaluate(measureFace, {
    id: "sample",
    kinds: kindSelectors,
    parts: measuredParts,
  });
  if (!slide) throw new Error("the sample has no face");
  return { ...slide, foreign: await foreignTexts(await watchFonts(page), slide) };
}
