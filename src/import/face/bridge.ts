/** What stands under a bridge: what is to be done, clause by clause, and the words it is for. */
import { escapeLine } from "../files/notes.ts";
import type { Passage } from "../model.ts";
import { itemsOf } from "./cut.ts";
import { chainPhrases } from "./phrases/chains.ts";
import type { FaceText } from "./model.ts";
import { runPhrases } from "./phrases/runs.ts";

/** Two lists: parallel clauses, and a run of short words; empty where the text has no such list. */
export function bridgeLists(passages: readonly Passage[]): string {
  const texts = passages.map(({ text }, passage): FaceText => ({
    passage,
    text,
    from: Math.max(0, text.indexOf("。") + 1),
  }));
  const clauses = texts.flatMap((text) =>
    chainPhrases(text)
      .slice(0, 1)
      .flatMap(({ start, end }) => text.text.slice(start, end).split(/[，；]/u)),
  );
  const words = texts.flatMap((text) =>
    runPhrases(text)
      .slice(0, 1)
      .flatMap((run) =>
        itemsOf(text.text, run).map(({ start, end }) => text.text.slice(start, end)),
      ),
  );
  const list = (sign: string, items: readonly string[], longest: number) =>
    items.every((item) => item.length <= longest)
      ? items
          .slice(0, 4)
          .map((item) => `${sign} ${escapeLine(item)}`)
          .join("\n")
      : "";
  return [list("-", clauses, 9), list("*", words, 7)].filter((each) => each !== "").join("\n\n");
}
