import "./export.css";
import type { ExportOffer, ExportRequest } from "../../../deck/export-sheet.ts";
import { make, makeButton } from "../../ui/element.ts";
import type { Language } from "../../ui/words.ts";
import { createForm } from "./form.ts";
import { createRunRow, type Outcome } from "./run.ts";
import { loadOffer, openMade } from "./server.ts";
import { sayIn, sizeText } from "./words.ts";

/** The export sheet over the page. */
export interface ExportPanel {
  open(): void;
}

/** Makes the sheet, closed. */
export function createExportPanel(document: Document, language: Language): ExportPanel {
  const say = sayIn(language);
  const dialog = make("dialog", { class: "export", "aria-labelledby": "export-title" });
  document.body.append(dialog);
  let stopping: AbortController | undefined;
  // Keys are the sheet's while it is open.
  dialog.addEventListener("keydown", (event) => {
    if (dialog.open) event.stopPropagation();
  });
  // While files are made, Esc closes nothing, as it may be pressed by mistake. Only the button stops them.
  dialog.addEventListener("cancel", (event) => {
    if (stopping) event.preventDefault();
  });

  const fill = (): void => {
    dialog.close();
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "d", code: "KeyD", bubbles: true }));
  };

  const showForm = (offer: ExportOffer): void => {
    const go = (wanted: readonly ExportRequest[]): void => void showRun(offer, wanted);
    const form = createForm(offer, { say, language, fill, go, close: () => dialog.close() });
    dialog.replaceChildren(...form);
  };

  const showRun = async (offer: ExportOffer, wanted: readonly ExportRequest[]): Promise<void> => {
    const begun = performance.now();
    stopping = new AbortController();
    const heading = make("h2", { id: "export-title", text: say("running") });
    const count = make("span", { class: "tells", role: "status" });
    const total = make("progress", {
      max: String(wanted.length),
      value: "0",
      "aria-labelledby": "export-title",
    });
    const sum = { made: 0, bytes: 0, folder: "" };
    const add = ({ path, bytes }: Outcome): void => {
      if (path === undefined) return;
      sum.made++;
      sum.bytes += bytes;
      if (wanted[0]?.date !== undefined) sum.folder = path.replace(/\/.*/, "");
    };
    const rows = wanted.flatMap((request) => {
      const card = offer.cards.find(({ id }) => id === request.card);
      const changed = (outcome: Outcome): void => {
        add(outcome);
        tellDone();
      };
      return card ? [createRunRow(card, request, { say, language, changed })] : [];
    });
    const stop = makeButton(say("stop"), () => stopping?.abort());
    const foot = make("footer", {}, make("p", { text: say("halves") }));
    const list = make("ol", { class: "rows" }, ...rows.map(({ element }) => element));
    dialog.replaceChildren(make("header", {}, heading, count, stop), total, list, foot);
    stop.focus();

    const tellDone = (): void => {
      const seconds = Math.max(1, Math.round((performance.now() - begun) / 1000));
      heading.textContent = say(sum.made === rows.length ? "done" : "doneSome");
      count.textContent = say("doneAbout", sum.made, sizeText(sum.bytes), seconds);
      total.classList.toggle("done", sum.made === rows.length);
    };
    for (const [index, row] of rows.entries()) {
      count.textContent = say("nth", index + 1, rows.length);
      add(await row.run(stopping.signal));
      total.value = index + 1;
    }
    stopping = undefined;
    tellDone();
    stop.replaceWith(makeButton(say("close"), () => dialog.close()));
    if (offer.blanks.all > 0) {
      const left = make("p", { text: say("blanksLeft", offer.blanks.all) });
      list.after(make("div", { class: "blanks" }, left, makeButton(say("fill"), fill)));
    }
    const openFolder = makeButton(say("openFolder"), () => void openMade(sum.folder), {
      class: "main",
    });
    foot.replaceChildren(
      make("p", { text: say("whereAbout", `${offer.folder}/${sum.folder}`) }),
      makeButton(say("others"), () => void open()),
      openFolder,
    );
    openFolder.focus();
  };

  const open = async (): Promise<void> => {
    const offer = await loadOffer();
    if (offer === "failed") {
      const title = make("h2", { id: "export-title", text: say("title") });
      const close = makeButton(say("close"), () => dialog.close());
      const told = make("p", { class: "told", role: "alert", text: say("failed") });
      dialog.replaceChildren(make("header", {}, title, close), told);
    } else showForm(offer);
    if (!dialog.open) dialog.showModal();
  };

  return {
    open() {
      // What is being made is shown as it stands.
      if (stopping) dialog.showModal();
      else void open();
    },
  };
}
