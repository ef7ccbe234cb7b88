import { actionFinder, readPress, type Binding } from "../../ui/keys/press.ts";
import { fillsScreen } from "../../ui/fullscreen.ts";
import type { Language } from "../../ui/words.ts";
import type { ExportPanel } from "./panel.ts";

const bindings: readonly Binding<"export">[] = [
  { action: "export", keys: ["e"], label: { zh: "导出", en: "Export" } },
];
const actionOf = actionFinder(bindings);

/** While the local server runs: `E` opens the export sheet, but never in full screen, which is the wall. */
export function offerExport(document: Document, language: Language): void {
  let panel: Promise<ExportPanel> | undefined;
  const load = async (): Promise<ExportPanel> => {
    const { createExportPanel } = await import("./panel.ts");
    return createExportPanel(document, language);
  };
  document.addEventListener("keydown", async (event) => {
    if (event.repeat || actionOf(readPress(event)) !== "export") return;
    if (fillsScreen(document) || document.querySelector("dialog[open]")) return;
    (await (panel ??= load())).open();
  });
}
