import { words } from "../../deck/problems/problem.ts";

/** Where a command that makes a deck puts it. */
export const folderArgument = {
  label: words("文件夹", "folder"),
  about: words("放到哪里；不写就是 decks/标题", "where to put it; decks/<title> by default"),
};
