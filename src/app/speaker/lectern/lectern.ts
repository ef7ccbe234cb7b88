import { openOwnStorage } from "../../channel/kept-storage.ts";
import { make } from "../../ui/element.ts";
import { actionFinder, readPress } from "../../ui/keys/press.ts";
import { wearStyles } from "../../ui/wear-styles.ts";
import { pickLanguage } from "../../ui/words.ts";
import { openDesk } from "../desk.ts";
import { openDistant } from "../distant-view.ts";
import { speakerBindings } from "../keys.ts";
import { createNotesPane, type NotesPane } from "../notes/notes-pane.ts";
import { rollNotes } from "../notes/roll.ts";
import { createTurns } from "../notes/turns.ts";
import { createProgressBar } from "../progress-bar.ts";
import { createTouchSign } from "../remote/touch-sign.ts";
import { stayAwake } from "../stay-awake.ts";
import { sayOfRemote } from "../remote/words.ts";
import { createTopBar } from "../top-bar.ts";
import { sayIn } from "../words.ts";
import { createLecternTools } from "./lectern-tools.ts";
import css from "./lectern.css?inline";
import { sayOfLectern } from "./words.ts";

/** How often the time is drawn, milliseconds. */
const ticking = 250;

/** Makes the page the reading copy at the lectern: the speaker's notes, large, on a tablet that can also turn. */
export async function showLectern(page: HTMLElement): Promise<void> {
  const kept = await openOwnStorage();
  const document = page.ownerDocument;
  const language = pickLanguage(navigator.languages);
  const say = sayIn(language);
  const [words, touchWords] = [sayOfLectern(language), sayOfRemote(language)];
  const { session, pages, hasKey } = await openDistant(page, "lectern");
  const desk = openDesk({ session, pages, storage: () => kept, page });
  wearStyles(document, css);
  document.title = `${words("title")} · ${document.title}`;

  const top = createTopBar(desk, say, language);
  const notes: NotesPane = createNotesPane(desk, say, () => turns.forward());
  const turns = createTurns(desk, () => notes);
  const progress = createProgressBar(desk, say);
  const tools = createLecternTools(desk, session, turns, { say, words });
  const sign = createTouchSign(session, touchWords, hasKey);
  const root = make(
    "div",
    { class: "desk lectern", lang: language === "en" ? "en" : page.lang },
    top.element,
    notes.element,
    make("div", { class: "alerts" }, sign.element, sign.retry),
    notes.rest,
    make("footer", {}, progress.element, tools.element),
  );
  document.body.append(root);

  const parts = [top, notes, progress, tools];
  const tick = (): void => {
    for (const part of parts) if ("tick" in part) part.tick?.(session.time());
  };
  const update = (): void => {
    root.classList.toggle("mirror", desk.preferences().mirror);
    for (const part of parts) part.update?.();
    tick();
  };
  const touched = (): void => {
    sign.update();
    tools.update?.();
  };
  desk.onChange(update);
  session.onTouch(touched);
  update();
  touched();
  window.setInterval(tick, ticking);
  new ResizeObserver(update).observe(notes.element);
  rollNotes(desk);
  stayAwake(window, () => sign.tell(touchWords("sleepy")));

  const actionOf = actionFinder(speakerBindings);
  const act: Partial<Record<string, () => void>> = {
    forward: turns.forward,
    space: turns.forward,
    back: turns.back,
    black: () => desk.dispatch({ type: "black" }),
  };
  // A clicker that belongs to the tablet.
  document.addEventListener("keydown", (event) => {
    const run = act[actionOf(readPress(event)) ?? ""];
    if (!run) return;
    event.preventDefault();
    if (!event.repeat) run();
  });
  page.classList.add("ready");
}
