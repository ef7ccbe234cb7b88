import { words } from "../../deck/problems/problem.ts";
import { points, readingCopy, textSize } from "../speech/options.ts";
import { fileTitle, type Format } from "../format.ts";
import { formOf, kindOf, type Kind } from "./forms.ts";

const suffixes: Readonly<Record<Kind, string>> = {
  official: "",
  speech: "-讲话稿",
  reading: "-朗读稿",
};

/** The speech as an official manuscript (GB/T 9704-2012), in the looser form of speeches, or as a reading copy. */
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
      isForm: true,
    },
    reading: readingCopy,
    pitch: {
      about: words("docx：行距", "docx: line height"),
      value: { label: points, range: [10, 100], decimal: true },
    },
    size: textSize,
  },
  async make({ deck, options = {} }) {
    // The library is large, so it is loaded only for an export.
    const [{ wordFile }, { speechOf }] = await Promise.all([
      import("./word-file.ts"),
      import("../speech/speech.ts"),
    ]);
    const { title } = deck.reading.deck.settings;
    const kind = kindOf(options);
    const bytes = await wordFile(speechOf(deck.reading.deck), formOf(options), kind);
    return [{ path: `${fileTitle(title)}${suffixes[kind]}.docx`, bytes }];
  },
};
