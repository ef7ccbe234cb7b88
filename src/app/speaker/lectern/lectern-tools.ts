import { make, makeButton, setText } from "../../ui/element.ts";
import type { DistantSession } from "../../channel/live/distant-session.ts";
import type { Desk } from "../desk.ts";
import { changeSize } from "../more-panel.ts";
import { modes } from "../notes/prompter.ts";
import type { Turns } from "../notes/turns.ts";
import { createShot } from "../slides/shot.ts";
import type { ScreenPart } from "../top-bar.ts";
import type { Say } from "../words.ts";
import type { sayOfLectern } from "./words.ts";

/** The buttons of the lectern: few, and large enough to hit without looking. */
export function createLecternTools(
  desk: Desk,
  session: DistantSession,
  turns: Turns,
  { say, words }: { readonly say: Say; readonly words: ReturnType<typeof sayOfLectern> },
): ScreenPart {
  const back = makeButton(`‹ ${say("back")}`, turns.back, { class: "back" });
  const forward = makeButton(`${say("forward")} ›`, turns.forward, { class: "forward" });
  const black = makeButton(say("black"), () => desk.dispatch({ type: "black" }));
  const mode = makeButton("", () => {
    const next = (modes.indexOf(desk.preferences().mode) + 1) % modes.length;
    desk.prefer({ mode: modes[next] ?? "slides" });
  });
  const next = createShot("h2");
  const coming = make("div", { class: "coming" }, next.frame, next.line);
  const element = make(
    "div",
    { class: "tools", role: "group", "aria-label": say("tools") },
    back,
    makeButton(words("smaller"), () => changeSize(desk, -1)),
    makeButton(words("larger"), () => changeSize(desk, 1)),
    black,
    mode,
    coming,
    forward,
  );
  return {
    element,
    update() {
      const { screen } = desk.state();
      const isUp = session.touch().kind === "up";
      black.disabled = !isUp;
      // Reading on works without a connection; a turn does not.
      for (const button of [back, forward]) button.classList.toggle("alone", !isUp);
      black.setAttribute("aria-pressed", String(screen === "black"));
      const name = words(desk.preferences().mode);
      setText(mode, name);
      mode.setAttribute("aria-label", words("mode", name));
      const target = desk.following();
      const page = target && desk.pages()[target.slide];
      next.show(desk, target, page ? say("nextSlide") : say("end"), page?.title ?? "");
    },
  };
}
