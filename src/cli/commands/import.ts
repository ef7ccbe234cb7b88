import { words } from "../../deck/problems/problem.ts";
import { command } from "../call/command.ts";
import { tellFaults } from "../faults.ts";
import { folderArgument } from "./folder-argument.ts";

/** Makes a deck's folder from a speech; refuses a folder that holds files. */
export const importSpeech = command({
  name: "import",
  about: words(
    "把讲话稿（.docx .txt .md）变成幻灯片",
    "Makes a deck from a speech (.docx .txt .md)",
  ),
  arguments: {
    file: {
      label: words("讲话稿", "file"),
      about: words("Word 文件、文本文件或 Markdown", "a Word file, a text file or Markdown"),
      required: true,
    },
    folder: folderArgument,
  },
  options: {},
  async run({ words: { file, folder }, language, program }) {
    tellFaults(file, language);
    const [
      { createReadStream },
      { basename },
      { readManuscript, readOutline, tooLarge, largestFile },
      { placeDeck, told },
    ] = await Promise.all([
      import("node:fs"),
      import("node:path"),
      import("../../import/import.ts"),
      import("../place-deck.ts"),
    ]);
    // A pipe or a device has no size, and may never end.
    const chunks: Buffer[] = [];
    for await (const chunk of createReadStream(file, { end: largestFile })) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    if (bytes.length > largestFile) return told([tooLarge(file)], language);
    const read = readManuscript(bytes, file);
    if ("problem" in read) return told([read.problem], language);
    const { manuscript } = read;
    const outline = readOutline(manuscript);
    const title = outline.title || manuscript.name || basename(file);
    return placeDeck({ manuscript, outline: { ...outline, title }, folder, language, program });
  },
});
