import { words } from "../../deck/problems/problem.ts";
import { command } from "../call/command.ts";
import { tellFaults } from "../faults.ts";
import { defaultDeck, deckArgument } from "./deck-argument.ts";

/** Writes the static site; refuses a manuscript with errors. */
export const build = command({
  name: "build",
  about: words("生成网站，写到 dist/", "Writes the static site to dist/"),
  arguments: { deck: deckArgument },
  options: {},
  async run({ words: { deck }, language }) {
    tellFaults("dist", language);
    const { buildSite } = await import("../outputs/build-site.ts");
    return buildSite(deck ?? (await defaultDeck()), language);
  },
});
