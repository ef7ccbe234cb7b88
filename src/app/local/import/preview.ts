import "./preview.css";
import "./outline-column.css";
import "./faces-column.css";
import "./notes-column.css";
import type {
  Draft,
  DraftEdit,
  DraftLayout,
  DraftPlace,
  DraftRow,
} from "../../../deck/incoming.ts";
import { make, makeButton } from "../../ui/element.ts";
import { keptEdits } from "./kept-edits.ts";
import { leftOutBar } from "./left-out.ts";
import { notesColumn } from "./notes-column.ts";
import { outlineColumn } from "./outline-column.ts";
import type { ImportDesk, Screen } from "./panel.ts";
import { importServer } from "./server.ts";
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
  /** To where the keyboard goes on from the outline. */
  leave(): void;
}

/** A part of the preview that is drawn anew when the draft or the choice changes. */
export interface Part {
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
  let row = 0;
  let slide = 0;
  let isSplitting = false;
  /** Changes wait for each other. Of waiting changes, only the last state counts. */
  let asking: Promise<void> = Promise.resolve();

  const preview: PreviewDesk = {
    say,
    language: desk.language,
    draft: () => draft,
    row: () => row,
    slide: () => slide,
    isSplitting: () => isSplitting,
    chooseRow(next) {
      row = next;
      slide = draft.rows[next]?.slide ?? 0;
      isSplitting = false;
      show(false);
    },
    chooseSlide(next) {
      slide = next;
      row = rowOf(draft.rows, next);
      isSplitting = false;
      show(false);
    },
    split(isOn) {
      isSplitting = isOn;
      show(false);
    },
    change: (edit) => setEdits([...edits, edit]),
    async layouts() {
      const answer = await importServer.layouts(draft.id, edits, slide);
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
    edits = next;
    keptEdits.write({ id: draft.id, edits });
    isSplitting = false;
    asking = asking.then(async () => {
      // A later change asks for all of them.
      if (edits !== next) return;
      const answer = await importServer.change(draft.id, next);
      if (answer.kind === "failed") return desk.tell(answer);
      if (answer.kind === "draft") takeDraft(answer.draft, at);
    });
  }

  /** The choice goes to `wanted`, else stays with its heading, else with the slide of the same text. */
  function takeDraft(next: Draft, wanted: DraftPlace | undefined): void {
    const before = draft.rows[row];
    const stays = wanted === undefined && isSameSlide(draft, next, slide);
    const place = wanted ?? before?.at;
    const words = wanted ?? draft.slides[slide]?.paragraphs[0]?.at;
    draft = next;
    if (stays) return show(true);
    const same = next.rows.findIndex(({ kind, at }) =>
      place ? at?.block === place.block && at.offset === place.offset : kind === before?.kind,
    );
    const holding = next.slides.findIndex(({ paragraphs }) =>
      paragraphs.some(({ at }) => at.block === words?.block && at.offset >= words.offset),
    );
    if (same >= 0) {
      row = same;
      slide = next.rows[same]?.slide ?? 0;
    } else {
      slide = Math.max(0, holding);
      row = rowOf(next.rows, slide);
    }
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
    if (answer.kind === "opening") keptEdits.write(undefined);
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
  // The first section says more than the title, and so does a text that has none.
  const begin = (["heading", "opening"] as const).map((wanted) =>
    draft.rows.findIndex(({ kind }) => kind === wanted),
  );
  row = begin.find((index) => index >= 0) ?? 0;
  slide = draft.rows[row]?.slide ?? 0;
  show(true);
  keptEdits.write({ id: draft.id, edits });
  return { element, title: say("previewTitle"), focus: () => makeIt.focus() };
}

/** Only the face has changed: the same is said there, under the same rows. */
function isSameSlide(before: Draft, after: Draft, slide: number): boolean {
  const [a, b] = [before, after].map(({ slides }) => slides[slide]?.paragraphs[0]);
  return (
    before.rows.length === after.rows.length &&
    before.slides.length === after.slides.length &&
    a !== undefined &&
    b !== undefined &&
    a.at.block === b.at.block &&
    a.at.offset + a.from === b.at.offset + b.from
  );
}

/** The row of a slide: the first that stands on it, else the last before it. */
function rowOf(rows: readonly DraftRow[], slide: number): number {
  const on = rows.findIndex((each) => each.slide === slide);
  return Math.max(0, on >= 0 ? on : rows.findLastIndex((each) => each.slide < slide));
}
