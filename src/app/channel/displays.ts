/**
 * The screens of the machine, as far as the browser tells with its window-management permission (Chromium 100 and
 * later).
 */
import { enterFullscreen } from "../ui/fullscreen.ts";

/** A screen, CSS pixels on the desktop that all screens share. */
export interface Display extends Screen {
  readonly availLeft: number;
  readonly availTop: number;
  readonly isInternal: boolean;
  readonly isPrimary: boolean;
}

/** The speaker's screen and the audience's screen. */
interface Displays {
  readonly projector: Display;
  readonly laptop: Display;
}

/** `unknown`: the browser has no such permission, or it was refused. */
export type DisplayAnswer =
  | { readonly kind: "two"; readonly displays: Displays }
  | { readonly kind: "one" | "unknown" };

interface PlacingWindow extends Window {
  getScreenDetails?(): Promise<{ readonly screens: readonly Display[] }>;
}

/**
 * True where the machine shows everything on one screen: there is no other, or the other shows the same. False where the
 * browser does not tell (Chromium before 100, Firefox, Safari).
 */
export function isOneScreen({ screen }: { readonly screen: Screen }): boolean {
  return "isExtended" in screen && screen.isExtended === false;
}

/** Asks the browser, and the browser asks its user where it must: to be called on the speaker's screen only. */
export async function askDisplays(window: PlacingWindow): Promise<DisplayAnswer> {
  try {
    const details = await window.getScreenDetails?.();
    return details ? pickDisplays(details.screens) : { kind: "unknown" };
  } catch {
    return { kind: "unknown" };
  }
}

/** The same without any question: `unknown` unless the permission was given before. */
export async function knownDisplays(window: PlacingWindow): Promise<DisplayAnswer> {
  try {
    const name = "window-management" as PermissionName;
    const { state } = await window.navigator.permissions.query({ name });
    return state === "granted" ? await askDisplays(window) : { kind: "unknown" };
  } catch {
    return { kind: "unknown" };
  }
}

/** The laptop's own screen is the built-in one, or else the primary; the projector is the first of the others. */
export function pickDisplays(screens: readonly Display[]): DisplayAnswer {
  const laptop =
    screens.find(({ isInternal }) => isInternal) ??
    screens.find(({ isPrimary }) => isPrimary) ??
    screens[0];
  const projector = screens.find((screen) => screen !== laptop);
  return laptop && projector ? { kind: "two", displays: { laptop, projector } } : { kind: "one" };
}

/** Makes a page fill one screen. Needs a press of a key or button just before, and does nothing where the browser refuses. */
export function fillDisplay(document: Document, screen: Display): void {
  const options: FullscreenOptions & { screen: Display } = { screen };
  enterFullscreen(document, options);
}

/** The features of `window.open` that put a window on a screen. */
export function featuresFor({ availLeft, availTop, availWidth, availHeight }: Display): string {
  return `popup,left=${availLeft},top=${availTop},width=${availWidth},height=${availHeight}`;
}
