import { formatTime } from "../../../deck/notes/pace/pace-words.ts";
import { type Rehearsal, ownRate, rehearsalTotals } from "../../../session/rehearsal/rehearsal.ts";
import { rehearsalCsv } from "../../../session/rehearsal/csv.ts";
import type { Language } from "../../ui/words.ts";
import type { Desk } from "../desk.ts";
import { make, makeButton } from "../../ui/element.ts";
import type { Rehearsals } from "./rehearsals.ts";
import type { Say } from "../words.ts";

/** Rehearsing: start and stop, and for one of the last ten rehearsals the time of each slide against its plan. */
export function createRehearsalView(
  desk: Desk,
  rehearsals: Rehearsals,
  say: Say,
  language: Language,
): { readonly element: HTMLElement; draw(): void } {
  const element = make("section", { class: "rehearsal" });
  let chosen: number | undefined;

  const draw = (): void => {
    const all = rehearsals.all();
    const rehearsal = all[chosen ?? all.length - 1];
    const button = (name: "stop" | "record" | "goOn"): HTMLElement =>
      makeButton(say(name), () => {
        if (name === "stop") rehearsals.finish();
        else if (name === "record") rehearsals.start();
        else rehearsals.goOn();
        chosen = undefined;
        draw();
      });
    const record = button(rehearsals.isRecording() ? "stop" : "record");
    const cutOff = rehearsals.cutOff()
      ? [make("p", {}, make("span", { text: say("cutOff") }), button("goOn"))]
      : [];
    const state = rehearsals.isRecording() ? make("span", { text: say("recording") }) : "";
    element.replaceChildren(
      make("h3", { text: say("rehearsal") }),
      ...cutOff,
      make("p", {}, record, state),
      ...(rehearsal ? results(rehearsal, all) : [make("p", { text: say("noRehearsal") })]),
    );
  };

  const results = (rehearsal: Rehearsal, all: readonly Rehearsal[]): readonly HTMLElement[] => {
    const choice = make("select", { "aria-label": say("rehearsal") });
    all.forEach((one, index) => {
      const total = formatTime(rehearsalTotals(one).actual);
      const text = `${momentText(one.startedAt)}  ${total}`;
      choice.append(make("option", { value: String(index), text }));
    });
    choice.value = String(all.indexOf(rehearsal));
    choice.addEventListener("change", () => {
      chosen = Number(choice.value);
      draw();
      element.querySelector("select")?.focus();
    });
    const headings = new Map(desk.pages().map(({ id, heading }) => [id, heading] as const));
    const csv = makeButton(say("csv"), () =>
      download(rehearsalCsv(all, { language, headings, formatMoment: momentText })),
    );
    return [make("p", {}, choice, csv), table(rehearsal, headings), ...suggestion(all)];
  };

  const table = (rehearsal: Rehearsal, headings: ReadonlyMap<string, string>): HTMLElement => {
    const { planned, actual } = rehearsalTotals(rehearsal);
    const row = (name: string, plan: number, real: number): HTMLElement =>
      make(
        "tr",
        { class: Math.abs(real - plan) <= 5 ? "onTime" : real > plan ? "slow" : "fast" },
        make("th", { scope: "row", text: name }),
        ...[plan, real, real - plan].map((time) => make("td", { text: formatTime(time) })),
      );
    const heads = [say("section"), say("planned"), say("actual"), say("difference")];
    const spoken = rehearsal.sections.filter((one) => one.planned > 0 || one.actual >= 1);
    return make(
      "table",
      {},
      make("thead", {}, make("tr", {}, ...heads.map((text) => make("th", { scope: "col", text })))),
      make(
        "tbody",
        {},
        ...spoken.map((one) => row(headings.get(one.id) || one.id, one.planned, one.actual)),
      ),
      make("tfoot", {}, row(say("total"), planned, actual)),
    );
  };

  const suggestion = (all: readonly Rehearsal[]): readonly HTMLElement[] => {
    const rate = ownRate(all);
    if (rate === undefined) return [];
    const set = makeButton(say("setRate", rate), () => desk.prefer({ rate }));
    return [
      make("p", {}, say("ownRate", rate), set),
      make("p", { class: "hint", text: say("rateNote", rate) }),
    ];
  };

  return { element, draw };
}

/** `2026-11-24 09:34`, in the reader's own time zone; a spreadsheet knows it for a moment. */
function momentText(moment: number): string {
  const local = moment - new Date(moment).getTimezoneOffset() * 60_000;
  return new Date(local).toISOString().slice(0, 16).replace("T", " ");
}

function download(csv: string): void {
  const url = URL.createObjectURL(new Blob([csv], { type: "text/csv" }));
  make("a", { href: url, download: "rehearsals.csv" }).click();
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
