import { wholeSlides, type WholeSlide } from "../../deck/exchange/sent-slides.ts";
import {
  type DeckMessage,
  deckMessageEvent,
  deckRequestEvent,
  type DeckUpdate,
} from "../../deck/exchange/update.ts";
import { offerExport } from "./export/open.ts";
import { offerFigures } from "./figures/open.ts";
import { keepSheetsOffWall } from "./off-the-wall.ts";
import { offerImport } from "./import/open.ts";
import { takeStyles } from "./own-styles.ts";
import { freshGlyphs } from "./fresh-glyphs.ts";
import { isBackOnWall } from "./back-on-wall.ts";
import { stageSections } from "./sections.ts";
import { openPanel } from "./problem-list.ts";
import { pickLanguage } from "../ui/words.ts";
import type { SlideView } from "../ui/view.ts";

/** The page as the server sent it: what the next version is compared with when it comes. */
export interface Original {
  /** Without what a view puts before it. */
  readonly title: string;
  /** The sections, by id. */
  readonly sections: ReadonlyMap<string, string>;
}

/** To be taken before a view adds to the title, and reveal.js marks the sections with classes and attributes of its own. */
export function takeOriginal(page: HTMLElement): Original {
  const slides = page.querySelectorAll<HTMLElement>(".slides section.slide");
  return {
    title: page.ownerDocument.title,
    sections: new Map([...slides].map((slide) => [slide.id, slide.outerHTML])),
  };
}

/**
 * While the local server runs: a change of the manuscript is patched into the open page, and only the sections that
 * changed are touched, in the view that `viewNow` gives, if there is one. A broken manuscript leaves the last good
 * deck, with the problems listed over it.
 */
export async function followDeck(
  page: HTMLElement,
  original: Original,
  viewNow: () => SlideView | undefined,
): Promise<void> {
  const { ownerDocument } = page;
  const slides = page.querySelector<HTMLElement>(".slides");
  if (!slides) return;
  const language = pickLanguage(navigator.languages);
  const panel = openPanel(ownerDocument, language);
  const refreshFigures = offerFigures(ownerDocument, language);
  offerImport(ownerDocument, language);
  offerExport(ownerDocument, language);
  keepSheetsOffWall(ownerDocument);
  const sections = stageSections(slides, original.sections);
  const setTitle = titleOf(ownerDocument, original.title);
  const glyphsOf = freshGlyphs(ownerDocument);

  const show = (update: DeckUpdate, whole: readonly WholeSlide[]): void => {
    const view = viewNow();
    const position = view?.position();
    setTitle(update.title);
    const settled = setPage(page, update);
    const { replaced, isMoved } = sections.patch(whole, position?.step ?? 0);
    if (!position || (settled && !isMoved && replaced.length === 0)) return;
    view?.refresh(position, settled && !isMoved ? replaced : undefined);
  };
  let latest: DeckUpdate;
  let known: readonly WholeSlide[] = [];
  const take = async (message: DeckMessage, hot: HotContext): Promise<void> => {
    if (message.kind === "reload") return location.reload();
    if (message.kind === "own-styles") return takeStyles(page);
    if (message.kind === "styles") {
      const sheet = page.querySelector("style");
      if (sheet) sheet.textContent = message.css;
      return;
    }
    const { update } = message;
    const whole = wholeSlides(update.slides, known);
    if (!whole) return hot.send(deckRequestEvent, {});
    known = whole;
    latest = update;
    refreshFigures();
    panel.show(update);
    if (update.broken) return;
    await glyphsOf(whole);
    // A later one may have come meanwhile.
    if (update === latest) show(update, whole);
  };
  const connect = async (client: string): Promise<void> => {
    const { createHotContext } = (await import(/* @vite-ignore */ client)) as ViteClient;
    const hot = createHotContext("/rostrum");
    hot.on(deckMessageEvent, (message) => void take(message as DeckMessage, hot));
    hot.on("vite:ws:connect", () => hot.send(deckRequestEvent, {}));
    // Vite waits for what is returned, then for the server, and loads the page anew. That would end full screen.
    hot.on("vite:ws:disconnect", async () => {
      if (!(await isBackOnWall(page))) return;
      await connect(`${viteClient}?t=${Date.now()}`);
      await new Promise(() => {});
    });
    hot.send(deckRequestEvent, {});
  };
  await connect(viteClient);
}

/** The local server loads Vite when a page asks for this. It is not in the page's own script, which is built. */
const viteClient = "/@vite/client";

interface ViteClient {
  createHotContext(owner: string): HotContext;
}

interface HotContext {
  on(event: string, take: (data: unknown) => void | Promise<void>): void;
  send(event: string, data: unknown): void;
}

/** Sets the title of the deck behind what a view has put before it, such as the mark of a frozen wall. `own`: the title so far. */
function titleOf(document: Document, own: string): (title: string) => void {
  let { length } = own;
  return (title) => {
    const before = document.title.slice(0, document.title.length - length);
    if (document.title !== before + title) document.title = before + title;
    // Read back, as a browser takes blanks out of a title.
    length = document.title.length - before.length;
  };
}

/** True where theme and aspect stay as they were. */
function setPage(page: HTMLElement, { theme, aspect }: DeckUpdate): boolean {
  const { dataset } = page;
  const same = dataset["theme"] === theme && dataset["aspect"] === aspect;
  dataset["theme"] = theme;
  dataset["aspect"] = aspect;
  return same;
}
