import { words } from "../../deck/problems/problem.ts";
import { command } from "../call/command.ts";
import { tellFaults } from "../faults.ts";
import { defaultDeck, deckArgument } from "./deck-argument.ts";

/** Serves the deck on a local address, prints it, and opens it where there is a desktop. */
export const start = command({
  name: "start",
  about: words(
    "在本机的一个网址上打开稿子，存盘即更新",
    "Opens the deck on a local address; edits show as they are saved",
  ),
  arguments: { deck: deckArgument },
  options: {
    port: {
      about: words(
        "用这个端口；不写就从 8200 起找空着的",
        "this port; else the first free one from 8200",
      ),
      value: { label: words("端口", "port"), range: [0, 65535] },
    },
  },
  async run({ words: { deck }, options, language }) {
    const path = deck ?? (await defaultDeck());
    tellFaults(path, language);
    const { startServer } = await import("../servers/start-server.ts");
    return startServer(path, options.port, language);
  },
});
