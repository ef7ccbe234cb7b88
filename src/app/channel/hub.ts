import type { Transport } from "../../session/messages/messages.ts";
import { createListeners } from "../ui/listeners.ts";

/** A transport to which others are added later, so that a wall shows its slide without waiting for a network. */
export interface Hub extends Transport {
  add(transport: Transport): void;
}

export function openHub(): Hub {
  const heard = createListeners<unknown>();
  const all = new Set<Transport>();
  return {
    send(message) {
      for (const transport of all) transport.send(message);
    },
    onMessage: heard.add,
    add(transport) {
      all.add(transport);
      transport.onMessage(heard.tell);
    },
    close() {
      for (const transport of all) transport.close();
    },
  };
}
