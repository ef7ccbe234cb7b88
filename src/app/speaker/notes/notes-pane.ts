import { clauseAtStep, clicksBefore } from "../../../session/clause-progress.ts";
import type { Desk } from "../desk.ts";
import { make, makeButton, setText } from "../../ui/element.ts";
import { loadedFonts } from "../../ui/fit-slides.ts";
import { type Lines, endLineOf, lineOf, measureLines, scrollTopOf } from "./notes-lines.ts";
import type { Page } from "../slides/pages.ts";
import { shapedElements } from "./shaped.ts";
import { type View, look, openView, passed, readOn, resized, unread } from "./reading-view.ts";
import type { ScreenPart } from "../top-bar.ts";
import type { Say } from "../words.ts";

/** The lit clause begins at this share of the pane's height: above it what was said, below it what comes. */
const anchor = 0.45;

/** How much of the pane one press of its own keys passes. */
export const handful = 0.4;

export interface NotesPane extends ScreenPart {
  /** The strip below the notes: how many lines of them are left. */
  readonly rest: HTMLElement;
  /** Scrolls by hand: a few lines down (1) or up (-1). */
  scroll(by: number): void;
  /** Shows what was not in view yet; false where everything was. */
  readOn(): boolean;
  /** Shows again what was in view before the last `readOn`; false where no `readOn` is left to take back. */
  readBack(): boolean;
  /** True where `readOn`, or `readBack`, would show something else. */
  canRead(to: "on" | "back"): boolean;
  /** True where the mark of the step after `step` was in view. */
  sawClick(step: number): boolean;
  /** True where clause `index` was in view to its end. */
  sawClause(index: number): boolean;
  /** The first clause that was not in view to its end; undefined where all were. */
  firstUnread(): number | undefined;
}

