import { askDisplays } from "../channel/displays.ts";
import { pageVersion } from "../channel/kept-version.ts";
import { viewAddress } from "../channel/view-address.ts";
import type { WindowTransport } from "../channel/window-transport.ts";
import { orderFullscreen } from "../channel/wall-order.ts";
import type { Alerts } from "./alerts.ts";
import { make, makeButton } from "../ui/element.ts";
import type { Say } from "./words.ts";

/** What the speaker's screen can do with the window that holds the slides. */
export interface WallWindow {
  open(): void;
  /** Loads the page of the slides anew, in the version that is published now. */
  renew(): void;
  /** The two windows swap their views: for when the notes are on the projector. */
  swap(): void;
  /** Slides full screen on the projector, this window on the laptop; or words on how. */
  arrange(): Promise<void>;
}

export function createWallWindow(
  windows: WindowTransport,
  deck: string,
  say: Say,
  tell: Alerts["tell"],
): WallWindow {
  const address = (view: "stage" | "speaker"): string =>
    viewAddress(view, location, pageVersion(document));
  // The windows may have swapped: one that is still named as the wall would open it in itself.
  window.name = "rostrum-speaker";
  // By a name it would take the wall's own window, which may be the article by now, with a step back to it.
  const open = (): void => {
    const opened = window.open(address("stage"), "_blank", "popup");
    if (opened) return windows.add(opened);
    const link = make("a", { href: address("stage"), target: "_blank", rel: "opener" });
    link.textContent = say("openStage");
    tell(say("blocked"), link);
  };
  const tellNoStage = (): void => tell(say("noStage"), makeButton(say("openStage"), open));
  const swap = (): void => {
    const [wall] = windows.family();
    if (!wall) return tellNoStage();
    // A step back on the wall must not come to the notes.
    wall.location.replace(address("speaker"));
    location.replace(address("stage"));
  };
  return {
    open,
    renew() {
      const [wall] = windows.family();
      if (!wall) return tellNoStage();
      wall.location.replace(address("stage"));
    },
    swap,
    async arrange() {
      const [wall] = windows.family();
      if (!wall) return tellNoStage();
      const answer = await askDisplays(window);
      if (answer.kind !== "two") {
        return tell(say(answer.kind === "one" ? "oneDisplay" : "noDisplays"));
      }
      const { availLeft, availTop, availWidth, availHeight } = answer.displays.laptop;
      const isLent = orderFullscreen(wall, deck, location.origin);
      window.moveTo(availLeft, availTop);
      window.resizeTo(availWidth, availHeight);
      if (!isLent) tell(say("pressF"));
    },
  };
}
