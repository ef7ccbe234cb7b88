import { words } from "../../deck/problems/problem.ts";
import { command } from "../call/command.ts";
import { tellFaults } from "../faults.ts";
import { defaultDeck, deckArgument } from "./deck-argument.ts";

/** Prints what is wrong with a deck. */
export const check = command({
  name: "check",
  about: words("查一遍稿子，列出要改的地方", "Checks the deck and lists its problems"),
  arguments: { deck: deckArgument },
  options: {
    strict: { about: words("提醒也算错误", "warnings count as errors") },
    text: {
      about: words(
        "只查文字，不用浏览器量版面",
        "only the text, without measuring the layout in a browser",
      ),
    },
    all: { about: words("没填的数字逐个列出", "lists each blank figure separately") },
    verbose: {
      about: words(
        "也说每一页用了什么版式，为什么",
        "also shows the chosen layouts, with the reasons",
      ),
    },
    json: { about: words("给程序读的格式", "JSON, for programs") },
  },
  async run({ words: { deck }, options, language }) {
    const path = deck ?? (await defaultDeck());
    tellFaults(path, language);
    const { checkDeck } = await import("../check-deck.ts");
    return checkDeck(path, options, language);
  },
});
