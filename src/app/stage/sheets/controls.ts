import { fillsScreen, isFullscreen } from "../../ui/fullscreen.ts";

/** How long the controls stay after the last movement, in milliseconds: longer for a finger, which must reach them. */
const rest = { mouse: 2500, touch: 5000 };

/** The way from the slides to the article and to all slides, for people without a keyboard. */
export interface Controls {
  /** Shows them for a moment, in full screen too: a finger asked for it. */
  show(): void;
}

/** A button of the controls. */
export interface ControlButton {
  readonly words: string;
  readonly act: () => void;
  /** It stays away from the wall, which is full screen. */
  readonly isOffWall?: boolean;
}

/** The buttons show while a mouse moves over a window, but never in full screen, which is the wall; and after a tap. */
export function createControls(
  document: Document,
  buttons: readonly ControlButton[],
  leaving: AbortSignal,
): Controls {
  const bar = document.createElement("div");
  bar.className = "stage-controls";
  let timer = 0;
  const hide = (): void => bar.classList.remove("shown");
  const offWall: HTMLElement[] = [];
  const show = (by: keyof typeof rest): void => {
    for (const button of offWall) button.hidden = fillsScreen(document);
    bar.classList.add("shown");
    clearTimeout(timer);
    timer = window.setTimeout(hide, rest[by]);
  };
  for (const { words, act, isOffWall } of buttons) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = words;
    button.addEventListener("click", () => {
      hide();
      act();
    });
    if (isOffWall) offWall.push(button);
    bar.append(button);
  }
  document.body.append(bar);
  document.addEventListener(
    "pointermove",
    ({ pointerType }) => {
      if (pointerType === "mouse" && !isFullscreen(document)) show("mouse");
    },
    { signal: leaving, passive: true },
  );
  leaving.addEventListener("abort", () => {
    clearTimeout(timer);
    bar.remove();
  });
  return { show: () => show("touch") };
}
