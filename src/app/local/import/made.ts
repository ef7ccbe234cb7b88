import { slideHash } from "../../ui/slide-hash.ts";
import type { OpenAnswer } from "../../../deck/exchange/incoming.ts";
import type { QuotedProblem } from "../../../deck/exchange/update.ts";
import { make, makeButton } from "../../ui/element.ts";
import { windowMemory } from "../../ui/window-memory.ts";
import type { Language } from "../../ui/words.ts";
import { forgetPasted } from "./paste.ts";
import { importServer } from "./server.ts";
import { sayIn } from "./words.ts";

/** Remembers over the reload which deck was made. */
const key = "rostrum-made";

/** How often the server is asked whether it is there again, milliseconds. */
const pause = 250;

/**
 * Goes to the deck that the server opens: this page loads again when it is served. One that is new begins with its first
 * slide, another one goes on at the place that is kept of it.
 */
export async function changeDeck(
  { folder, first }: Extract<OpenAnswer, { kind: "opening" }>,
  isNew: boolean,
): Promise<void> {
  if (isNew) {
    windowMemory.write(key, folder);
    forgetPasted();
  }
  // Vite's own client reloads too: both come to the same slide.
  const hash = isNew ? slideHash(first) : "";
  history.replaceState(null, "", `${location.pathname}?view=stage${hash}`);
  for (;;) {
    const begun = await importServer.beginnings();
    if ("decks" in begun && begun.decks.some((deck) => deck.isOpen && deck.folder === folder)) {
      location.reload();
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** After a deck was made: says where it is, and what a check finds in it. It does nothing on any other page. */
export async function tellMade(document: Document, language: Language): Promise<void> {
  const folder = windowMemory.read(key);
  if (folder === undefined) return;
  windowMemory.write(key, undefined);
  const say = sayIn(language);
  const found = await importServer.found();
  if ("kind" in found) return;
  // Blanks are not faults of the text; the figures sheet asks for each of them.
  const blanks = found.filter(({ code }) => code === "blank-figure").length;
  const problems = found.filter(({ code }) => code !== "blank-figure");
  const list = make("ol");
  const summary = make("p");
  const look = make("p", { text: say("looking") });
  const tell = (all: readonly QuotedProblem[]): void => {
    list.replaceChildren(...all.map((problem) => item(problem, language)));
    list.hidden = all.length === 0;
    summary.textContent = all.length === 0 ? say("doneClean") : say("doneFound", all.length);
  };
  tell(problems);
  const note = make(
    "section",
    { class: "made", role: "status" },
    make("h2", { text: say("done", `${folder}/`) }),
    summary,
    list,
    look,
    make(
      "p",
      { class: "buttons" },
      make("span", { text: blanks > 0 ? say("fillIn", blanks) : "" }),
      makeButton(say("close"), () => note.remove()),
    ),
  );
  await import("./made.css");
  document.body.append(note);
  document.addEventListener("fullscreenchange", () => note.remove());
  const seen = await importServer.seen();
  if ("kind" in seen) {
    look.remove();
    return;
  }
  const isMeasured = seen.every(({ code }) => code !== "look-not-measured");
  look.textContent = say(
    isMeasured ? (seen.length === 0 ? "looksClean" : "lookedAt") : "notLookedAt",
  );
  if (isMeasured) tell([...problems, ...seen]);
}

function item(problem: QuotedProblem, language: Language): HTMLElement {
  const { file, line } = problem.place;
  const name = file.replace(/^.*\//, "");
  return make("li", {}, make("code", { text: `${name}:${line}` }), ` ${problem.message[language]}`);
}
