import type { Transport } from "../../session/messages/messages.ts";
import { createListeners } from "../ui/listeners.ts";

/** `postMessage` between a page and the windows that it opened or was opened by. Works from `file://`. */
export interface WindowTransport extends Transport {
  /** Takes in a window that this page has opened. */
  add(other: Window): void;
  /** The windows of this family that are open, the opener first. */
  family(): readonly Window[];
}

/** What browsers call the origin of a file. */
const fileOrigins: ReadonlySet<string> = new Set(["null", "file://"]);

/** The part of a window that the transport needs. */
export type OwnWindow = Pick<
  Window,
  "opener" | "location" | "addEventListener" | "removeEventListener"
>;

/**
 * Messages are taken only from a page of the same origin that this one opened or was opened by. On `file://` pages have
 * no origin to compare; there the family alone decides. A page that was reloaded no longer knows its windows. It learns
 * them from their next messages.
 */
export function openWindowTransport(own: OwnWindow): WindowTransport {
  const isFile = own.location.protocol === "file:";
  const targetOrigin = isFile ? "*" : own.location.origin;
  const listeners = createListeners<unknown>();
  const windows = new Set<Window>();
  if (isWindow(own.opener)) windows.add(own.opener);

  // A reference to a window keeps its whole document in memory, even after it is closed.
  const family = (): readonly Window[] => {
    for (const other of windows) if (other.closed) windows.delete(other);
    return [...windows];
  };
  const receive = ({ origin, source, data }: MessageEvent): void => {
    if (!isWindow(source)) return;
    if (isFile ? !fileOrigins.has(origin) : origin !== own.location.origin) return;
    if (!windows.has(source) && !isOpenedBy(source, own)) return;
    windows.add(source);
    listeners.tell(data);
  };
  own.addEventListener("message", receive);

  return {
    add: (other) => void windows.add(other),
    family,
    send(message) {
      for (const other of family()) other.postMessage(message, targetOrigin);
    },
    onMessage: listeners.add,
    close: () => own.removeEventListener("message", receive),
  };
}

function isWindow(value: unknown): value is Window {
  return typeof value === "object" && value !== null && "postMessage" in value && "opener" in value;
}

/** A window's opener may be read across origins (HTML §7.2.1.3). */
function isOpenedBy(other: Window, own: unknown): boolean {
  return other.opener === own;
}
