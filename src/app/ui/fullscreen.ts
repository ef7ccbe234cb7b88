/** Safari before 16.4 has full screen under its own name only. */
interface PrefixedElement extends HTMLElement {
  webkitRequestFullscreen?(): void;
}
interface PrefixedDocument extends Document {
  readonly webkitFullscreenElement?: Element | null;
  webkitExitFullscreen?(): void;
}

export function isFullscreen(document: PrefixedDocument): boolean {
  return Boolean(document.fullscreenElement ?? document.webkitFullscreenElement);
}

/** The pages on their way to full screen, which takes a screen some tenths of a second. */
const growing = new WeakSet<Document>();

/**
 * Whether the page fills the screen, as on the wall, or is about to: asked for here, by F11 of the browser, or by its
 * kiosk mode.
 */
export function fillsScreen(document: Document): boolean {
  return (
    isFullscreen(document) ||
    growing.has(document) ||
    matchMedia("(display-mode: fullscreen)").matches
  );
}

/**
 * Does nothing where it is on already, unless another screen is asked for, or where the browser refuses: the page is
 * then as large as its window.
 */
export function enterFullscreen(document: Document, screen?: FullscreenOptions): void {
  if (!screen && isFullscreen(document)) return;
  const page: PrefixedElement = document.documentElement;
  const stop = (): void => void growing.delete(document);
  growing.add(document);
  if (typeof page.requestFullscreen === "function") {
    void page
      .requestFullscreen(screen)
      .catch(() => {})
      .finally(stop);
  } else if (page.webkitRequestFullscreen) {
    // It promises nothing.
    for (const end of ["webkitfullscreenchange", "webkitfullscreenerror"])
      document.addEventListener(end, stop, { once: true });
    page.webkitRequestFullscreen();
  } else stop();
}

export function leaveFullscreen(document: PrefixedDocument): void {
  if (!isFullscreen(document)) return;
  if (typeof document.exitFullscreen === "function") void document.exitFullscreen().catch(() => {});
  else document.webkitExitFullscreen?.();
}
