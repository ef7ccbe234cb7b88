import {
  type DisplayAnswer,
  featuresFor,
  fillDisplay,
  knownDisplays,
} from "../channel/displays.ts";
import { viewAddress } from "../channel/view-address.ts";
import { pageVersion } from "../channel/kept-version.ts";
import type { WindowTransport } from "../channel/window-transport.ts";

/** A window of its own, as large as a small laptop's screen allows. */
const features = "popup,width=1280,height=720";

/**
 * Opens the speaker's screen, or brings it to the front; `blocked` is called where the browser allows no window. With
 * the permission to place windows, which is asked for on that screen only, one press puts the slides on the projector
 * and the notes on the laptop.
 */
export function createSpeakerOpener(
  document: Document,
  windows: WindowTransport,
  blocked: () => void,
): () => void {
  // The windows may have swapped: a wall that is still named as the speaker's screen would open it in itself.
  window.name = "rostrum-stage";
  let answer: DisplayAnswer = { kind: "unknown" };
  void knownDisplays(window).then((known) => (answer = known));
  return () => {
    const [known] = windows.family();
    if (known) return known.focus();
    const two = answer.kind === "two" ? answer.displays : undefined;
    // In this order, one press is enough for both (Chromium's companion window).
    if (two) fillDisplay(document, two.projector);
    const opened = window.open(
      viewAddress("speaker", location, pageVersion(document)),
      "rostrum-speaker",
      two ? featuresFor(two.laptop) : features,
    );
    if (opened) windows.add(opened);
    else blocked();
  };
}
