import { twoDigits } from "../../../deck/figures/numerals.ts";
import type { Position } from "../../../session/position.ts";
import type { Desk } from "../desk.ts";
import { make, makeButton, setText } from "../../ui/element.ts";
import { createShot, stepWords } from "./shot.ts";
import type { ScreenPart } from "../top-bar.ts";
import type { Say } from "../words.ts";

/** The slide on the wall, the step that comes, and the slide behind it: pictures of the page's own sections. */
export function createSlidesPane(desk: Desk, say: Say): ScreenPart {
  const current = createShot("h2");
  const next = createShot("h2");
  const onWall = make("div", { class: "shot now" }, current.frame, current.cover);
  let target: Position | undefined;
  const press = makeButton("", () => {
    const { screen, wall } = desk.state();
    const isOpen = screen === "live" && wall.kind === "follows";
    if (!isOpen) desk.forward();
    else if (target) desk.dispatch({ type: "goTo", ...target, at: Date.now() });
  });
  const coming = make("div", { class: "shot then" }, next.frame, press);
  const step = labelled("next-step", say("nextStep"));
  const opening = labelled("opening", say("opening"));
  const parts = [current.line, onWall, step.element, next.line, coming, opening.element];
  const element = make("div", { class: "pictures" }, ...parts);

  const drawCurrent = (): void => {
    const wall = desk.wall();
    const page = desk.page();
    const place = `${twoDigits(wall.slide + 1)} / ${twoDigits(desk.pages().length)}`;
    const shown = wall.step > 0 ? `${dot}${say("stepOf", wall.step, page.steps)}` : "";
    current.show(desk, wall, say("current"), place + shown);
    step.show(stepWords(page.element, wall.step));
    const { screen, wall: held } = desk.state();
    const cover = screen === "live" ? (held.kind === "frozen" ? "frozen" : undefined) : screen;
    current.cover.hidden = cover === undefined;
    if (cover) setText(current.cover, say(cover));
    current.cover.dataset["cover"] = cover ?? "";
  };
  const drawNext = (): void => {
    target = desk.following();
    const page = target && desk.pages()[target.slide];
    press.disabled = target === undefined;
    opening.show(
      page
        ? page.clauses
            .map(({ text }) => text)
            .join("")
            .slice(0, opens)
        : "",
    );
    if (!target || !page) {
      next.show(desk, undefined, say("end"), "");
      press.setAttribute("aria-label", say("end"));
      return;
    }
    const isAhead = desk.state().wall.kind === "frozen";
    const steps = target.step > 0 ? say("stepOf", target.step, page.steps) : "";
    const title = `${twoDigits(target.slide + 1)} ${page.heading}`.trim();
    const place = [title, steps].filter(Boolean).join(dot);
    next.show(desk, target, say(isAhead ? "ahead" : "nextSlide"), place);
    press.setAttribute("aria-label", `${say("goThere")}: ${place}`);
  };

  return {
    element,
    update() {
      drawCurrent();
      drawNext();
    },
  };
}

/** How much of the next slide's notes is shown, in characters. */
const opens = 40;

/** A line that is there only where it has something to say. */
function labelled(
  className: string,
  name: string,
): { readonly element: HTMLElement; show(words: string): void } {
  const words = make("span");
  const element = make("p", { class: className }, make("b", { text: name }), words);
  return {
    element,
    show(text) {
      element.hidden = text === "";
      setText(words, text);
    },
  };
}

const dot = " · ";
