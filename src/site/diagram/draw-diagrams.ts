/** Diagrams as mermaid draws them, in the browser that is there; made while the deck is read, so that no page has to. */
import { createHash } from "node:crypto";
import type { Browser } from "playwright-core";
import {
  type Diagram,
  diagramOf,
  diagramPlace,
  diagramSource,
  isDiagram,
} from "../../deck/diagram/diagram.ts";
import { faceTokens } from "../../deck/markdown/face/face-tokens.ts";
import type { Deck, Problem } from "../../deck/model.ts";
import { launchBrowser } from "../browser/browser.ts";
import { keepFile, keptFile } from "../write/kept-file.ts";
import { cleanDiagram } from "./clean-diagram.ts";
import { drawIn, drawingPage } from "./drawing-page.ts";
import { type NotDrawn, notDrawn, tooLarge } from "./not-drawn.ts";
import type { DiagramFault } from "./page/render.ts";
import { diagramProgram } from "./program.ts";

/** To be counted up when a change here draws the same text in another way. */
const recipe = 8;

/** Draws all diagrams of a deck, each text once. One that cannot be drawn is shown as code, and is a problem. */
export async function drawDiagrams(
  { slides }: Pick<Deck, "slides">,
  launch: () => Promise<Browser> = launchBrowser,
): Promise<readonly Problem[]> {
  const tokens = slides
    .flatMap(({ face }) => faceTokens(face))
    .filter((token) => isDiagram(token) && !diagramOf(token));
  if (tokens.length === 0) return [];
  const made = await drawAll([...new Set(tokens.map(diagramSource))], launch);
  return tokens.flatMap((token) => {
    const source = diagramSource(token);
    const drawn = made.get(source);
    const place = diagramPlace(token);
    if (!drawn || !place) return [];
    if (!("shapes" in drawn)) return [notDrawn(drawn, source, place)];
    token.meta = { ...token.meta, diagram: drawn };
    return tooLarge(drawn, place);
  });
}

type Drawn = Diagram | NotDrawn;

async function drawAll(
  sources: readonly string[],
  launch: () => Promise<Browser>,
): Promise<ReadonlyMap<string, Drawn>> {
  const all = (drawn: NotDrawn, of = sources): Map<string, Drawn> =>
    new Map(of.map((source) => [source, drawn]));
  const program = await diagramProgram();
  if (!program) return all({ reason: "no-program" });
  const version = createHash("sha256").update(`${recipe}\n`).update(program).digest();
  const nameOf = (source: string): string =>
    `${createHash("sha256").update(version).update(source).digest("hex").slice(0, 32)}.json`;
  const made = new Map<string, Drawn>();
  for (const source of sources) {
    const kept = await keptFile("diagrams", nameOf(source));
    const drawn = kept && cleanDiagram(kept.toString("utf8"));
    if (drawn) made.set(source, drawn);
  }
  const missing = sources.filter((source) => !made.has(source));
  if (missing.length === 0) return made;
  const browser = await launch().catch(() => undefined);
  if (!browser) return new Map([...made, ...all({ reason: "no-browser" }, missing)]);
  try {
    let page = await drawingPage(browser, program);
    for (const source of missing) {
      const drawn = await drawIn(page, source).catch(() => undefined);
      if (!drawn) {
        // The page may still be busy with it.
        await page.close();
        page = await drawingPage(browser, program);
      }
      const text = JSON.stringify(drawn ?? null);
      const clean = cleanDiagram(text);
      if (clean) await keepFile("diagrams", nameOf(source), Buffer.from(text));
      made.set(source, clean ?? reasonOf(drawn));
    }
  } finally {
    await browser.close();
  }
  return made;
}

function reasonOf(drawn: Diagram | DiagramFault | undefined): NotDrawn {
  return drawn && "fault" in drawn ? { reason: "syntax", ...drawn } : { reason: "broken" };
}
