import { type Position, isSamePosition } from "../../session/position.ts";
import type { Desk } from "./desk.ts";
import { stageSize } from "../ui/fit.ts";
import { make, makeButton, setText } from "../ui/element.ts";
import { pictureAt } from "./picture-at.ts";
import type { Part } from "./top-bar.ts";
import type { Say } from "./words.ts";

/** The slide on the wall, and what one press will show: pictures of the page's own sections. */
export function createSlidesPane(desk: Desk, say: Say): Part {
  const current = picture("h2");
  const next = picture("h2");
  const onWall = make("div", { class: "shot now" }, current.frame, current.cover);
  const press = makeButton("", () => desk.forward());
  const coming = make("div", { class: "shot then" }, next.frame, press);
  const element = make("div", { class: "pictures" }, current.line, onWall, next.line, coming);

  const drawCurrent = (): void => {
    const wall = desk.wall();
    const page = desk.page();
    const place = `${two(wall.slide + 1)} / ${two(desk.pages().length)}`;
    const step = wall.step > 0 ? `${dot}${say("stepOf", wall.step, page.steps)}` : "";
    current.show(desk, wall, say("current"), place + step);
    const { screen, wall: held } = desk.state();
    const cover = screen === "live" ? (held.kind === "frozen" ? "frozen" : undefined) : screen;
    current.cover.hidden = cover === undefined;
    if (cover) setText(current.cover, say(cover));
    current.cover.dataset["cover"] = cover ?? "";
  };
  const drawNext = (): void => {
    const { wall, position } = desk.state();
    const isAhead = wall.kind === "frozen";
    const to = isAhead ? position : desk.next();
    const page = to && desk.pages()[to.slide];
    press.disabled = to === undefined;
    if (!to || !page) {
      next.show(desk, undefined, say("end"), "");
      press.setAttribute("aria-label", say("end"));
      return;
    }
    const isStep = to.slide === desk.wall().slide && to.step > 0;
    const name = isAhead ? say("ahead") : say(isStep ? "nextStep" : "nextSlide");
    const steps = to.step > 0 ? say("stepOf", to.step, page.steps) : "";
    const title = `${two(to.slide + 1)} ${page.heading}`.trim();
    const place = isStep ? steps : [title, steps].filter(Boolean).join(dot);
    next.show(desk, to, name, place);
    press.setAttribute("aria-label", `${say("forward")}: ${place}`);
  };

  return {
    element,
    update() {
      drawCurrent();
      drawNext();
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
    },
  };
}

/**
 * A picture is a face in full size under a transform: drawn with small type instead, it would fall apart where the
 * browser sets a least type size.
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
