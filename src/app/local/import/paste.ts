import { make, makeButton } from "../../ui/element.ts";
import { windowMemory } from "../../ui/window-memory.ts";
import type { ImportDesk, Screen } from "./panel.ts";

const key = "rostrum-pasted";

/** Where text is pasted. It stays in the field, also when the page is loaded anew, until a deck is made. */
export function pasteScreen(desk: ImportDesk): Screen {
  const { say } = desk;
  const field = make("textarea", { "aria-label": say("pasteLabel"), spellcheck: "false" });
  const readButton = makeButton(say("read"), () => desk.readText(field.value), {
    class: "main",
    disabled: "",
  });
  field.value = windowMemory.read(key) ?? "";
  const look = (): void => {
    readButton.disabled = field.value.trim() === "";
  };
  look();
  field.addEventListener("input", () => {
    windowMemory.write(key, field.value);
    look();
  });
  const element = make(
    "div",
    { class: "paste" },
    make(
      "header",
      {},
      make("h1", { text: say("pasteTitle") }),
      make("p", { text: say("pasteHint") }),
      makeButton(say("back"), desk.begin, { class: "back" }),
    ),
    field,
    make("p", { class: "buttons" }, readButton),
  );
  return { element, title: say("pasteTitle"), focus: () => field.focus() };
}

/** A deck was made: the next text begins in an empty field. */
export function forgetPasted(): void {
  windowMemory.write(key, undefined);
}
