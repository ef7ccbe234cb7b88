import { words } from "../../deck/problems/problem.ts";

/** The deck that a command works on. */
export const deckArgument = {
  label: words("文件夹", "folder"),
  about: words(
    "放讲稿的文件夹，或其中一个 .md 文件；不写就是 slides，没有 slides 就是当前文件夹",
    "a deck's folder, or one .md file in it; if none is named slides, or this folder where there is no slides",
  ),
} as const;
