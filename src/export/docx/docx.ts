import { words } from "../../deck/problems/problem.ts";
import { fileTitle, type Format } from "../format.ts";
import type { Kind } from "./word-file.ts";

const suffixes: Readonly<Record<Kind, string>> = {
  official: "",
  speech: "-讲话稿",
  reading: "-朗读稿",
};

const points = words("磅", "points");

/** The speech as an official manuscript (GB/T 9704-2012), as the looser form of speeches, or as the copy to read from. */
export const docx: Format = {
  name: "docx",
  description: words("Word 讲稿，按公文格式", "the speech as a Word file in the official form"),
  internal: true,
  options: {
    speech: {
      about: words(
        "docx：讲话稿格式，页边距小一些，行距固定",
        "docx: the looser form that offices use for speeches",
      ),
    },
    reading: {
      about: words(
        "docx：朗读稿，大字，每页停在句末",
        "docx: large type to read from; pages end with a sentence",
      ),
    },
    pitch: {
      about: words("docx：行距", "docx: from line to line"),
      value: { label: points, range: [10, 100], decimal: true },
    },
    size: {
      about: words("docx：正文字号", "docx: size of the text"),
      value: { label: points, range: [8, 72], decimal: true },
    },
  },
  async make({ deck, options = {} }) {
    // The library is large: what lists the formats doesn't wait for it.
    const [{ formOf, kindOf, wordFile }, { speechOf }] = await Promise.all([
      import("./word-file.ts"),
      import("../speech/speech.ts"),
    ]);
    const { title } = deck.reading.deck.settings;
    const kind = kindOf(options);
    const bytes = await wordFile(speechOf(deck.reading.deck), formOf(options), kind);
    return [{ path: `${fileTitle(title)}${suffixes[kind]}.docx`, bytes }];
  },
};
