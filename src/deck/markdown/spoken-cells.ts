/** Cells of a table that are called a speech and have sentences below or behind them. */
import type { Token } from "markdown-it";
import { type NotesLabel, isScriptName, namesSpeech } from "../source/notes/notes-label.ts";
import { drawnLines } from "./drawn-lines.ts";

/** The inline tokens of such cells: the head of a column is one of notes, the name of a row may be one of a paper. A
 * row of a name alone is a line that was meant to stand below its table. */
export function spokenCells(tokens: readonly Token[]): ReadonlyMap<Token, NotesLabel> {
  const found = new Map<Token, NotesLabel>();
  let heads: Token[] = [];
  let column = -1;
  let row: Token[] = [];
  tokens.forEach((token, index) => {
    const before = tokens[index - 1];
    if (token.type === "table_open") heads = [];
    if (token.type === "tr_open") column = -1;
    if (/^t[dh]_open$/.test(token.type)) column++;
    if (token.type === "tr_close") {
      const [name, ...others] = row;
      if (name && others.every(({ content }) => content.trim() === "") && isCalledSpeech(name))
        found.set(name, "note");
      row = [];
    }
    if (token.type !== "inline" || !before || !/^t[dh]_open$/.test(before.type)) return;
    row.push(token);
    if (before.type === "th_open") heads[column] = token;
    if (!sentence.test(token.content)) return;
    const head = before.type === "td_open" ? heads[column] : undefined;
    if (head && isCalledSpeech(head)) found.set(head, "script");
    else if (head && namesSpeech(drawnLines(head).join(" "))) found.set(head, "note");
    // An inline token stands between the two of its cell.
    const name = column > 0 ? tokens[index - 3] : undefined;
    if (name?.type === "inline" && !found.has(name) && isCalledSpeech(name))
      found.set(name, "note");
  });
  return found;
}

function isCalledSpeech(cell: Token): boolean {
  return isScriptName(drawnLines(cell).join(" "));
}

const sentence = /[，。；！？,;!?]|\p{L}{15}|(?<!\S)(?:\S+\s+){5}/u;
