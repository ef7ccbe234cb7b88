/**
 * The seen part of a paragraph's Markdown: a footnote stands at its mark, and text that is struck out or hidden is left
 * out.
 */
import type { Token } from "markdown-it";
import { changedToken } from "../../deck/markdown/changed-token.ts";
import { htmlPieces } from "../../deck/markdown/html/html-pieces.ts";
import { leavesOut } from "../../deck/markdown/html/leaves-out.ts";
import type { LeftKind, LeftOut } from "../model.ts";
import { noteAtMark } from "./note-text.ts";
import { anyTag } from "../../deck/text/in-tag.ts";

/** The inline tokens that come in; what does not is told in `left`. `notes` are the texts of footnotes by their numbers. */
export function seenInline(
  tokens: readonly Token[],
  notes: ReadonlyMap<number, string>,
  left: LeftOut[],
): readonly Token[] {
  const seen: Token[] = [];
  let gone: { readonly kind: LeftKind; readonly ends: (token: Token) => boolean } | undefined;
  let depth = 0;
  let text = "";
  for (const token of tokens) {
    if (gone) {
      text += token.content;
      if (!gone.ends(token)) continue;
      left.push({ kind: gone.kind, text: text.replace(anyTag, "").trim() });
      gone = undefined;
      continue;
    }
    text = "";
    depth = 1;
    if (token.type === "s_open") {
      gone = { kind: "struck", ends: ({ type }) => type === "s_close" };
      continue;
    }
    const name = token.type === "html_inline" ? hides(token.content) : undefined;
    if (name !== undefined) {
      gone = {
        kind: strikes.test(name) ? "struck" : "hidden",
        ends: ({ type, content }) => {
          const [piece] = type === "html_inline" ? htmlPieces(content) : [];
          if (piece && piece.kind !== "text" && piece.name === name)
            depth += piece.kind === "open" ? 1 : -1;
          return depth === 0;
        },
      };
    } else {
      if (token.type === "html_inline" && /^<[!?]/.test(token.content))
        left.push({ kind: "markup", text: token.content });
      seen.push(noted(token, notes));
    }
  }
  if (gone && text.trim() !== "") left.push({ kind: gone.kind, text: text.trim() });
  return seen;
}

/** The name of an element that opens in a tag and goes with what stands in it; undefined for any other tag. */
function hides(tag: string): string | undefined {
  const [piece] = htmlPieces(tag);
  if (piece?.kind !== "open" || tag.endsWith("/>")) return undefined;
  // What stands in a film or a sound is for browsers that know neither.
  const isLeft =
    /^(?:video|audio)$/.test(piece.name) ||
    strikes.test(piece.name) ||
    leavesOut(piece.name, piece.attributes);
  return isLeft ? piece.name : undefined;
}

/** Elements that strike out what they hold. */
export const strikes = /^(?:del|s|strike)$/;

/** A footnote's mark as its text. */
function noted(token: Token, notes: ReadonlyMap<number, string>): Token {
  if (token.type !== "footnote_ref") return token;
  const note = notes.get(Number(token.meta?.["id"])) ?? "";
  return changedToken(token, { type: "text", content: noteAtMark(note) });
}
