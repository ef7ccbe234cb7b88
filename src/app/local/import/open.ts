import { fillsScreen } from "../../ui/fullscreen.ts";
import { localActionOf } from "../../ui/keys/local-keys.ts";
import { readPress } from "../../ui/keys/press.ts";
import type { Language } from "../../ui/words.ts";
import { tellMade } from "./made.ts";
import type { ImportPanel } from "./panel.ts";

/**
 * How long a drag may enter no element before it counts as gone, in milliseconds. A drag also leaves each element that
 * it passes. Browsers report a resting one at least every 350 ms.
 */
const patience = 500;

/**
 * While the local server runs: `I`, or a file that is dragged over the window, opens the import; but never in full
 * screen, for that is the wall. There a file that is dropped does nothing, and above all is not opened by the browser.
 */
export function offerImport(document: Document, language: Language): void {
  let panel: Promise<ImportPanel> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const load = (): Promise<ImportPanel> =>
    (panel ??= import("./panel.ts").then(({ openImportPanel }) => openImportPanel(language)));
  const isBusy = (): boolean =>
    fillsScreen(document) ||
    // During a speech, there is no time to answer.
    document.documentElement.classList.contains("speaker") ||
    document.querySelector("dialog[open]:not(.import)") !== null;

  document.addEventListener("keydown", async (event) => {
    if (event.repeat || localActionOf(readPress(event)) !== "import") return;
    if (isBusy() || document.querySelector("dialog.import[open]")) return;
    (await load()).open();
  });
  for (const type of ["dragenter", "dragover", "dragleave", "drop"] as const) {
    document.addEventListener(type, async (event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      if (isBusy()) {
        event.dataTransfer.dropEffect = "none";
        return;
      }
      const [file] = event.dataTransfer.files;
      clearTimeout(leaving);
      const shown = await load();
      if (fillsScreen(document)) return;
      if (type === "drop") {
        if (file) shown.take(file);
        else shown.drag(false);
      } else if (type === "dragleave") {
        leaving = setTimeout(() => shown.drag(false), patience);
      } else shown.drag(true);
    });
  }
  void tellMade(document, language);
}
