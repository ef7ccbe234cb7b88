/** What the tests ask of a page. These run in it, so each stands alone. */

export function isReady(): boolean {
  return document.documentElement.classList.contains("ready");
}

export function isGuided(): boolean {
  return document.documentElement.classList.contains("guided");
}

export function shownSlide(): string {
  const slides = [...document.querySelectorAll(".slides section.slide.present")];
  const isIn = (slide: Element) =>
    slide.closest(".slides > section")?.classList.contains("present") ?? false;
  return slides.filter(isIn).map(({ id }) => id)[0] ?? "";
}

export function showSteps(id: string): void {
  for (const step of document.getElementById(id)?.querySelectorAll(".fragment") ?? []) {
    step.classList.add("visible");
  }
}

export function wearTheme(theme: string): void {
  document.documentElement.dataset["theme"] = theme;
}

/** What became of each font when it was asked for. */
export function fontStates(): Promise<readonly string[]> {
  const fonts = [...document.fonts];
  return Promise.all(fonts.map((font) => font.load().then(({ status }) => status, String)));
}

export function nextFrames(): Promise<null> {
  return new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(() => done(null)));
  });
}

export function cellsInView(): number {
  return [...document.querySelectorAll(".overview > ol > li")].filter((cell) => {
    const { width, top, bottom, left, right } = cell.getBoundingClientRect();
    return width > 0 && top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
  }).length;
}

export function articleSize(): readonly [number, number] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const sections = [...document.querySelectorAll(".slides section.slide")];
  return [scrollWidth - clientWidth, sections.filter((one) => one.textContent !== "").length];
}

/** As a link does it. */
export function follow(address: string): null {
  location.href = address;
  return null;
}

/** A step back, once the answer is on its way: the page may go. `hasStepped` says when it is done. */
export function stepBack(): null {
  const { dataset } = document.documentElement;
  dataset["steps"] = "";
  addEventListener("popstate", () => delete dataset["steps"], { once: true });
  setTimeout(() => history.back());
  return null;
}

export function hasStepped(): boolean {
  return document.documentElement.dataset["steps"] === undefined;
}

/** Whether slides are shown, which one, and what the address names. */
export function standing(): readonly [isStage: boolean, hash: string] {
  return [document.documentElement.matches(".staged.ready"), location.hash];
}

/** How many steps the deck has gone, counted over all slides. */
export function stepsTaken(): number {
  const slides = [...document.querySelectorAll(".slides section.slide")];
  const at = slides.findLastIndex((slide) => slide.matches(".present"));
  const before = slides.slice(0, at).map((slide) => slide.querySelectorAll(".fragment").length + 1);
  const here = slides[at]?.querySelectorAll(".fragment.visible").length ?? 0;
  return before.reduce((sum, steps) => sum + steps, here);
}

export function isCovered(): boolean {
  const sheet = document.querySelector(".holding-sheet");
  return sheet !== null && getComputedStyle(sheet).display !== "none";
}

export function asksForScreen(): boolean {
  return document.querySelector(".one-screen[open]") !== null;
}

export function notesShown(): number {
  return document.querySelector(".notes-pane .text")?.textContent?.length ?? 0;
}

export async function isKept(): Promise<boolean> {
  const registration = await navigator.serviceWorker?.getRegistration();
  return registration?.active?.state === "activated";
}

export function isInField(): boolean {
  return (
    document.activeElement?.closest("dialog.figures") !== null &&
    document.activeElement instanceof HTMLInputElement
  );
}

export function textOfSlides(): string {
  return document.querySelector(".slides")?.textContent ?? "";
}
