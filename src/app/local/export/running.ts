import "./run.css";
import type { ExportOffer, ExportRequest } from "../../../deck/exchange/export-sheet.ts";
import { make, makeButton, setText } from "../../ui/element.ts";
import type { Language } from "../../ui/words.ts";
import { createRunRow, type Outcome } from "./run.ts";
import { openMade } from "./server.ts";
import { sizeText, type Say } from "./words.ts";

interface RunningContext {
  readonly say: Say;
  readonly language: Language;
  readonly fill: () => void;
  readonly close: () => void;
  /** Shows the cards again. */
  readonly others: () => void;
}

/** The files being made, one after the other. */
export interface Running {
  readonly elements: readonly HTMLElement[];
  /** What to focus when it opens. */
  readonly first: () => HTMLElement;
  /** Makes all files; gives a line about the result. */
  readonly run: () => Promise<string>;
}

export function createRunning(
  offer: ExportOffer,
  wanted: readonly ExportRequest[],
  { say, language, fill, close, others }: RunningContext,
): Running {
  const stopping = new AbortController();
  const heading = make("h2", { id: "export-title", text: say("running") });
  const count = make("span", { class: "tells", role: "status" });
  const total = make("progress", { value: "0", "aria-labelledby": "export-title" });
  const sum = { made: 0, bytes: 0, folder: "" };
  let seconds = 1;
  let before = 0;
  const add = ({ path, bytes }: Outcome): void => {
    if (path === undefined) return;
    sum.made++;
    sum.bytes += bytes;
    if (wanted[0]?.date !== undefined) sum.folder = path.replace(/\/.*/, "");
  };
  const tellDone = (): void => {
    const isWhole = sum.made === rows.length;
    setText(heading, say(isWhole ? "done" : sum.made > 0 ? "doneSome" : "doneNone"));
    setText(count, say("doneAbout", sum.made, sizeText(sum.bytes), seconds));
    total.classList.toggle("done", isWhole);
  };
  const rows = wanted.flatMap((request) => {
    const card = offer.cards.find(({ id }) => id === request.card);
    const changed = (outcome: Outcome): void => {
      add(outcome);
      tellDone();
    };
    const moved = (share: number): void => {
      total.value = before + share;
    };
    return card ? [createRunRow(card, request, { say, language, moved, changed })] : [];
  });
  total.max = rows.length;
  const stop = makeButton(say("stop"), () => stopping.abort());
  const header = make("header", {}, heading, count, stop);
  const list = make("ol", { class: "rows" }, ...rows.map(({ element }) => element));
  const left = make("div", { class: "blanks", hidden: "" });
  const behind = makeButton(say("behind"), close);
  const foot = make("footer", {}, make("p", { text: say("halves") }), behind);
  let first: HTMLElement = stop;

  const finish = (): string => {
    tellDone();
    stop.replaceWith(makeButton(say("close"), close));
    if (offer.blanks.all > 0 && sum.made > 0) {
      const mark = make("span", { class: "blank", "aria-hidden": "true", text: "X" });
      const told = make("p", { text: say("blanksLeft", offer.blanks.all, sum.made) });
      left.replaceChildren(mark, told, makeButton(say("fill"), fill));
      left.hidden = false;
    }
    const openFolder = makeButton(say("openFolder"), () => void openMade(sum.folder), {
      class: "main",
    });
    const folder = [offer.folder, ...(sum.folder === "" ? [] : [sum.folder])].join(" › ");
    foot.replaceChildren(
      make("p", { text: say("whereAbout", folder) }),
      makeButton(say("others"), others),
      openFolder,
    );
    if (document.activeElement === stop || document.activeElement === behind) openFolder.focus();
    first = openFolder;
    return `${heading.textContent ?? ""} · ${count.textContent ?? ""}`;
  };

  return {
    elements: [header, total, list, left, foot],
    first: () => first,
    async run() {
      const begun = performance.now();
      for (const [index, row] of rows.entries()) {
        before = index;
        setText(count, say("nth", index + 1, rows.length));
        add(await row.run(stopping.signal));
        total.value = index + 1;
      }
      seconds = Math.max(1, Math.round((performance.now() - begun) / 1000));
      return finish();
    },
  };
}
