import type { Transport } from "../../session/messages.ts";
import { createListeners } from "../ui/listeners.ts";

/** A transport that others are put to later on: a wall does not wait for a network before it shows its slide. */
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
