import "./preview.css";
import "./outline-column.css";
import "./faces-column.css";
import "./notes-column.css";
import type {
  Draft,
  DraftEdit,
  DraftLayout,
  DraftPlace,
} from "../../../../deck/exchange/incoming.ts";
import { make, makeButton } from "../../../ui/element.ts";
import { choiceAfter, firstChoice, rowOf } from "./choice.ts";
import { leftOutBar } from "./left-out.ts";
import { notesColumn } from "./notes-column.ts";
import { outlineColumn } from "./outline-column.ts";
import type { ImportDesk, Screen } from "../panel.ts";
import { importServer } from "../server.ts";
import { slidesColumn } from "./slides-column.ts";

/** What the three columns of the preview have in common. */
export interface PreviewDesk extends Pick<ImportDesk, "say" | "language"> {
  draft(): Draft;
  /** The row and the slide that all three columns show. */
  row(): number;
  slide(): number;
  isSplitting(): boolean;
  chooseRow(row: number): void;
  chooseSlide(slide: number): void;
  /** Whether it waits for the sentence at which a section will begin. */
  split(isOn: boolean): void;
  change(edit: DraftEdit): void;
  /** The chosen slide in each layout that can show it; empty where the server does not say. */
  layouts(): Promise<readonly DraftLayout[]>;
  /** Moves the focus from the outline to the column after it. */
  leave(): void;
}

/** A part of the preview that is drawn anew when the draft or the choice changes. */
export interface PreviewPart {
  readonly element: HTMLElement;
  /** `isNew`: the draft, not the choice alone. */
  show(isNew: boolean): void;
}

/**
 * The outline as it was read, the slides from it, the notes, and what is left out, before the deck is made. `made` are the
 * changes that the draft has.
 */
export function previewScreen(
  desk: ImportDesk,
  first: Draft,
  made: readonly DraftEdit[] = [],
): Screen {
  const { say } = desk;
  let draft = first;
  let edits = made;
  let choice = firstChoice(first);
  let isSplitting = false;
  /** Changes wait for each other. Of waiting changes, only the last state counts. */
  let asking: Promise<void> = Promise.resolve();

  const preview: PreviewDesk = {
    say,
    language: desk.language,
    draft: () => draft,
    row: () => choice.row,
    slide: () => choice.slide,
    isSplitting: () => isSplitting,
    chooseRow(next) {
      choice = { row: next, slide: draft.rows[next]?.slide ?? 0 };
      isSplitting = false;
      show(false);
    },
    chooseSlide(next) {
      choice = { row: rowOf(draft.rows, next), slide: next };
      isSplitting = false;
      show(false);
    },
    split(isOn) {
      isSplitting = isOn;
      show(false);
    },
    change: (edit) => setEdits([...edits, edit]),
    async layouts() {
      const answer = await importServer.layouts(draft.id, edits, choice.slide);
      return "kind" in answer ? [] : answer;
    },
    leave: () => makeIt.focus(),
  };

  const outline = outlineColumn(preview);
  const slides = slidesColumn(preview);
  const notes = notesColumn(preview);
  const left = leftOutBar(preview);
  const totals = make("p", { class: "totals" });
  const undoButton = makeButton(say("undo"), () => undo(), { title: "Ctrl+Z" });
  const makeIt = makeButton(say("make"), () => void build(), { class: "main" });
  const tabs = make("div", { class: "tabs", role: "group" });
  const columns = make(
    "div",
    { class: "columns", "data-tab": "0" },
    outline.element,
    slides.element,
    notes.element,
  );
  tabs.append(
    ...(["outline", "faces", "notes"] as const).map((name, index) =>
      makeButton(say(name), () => setTab(index), { "aria-pressed": String(index === 0) }),
    ),
  );
  const element = make(
    "div",
    { class: "preview" },
    make(
      "header",
      {},
      make(
        "div",
        {},
        make("h1", { text: say("previewTitle") }),
        make("p", { text: first.file || first.title }),
      ),
      totals,
      undoButton,
      makeButton(say("otherFile"), desk.begin),
      makeIt,
    ),
    left.element,
    tabs,
    columns,
  );

  function setTab(index: number): void {
    columns.dataset["tab"] = String(index);
    [...tabs.children].forEach((tab, at) => tab.setAttribute("aria-pressed", String(at === index)));
  }

  function setEdits(next: readonly DraftEdit[], at?: DraftPlace): void {
    // The deck that is being made would not have it.
    if (makeIt.disabled) return;
    edits = next;
    desk.kept.keep(draft, edits);
    isSplitting = false;
    asking = asking.then(async () => {
      // A later change asks for all of them.
      if (edits !== next) return;
      const answer = await importServer.change(draft.id, next);
      if (answer.kind === "failed") return desk.tell(answer);
      if (answer.kind === "draft") takeDraft(answer.draft, at);
    });
  }

  function takeDraft(next: Draft, wanted: DraftPlace | undefined): void {
    choice = choiceAfter(choice, draft, next, wanted);
    draft = next;
    show(true);
  }

  /** Back to before the last change, and to where it was made. */
  function undo(): void {
    const last = edits.at(-1);
    const isOfOutline = last?.kind === "level" || last?.kind === "split";
    if (last) setEdits(edits.slice(0, -1), isOfOutline ? last.at : undefined);
  }

  async function build(): Promise<void> {
    makeIt.disabled = true;
    makeIt.textContent = say("making");
    await asking;
    const answer = await importServer.make(draft.id, edits);
    if (answer.kind === "opening") desk.kept.forget(draft.id);
    else {
      makeIt.disabled = false;
      makeIt.textContent = say("make");
    }
    desk.follow(answer, true);
  }

  function show(isNew: boolean): void {
    undoButton.disabled = edits.length === 0;
    for (const part of [outline, slides, notes]) part.show(isNew);
    if (isNew) left.show(true);
    keepFocus();
    if (!isNew) return;
    const total = (value: number, name: string, made = {}): HTMLElement =>
      make("span", made, make("b", { text: String(value) }), ` ${name}`);
    totals.replaceChildren(
      total(draft.slides.length, say("slidesTotal")),
      total(draft.characters, say("charactersTotal")),
      make(
        "span",
        {},
        `${say("about1")} `,
        make("b", { text: String(draft.minutes) }),
        ` ${say("minutesTotal")}`,
      ),
      ...(draft.blanks > 0 ? [total(draft.blanks, say("blanksTotal"), { class: "blanks" })] : []),
    );
  }

  /** The pressed button may be gone. Without a focus in here, the stage would take the keys. */
  function keepFocus(): void {
    const isInside = (): boolean => element.contains(document.activeElement);
    if (!element.isConnected || isInside()) return;
    outline.element.querySelector<HTMLElement>("[aria-current] > .row")?.focus();
    if (!isInside()) makeIt.focus();
  }

  element.addEventListener("keydown", (event) => {
    const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z";
    if (!isUndo || event.shiftKey) return;
    event.preventDefault();
    undo();
  });
  show(true);
  desk.kept.keep(draft, edits);
  return { element, title: say("previewTitle"), draft: first, focus: () => makeIt.focus() };
}
