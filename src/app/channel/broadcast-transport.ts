import type { Transport } from "../../session/messages/messages.ts";

/**
 * Reaches all windows of one origin. In Chromium, pages from a disk hear each other too, so slides that were closed by
 * accident and opened again are still driven. Undefined where the browser has no such channel (Safari before 15.4) or
 * forbids it.
 */
export function openBroadcastTransport(): Transport | undefined {
  if (!("BroadcastChannel" in globalThis)) return undefined;
  try {
    return transportOver(new BroadcastChannel("rostrum"));
  } catch {
    return undefined;
  }
}

function transportOver(channel: BroadcastChannel): Transport {
  return {
    send: (message) => channel.postMessage(message),
    onMessage(listener) {
      const receive = ({ data }: MessageEvent): void => listener(data);
      channel.addEventListener("message", receive);
      return () => channel.removeEventListener("message", receive);
    },
    close: () => channel.close(),
  };
}
