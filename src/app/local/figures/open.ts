import { deckUpdateEvent } from "../../../deck/update.ts";
import { localActionOf } from "../../ui/local-keys.ts";
import { readPress } from "../../ui/press.ts";
import { isFullscreen } from "../../ui/fullscreen.ts";
import type { Language } from "../../ui/words.ts";
import type { FiguresPanel } from "./panel.ts";

/** While the local server runs: `D` opens the figures sheet, but never in full screen, which is the wall. */
export function offerFigures(document: Document, language: Language): void {
  const hot = import.meta.hot;
  if (!hot) return;
  let panel: Promise<FiguresPanel> | undefined;
  const load = async (): Promise<FiguresPanel> => {
    const [{ createFiguresPanel }, { localServer }] = await Promise.all([
      import("./panel.ts"),
      import("./server.ts"),
    ]);
    return createFiguresPanel(language, localServer);
  };
  document.addEventListener("keydown", async (event) => {
    if (event.repeat || localActionOf(readPress(event)) !== "figures") return;
    if (isFullscreen(document) || document.querySelector("dialog[open]")) return;
    panel ??= load();
    (await panel).open();
  });
  hot.on(deckUpdateEvent, async () => (await panel)?.refresh());
}
