import "./off-the-wall.css";
import { fillsScreen } from "../ui/fullscreen.ts";

/** The sheets of the local server, in which words of notes may stand. */
const sheets = "dialog:is(.figures, .export, .import)[open]";

/**
 * Shows one, unless the page fills the screen by now: while it was loading, or the server was reading, the window may have
 * become the wall.
 */
export function showOffWall(sheet: HTMLDialogElement): void {
  if (!sheet.open && !fillsScreen(sheet.ownerDocument)) sheet.showModal();
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
