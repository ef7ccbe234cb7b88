interface EarlyKey {
  readonly event: KeyboardEvent;
  /** The view was there already, and may have acted on it. */
  readonly isReady: boolean;
}

declare global {
  interface Window {
    /** The presses before the script was loaded. `boot.ts` fills the list until it is deleted. */
    earlyKeys?: EarlyKey[] | undefined;
  }
}

/** Repeats, in order, the presses that came while the page was loading. */
export function playEarlyKeys(window: Window): void {
  const kept = window.earlyKeys ?? [];
  window.earlyKeys = undefined;
  const { document } = window;
  for (const { event, isReady } of kept) {
    if (isReady && event.defaultPrevented) continue;
    const { type, key, code, shiftKey, repeat, isComposing } = event;
    // Also the field that an earlier one of them has opened.
    const target = document.activeElement ?? document.body;
    const init = { key, code, shiftKey, repeat, isComposing, bubbles: true, cancelable: true };
    const isFree = target.dispatchEvent(new KeyboardEvent(type, init));
    if (isFree && target instanceof HTMLInputElement) typeInto(target, key);
  }
}

/** Does what the browser does with a key in a field. */
function typeInto(field: HTMLInputElement, key: string): void {
  if (key === "Enter") return field.form?.requestSubmit();
  if ([...key].length !== 1) return;
  field.setRangeText(key, field.selectionStart ?? 0, field.selectionEnd ?? 0, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}
