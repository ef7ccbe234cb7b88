import { clauseAtStep, clicksBefore } from "../../session/clause-progress.ts";
import type { Clause, Piece } from "../../deck/notes/clause-notes.ts";
import type { Desk } from "./desk.ts";
import { make } from "../ui/element.ts";
import type { Page } from "./pages.ts";
import type { Part } from "./top-bar.ts";
import type { Say } from "./words.ts";

/** The lit clause begins at this share of the pane's height: above it what was said, below it what comes. */
const anchor = 0.45;

/** How much of the pane one press of its own keys passes. */
export const handful = 0.4;

export interface NotesPane extends Part {
  /** By hand: a handful of lines down (1) or up (-1). */
  scroll(by: number): void;
}

/** The notes of the slide that is spoken about, in large type. */
export function createNotesPane(desk: Desk, say: Say): NotesPane {
  const text = make("div", { class: "text", lang: document.documentElement.lang });
  const element = make(
    "main",
    { class: "notes-pane", tabindex: "0", "aria-label": say("notes") },
    text,
  );
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  let drawn: Page | undefined;
  let clauses: readonly HTMLElement[] = [];
  let shownAt = "";

  const behavior = (isMoving: boolean): ScrollBehavior =>
    isMoving || still.matches ? "auto" : "smooth";
  const draw = (page: Page): void => {
    const paragraphs = page.paragraphs.map((own) => make("p", {}, ...own.map(clauseElement)));
    clauses = paragraphs.flatMap((paragraph) => [...paragraph.children] as HTMLElement[]);
    const empty = make("p", { class: "none", text: say("noNotes") });
    text.replaceChildren(...(clauses.length === 0 ? [empty] : paragraphs));
    element.scrollTop = 0;
    drawn = page;
    shownAt = "";
  };
  const reveal = (index: number, within: number, isMoving: boolean): void => {
    const top = (at: number): number => clauses[at]?.offsetTop ?? text.scrollHeight;
    const [from, to] = [top(index), top(index + 1)];
    const line = from + (to - from) * within;
    const target = Math.max(0, line - element.clientHeight * anchor);
    element.scrollTo({ top: target, behavior: behavior(isMoving) });
  };

  return {
    element,
    update() {
      const page = desk.page();
      const { mode, size } = desk.preferences();
      element.style.setProperty("--size", String(size));
      if (page !== drawn) draw(page);
      const { lit, said } = litClauses(desk, page);
      clauses.forEach((clause, index) => {
        clause.classList.toggle("said", index < said);
        if (index === lit) clause.setAttribute("aria-current", "true");
        else clause.removeAttribute("aria-current");
      });
      const within = mode === "scroll" ? desk.prompt().within : 0;
      // Whoever scrolled by hand stays there until the place in the notes, or the room for it, is another.
      const { clientWidth, clientHeight } = element;
      const at = [lit, said, within, size, clientWidth, clientHeight].join();
      if (at === shownAt) return;
      shownAt = at;
      reveal(lit ?? said, within, desk.isScrolling());
    },
    scroll(by) {
      const top = by * handful * element.clientHeight;
      element.scrollBy({ top, behavior: behavior(false) });
    },
  };
}

/** Which clause is lit, if any, and before which all are said. */
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

function clauseElement({ pieces }: Clause): HTMLElement {
  return make("span", { class: "clause" }, ...pieces.map(pieceNode));
}

function pieceNode(piece: Piece): Node | string {
  if (piece.kind === "click") return make("i", { class: "click", "aria-hidden": "true" });
  if (piece.kind === "figure") {
    return make("span", { class: piece.blank ? "figure blank" : "figure", text: piece.text });
  }
  return piece.strong ? make("strong", { text: piece.text }) : piece.text;
}
