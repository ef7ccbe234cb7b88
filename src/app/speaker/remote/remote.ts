import { twoDigits } from "../../../deck/figures/numerals.ts";
import { clauseAtStep } from "../../../session/clause-progress.ts";
import { type Position, nextPosition } from "../../../session/position.ts";
import { openOwnStorage } from "../../channel/kept-storage.ts";
import { make, makeButton, setText } from "../../ui/element.ts";
import { wearStyles } from "../../ui/wear-styles.ts";
import { pickLanguage } from "../../ui/words.ts";
import { openDesk, type Desk } from "../desk.ts";
import { openDistant } from "../distant-view.ts";
import { createShot, stepWords } from "../slides/shot.ts";
import { stayAwake } from "../stay-awake.ts";
import { createSlideList } from "../slides/slide-list.ts";
import { toggleFreeze } from "../tools.ts";
import { createTopBar } from "../top-bar.ts";
import { sayIn } from "../words.ts";
import { createTouchSign } from "./touch-sign.ts";
import { createTurnAreas } from "./turn-areas.ts";
import css from "./remote.css?inline";
import { sayOfRemote } from "./words.ts";

/** How often the time is drawn, milliseconds. */
const ticking = 250;

/** Makes the page a remote for one hand: it turns, and shows what comes. */
export async function showRemote(page: HTMLElement): Promise<void> {
  const kept = await openOwnStorage();
  const document = page.ownerDocument;
  const language = pickLanguage(navigator.languages);
  const [say, words] = [sayIn(language), sayOfRemote(language)];
  const { session, pages, hasKey } = await openDistant(page, "remote");
  const desk = openDesk({ session, pages, storage: () => kept, page });
  wearStyles(document, css);
  document.title = `${words("title")} · ${document.title}`;

  const top = createTopBar(desk, say, language);
  const sign = createTouchSign(session, words, hasKey);
  const areas = createTurnAreas(desk, session, words);
  const list = createSlideList(desk, say);
  const [onWall, then] = [createShot("h2"), createShot("h2")];
  const place = make("p", { class: "place" });
  const steps = make("p", { class: "steps" });
  const clause = make("p", { class: "clause" });
  const readTo = make("span", { class: "read-to", text: words("readTo") });
  const spoken = make("div", { class: "spoken" }, readTo, clause);
  const tool = (name: "black" | "freeze" | "holding" | "undo" | "list", act: () => void) =>
    makeButton(say(name), act, { class: name });
  const black = tool("black", () => desk.dispatch({ type: "black" }));
  const freeze = tool("freeze", () => toggleFreeze(desk));
  const holding = tool("holding", () => desk.dispatch({ type: "holding" }));
  const undo = tool("undo", () => desk.dispatch({ type: "undo", at: Date.now() }));
  const tools = make(
    "div",
    { class: "remote-tools", role: "group", "aria-label": say("tools") },
    black,
    freeze,
    holding,
    undo,
    tool("list", list.open),
  );
  const shots = make(
    "div",
    { class: "shots" },
    make("div", { class: "shot now" }, onWall.line, make("div", {}, onWall.frame, onWall.cover)),
    make("div", { class: "shot then" }, then.line, then.frame, steps),
  );
  const root = make(
    "main",
    { class: "desk remote", lang: language === "en" ? "en" : page.lang },
    top.element,
    make("div", { class: "where" }, sign.mark, place),
    sign.element,
    spoken,
    shots,
    tools,
    areas.element,
    sign.retry,
    list.element,
  );
  document.body.append(root);

  const update = (): void => {
    const { screen, wall: held, position } = desk.state();
    const wall = desk.wall();
    const current = desk.page();
    setText(
      place,
      `${twoDigits(wall.slide + 1)} / ${twoDigits(desk.pages().length)}${stepText(desk)}`,
    );
    const isCovered = screen !== "live";
    onWall.show(desk, wall, words("onWall"), "");
    onWall.cover.hidden = !isCovered && held.kind === "follows";
    setText(onWall.cover, isCovered ? say(screen) : say("frozen"));
    const next = nextPosition(
      position,
      desk.pages().map((known) => known.steps),
    );
    const isEnd = next.slide === position.slide && next.step === position.step;
    then.show(
      desk,
      isEnd ? undefined : next,
      isEnd ? words("theEnd") : words("coming"),
      nextWords(desk, position, next),
    );
    const left = current.steps - wall.step;
    setText(steps, left > 0 ? words("stepsLeft", left) : words("lastStep"));
    setText(clause, clauseText(desk, session.clause()));
    spoken.hidden = clause.textContent === "";
    setText(black, screen === "live" ? say("black") : words("uncover"));
    black.classList.toggle("lit", isCovered);
    setText(freeze, held.kind === "frozen" ? words("release") : say("freeze"));
    freeze.classList.toggle("lit", held.kind === "frozen");
    areas.update();
    top.update?.();
  };
  const touched = (): void => {
    const isUp = session.touch().kind === "up";
    root.classList.toggle("lost", !isUp);
    for (const button of tools.querySelectorAll("button")) button.disabled = !isUp;
    if (isUp) undo.disabled = desk.state().undo === undefined;
    readTo.hidden = isUp;
    sign.update();
    areas.update();
  };
  black.addEventListener("click", () => areas.flash(black));
  desk.onChange(() => {
    update();
    touched();
  });
  session.onTouch(touched);
  update();
  touched();
  window.setInterval(() => top.tick?.(session.time()), ticking);
  stayAwake(window, () => sign.tell(words("sleepy")));
  page.classList.add("ready");
}

function stepText(desk: Desk): string {
  const { step } = desk.wall();
  const { steps } = desk.page();
  return steps > 0 ? ` · ${step} / ${steps}` : "";
}

/** What a press shows: the step by its words, or the slide by its heading. */
function nextWords(desk: Desk, from: Position, to: Position): string {
  const page = desk.pages()[to.slide];
  if (!page) return "";
  return to.slide === from.slide ? stepWords(page.element, to.step - 1) : page.title || page.id;
}

/** The clause that is lit on a speaker's screen, or else the one that the step belongs to. */
function clauseText(
  desk: Desk,
  lit: { readonly slide: number; readonly index: number } | undefined,
): string {
  const { slide, step } = desk.wall();
  const { clauses } = desk.page();
  const index = lit?.slide === slide ? lit.index : step === 0 ? 0 : clauseAtStep(clauses, step);
  return clauses[index]?.text ?? "";
}
