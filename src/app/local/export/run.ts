import type {
  ExportAnswer,
  ExportCard,
  ExportRequest,
} from "../../../deck/exchange/export-sheet.ts";
import { make, makeButton, setText } from "../../ui/element.ts";
import type { Language } from "../../ui/words.ts";
import { cardIcon } from "./icons.ts";
import { printPdf } from "./print-pdf.ts";
import { makeFiles, openMade, type Failed } from "./server.ts";
import { sizeText, type Say } from "./words.ts";

/** The result of a row. */
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

interface RowContext {
  readonly say: Say;
  readonly language: Language;
  /** How far it is, from 0 to 1. */
  readonly moved: (share: number) => void;
  /** It was tried again, and is done. */
  readonly changed: (outcome: Outcome) => void;
}

export function createRunRow(
  card: ExportCard,
  wanted: ExportRequest,
  { say, language, moved, changed }: RowContext,
): RunRow {
  const name = card.name[language];
  const state = make("p", { class: "state", role: "status", text: say("waiting") });
  const bar = make("progress", { hidden: "", "aria-label": name, max: "1" });
  const size = make("span", { class: "size" });
  const actions = make("span", { class: "actions" });
  const title = make("div", {}, make("h3", { text: name }), state);
  const element = make("li", { class: "waiting" }, cardIcon(card.id), title, bar, size, actions);

  const showMade = (made: Extract<ExportAnswer, { kind: "made" }>): Outcome => {
    const { path, files, bytes, pages, kept, maybeNotes } = made;
    const extent = [
      ...(files > 1 ? [say("files", files)] : []),
      ...(pages === undefined ? [] : [say("pages", pages)]),
      ...[kept, maybeNotes].flatMap((told) => (told ? [told[language]] : [])),
    ];
    element.className = "made";
    setText(state, [path, ...extent].join(say("comma")));
    setText(size, sizeText(bytes));
    const open = makeButton(say("open"), () => void openMade(path));
    const print = makeButton(say("print"), () => void printPdf(path));
    actions.replaceChildren(open, ...(/\.pdf$/i.test(path) ? [print] : []));
    return { bytes, path };
  };

  const show = (answer: ExportAnswer | Failed, isStopped: boolean): Outcome => {
    bar.hidden = true;
    if (answer !== "failed" && answer.kind === "made") return showMade(answer);
    element.className = isStopped ? "waiting" : "failed";
    const why = answer === "failed" ? say("failed") : reason(answer, language);
    setText(state, isStopped ? say("stopped") : why);
    setText(size, "");
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
    bar.value = 0;
    setText(size, "");
    actions.replaceChildren();
    const answer = await makeFiles(wanted, signal, ({ share, what }) => {
      bar.value = share;
      setText(size, `${Math.round(share * 100)}%`);
      setText(state, what[language]);
      moved(share);
    });
    return show(answer, signal.aborted);
  };
  return { element, run };
}

function reason(answer: Extract<ExportAnswer, { kind: "refused" }>, language: Language): string {
  const { message, hint } = answer;
  return [message[language], ...(hint ? [hint[language]] : [])].join("　");
}
