import { keepView } from "../channel/view-entry.ts";
import { openContents } from "./contents.ts";
import { rememberLook } from "./look.ts";
import { dockPager } from "./pager.ts";
import { currentSlide, stageAddress } from "./place.ts";
import { offerReturn } from "./return.ts";

/** The article with the parts that need a script: memory, the current section, and the way to the stage. */
export interface ReadingView {
  /** Takes all these parts off again, and gives the section that was being read. */
  leave(): string | undefined;
}

/** `toStage` is called when the reader asks for the slides. */
export function openReading(page: HTMLElement, toStage: () => void): ReadingView {
  const document = page.ownerDocument;
  const leaving = new AbortController();
  const { signal } = leaving;
  if (!page.classList.contains("unstaged")) keepArticle(signal);
  followStageAddress(document, signal);
  rememberLook(page, signal);
  const contents = openContents(document, signal);
  const pager = dockPager(document);
  let current: HTMLElement | undefined;
  const look = (): void => {
    const slide = currentSlide(document);
    if (!slide || slide === current) return;
    current = slide;
    contents.mark(slide);
    pager.turnTo(slide);
  };
  eachFrame("scroll", look, signal);
  eachFrame("resize", look, signal);
  look();
  offerReturn(document, signal);
  offerStage(document, toStage, signal);
  offerPapers(page, signal);
  page.classList.add("guided");
  // Once the first section is painted.
  requestAnimationFrame(() => setTimeout(() => page.classList.remove("opening")));

  return {
    leave() {
      leaving.abort();
      pager.remove();
      page.classList.remove("guided");
      return currentSlide(document)?.id;
    },
  };
}

/** A step in the history may come to an entry of the stage, in a window where a person has gone on to the article. */
function keepArticle(signal: AbortSignal): void {
  const keep = (): void => keepView("read");
  window.addEventListener("popstate", keep, { signal });
  keep();
}

/** A link to a slide on stage, opened on a phone. */
function followStageAddress(document: Document, signal: AbortSignal): void {
  const follow = (): void => {
    const ids = [...document.querySelectorAll("section.slide")].map(({ id }) => id);
    const id = stageAddress(location.hash, ids);
    if (id !== undefined) location.replace(`#${encodeURIComponent(id)}`);
  };
  window.addEventListener("hashchange", follow, { signal });
  follow();
}

function offerStage(document: Document, toStage: () => void, signal: AbortSignal): void {
  for (const link of document.querySelectorAll<HTMLElement>(".to-stage")) {
    link.hidden = false;
    link.addEventListener(
      "click",
      (event) => {
        event.preventDefault();
        toStage();
      },
      { signal },
    );
  }
}

function eachFrame(type: "scroll" | "resize", act: () => void, signal: AbortSignal): void {
  let asked = false;
  window.addEventListener(
    type,
    () => {
      if (asked) return;
      asked = true;
      requestAnimationFrame(() => {
        asked = false;
        if (!signal.aborted) act();
      });
    },
    { signal, passive: true },
  );
}

/** Buttons that print: the article as it is, or the slides, alone or each over its text. */
function offerPapers(page: HTMLElement, signal: AbortSignal): void {
  const papers = page.querySelector<HTMLElement>(".papers");
  if (!papers) return;
  papers.hidden = false;
  papers.addEventListener(
    "click",
    async ({ target }) => {
      if (!(target instanceof HTMLButtonElement)) return;
      const { printArticle, printSheets } = await import("../print/print.ts");
      if (target.value === "article") await printArticle(page);
      else await printSheets(page, target.value === "handout" ? "handout" : "slides");
    },
    { signal },
  );
}
