import { enterFullscreen, isFullscreen, leaveFullscreen } from "../ui/fullscreen.ts";
import type { Finding } from "./finding.ts";

/** Safari before 16.4 has it under its own name only. */
interface PrefixedDocument extends Document {
  readonly webkitFullscreenEnabled?: boolean;
}

const untried: Finding = {
  state: "pending",
  text: { zh: "浏览器允许，请按按钮试一次", en: "Allowed; try it with the button" },
};
const worked: Finding = { state: "good", text: { zh: "试过了，可以", en: "Tried, it works" } };
const refused: Finding = {
  state: "bad",
  text: { zh: "浏览器不允许", en: "The browser refuses" },
  hint: {
    zh: "试试按 F11；还不行就换个浏览器，或者把窗口最大化来放。",
    en: "Try F11; or take another browser, or maximize the window.",
  },
};

/** How long a browser may take over it, milliseconds. */
const patience = 3000;

/** Says whether full screen is allowed, and again after each try of the button. */
export function watchFullscreen(
  document: PrefixedDocument,
  button: HTMLButtonElement,
  tell: (finding: Finding) => void,
): void {
  const allowed = document.fullscreenEnabled ?? document.webkitFullscreenEnabled ?? false;
  tell(allowed ? untried : refused);
  button.hidden = !allowed;
  let timer = 0;
  const settle = (finding: Finding): void => {
    clearTimeout(timer);
    tell(finding);
  };
  button.addEventListener("click", () => {
    // A focused button would take Enter and the space bar of the keyboard test for itself.
    button.blur();
    if (isFullscreen(document)) {
      leaveFullscreen(document);
      return;
    }
    clearTimeout(timer);
    timer = window.setTimeout(() => tell(refused), patience);
    enterFullscreen(document);
  });
  for (const prefix of ["", "webkit"]) {
    document.addEventListener(`${prefix}fullscreenchange`, () => settle(worked));
    document.addEventListener(`${prefix}fullscreenerror`, () => settle(refused));
  }
}