/** The notes of the slide that is spoken about, in large type. */
export function createNotesPane(desk: Desk, say: Say, pressed: () => void): NotesPane {
  const text = make("div", { class: "text", lang: document.documentElement.lang });
  const element = make(
    "main",
    { class: "notes-pane", tabindex: "0", "aria-label": say("notes") },
    text,
  );
  const left = makeButton("", pressed);
  const rest = make("div", { class: "lines-left" }, left);
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  let drawn: { readonly page: Page; readonly slide: number } | undefined;
  let clauses: readonly HTMLElement[] = [];
  let clicks: readonly HTMLElement[] = [];
  let shownAt = "";
  let measuredAt = "";
  let measuredWith = 0;
  let height = 0;
  let lines: Lines = { height: 1, start: 0, count: 0, room: 1 };
  let view: View = openView(0, 1);
  /** Clauses that were in view to their end: they stay so when the type gets another size. */
  let seenClauses = 0;
  /** The wall has come back from the slide behind this one, and the pane has not been shown yet. */
  let isBack = false;
  /** The first lines that were in view before each press that read on. */
  let trail: readonly number[] = [];
  /** The target of a running scroll, CSS pixels: lines that pass by meanwhile are not read. */
  let goal: number | undefined;

  const draw = (page: Page, slide: number): void => {
    const paragraphs = shapedElements(page);
    clauses = paragraphs.flatMap((paragraph) => [
      ...paragraph.querySelectorAll<HTMLElement>(".clause"),
    ]);
    clicks = clauses.flatMap((clause) => [...clause.querySelectorAll<HTMLElement>(".click")]);
    const empty = make("p", { class: "none", text: say("noNotes") });
    text.replaceChildren(...(clauses.length === 0 ? [empty] : paragraphs));
    goal = undefined;
    element.scrollTop = 0;
    // A slide that the speaker comes back to was read before, so its end is shown.
    isBack = drawn?.slide === slide + 1;
    seenClauses = isBack ? clauses.length : 0;
    trail = [];
    drawn = { page, slide };
    shownAt = "";
    measuredAt = "";
  };
  const measure = (size: number): void => {
    const { clientWidth, clientHeight } = element;
    const at = [size, clientWidth].join();
    // A font that comes late wraps the lines anew, and those that were counted before are not all of them.
    const fonts = loadedFonts();
    const isSame = at === measuredAt && fonts === measuredWith;
    if (isSame && clientHeight === height) return;
    height = clientHeight;
    measuredWith = fonts;
    lines = measureLines(element, text);
    element.style.setProperty("--clear", `${lines.start + lines.room * lines.height}px`);
    // An alert takes room from below.
    if (isSame) return note(resized(view, lines.room));
    const count = clauses.length === 0 ? 0 : lines.count;
    const last = clauses[seenClauses - 1];
    const seen = last ? endLineOf(lines, last) + 1 : 0;
    view = passed(openView(count, lines.room), seen);
    // The browser keeps the same words in view: nobody who scrolled by hand is led back.
    if (at === measuredAt) note(look(view, (element.scrollTop + 1) / lines.height));
    measuredAt = at;
  };
  const note = (next: View): void => {
    view = next;
    while (seenClauses < clauses.length && sawClause(seenClauses)) seenClauses++;
    while (seenClauses > 0 && !sawClause(seenClauses - 1)) seenClauses--;
    const count = unread(view);
    rest.hidden = clauses.length === 0;
    rest.classList.toggle("read", count === 0);
    setText(left, count === 0 ? say("readAll") : say("linesLeft", count));
  };
  const sawClause = (index: number): boolean => {
    const clause = clauses[index];
    return clause === undefined || endLineOf(lines, clause) < view.seen;
  };
  const move = (next: View, isMoving = false): void => {
    note(next);
    scrollTo(scrollTopOf(lines, next.top), isMoving);
  };
  const scrollTo = (top: number, isMoving: boolean): void => {
    goal = top;
    element.scrollTo({ top, behavior: isMoving || still.matches ? "auto" : "smooth" });
  };
  /** Lights a clause in the middle of the pane, whole where there is room for it. */
  const reveal = (index: number, within: number, isMoving: boolean): void => {
    const clause = clauses[index];
    if (!clause) return move(view);
    const [from, to] = [lineOf(lines, clause), endLineOf(lines, clause)];
    const wanted = Math.max(Math.round(from - view.room * anchor), to - view.room + 1);
    const top = Math.min(Math.max(wanted, 0), from);
    const said = passed(view, from);
    if (!isMoving) {
      const shown = isBack ? view.lines : top;
      isBack = false;
      return move(look(said, shown));
    }
    const at = from + (to + 1 - from) * within - view.room * anchor;
    note(look(said, Math.max(0, at)));
    scrollTo(Math.max(0, at) * lines.height, true);
  };
  const byHand = (): void => (goal = undefined);
  element.addEventListener("wheel", byHand, { passive: true });
  element.addEventListener("pointerdown", byHand, { passive: true });
  element.addEventListener("scroll", () => {
    const { scrollTop } = element;
    if (goal !== undefined) {
      if (Math.abs(scrollTop - goal) < 2) goal = undefined;
      return;
    }
    note(look(view, (scrollTop + 1) / lines.height));
  });

  return {
    element,
    rest,
    update() {
      const page = desk.page();
      const { slide } = desk.wall();
      const { mode, size } = desk.preferences();
      element.style.setProperty("--size", String(size));
      if (page !== drawn?.page) draw(page, slide);
      measure(size);
      const { lit, said } = litClauses(desk, page);
      clauses.forEach((clause, index) => {
        clause.classList.toggle("said", index < said);
        if (index === lit) clause.setAttribute("aria-current", "true");
        else clause.removeAttribute("aria-current");
      });
      const within = mode === "scroll" ? desk.prompt().within : 0;
      // After scrolling by hand, the view stays until the place in the notes or the room changes.
      const at = [lit, said, within, measuredAt].join();
      if (at === shownAt) return;
      shownAt = at;
      trail = [];
      reveal(lit ?? said, within, desk.isScrolling());
    },
    scroll(by) {
      byHand();
      const top = by * handful * element.clientHeight;
      element.scrollBy({ top, behavior: still.matches ? "auto" : "smooth" });
    },
    readOn() {
      if (unread(view) === 0) return false;
      trail = [...trail, view.top];
      move(readOn(view));
      return true;
    },
    readBack() {
      const before = trail.at(-1);
      if (before === undefined) return false;
      trail = trail.slice(0, -1);
      move(look(view, before));
      return true;
    },
    canRead: (to) => (to === "on" ? unread(view) > 0 : trail.length > 0),
    sawClick(step) {
      const click = clicks[step];
      return click !== undefined && lineOf(lines, click) < view.seen;
    },
    sawClause,
    firstUnread: () => (seenClauses < clauses.length ? seenClauses : undefined),
  };
}

/** Which clause is lit, if any, and which clauses before it are said. */
function litClauses(
  desk: Desk,
  { clauses }: Page,
): { readonly lit: number | undefined; readonly said: number } {
  const { clause } = desk.prompt();
  if (desk.preferences().mode !== "slides") return { lit: clause, said: clause };
  const { step } = desk.wall();
  const isMarked = step > 0 && step <= clicksBefore(clauses, clauses.length);
  return { lit: undefined, said: isMarked ? clauseAtStep(clauses, step) : 0 };
}
