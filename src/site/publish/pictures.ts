import { decoded } from "../../deck/text/decoded.ts";
import { createHash } from "node:crypto";
import { extname } from "node:path";
import type { Browser } from "playwright-core";
import type { Aspect } from "../../deck/model.ts";
import { squarePicture, widePicture } from "../../render/page-meta.ts";
import { launchBrowser } from "../browser/browser.ts";
import { screenshotOf } from "../browser/screenshot.ts";
import { pathOf } from "../folder/picture-path.ts";
import type { ImageFile } from "../images/images.ts";
import { keptFile, keepFile } from "../write/kept-file.ts";

/** A page with nothing but the cover, and what it asks for. */
export interface CoverPage {
  readonly html: (aspect: Aspect) => string;
  /** Links to style sheets that bring the rest of the fonts. */
  readonly later: string;
  readonly images: readonly ImageFile[];
  /** A file of the built site, such as `assets/sans-700.3c350c77.woff2`. */
  readonly file: (path: string) => Buffer | undefined;
}

/** PNG files of the cover. */
export interface Pictures {
  readonly wide: Buffer;
  readonly square: Buffer;
}

/** To be counted up when a change here makes another picture of the same page. */
const recipe = 1;

/** Each picture, and the aspect that fills it best. The rest has the colour of the wall around the slide. */
const shapes = [
  { ...widePicture, aspect: "16:9" },
  { ...squarePicture, aspect: "4:3" },
] as const;

/**
 * The cover as a wide and a square picture, out of the cache while nothing on the cover has changed. Where no Chromium
 * starts, or it fails, there are no pictures, and `say` gets one line about it.
 */
export async function makePictures(
  cover: CoverPage,
  say: (line: string) => void,
  launch: () => Promise<Browser> = launchBrowser,
): Promise<Pictures | undefined> {
  const keys = [keyOf(cover, shapes[0]), keyOf(cover, shapes[1])] as const;
  const [wide, square] = await Promise.all(keys.map((key) => keptFile("pictures", key)));
  if (wide && square) return { wide, square };
  try {
    const made = await drawBoth(cover, launch);
    await Promise.all([
      keepFile("pictures", keys[0], made.wide),
      keepFile("pictures", keys[1], made.square),
    ]);
    return made;
  } catch (fault) {
    const [reason = ""] = String(fault).split("\n");
    say(`分享图没有画成，网页照样生成 / no card pictures this time: ${reason}`);
    return undefined;
  }
}

async function drawBoth(cover: CoverPage, launch: () => Promise<Browser>): Promise<Pictures> {
  const browser = await launch();
  try {
    const wide = await draw(browser, cover, shapes[0]);
    return { wide, square: await draw(browser, cover, shapes[1]) };
  } finally {
    await browser.close();
  }
}

type Shape = (typeof shapes)[number];

function keyOf({ html, images }: CoverPage, { width, height, aspect }: Shape): string {
  const hash = createHash("sha256").update(`${recipe} ${width}×${height}\n${html(aspect)}`);
  for (const { src, bytes } of images) hash.update(`\n${src}\n`).update(bytes);
  return `${hash.digest("hex").slice(0, 32)}.png`;
}

/** A reserved address: every request of the page is answered here, and nothing leaves the machine. */
const address = "http://cover.invalid/";

const mediaTypes: Readonly<Record<string, string>> = { ".css": "text/css", ".woff2": "font/woff2" };

async function draw(browser: Browser, cover: CoverPage, shape: Shape): Promise<Buffer> {
  const { width, height, aspect } = shape;
  const page = await browser.newPage({ viewport: { width, height }, reducedMotion: "reduce" });
  await page.route("**/*", (route) => {
    const path = new URL(route.request().url()).pathname.slice(1);
    if (path === "") {
      const body = cover.html(aspect).replace("</body>", () => `${cover.later}</body>`);
      return route.fulfill({ body, contentType: "text/html; charset=utf-8" });
    }
    const image = cover.images.find(({ src }) => pathOf(src) === decoded(path));
    if (image) return route.fulfill({ body: image.bytes, contentType: image.mediaType });
    const body = cover.file(path);
    const contentType = mediaTypes[extname(path)];
    return body && contentType ? route.fulfill({ body, contentType }) : route.abort();
  });
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready);
  return screenshotOf(page);
}
