import { type Plan, paceAt } from "../../deck/notes/pace/pace.ts";
import { formatTime } from "../../deck/notes/pace/pace-words.ts";
import { sectionElapsed } from "../../session/state.ts";
import { clockElapsed, isClockKnown } from "../../session/clock.ts";
import type { Desk } from "./desk.ts";
import { make } from "../ui/element.ts";
import type { ScreenPart } from "./top-bar.ts";
import type { Say } from "./words.ts";

/** The lower edge: a segment for every slide that is spoken, as wide as its time, and where the speech should be. */
export function createProgressBar(desk: Desk, say: Say): ScreenPart {
  const bar = make("div", { class: "bar", role: "img" });
  const mark = make("span", { class: "due" }, make("b", { text: say("due") }));
  const element = make("div", { class: "progress" }, bar);
  let drawnFor: unknown;
  let segments: ReadonlyMap<number, HTMLElement> = new Map();

  const draw = (): void => {
    const { sections } = desk.plan();
    segments = new Map(
      sections.flatMap(({ start, end }, index) => {
        if (end <= start) return [];
        const page = desk.pages()[index];
        const name = page?.partNumber ? page.title : "";
        const segment = make("div", { class: "segment" }, make("i"), make("span", { text: name }));
        segment.style.flexGrow = String(end - start);
        return [[index, segment] as const];
      }),
    );
    bar.replaceChildren(...segments.values());
    drawnFor = desk.plan();
  };

  return {
    element,
    update() {
      if (drawnFor !== desk.plan()) draw();
      const { slide } = desk.wall();
      for (const [index, segment] of segments) {
        segment.dataset["state"] = index < slide ? "done" : index === slide ? "now" : "open";
      }
    },
    tick(at) {
      const state = desk.state();
      const { slide } = desk.wall();
      const elapsed = clockElapsed(state.clock, at) / 1000;
      const { expectedSlide, expectedFraction, sectionPlanned } = paceAt(desk.plan(), {
        elapsed,
        slideIndex: slide,
      });
      const byTime = sectionPlanned > 0 ? sectionElapsed(state, at) / 1000 / sectionPlanned : 0;
      const done = Math.min(desk.spoken() ?? byTime, 1);
      segments.get(slide)?.style.setProperty("--done", done.toFixed(4));
      const due = segments.get(expectedSlide);
      const isTimed = state.clock.kind !== "idle" && isClockKnown(state.clock, at);
      mark.hidden = !isTimed || due === undefined;
      if (due && mark.parentElement !== due) due.append(mark);
      mark.style.setProperty("--at", expectedFraction.toFixed(4));
      // Towards the middle, so that the word never leaves the bar.
      mark.dataset["side"] =
        dueShare(desk.plan(), expectedSlide, expectedFraction) > 0.5 ? "left" : "right";
      const titleOf = (index: number): string => desk.pages()[index]?.heading ?? "";
      const label = say("progress", titleOf(slide), titleOf(expectedSlide));
      bar.setAttribute("aria-label", `${label} ${formatTime(desk.plan().total)}`);
    },
  };
}

/** Where the speech should be, as a share of the whole plan. */
function dueShare({ sections, total }: Plan, slide: number, fraction: number): number {
  const { start, end } = sections[slide] ?? { start: 0, end: 0 };
  return total > 0 ? (start + fraction * (end - start)) / total : 0;
}
