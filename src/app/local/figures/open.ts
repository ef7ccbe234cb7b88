import { localActionOf } from "../../ui/keys/local-keys.ts";
import { readPress } from "../../ui/keys/press.ts";
import { fillsScreen } from "../../ui/fullscreen.ts";
import type { Language } from "../../ui/words.ts";
import { draftStore } from "./kept-drafts.ts";
import type { FiguresPanel } from "./panel.ts";

/**
 * While the local server runs: `D` opens the figures sheet, but never in full screen, which is the wall. It opens by itself
 * where the page before had something typed that no file has. Returns what is to be called when the deck has changed.
 */
export function offerFigures(document: Document, language: Language): () => void {
  const store = draftStore(() => sessionStorage);
  let panel: Promise<FiguresPanel> | undefined;
  const load = async (): Promise<FiguresPanel> => {
    const [{ createFiguresPanel }, { localServer }] = await Promise.all([
      import("./panel.ts"),
      import("./server.ts"),
    ]);
    return createFiguresPanel(language, localServer, store);
  };
  document.addEventListener("keydown", (event) => {
    if (event.repeat || localActionOf(readPress(event)) !== "figures") return;
    if (fillsScreen(document) || document.querySelector("dialog[open]")) return;
    void open();
  });
  const open = async (): Promise<void> => {
    panel ??= load();
    (await panel).open();
  };
  const openKept = async (): Promise<void> => {
    const { localServer } = await import("./server.ts");
    const sheet = await localServer.load();
    if ("kind" in sheet || store.read(sheet.path)) await open();
  };
  if (store.hasAny()) void openKept();
  return () => void panel?.then((shown) => shown.refresh());
}
