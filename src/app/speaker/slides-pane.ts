import { fitPictures } from "../ui/fit-slides.ts";
import { stepsOf, pictureAt } from "../channel/steps.ts";
import { type Position, isSamePosition } from "../../session/position.ts";
import type { Desk } from "./desk.ts";
import { stageSize } from "../ui/fit.ts";
import { make, makeButton, setText } from "../ui/element.ts";
import type { Part } from "./top-bar.ts";
import type { Say } from "./words.ts";

/** The slide on the wall, the step that comes, and the slide behind it: pictures of the page's own sections. */
export function createSlidesPane(desk: Desk, say: Say): Part {
  const current = picture("h2");
  const next = picture("h2");
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
    const place = `${two(wall.slide + 1)} / ${two(desk.pages().length)}`;
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
    const title = `${two(target.slide + 1)} ${page.heading}`.trim();
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

/** A few words for the step behind `step`: its heading, or what it says first. */
function stepWords(slide: HTMLElement, step: number): string {
  const [first] = stepsOf(slide)[step] ?? [];
  const heading = first?.querySelector("h2, h3, h4, .title, strong") ?? first;
  const text = heading?.textContent?.replace(/\s+/g, " ").trim() ?? "";
  return text === "" && first ? first.localName : text;
}

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

interface Picture {
  /** The words above it. */
  readonly line: HTMLElement;
  readonly frame: HTMLElement;
  /** What lies over the slide on the wall. */
  readonly cover: HTMLElement;
  show(desk: Desk, position: Position | undefined, name: string, place: string): void;
}

function picture(level: "h2"): Picture {
  const name = make(level);
  const place = make("p");
  const frame = make("div", {
    class: "thumb staged",
    lang: document.documentElement.lang,
    "aria-hidden": "true",
  });
  let shown: { readonly position: Position; readonly source: HTMLElement } | undefined;
  keepScaled(frame);
  return {
    line: make("div", { class: "line" }, name, place),
    frame,
    cover: make("p", { class: "cover" }),
    show(desk, position, words, where) {
      setText(name, words);
      setText(place, where);
      const source = position && desk.pages()[position.slide]?.element;
      if (!position || !source) {
        shown = undefined;
        return frame.replaceChildren();
      }
      if (shown?.source === source && isSamePosition(shown.position, position)) return;
      shown = { position, source };
      frame.replaceChildren(pictureAt(source, position.step));
      fitPictures(frame);
    },
  };
}

/**
 * A picture is a face in full size under a transform. With small type it would break where the browser sets a least
 * type size.
 */
function keepScaled(frame: HTMLElement): void {
  new ResizeObserver(([entry]) => {
    const { width } = stageSize(document.documentElement.dataset["aspect"]);
    frame.style.setProperty("--scale", String((entry?.contentRect.width ?? 0) / width));
  }).observe(frame);
}

function two(page: number): string {
  return String(page).padStart(2, "0");
}
