import { words } from "../../deck/problems/problem.ts";
import { command } from "../call/command.ts";
import { tellFaults } from "../faults.ts";

import { defaultDeck, deckArgument } from "./deck-argument.ts";

/** Serves the deck to phones and tablets in the room; refuses a manuscript with errors. */
export const live = command({
  name: "live",
  about: words(
    "会场里用手机翻页、平板看稿、观众跟着看",
    "In the meeting room: phones turn, tablets read, the audience follows",
  ),
  arguments: { deck: deckArgument },
  options: {
    address: {
      about: words(
        "手机连这个地址；不写就问，或用第一个",
        "phones use this address of the machine; else it asks, or takes the first",
      ),
      value: { label: words("地址", "address") },
    },
    port: {
      about: words(
        "用这个端口；不写就从 8300 起找空着的",
        "this port; else the first free one from 8300",
      ),
      value: { label: words("端口", "port"), range: [0, 65535] },
    },
  },
  async run({ words: { deck }, options, language }) {
    const path = deck ?? (await defaultDeck());
    tellFaults(path, language);
    const { startLive } = await import("../servers/live-server.ts");
    return startLive(path, options, language);
  },
});
