import { make } from "../ui/element.ts";
import { wearStyles } from "../ui/wear-styles.ts";
import { say, type Language } from "../ui/words.ts";
import css from "./style/code-sheet.css?inline";

/** How long it stays, milliseconds: the speaker's screen counts with the same. */
const lighting = 20_000;

/**
 * Shows the audience's code on the wall, for people in the hall with a phone. A code with the key is never shown here.
 */
export async function showCode(
  document: Document,
  address: string,
  language: Language,
): Promise<void> {
  document.querySelector(".code-sheet")?.remove();
  const { codePicture } = await import("../ui/code-picture.ts");
  const shown = address.replace(/^http:\/\/|\/$/g, "");
  const sheet = make(
    "div",
    { class: "code-sheet" },
    codePicture(document, address, say("followCode", language)),
    make("b", { text: say("followCode", language) }),
    make("span", { text: shown }),
  );
  const takeOff = wearStyles(document, css);
  document.body.append(sheet);
  setTimeout(() => {
    sheet.remove();
    takeOff();
  }, lighting);
}
