/** A small box in the corner that looks for words on the slides. Loaded when it is first used. */
import { findText } from "../../../session/jump.ts";
import { closeDialog } from "../../ui/close-dialog.ts";
import { slideElements } from "../../ui/slide-list.ts";
import { wearStyles } from "../../ui/wear-styles.ts";
import { say, type Language } from "../../ui/words.ts";
import type { Stage } from "../stage.ts";
import type { Sheet } from "../sheets/sheet.ts";
import css from "../style/jump-box.css?inline";

/** Enter goes to the next slide with the words, and once more to the one after it. What is only spoken is not looked at. */
export function createSearchBox(
  document: Document,
  { language, stage, leaving }: SearchNeeds,
): Sheet {
  leaving.addEventListener("abort", wearStyles(document, css));
  const box = document.createElement("dialog");
  const form = document.createElement("form");
  const field = document.createElement("input");
  const found = document.createElement("output");
  box.className = "jump search";
  field.type = "search";
  field.autocomplete = "off";
  field.spellcheck = false;
  field.enterKeyHint = "search";
  field.placeholder = say("searchLabel", language);
  for (const element of [box, field])
    element.setAttribute("aria-label", say("searchLabel", language));
  form.append(field, found);
  box.append(form);
  document.body.append(box);

  field.addEventListener("input", () => {
    box.classList.remove("nothing");
    found.value = "";
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const texts = slideElements(document).map(
      (slide) => slide.querySelector(".face")?.textContent ?? "",
    );
    const index = findText(texts, field.value, stage.position().index);
    box.classList.toggle("nothing", index === undefined);
    found.value =
      index === undefined ? say("searchNothing", language) : `${index + 1} / ${texts.length}`;
    if (index === undefined) field.select();
    else stage.goTo(index);
  });
  box.addEventListener("focusout", (event) => {
    if (box.open && !box.contains(event.relatedTarget as Node | null)) closeDialog(box);
  });

  return {
    isOpen: () => box.open,
    open() {
      box.show();
      field.focus();
      field.select();
    },
    close: () => closeDialog(box),
  };
}

interface SearchNeeds {
  readonly language: Language;
  readonly stage: Stage;
  readonly leaving: AbortSignal;
}
