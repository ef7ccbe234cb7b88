import { join } from "node:path";
import { readPhrases } from "../../check/phrases/phrases.ts";
import { readPhraseList } from "../folder/source-files.ts";

/** What the deck of the house gives each new deck: its list of wordings. */
export interface HouseList {
  /** Wordings that earn a place on a face. */
  readonly wordings: readonly string[];
  /** The list itself, copied so that the new deck is checked against it anywhere; empty where there is none. */
  readonly files: readonly { readonly path: string; readonly bytes: string }[];
}

/** `home`: where `slides/` stands, whose `phrases.yaml` it is. */
export async function readHouseList(home: string): Promise<HouseList> {
  const list = await readPhraseList(join(home, "slides"));
  if (!list) return { wordings: [], files: [] };
  return {
    wordings: readPhrases(list).phrases.exact,
    files: [{ path: "phrases.yaml", bytes: list.text }],
  };
}
