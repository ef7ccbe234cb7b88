import { twoDigits } from "../../../deck/figures/numerals.ts";
import { findSlide, findText } from "../../../session/jump.ts";
import type { Desk } from "../desk.ts";
import { make, makeButton } from "../../ui/element.ts";
import { slideElements } from "../../ui/slide-list.ts";
import { createPanel, type Panel } from "../panel.ts";
import type { Say } from "../words.ts";

/** What stands on each slide, never what is spoken. */
function shownTexts(): readonly string[] {
  return slideElements(document).map(
    (slide) => slide.querySelector(":scope > .face")?.textContent ?? "",
  );
}

/** All slides by number and heading; a click goes there, and so does what is typed into the field, with Enter. */
export interface SlideList extends Panel {
  openWith(typed: string): void;
}

export function createSlideList(desk: Desk, say: Say): SlideList {
  const field = make("input", {
    autocomplete: "off",
    spellcheck: "false",
    enterkeyhint: "go",
    placeholder: say("jump"),
    "aria-label": say("jump"),
  });
  const found = make("output");
  const form = make("form", {}, field, found);
  const list = make("ol");
  const panel = createPanel(say("list"), "list", say, () => {
    draw();
    field.select();
  });
  panel.element.append(form, list);

  const target = (): number | undefined => {
    const from = desk.wall().slide;
    return findSlide(desk.pages(), field.value, from) ?? findText(shownTexts(), field.value, from);
  };
  const go = (slide: number): void => {
    panel.close();
    desk.dispatch({ type: "goTo", slide, at: Date.now() });
  };
  const draw = (): void => {
    const { slide } = desk.state().position;
    const rows = desk.pages().map((page, index) => {
      const number = make("span", { class: "page", text: twoDigits(index + 1) });
      const numeral = make("span", { class: "numeral", text: page.partNumber?.numeral ?? "" });
      const row = makeButton("", () => go(index));
      row.append(number, numeral, page.name || page.id);
      if (index === slide) row.setAttribute("aria-current", "page");
      return make("li", {}, row);
    });
    list.replaceChildren(...rows);
    mark();
  };
  const mark = (): void => {
    const index = target();
    const heading = index === undefined ? undefined : desk.pages()[index]?.heading;
    found.value = field.value === "" ? "" : (heading ?? say("jumpNothing"));
    [...list.children].forEach((row, at) => row.classList.toggle("found", at === index));
  };

  field.addEventListener("input", mark);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const index = target();
    if (index !== undefined) go(index);
  });

  return {
    ...panel,
    open() {
      field.value = "";
      panel.open();
    },
    openWith(typed) {
      field.value = typed;
      panel.open();
      // As in `jump.ts`: WebKit's caret.
      field.setSelectionRange(typed.length, typed.length);
      mark();
    },
  };
}
