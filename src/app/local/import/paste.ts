import { make, makeButton } from "../../ui/element.ts";
import type { ImportDesk, Screen } from "./panel.ts";

/** Where text is pasted. */
export function pasteScreen(desk: ImportDesk): Screen {
  const { say } = desk;
  const field = make("textarea", { "aria-label": say("pasteLabel"), spellcheck: "false" });
  const readButton = makeButton(say("read"), () => desk.readText(field.value), {
    class: "main",
    disabled: "",
  });
  field.addEventListener("input", () => {
    readButton.disabled = field.value.trim() === "";
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
