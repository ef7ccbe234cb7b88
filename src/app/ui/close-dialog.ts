/**
 * Closes a dialog and gives the keys back to the page at once. Where nothing had the focus before, Chromium leaves it
 * in the dialog until it draws, and WebKit longer: the next key would go into a field that is not seen.
 */
export function closeDialog(dialog: HTMLDialogElement): void {
  dialog.close();
  const focused = dialog.ownerDocument.activeElement;
  if (focused instanceof HTMLElement && dialog.contains(focused)) focused.blur();
}
