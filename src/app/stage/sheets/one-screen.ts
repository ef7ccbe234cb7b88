import { say, type Language } from "../../ui/words.ts";
import { createSheet, type Sheet } from "./sheet.ts";
import { sayOfSheets } from "./words.ts";

/**
 * Said before the speaker's screen opens on a machine that knows of one screen only. A projector that shows the same as
 * the laptop is not a second screen: the notes would be on the wall. `anyway` opens it all the same, for a rehearsal.
 */
export function createOneScreenSheet(
  document: Document,
  language: Language,
  anyway: () => void,
): Sheet {
  const tell = sayOfSheets(language);
  const sheet = createSheet(document, {
    name: "one-screen",
    title: tell("oneScreen"),
    fill(element) {
      const title = document.createElement("h2");
      title.textContent = tell("oneScreen");
      const lines = (["oneScreenWhy", "oneScreenDo"] as const).map((name) => {
        const line = document.createElement("p");
        line.textContent = tell(name);
        return line;
      });
      element.append(
        title,
        ...lines,
        button(say("close", language), () => sheet.close()),
        button(tell("oneScreenAnyway"), () => {
          sheet.close();
          anyway();
        }),
      );
    },
  });
  const button = (text: string, click: () => void): HTMLButtonElement => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.addEventListener("click", click);
    return made;
  };
  return sheet;
}
