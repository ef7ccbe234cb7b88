/**
 * The face of this floor: a document's bytes in, a deck's files out, with an outline between them that a person may
 * change. Pure; nothing is read or written here.
 *
 *   readManuscript(bytes, name) → readOutline(manuscript) → edits of `outline/edit.ts` → deckFiles(manuscript, outline)
 */
export { deckFiles, draftDeck } from "./files/files.ts";
export { joinUp, setLevel, splitAt } from "./outline/edit.ts";
export { readOutline } from "./outline/outline.ts";
export { largestFile } from "./readers/docx/archive.ts";
export { readManuscript, readPasted, tooLarge } from "./readers/read.ts";
