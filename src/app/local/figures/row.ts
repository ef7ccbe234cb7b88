import { slideHash } from "../../ui/slide-hash.ts";
import "./row.css";
import { unitOf } from "../../../deck/figures/figure-unit.ts";
import type { FigureSentence } from "../../../deck/figures/figure-sentences.ts";
import {
  filledFields,
  longestField,
  type FigureEdit,
  type SheetFigure,
} from "../../../deck/figures/sheet/figures-sheet.ts";
import type { Problem } from "../../../deck/model.ts";
import { make, makeButton, setText } from "../../ui/element.ts";
import type { Language } from "../../ui/words.ts";
import type { FiguresDesk } from "./desk.ts";
import type { Say } from "./words.ts";

/** One figure: its field, what is wrong with it, and the sentences that it stands in. */
export interface Row {
  readonly element: HTMLElement;
  readonly field: HTMLInputElement;
  /** Draws how the figure stands on the desk now. */
  show(figure: SheetFigure): void;
}

export interface RowContext {
  readonly desk: FiguresDesk;
  readonly say: Say;
  readonly language: Language;
  /** Goes on to the next field. */
  readonly next: (row: Row) => void;
}

export function createRow(name: string, id: string, context: RowContext): Row {
  const { desk, say, language } = context;
  const field = make("input", {
    id,
    type: "text",
    autocomplete: "off",
    spellcheck: "false",
    enterkeyhint: "next",
    maxlength: String(longestField),
    "aria-describedby": `${id}-words ${id}-sentences`,
  });
  const unit = make("span", { class: "unit" });
  const state = make("output", { class: "state", for: id });
  const details = make("span", { class: "details" });
  const wordList = make("div", { class: "words", id: `${id}-words` });
  const both = make("div", { class: "both", hidden: "" });
  const sentences = make("div", { class: "sentences", id: `${id}-sentences` });
  const label = make("label", { for: id, text: name });
  const head = make("div", { class: "entry" }, label, field, unit, state);
  const element = make("li", { class: "figure-row" }, head, details, wordList, both, sentences);

  const row: Row = {
    element,
    field,
    show(figure) {
      const draft = desk.draft(name);
      const text = desk.text(figure);
      const problems = desk.problems(figure);
      const status = draft?.state ?? (desk.isSaved(name) ? "saved" : undefined);
      if (field.value.trim() !== text.trim()) field.value = text;
      field.placeholder = figure.placeholder;
      field.setAttribute("aria-invalid", String(problems.length > 0));
      setText(unit, unitOf(figure, figure.sentences));
      setText(state, status === undefined ? "" : say(status));
      setText(
        details,
        [figure.label, figure.owner, figure.source, figure.date].filter(Boolean).join(" · "),
      );
      element.dataset["state"] = status ?? (text === "" ? "blank" : "filled");
      const told = draft?.problem ? [...problems, draft.problem] : problems;
      fill(
        wordList,
        told.map((problem) => problemLine(problem, language)),
      );
      const waits = draft?.state === "stale" || draft?.state === "kept";
      both.hidden = !waits;
      if (waits) fill(both, versions(figure, draft.edit, context));
      fill(sentences, sentenceLines(figure, text, say));
    },
  };
  field.addEventListener("input", () =>
    desk.type(name, { ...desk.draft(name)?.edit, value: field.value }),
  );
  // Comes with Enter and when the field is left.
  field.addEventListener("change", () => void desk.save());
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    void desk.choose(desk.draft(name)?.state === "kept" ? [name] : [], "yours");
    context.next(row);
  });
  return row;
}

function problemLine({ severity, message, hint }: Problem, language: Language): HTMLElement {
  const line = make("p", { class: severity }, message[language]);
  if (hint) line.append(make("span", { class: "hint", text: ` ${hint[language]}` }));
  return line;
}

/** What is in the file, and what was typed. */
function versions(figure: SheetFigure, edit: FigureEdit, { desk, say }: RowContext): HTMLElement[] {
  const { name } = figure;
  const fields = filledFields.filter(
    (field) => edit[field] !== undefined && edit[field].trim() !== (figure[field] ?? ""),
  );
  const shown = (texts: FigureEdit) =>
    fields
      .map((field) => {
        const text = texts[field]?.trim() || say("blank");
        return field === "value" ? text : `${say(field)} ${text}`;
      })
      .join(" · ");
  return [
    make(
      "p",
      {},
      make("span", { class: "in-file", text: say("inFile", shown(figure)) }),
      makeButton(say("takeFile"), () => void desk.choose([name], "file")),
    ),
    make(
      "p",
      {},
      make("span", { class: "yours", text: say("yours", shown(edit)) }),
      makeButton(say("takeYours"), () => void desk.choose([name], "yours")),
    ),
  ];
}

function sentenceLines(figure: SheetFigure, text: string, say: Say): HTMLElement[] {
  if (figure.sentences.length === 0) {
    const about = figure.isSet ? { text: say("set") } : { class: "error", text: say("unused") };
    return [make("p", about)];
  }
  const shown = text.trim() === "" ? figure.placeholder : text.trim();
  return figure.sentences.map((sentence) => sentenceLine(sentence, shown, say));
}

/** The clause of the figure stands out from its sentence. */
function sentenceLine(sentence: FigureSentence, shown: string, say: Say): HTMLElement {
  const { role, slideId, slide, heading, before, after } = sentence;
  const [, far = "", near = ""] = /^([^]*[，；：、—])?([^]*)$/u.exec(before) ?? [];
  const [, close = "", rest = ""] = /^([^，；。]*[，；。]?)([^]*)$/u.exec(after) ?? [];
  const address = say("slide", slide, heading);
  return make(
    "p",
    { class: role === "face" ? "shown" : "spoken" },
    make("a", { href: slideHash(slideId), title: address, "aria-label": address }, String(slide)),
    make("span", { class: "far", text: far }),
    near,
    make("mark", { text: shown }),
    close,
    make("span", { class: "far", text: rest }),
  );
}

/** Leaves unchanged elements alone, so that they keep the focus. */
function fill(element: HTMLElement, children: readonly HTMLElement[]): void {
  const same =
    element.children.length === children.length &&
    children.every((child, index) => element.children[index]?.isEqualNode(child));
  if (!same) element.replaceChildren(...children);
}
