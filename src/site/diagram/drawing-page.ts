/** The page in which diagrams are drawn: the drawing program, the deck's typeface, and no way out. */
import type { Browser, Page } from "playwright-core";
import { type Diagram, diagramWords } from "../../deck/diagram/diagram.ts";
import { packageFontCss } from "../fonts/fonts.ts";
import { diagramColours as colours } from "./page/colours.ts";
import { drawHeads } from "./page/heads.ts";
import { htmlLabelsAsText } from "./page/labels.ts";
import { paintDiagram } from "./page/paint.ts";
import { type DiagramFault, renderDiagram } from "./page/render.ts";
import { readShapes } from "./page/shapes.ts";
import { thinTicks } from "./page/ticks.ts";

/** A reserved address: every request of the page is answered here, and nothing leaves the machine. */
const address = "http://diagram.invalid/";

/** How long a diagram may take, ms: on a slow machine the first one takes five seconds. */
const longest = 30_000;

/** Opens the page. */
export async function drawingPage(browser: Browser, program: Buffer): Promise<Page> {
  const fonts = new Map<string, string>();
  const css = packageFontCss(({ absolute }) => {
    const name = `font-${fonts.size}.woff2`;
    fonts.set(name, absolute);
    return name;
  });
  const html = `<!doctype html><meta charset="utf-8"><style>${css}
    main { position: absolute; font: 500 16px "Rostrum Sans", sans-serif }
    /* Where today stands would make every build another one. */
    main .today { display: none !important }
    main * { font-weight: 500 !important; animation: none !important }</style><body></body>`;
  const page = await browser.newPage({
    viewport: { width: 900, height: 700 },
    reducedMotion: "reduce",
  });
  page.setDefaultTimeout(longest);
  await page.route("**/*", (route) => {
    const url = route.request().url();
    if (url === address) {
      return route.fulfill({ body: html, contentType: "text/html; charset=utf-8" });
    }
    const path = fonts.get(url.replace(address, ""));
    return path === undefined ? route.abort() : route.fulfill({ path });
  });
  await page.goto(address);
  await page.addScriptTag({ content: program.toString("utf8") });
  return page;
}

/** Draws one diagram, or says what is wrong with its text. Throws where the page breaks or takes too long. */
export async function drawIn(page: Page, source: string): Promise<Diagram | DiagramFault> {
  const fault = await within(page.evaluate(renderDiagram, { source, colours }));
  if (fault) return fault;
  await page.evaluate(thinTicks);
  await page.evaluate(htmlLabelsAsText);
  await page.evaluate(paintDiagram, { source, colours });
  await page.evaluate(drawHeads);
  const drawn = await page.evaluate(readShapes);
  if (drawn.shapes.length === 0) return { fault: "nothing is drawn" };
  return { ...drawn, spoken: drawn.spoken || diagramWords(drawn).join("；") };
}

/** A text may keep the program busy for ever. */
async function within<Made>(made: Promise<Made>): Promise<Made> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new Error("too slow")), longest);
  });
  return Promise.race([made, late]).finally(() => clearTimeout(timer));
}
