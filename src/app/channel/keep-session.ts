import { type Stamped, type Transport } from "../../session/messages/messages.ts";
import type { Shape } from "../../session/position.ts";
import { openBroadcastTransport } from "./broadcast-transport.ts";
import { openHub, type Hub } from "./hub.ts";
import { openReadingLink, type ReadingLink } from "./reading-link.ts";
import { pageVersion } from "./kept-version.ts";
import { joinSession, type Session } from "./session.ts";
import type { StateStore } from "./state-store.ts";
import { openWindowTransport, type WindowTransport } from "./window-transport.ts";

/** How often windows greet each other, in milliseconds. A window that slept catches up with the next greeting. */
const greeting = 1000;

/** A change is stored after the frame that shows it, ms. */
const afterFrame = 50;

/** A session over every transport that this page has, stored as long as it lasts. */
export interface KeptSession {
  readonly session: Session;
  readonly windows: WindowTransport;
  readonly reading: ReadingLink;
  /** For a transport that is there only later. */
  readonly hub: Hub;
  readonly name: string;
}

/**
 * Joins the other windows of the deck and keeps the state in `store` at every change and every half minute, until
 * `leaving` is aborted. While the speech runs it is kept at each greeting: by how late it is, a later page sees whether the
 * computer's clock was set back.
 */
export function keepSession(
  window: Window,
  options: {
    readonly start: Stamped;
    readonly name: string;
    readonly shape: Shape;
    readonly store: StateStore;
  },
  leaving?: AbortSignal,
): KeptSession {
  const { store, ...rest } = options;
  const windows = openWindowTransport(window);
  const broadcast = openBroadcastTransport();
  const hub = openHub();
  const transports: readonly Transport[] = [windows, ...(broadcast ? [broadcast] : []), hub];
  const now = (): number => Date.now();
  const session = joinSession({ ...rest, page: pageVersion(document), transports, now });
  const reading = openReadingLink({ deck: session.deck, name: options.name, transports, now });

  let isDue = 0;
  const save = (): void => {
    clearTimeout(isDue);
    isDue = 0;
    store.save(session.stamped(), now());
  };
  const saveSoon = (): void => {
    if (isDue === 0) isDue = window.setTimeout(save, afterFrame);
  };
  const halfMinute = 30_000;
  session.onChange(saveSoon);
  save();
  const timers = [
    window.setInterval(save, halfMinute),
    window.setInterval(() => {
      session.greet();
      if (session.state().clock.kind === "running") save();
    }, greeting),
  ];
  const listening = leaving ? { signal: leaving } : {};
  // A closed window is hidden too, after its farewell. A greeting then would announce it again.
  const appear = (): void => {
    if (document.visibilityState === "visible") session.greet();
  };
  window.addEventListener("pageshow", session.greet, listening);
  document.addEventListener("visibilitychange", appear, listening);
  window.addEventListener("pagehide", session.farewell, listening);
  const saveDue = (): void => {
    if (isDue !== 0) save();
  };
  window.addEventListener("pagehide", saveDue, listening);
  leaving?.addEventListener("abort", () => {
    for (const timer of timers) clearInterval(timer);
    save();
    session.leave();
  });
  return { session, windows, reading, hub, name: options.name };
}
