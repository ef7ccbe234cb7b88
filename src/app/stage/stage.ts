import Reveal from "reveal.js";
import { isPrintView, type SlideView, type Standing } from "../ui/view.ts";
import type { NamedSlide } from "../../session/jump.ts";
import { isNewEntry } from "../channel/view-entry.ts";
import { type Addressed, dropSettings, readAddress, setAddress } from "./address.ts";
import { keepFitted, stageSize } from "../ui/fit.ts";
import { fitShown } from "../ui/fit-slides.ts";
import { createListeners } from "../ui/listeners.ts";
import { revealConfig, transition } from "./reveal-config.ts";
import { openShelf, type Shelf } from "./shelf.ts";
import { drawTurns } from "./draw-turns.ts";
import { markWall } from "./wall-marks.ts";
import { markStep, takePlaceOff } from "../ui/reveal-marks.ts";
import { listSlides, slideElements } from "../ui/slide-list.ts";

/** The slides on the wall, as keys, swipes and the speaker's screen drive them. */
export interface Stage extends SlideView {
  next(): void;
  previous(): void;
  /** By id or by index (from 0; too small or too large is the first or the last). An unknown id does nothing. */
  goTo(slide: string | number, step?: number): void;
  slides(): readonly NamedSlide[];
  /** True on the last step of the last slide. */
  atEnd(): boolean;
  onChange(listener: (position: Standing) => void): () => void;
}

/**
 * Makes the pre-rendered page a stage. reveal.js only arranges what is there; it is told to leave keys, touch, black
 * screen and overview to us. Rejects when it cannot start. When `leaving` is aborted, the page is as it was before.
 */
export async function openStage(document: Document, leaving: AbortSignal): Promise<Stage> {
  const root = document.querySelector<HTMLElement>(".reveal");
  const slidesElement = root?.querySelector<HTMLElement>(".slides");
  if (!root || !slidesElement || slideElements(document).length === 0) {
    throw new Error("no slides in the page");
  }
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const page = document.documentElement;
  const print = isPrintView(location);
  const config = revealConfig(page.dataset["aspect"], still.matches, print);
  // Built pages have reveal.js with its settings as constants.
  if (import.meta.env.ROSTRUM_LOCAL) dropSettings();
  const deck = new Reveal(root, config);
  // While writing, the page is patched, and must be whole.
  const shelf = print || import.meta.env.ROSTRUM_LOCAL ? undefined : openShelf(root, slidesElement);
  leaving.addEventListener("abort", () => {
    deck.destroy();
    shelf?.clear();
    takeMarksOff(root, slidesElement);
    markWall(document.body);
  });
  const fit = print ? undefined : keepFitted(root, slidesElement, leaving);
  // The theme draws the first slide alone until `.slides` has a style of its own.
  if (print) slidesElement.style.display = "block";

  if (shelf) beginAtAddress(document, shelf);
  // Before reveal.js listens for the same.
  if (!print) {
    followAddress(slidesElement, leaving, {
      isReady: () => deck.isReady(),
      goTo: ({ slide, step }) => goTo(slide.id, step),
      keep: () => setAddress(position()),
    });
  }

  await deck.initialize();
  // reveal.js takes settings from the address too. This sets ours again.
  if (!print) deck.configure(config);
  // reveal.js calls itself an application, which shuts screen readers out of reading it.
  root.removeAttribute("role");
  still.addEventListener(
    "change",
    () => deck.configure({ transition: transition(still.matches) }),
    { signal: leaving },
  );

  // Before the turned slide is painted; and again when a font has come that is wider than the one before it.
  const fitPresent = (): void => {
    const slide = deck.getCurrentSlide();
    markWall(document.body, slide);
    fitShown(print ? listed() : [slide]);
  };
  deck.on("slidechanged", (event) => {
    const { previousSlide } = event as Event & { readonly previousSlide?: Element };
    // reveal.js has this class there while it moves what two slides share.
    const isMoved = slidesElement.classList.contains("disable-slide-transitions");
    draw({ last: previousSlide, shown: deck.getCurrentSlide(), isMoved });
    fitPresent();
  });
  document.fonts.addEventListener("loadingdone", fitPresent, { signal: leaving });

  const listeners = createListeners<Standing>();
  // In a long deck it takes long to find them, and only the local server changes the page.
  const fixed = import.meta.env.ROSTRUM_LOCAL ? undefined : slideElements(document);
  const listed = (): readonly HTMLElement[] => fixed ?? slideElements(document);
  const draw = drawTurns(listed, leaving);
  const position = (): Standing => {
    const slides = listed();
    const index = Math.max(slides.indexOf(deck.getCurrentSlide()), 0);
    return { id: slides[index]?.id ?? "", index, step: (deck.getIndices().f ?? -1) + 1 };
  };
  const goTo = (slide: string | number, step = 0): void => {
    const slides = listed();
    const wanted =
      typeof slide === "string"
        ? slides.find(({ id }) => id === slide)
        : slides[Math.min(Math.max(slide, 0), slides.length - 1)];
    if (!wanted) return;
    const isMoved = shelf?.bring(wanted, deck.getIndices().h);
    const { h, v } = deck.getIndices(wanted);
    deck.slide(h, v, step - 1);
    if (isMoved) deck.sync();
  };

  fitPresent();
  if (!print) draw({ last: undefined, shown: deck.getCurrentSlide(), isMoved: false });
  let last = position();
  if (!print) setAddress(last);
  const tellChange = (): void => {
    const now = position();
    if (now.id === last.id && now.index === last.index && now.step === last.step) return;
    last = now;
    if (!print) setAddress(now);
    listeners.tell(now);
  };
  for (const type of ["slidechanged", "fragmentshown", "fragmenthidden"]) deck.on(type, tellChange);

  return {
    next: () => deck.next(),
    previous: () => deck.prev(),
    goTo,
    position,
    slides: () => listSlides(document),
    atEnd: () => deck.getCurrentSlide() === listed().at(-1) && !deck.availableFragments().next,
    onChange: listeners.add,
    refresh({ id, index, step }, replaced) {
      // It has reveal.js arrange all slides anew. A section in the place of another has its marks already.
      if (!replaced) {
        deck.configure(stageSize(page.dataset["aspect"]));
        fit?.();
      }
      goTo(document.getElementById(id) ? id : index, step);
      fitPresent();
      tellChange();
    },
  };
}

