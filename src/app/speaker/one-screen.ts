import { isOneScreen } from "../channel/displays.ts";
import { make, makeButton } from "../ui/element.ts";
import type { ScreenPart } from "./top-bar.ts";
import type { Say } from "./words.ts";

/**
 * Covers this screen, notes included, as soon as two screens become one, because the projector now shows the same as
 * the laptop. It says how to set it back, and goes by itself when that is done.
 */
export function createOneScreenCover(say: Say): ScreenPart {
  let hadTwo = !isOneScreen(window);
  const uncover = (): void => {
    element.hidden = true;
  };
  const element = make(
    "div",
    { class: "one-screen", role: "alert" },
    make("p", { text: say("oneScreen") }),
    makeButton(say("showNotes"), uncover),
  );
  element.hidden = true;
  return {
    element,
    tick() {
      const isOne = isOneScreen(window);
      if (isOne && hadTwo) element.hidden = false;
      if (!isOne) uncover();
      hadTwo = !isOne;
    },
  };
}
