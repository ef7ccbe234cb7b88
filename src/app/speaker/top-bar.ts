import { clauseAtStep, progressAt } from "../../session/clause-progress.ts";
import { paceAt } from "../../deck/notes/pace/pace.ts";
import { formatTime, verdictOf, verdictWords } from "../../deck/notes/pace/pace-words.ts";
import { sectionElapsed } from "../../session/state.ts";
import { clockElapsed, isClockKnown } from "../../session/clock.ts";
import type { Language } from "../ui/words.ts";
import type { Desk } from "./desk.ts";
import { make, makeButton, setText } from "../ui/element.ts";
import { toggleClock } from "./timer.ts";
import type { Say } from "./words.ts";

/** A part of the screen: its element, and what draws it anew; `tick` draws what only the time changes. */
export interface ScreenPart {
  readonly element: HTMLElement;
  update?(): void;
  /** `at`: milliseconds since the epoch. */
  tick?(at: number): void;
}

/** The upper edge: where the speech is, how much is left, how fast it goes, and the time. */
export function createTopBar(desk: Desk, say: Say, language: Language): ScreenPart {
  const numeral = make("span", { class: "numeral" });
  const heading = make("span", { lang: document.documentElement.lang });
  const count = make("p", { class: "count" });
  const pace = readout(say("pace"), "pace");
  const section = readout(say("section"), "section");
  const total = readout(say("total"), "total");
  const clock = readout(say("clock"), "clock");
  clock.element.firstElementChild?.classList.add("unseen");
  const button = makeButton("", () => toggleClock(desk), { class: "clock-switch" });
  const act = make("span", { class: "unseen" });
  button.append(total.element, act);
  const element = make(
    "header",
    { class: "top" },
    make("h1", {}, numeral, heading),
    count,
    make("div", { class: "times" }, pace.element, section.element, button, clock.element),
  );

  return {
    element,
    update() {
      const page = desk.page();
      numeral.hidden = !page.partNumber?.numeral;
      setText(numeral, page.partNumber?.numeral ?? "");
      numeral.dataset["part"] = String(page.partNumber?.part ?? "");
      setText(heading, page.name || page.id);
      const spoken = desk.spoken() ?? spokenByStep(desk);
      const left = Math.round(page.characters * (1 - spoken));
      setText(count, page.characters === 0 ? "" : say("count", page.characters, left));
      const { kind } = desk.state().clock;
      const acts = { idle: "start", running: "pause", paused: "resume" } as const;
      setText(act, say(acts[kind]));
      button.title = `${say(acts[kind])} (T)`;
      button.dataset["clock"] = kind;
    },
    tick(at) {
      const state = desk.state();
      const elapsed = clockElapsed(state.clock, at) / 1000;
      const inSection = sectionElapsed(state, at) / 1000;
      const spoken = desk.spoken();
      const { ahead, sectionPlanned } = paceAt(desk.plan(), {
        elapsed,
        slideIndex: desk.wall().slide,
        sectionElapsed: inSection,
        ...(spoken !== undefined && { clauseProgress: spoken }),
      });
      const verdict = verdictOf(ahead);
      const isPlanned = desk.plan().total > 0;
      pace.element.hidden = state.clock.kind === "idle" || !isPlanned;
      const isKnown = isClockKnown(state.clock, at);
      pace.element.dataset["verdict"] = isKnown ? verdict.kind : "unknown";
      if (!isKnown) pace.show("", "", say("paceUnknown"));
      else {
        pace.show(
          verdict.kind === "onTime" ? "" : formatTime(verdict.seconds),
          "",
          verdictWords[verdict.kind][language],
        );
      }
      section.show(formatTime(Math.floor(inSection)), plannedTime(sectionPlanned));
      total.show(formatTime(Math.floor(elapsed)), plannedTime(desk.planned()));
      clock.show(new Date(at).toTimeString().slice(0, 5), "");
    },
  };
}

/** Where the clauses are not followed, everything before the next click counts as spoken. */
function spokenByStep(desk: Desk): number {
  const { step } = desk.wall();
  const { clauses } = desk.page();
  return step === 0 ? 0 : progressAt(clauses, clauseAtStep(clauses, step));
}

function plannedTime(seconds: number): string {
  return seconds > 0 ? formatTime(seconds) : "";
}

function readout(
  name: string,
  className: string,
): {
  readonly element: HTMLElement;
  show(value: string, planned: string, label?: string): void;
} {
  const label = make("span", { class: "label", text: name });
  const value = make("b");
  const planned = make("span", { class: "planned" });
  const element = make("span", { class: `readout ${className}` }, label, value, planned);
  return {
    element,
    show(now, of, words = name) {
      setText(label, words);
      setText(value, now);
      setText(planned, of && `/ ${of}`);
    },
  };
}