/** reveal.js would count the slides that it has. */
function beginAtAddress(document: Document, shelf: Shelf): void {
  const start = readAddress(document, location.hash);
  if (start) setAddress({ id: start.slide.id, step: start.step });
  const [first] = slideElements(document);
  const slide = start?.slide ?? first;
  if (slide) shelf.bring(slide);
}

/** What a new address does with the stage. */
interface Followed {
  isReady(): boolean;
  goTo(place: Addressed): void;
  /** Lets the entry of the history name the place that is shown. */
  keep(): void;
}

/**
 * In place of reveal.js, which knows only the slides that it has: a new address, and links to slides. A step in the history
 * turns nothing: the wall keeps its slide, and the entry takes it over.
 */
function followAddress(
  slides: HTMLElement,
  leaving: AbortSignal,
  { isReady, goTo, keep }: Followed,
): void {
  const document = slides.ownerDocument;
  const arrive = (): void => {
    if (!isReady()) return;
    const wanted = isNewEntry() ? readAddress(document, location.hash) : undefined;
    if (wanted) goTo(wanted);
    keep();
  };
  const options = { signal: leaving };
  window.addEventListener("popstate", arrive, options);
  window.addEventListener(
    "hashchange",
    (event) => {
      event.stopImmediatePropagation();
      arrive();
    },
    options,
  );
  // The browser had kept this page alive, and the window was no wall meanwhile.
  window.addEventListener("pageshow", ({ persisted }) => persisted && arrive(), options);
  // Not on `.reveal`, where a frozen wall keeps clicks off (`control.ts`).
  slides.addEventListener(
    "click",
    (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
      const wanted = link && readAddress(document, link.hash);
      if (!wanted) return;
      event.stopImmediatePropagation();
      event.preventDefault();
      if (isReady()) goTo(wanted);
    },
    { signal: leaving, capture: true },
  );
}

/** reveal.js leaves marks behind when it goes: places of slides, steps already shown. */
function takeMarksOff(root: HTMLElement, slides: HTMLElement): void {
  root.className = "reveal";
  root.parentElement?.classList.add("reveal-viewport");
  slides.className = "slides";
  slides.removeAttribute("style");
  for (const slide of slides.querySelectorAll("section")) {
    takePlaceOff(slide);
    slide.removeAttribute("data-fragment");
  }
  for (const step of slides.querySelectorAll(".fragment")) markStep(step, "coming");
}
