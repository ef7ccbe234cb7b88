import { join } from "node:path";
import { readPhrases } from "../../check/phrases/phrases.ts";
import { readPhraseList } from "../folder/source-files.ts";

/** The list of wordings that the office's own deck gives to each new deck. */
export interface HouseList {
  /** Wordings that earn a place on a face. */
  readonly wordings: readonly string[];
  /** The list itself, copied so that the new deck is checked against it anywhere; empty without a list. */
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
