import { findSlide } from "../../../session/jump.ts";
import { closeDialog } from "../../ui/close-dialog.ts";
import { say, type Language } from "../../ui/words.ts";
import type { Sheet } from "./sheet.ts";
import type { Stage } from "../stage.ts";

/** After this time, in milliseconds, a digit typed by mistake leaves the wall again. */
const strayDigit = 5000;

export interface JumpBox extends Sheet {
  /** Opens with a digit that was already typed. */
  openWith(digit: string): void;
}

/** A small box in the corner: what is typed into it, and Enter, goes to that slide. */
export function createJumpBox(document: Document, language: Language, stage: Stage): JumpBox {
  const box = document.createElement("dialog");
  const form = document.createElement("form");
  const field = document.createElement("input");
  const found = document.createElement("output");
  box.className = "jump";
  box.setAttribute("aria-label", say("jumpLabel", language));
  field.autocomplete = "off";
  field.spellcheck = false;
  field.enterKeyHint = "go";
  field.placeholder = say("jumpLabel", language);
  field.setAttribute("aria-label", say("jumpLabel", language));
  form.append(field, found);
  box.append(form);
  document.body.append(box);

  let timer = 0;
  const close = (): void => {
    clearTimeout(timer);
    closeDialog(box);
  };
  const show = (text: string): void => {
    field.value = text;
    box.classList.remove("nothing");
    found.value = headingFor(text, stage);
    box.show();
    field.focus();
    // WebKit puts the caret of a field that takes the focus before what stands in it: 1, 3 would become 31.
    field.setSelectionRange(text.length, text.length);
  };

  field.addEventListener("input", () => {
    clearTimeout(timer);
    box.classList.remove("nothing");
    found.value = headingFor(field.value, stage);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const index = findSlide(stage.slides(), field.value, stage.position().index);
    if (index === undefined) {
      found.value = say("jumpNothing", language);
      box.classList.add("nothing");
      field.select();
      return;
    }
    close();
    stage.goTo(index);
  });
  box.addEventListener("focusout", (event) => {
    if (box.open && !box.contains(event.relatedTarget as Node | null)) close();
  });

  return {
    isOpen: () => box.open,
    open: () => show(""),
    openWith(digit) {
      show(digit);
      timer = window.setTimeout(close, strayDigit);
    },
    close,
  };
}

function headingFor(query: string, stage: Stage): string {
  const slides = stage.slides();
  const index = findSlide(slides, query, stage.position().index);
  return index === undefined ? "" : (slides[index]?.heading ?? "");
}
