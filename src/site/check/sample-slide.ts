import { join } from "node:path";
import type { Browser } from "playwright-core";
import { fontFaceCss } from "../fonts/css.ts";
import { makeFonts } from "../fonts/make.ts";
import { projectFolder } from "../folder/folders.ts";
import { foreignTexts } from "./drawn-fonts.ts";
import { measureFace } from "./measure.ts";
import type { SeenSlide } from "../../check/layout/measured.ts";
import type { Finding, LookRule } from "../../check/layout/rule.ts";
import { settle } from "./settle.ts";
import { kindSelectors } from "../../check/layout/text-kinds.ts";

/** For the tests of the rules: slides drawn by a real browser. */
export interface Samples {
  /** A slide with this HTML in its face. `drawable` are the characters that its font has; those of the HTML by default. */
  see(html: string, options?: SampleOptions): Promise<SeenSlide>;
  /** What a rule finds there, as `amount text`. */
  find(rule: LookRule, html: string, options?: SampleOptions): Promise<readonly string[]>;
  close(): Promise<void>;
}

interface SampleOptions {
  readonly attributes?: string;
  readonly drawable?: string;
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

/** Draws samples in `browser`, and closes it at the end. */
export async function openSamples(browser: Browser): Promise<Samples> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });

  const see: Samples["see"] = async (html, { attributes = "", drawable = html } = {}) => {
    const { fonts } = await makeFonts(
      [{ "serif-900": "", "serif-800": "", "sans-700": "", "sans-500": drawable, "num-700": "" }],
      { cacheDir },
    );
    const url = ({ bytes }: { readonly bytes: Buffer }): string =>
      `data:font/woff2;base64,${bytes.toString("base64")}`;
    await page.setContent(
      `<!doctype html><html lang="zh-Hans"><style>${fontFaceCss(fonts, { url })}${style}</style>` +
        `<section id="sample" ${attributes}><div class="face">${html}</div></section>`,
    );
    await page.evaluate(settle);
    const slide = await page.evaluate(measureFace, { id: "sample", kinds: kindSelectors });
    if (!slide) throw new Error("the sample has no face");
    return { ...slide, foreign: await foreignTexts(page, slide) };
  };

  return {
    see,
    async find(rule, html, options) {
      return rule.find(await see(html, options)).map(show);
    },
    close: () => browser.close(),
  };
}

function show({ amount, text }: Finding): string {
  return `${amount} ${text}`;
}
