/** What a press on the stage is for. */
export interface PointerActions {
  /** A mouse was clicked. */
  readonly click: () => void;
  /** A finger or a pen touched and went. */
  readonly tap: () => void;
}

/** What takes a click for itself. */
const own =
  "a[href], button, input, select, textarea, label, summary, video, audio, iframe, [contenteditable]";
const stage = ".reveal, .holding-sheet, .black-sheet";
/** A mouse that went farther than this between down and up was dragged, CSS pixels. */
const still = 8;

/** Calls back for clicks and taps on the slide, except those on a link or a control. */
export function watchPointer(
  document: Document,
  { click, tap }: PointerActions,
  signal: AbortSignal,
): void {
  // Older browsers do not say at a click what made it.
  let down: PointerEvent | undefined;
  document.addEventListener("pointerdown", (event) => (down = event), { signal, passive: true });
  document.addEventListener(
    "click",
    (event) => {
      const from = down;
      const target = event.target instanceof Element ? event.target : undefined;
      if (!from || event.defaultPrevented || !target?.closest(stage) || target.closest(own)) return;
      if (Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY) > still) return;
      if (from.pointerType !== "mouse") return tap();
      if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      if (document.getSelection()?.isCollapsed === false) return;
      click();
    },
    { signal },
  );
}
