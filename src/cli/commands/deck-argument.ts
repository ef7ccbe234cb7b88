import { words } from "../../deck/problems/problem.ts";

/** The deck that a command works on. */
export const deckArgument = {
  label: words("文件夹", "folder"),
  about: words(
    "放讲稿的文件夹，或其中一个 .md 文件；不写就是 slides",
    "a deck's folder, or one .md file in it; slides if none is named",
  ),
  default: "slides",
} as const;
