import type { Transport } from "../../deck/channel.ts";

/** All windows of one origin, whoever opened them. */
export function openBroadcastTransport(): Transport {
  const channel = new BroadcastChannel("rostrum");
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

/** Files on a disk share no origin worth the name; Safari has the channel from 15.4 on. */
export function canBroadcast({ location }: Window): boolean {
  return "BroadcastChannel" in window && location.protocol.startsWith("http");
}
