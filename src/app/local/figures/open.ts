import { openOwnStorage } from "../../channel/kept-storage.ts";
import { localActionOf } from "../../ui/keys/local-keys.ts";
import { readPress } from "../../ui/keys/press.ts";
import { fillsScreen } from "../../ui/fullscreen.ts";
import type { Language } from "../../ui/words.ts";
import { hasOwnDrafts, openDraftStore, type DraftStore } from "./kept-drafts.ts";
import type { FiguresPanel } from "./panel.ts";

/**
 * While the local server runs: `D` opens the figures sheet, but never in full screen, which is the wall. It opens by itself
 * where it was open in this window's page before with something typed that no file has. All else that was typed is
 * offered once a person opens the sheet. Returns what is to be called when the deck has changed.
 */
export function offerFigures(document: Document, language: Language): () => void {
  let panel: Promise<FiguresPanel> | undefined;
  const load = async (): Promise<FiguresPanel> => {
    const [{ createFiguresPanel }, { localServer }, store] = await Promise.all([
      import("./panel.ts"),
      import("./server.ts"),
      openStore(),
    ]);
    return createFiguresPanel(language, localServer, store);
  };
  document.addEventListener("keydown", async (event) => {
    if (event.repeat || localActionOf(readPress(event)) !== "figures") return;
    if (fillsScreen(document) || document.querySelector("dialog[open]")) return;
    (await (panel ??= load())).open();
  });
  if (hasOwnDrafts()) void (panel ??= load()).then((shown) => shown.goOn());
  return () => void panel?.then((shown) => shown.refresh());
}

async function openStore(): Promise<DraftStore> {
  const storage = await openOwnStorage();
  // Undefined for a page that is not from this machine.
  const locks = navigator.locks as LockManager | undefined;
  return openDraftStore(storage, locks, `${Date.now()}-${Math.random()}`);
}
