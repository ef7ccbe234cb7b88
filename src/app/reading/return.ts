import { goToPlace, readPlace, type Place } from "./place.ts";

/** Where the reader was on an earlier visit, and in which section that is. */
interface Visit extends Place {
  readonly title: string;
}

/** How long a scroll has to rest before its place is written, milliseconds. */
const rest = 400;

/**
 * Remembers the place in the text, and offers on the next visit to go back there. It does not jump, because the page
 * may be opened to show it to another person.
 */
export function offerReturn(document: Document, signal: AbortSignal): void {
  const key = `rostrum-reading:${location.pathname}`;
  const visit = load(key);
  const fresh = location.hash === "" && scrollY === 0 && visit?.title === document.title;
  if (fresh && visit) showOffer(document, visit, signal);

  const save = (): void => {
    const place = readPlace(document);
    if (place) store(key, { ...place, title: document.title });
  };
  let timer = 0;
  window.addEventListener(
    "scroll",
    () => {
      clearTimeout(timer);
      timer = window.setTimeout(save, rest);
    },
    { signal, passive: true },
  );
  signal.addEventListener("abort", () => clearTimeout(timer));
}

function showOffer(document: Document, visit: Visit, signal: AbortSignal): void {
  const offer = document.querySelector<HTMLElement>(".return");
  const slide = document.getElementById(visit.id)?.closest<HTMLElement>("section.slide");
  const isFirst = slide === document.querySelector("section.slide");
  if (!offer || !slide || isFirst) return;
  const [link, close] = [offer.querySelector("a"), offer.querySelector("button")];
  if (!link || !close) return;
  link.hash = visit.id;
  const where = link.querySelector("span");
  if (where) where.textContent = slide.dataset["title"] ?? "";
  offer.hidden = false;
  const hide = (): void => {
    offer.hidden = true;
  };
  link.addEventListener(
    "click",
    (event) => {
      event.preventDefault();
      hide();
      goToPlace(document, visit);
    },
    { signal },
  );
  close.addEventListener("click", hide, { signal });
  signal.addEventListener("abort", hide);
}

function load(key: string): Visit | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    if (typeof value !== "object" || value === null) return undefined;
    const { id, passed, title } = value as Partial<Record<keyof Visit, unknown>>;
    const whole = typeof id === "string" && typeof passed === "number" && typeof title === "string";
    return whole ? { id, passed, title } : undefined;
  } catch {
    return undefined;
  }
}

function store(key: string, visit: Visit): void {
  try {
    localStorage.setItem(key, JSON.stringify(visit));
  } catch {
    // A full or forbidden storage costs the memory, nothing else.
  }
}
