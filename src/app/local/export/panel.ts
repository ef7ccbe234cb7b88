import "./export.css";
import type { ExportOffer, ExportRequest } from "../../../deck/exchange/export-sheet.ts";
import { make, makeButton } from "../../ui/element.ts";
import { fillsScreen } from "../../ui/fullscreen.ts";
import { showOffWall } from "../off-the-wall.ts";
import type { Language } from "../../ui/words.ts";
import { createForm } from "./form.ts";
import { createRunning } from "./running.ts";
import { loadOffer } from "./server.ts";
import { sayIn } from "./words.ts";

/** The export sheet over the page. */
export interface ExportPanel {
  open(): void;
}

/** Makes the sheet, closed. */
export function createExportPanel(document: Document, language: Language): ExportPanel {
  const say = sayIn(language);
  const dialog = make("dialog", { class: "export", "aria-labelledby": "export-title" });
  const notice = make("div", { class: "export-notice", role: "status" });
  document.body.append(dialog, notice);
  // Files that are being made, or were made while the sheet was closed: it opens with them.
  let kept: (() => HTMLElement) | undefined;
  // Keys are the sheet's while it is open.
  dialog.addEventListener("keydown", (event) => {
    if (dialog.open) event.stopPropagation();
  });

  const close = (): void => dialog.close();
  const fill = (): void => {
    close();
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "d", code: "KeyD", bubbles: true }));
  };

  const showForm = (offer: ExportOffer): void => {
    const go = (wanted: readonly ExportRequest[]): void => void showRun(offer, wanted);
    dialog.replaceChildren(...createForm(offer, { say, language, fill, go, close }));
  };

  const showRun = async (offer: ExportOffer, wanted: readonly ExportRequest[]): Promise<void> => {
    const others = (): void => void openForm();
    const running = createRunning(offer, wanted, { say, language, fill, close, others });
    kept = running.first;
    dialog.replaceChildren(...running.elements);
    running.first().focus();
    const told = await running.run();
    if (dialog.open) kept = undefined;
    else if (!fillsScreen(document)) tell(told);
  };

  /** Says that the files are made, as the person may have gone on with something else. */
  const tell = (text: string): void => {
    notice.replaceChildren(make("p", { text }), makeButton(say("look"), open));
  };

  const openForm = async (): Promise<void> => {
    const offer = await loadOffer();
    if (offer === "failed") {
      const title = make("h2", { id: "export-title", text: say("title") });
      const told = make("p", { class: "told", role: "alert", text: say("failed") });
      dialog.replaceChildren(make("header", {}, title, makeButton(say("close"), close)), told);
    } else showForm(offer);
    showOffWall(dialog);
  };

  function open(): void {
    notice.replaceChildren();
    if (!kept) return void openForm();
    showOffWall(dialog);
    kept().focus();
  }
  dialog.addEventListener("close", () => {
    // What is done was seen.
    if (dialog.querySelector(".running, .waiting") === null) kept = undefined;
  });

  return { open };
}
