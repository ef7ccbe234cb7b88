/** Does once more what a press does, where the focus is by now: also in a field that an earlier one has opened. */
export function repeatKey(document: Document, event: KeyboardEvent): void {
  const { type, key, code, shiftKey, repeat, isComposing } = event;
  const target = document.activeElement ?? document.body;
  const init = { key, code, shiftKey, repeat, isComposing, bubbles: true, cancelable: true };
  const isFree = target.dispatchEvent(new KeyboardEvent(type, init));
  // The press itself may have brought the focus to a field.
  const { activeElement: field } = document;
  if (isFree && field instanceof HTMLInputElement) typeInto(field, key);
}

/** Does what the browser does with a key in a field. */
function typeInto(field: HTMLInputElement, key: string): void {
  if (key === "Enter") return field.form?.requestSubmit();
  if ([...key].length !== 1) return;
  field.setRangeText(key, field.selectionStart ?? 0, field.selectionEnd ?? 0, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

/** Keeps presses back until they are let go, and then repeats them in order. */
export function holdKeys(window: Window): () => void {
  const held: KeyboardEvent[] = [];
  const hold = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    held.push(event);
  };
  window.addEventListener("keydown", hold, { capture: true });
  return () => {
    window.removeEventListener("keydown", hold, { capture: true });
    for (const event of held) repeatKey(window.document, event);
  };
}
