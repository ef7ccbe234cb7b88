import { fillsScreen } from "../ui/fullscreen.ts";

/** The sheets of the local server, in which words of notes may stand. */
const sheets = "dialog:is(.figures, .export, .import)[open]";

/** Opens one that was loaded: while it was loading, the window may have become the wall. */
export async function openOffWall(
  document: Document,
  loading: Promise<{ open(): void }>,
): Promise<void> {
  const sheet = await loading;
  if (!fillsScreen(document)) sheet.open();
}

/** Closes them where the page comes to fill the screen, whoever asked for it: that is the wall. What was typed is kept as on any closing. */
export function keepSheetsOffWall(document: Document): void {
  const look = (): void => {
    if (!fillsScreen(document)) return;
    for (const sheet of document.querySelectorAll<HTMLDialogElement>(sheets)) sheet.close();
  };
  document.addEventListener("fullscreenchange", look);
  document.addEventListener("webkitfullscreenchange", look);
  // F11 and a kiosk change the size of the window alone.
  window.addEventListener("resize", look);
}
