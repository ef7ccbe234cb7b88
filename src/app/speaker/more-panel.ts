import { keyList } from "../ui/keys/key-list.ts";
import type { Language } from "../ui/words.ts";
import type { Desk } from "./desk.ts";
import { make, makeButton } from "../ui/element.ts";
import { speakerBindings } from "./keys.ts";
import { createPanel, type Panel } from "./panel.ts";
import { rates, textSizes } from "./preferences.ts";
import { modes } from "./notes/prompter.ts";
import { toggleClock } from "./timer.ts";
import type { WallWindow } from "./windows.ts";
import type { Say, WordName } from "./words.ts";

/** Everything that is set or started, and every key. */
export interface MorePanel extends Panel {
  update(): void;
}

export function createMorePanel(
  desk: Desk,
  say: Say,
  language: Language,
  parts: {
    readonly wall: WallWindow;
    readonly askReset: () => void;
    readonly rehearsal: { readonly element: HTMLElement; draw(): void };
  },
): MorePanel {
  const { wall, askReset, rehearsal } = parts;
  const radios = modes.map((mode) => {
    const input = make("input", { type: "radio", name: "mode", value: mode });
    input.addEventListener("change", () => desk.prefer({ mode }));
    return { mode, input, label: make("label", {}, input, say(mode)) };
  });
  const mirror = make("input", { type: "checkbox" });
  mirror.addEventListener("change", () => desk.prefer({ mirror: mirror.checked }));
  const size = stepper(say, "size", (by) => changeSize(desk, by));
  const rate = stepper(say, "rate", (by) => changeRate(desk, by));
  const clock = makeButton("", () => toggleClock(desk));

  const panel = createPanel(say("more"), "more", say, rehearsal.draw);
  const section = (name: WordName, ...children: readonly Node[]): HTMLElement =>
    make("section", {}, make("h3", { text: say(name) }), ...children);
  panel.element.append(
    make(
      "div",
      { class: "columns" },
      make(
        "div",
        {},
        section(
          "prompter",
          make(
            "div",
            { role: "radiogroup", "aria-label": say("prompter") },
            ...radios.map(({ label }) => label),
          ),
          rate.element,
          size.element,
          make("label", {}, mirror, say("mirror")),
        ),
        section("timer", make("p", {}, clock, makeButton(say("reset"), askReset))),
        section(
          "screens",
          make(
            "p",
            {},
            makeButton(say("openStage"), wall.open),
            makeButton(say("arrange"), () => void wall.arrange()),
            makeButton(say("swap"), wall.swap),
          ),
        ),
      ),
      rehearsal.element,
    ),
    section("keys", keyList(document, speakerBindings, language)),
  );

  return {
    ...panel,
    update() {
      const preferences = desk.preferences();
      for (const { mode, input } of radios) input.checked = mode === preferences.mode;
      mirror.checked = preferences.mirror;
      size.show(preferences.size);
      rate.show(desk.rate());
      const act = { idle: "start", running: "pause", paused: "resume" } as const;
      clock.textContent = say(act[desk.state().clock.kind]);
    },
  };
}

/** One step larger (1) or smaller (-1). */
export function changeSize(desk: Desk, by: number): void {
  const { least, most } = textSizes;
  const size = desk.preferences().size + by * textSizes.by;
  desk.prefer({ size: Math.min(Math.max(size, least), most) });
}

/** One step faster (1) or slower (-1). */
export function changeRate(desk: Desk, by: number): void {
  const { least, most } = rates;
  const rate = Math.round(desk.rate() / rates.by + by) * rates.by;
  desk.prefer({ rate: Math.min(Math.max(rate, least), most) });
}

function stepper(
  say: Say,
  name: "size" | "rate",
  change: (by: number) => void,
): { readonly element: HTMLElement; show(value: number): void } {
  const value = make("output");
  const button = (sign: string, word: WordName, by: number): HTMLElement =>
    makeButton(sign, () => change(by), { "aria-label": `${say(name)} ${say(word)}` });
  return {
    element: make(
      "p",
      { class: "stepper" },
      make("span", { text: say(name) }),
      button("−", "less", -1),
      value,
      button("+", "greater", 1),
    ),
    show(number) {
      value.value = String(number);
    },
  };
}
