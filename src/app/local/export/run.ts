import "./run.css";
import type { ExportAnswer, ExportCard, ExportRequest } from "../../../deck/export-sheet.ts";
import { make, makeButton, setText } from "../../ui/element.ts";
import type { Language } from "../../ui/words.ts";
import { makeFiles, openMade, type Failed } from "./server.ts";
import { sizeText, type Say } from "./words.ts";

/** What a row came to. */
export interface Outcome {
  readonly bytes: number;
  /** Below the folder of the offer; absent where nothing was made. */
  readonly path?: string;
}

/** A row for one file: it waits, runs, and ends or tells why it failed. */
export interface RunRow {
  readonly element: HTMLElement;
  run(signal: AbortSignal): Promise<Outcome>;
}

export function createRunRow(
  card: ExportCard,
  wanted: ExportRequest,
  {
    say,
    language,
    changed,
  }: {
    readonly say: Say;
    readonly language: Language;
    /** It was tried again, and is done. */
    readonly changed: (outcome: Outcome) => void;
  },
): RunRow {
  const state = make("p", { class: "state", role: "status", text: say("waiting") });
  const bar = make("progress", { hidden: "", "aria-label": card.name[language] });
  const size = make("span", { class: "size" });
  const actions = make("span", { class: "actions" });
  const element = make(
    "li",
    { class: "waiting" },
    make("div", {}, make("h3", { text: card.name[language] }), state),
    bar,
    size,
    actions,
  );

  const show = (answer: ExportAnswer | Failed, isStopped: boolean): Outcome => {
    bar.hidden = true;
    if (answer !== "failed" && answer.kind === "made") {
      const { path, files, bytes } = answer;
      element.className = "made";
      setText(state, files > 1 ? `${path} · ${say("files", files)}` : path);
      setText(size, sizeText(bytes));
      actions.replaceChildren(makeButton(say("open"), () => void openMade(path)));
      return { bytes, path };
    }
    element.className = isStopped ? "waiting" : "failed";
    const why = answer === "failed" ? say("failed") : reason(answer, language);
    setText(state, isStopped ? say("stopped") : why);
    const again = makeButton(say("again"), async () => {
      changed(await run(new AbortController().signal));
    });
    actions.replaceChildren(again);
    return { bytes: 0 };
  };

  const run = async (signal: AbortSignal): Promise<Outcome> => {
    if (signal.aborted) return show("failed", true);
    element.className = "running";
    setText(state, say("making"));
    bar.hidden = false;
    actions.replaceChildren();
    const answer = await makeFiles(wanted, signal);
    return show(answer, signal.aborted);
  };
  return { element, run };
}

function reason(answer: Extract<ExportAnswer, { kind: "refused" }>, language: Language): string {
  const { message, hint } = answer;
  return [message[language], ...(hint ? [hint[language]] : [])].join("　");
}
