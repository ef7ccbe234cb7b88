import type { DistantSession } from "../../channel/live/distant-session.ts";
import { make, setText } from "../../ui/element.ts";
import type { Desk } from "../desk.ts";
import type { sayOfRemote } from "./words.ts";

/** The two large areas under the thumb. */
export interface TurnAreas {
  readonly element: HTMLElement;
  update(): void;
  /** Shows that something was pressed, and shakes the phone. */
  flash(area: HTMLElement): void;
}

/** Two presses within this time, in milliseconds, count as one: a thumb bounces. */
const bounce = 250;
/** How long the phone shakes, milliseconds. */
const shake = 30;

export function createTurnAreas(
  desk: Desk,
  session: DistantSession,
  say: ReturnType<typeof sayOfRemote>,
): TurnAreas {
  let last = -bounce;
  const flash = (area: HTMLElement): void => {
    // Firefox and Safari do not have it.
    if ("vibrate" in navigator) navigator.vibrate(shake);
    area.animate([{ filter: "brightness(1.6)" }, { filter: "none" }], 180);
  };
  const area = (type: "forward" | "back") => {
    const sign = make("span", { class: "sign", "aria-hidden": "true" });
    const name = make("b");
    const less = make("span", { class: "less" });
    const button = make("button", { type: "button", class: type }, sign, name, less);
    // At the press itself, not when the finger leaves: the wall turns with the word.
    button.addEventListener("pointerdown", (event) => {
      if (event.isPrimary && event.button === 0) turn(event);
    });
    // For a keyboard and a screen reader: a click without a pointer.
    button.addEventListener("click", (event) => {
      if (event.detail === 0) turn(event);
    });
    // The time of the press, not of this call: a busy phone may report two separate presses at once.
    const turn = ({ timeStamp }: Event): void => {
      if (session.touch().kind !== "up" || timeStamp - last < bounce) return;
      last = timeStamp;
      flash(button);
      desk.dispatch({ type, at: session.time() });
    };
    return { button, name, less, type };
  };
  const areas = [area("back"), area("forward")];
  return {
    element: make("div", { class: "turns" }, ...areas.map(({ button }) => button)),
    flash,
    update() {
      const isUp = session.touch().kind === "up";
      const isCovered = desk.state().screen !== "live";
      for (const { button, name, less, type } of areas) {
        button.setAttribute("aria-disabled", String(!isUp));
        const isDead = !isUp && type === "forward";
        setText(name, isDead ? say("cannot") : isCovered && isUp ? say("uncover") : say(type));
        setText(less, isDead ? say("cannotWhat") : "");
      }
    },
  };
}
