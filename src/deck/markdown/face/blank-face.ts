/** Whether anything can be seen of a face. */
import type { Token } from "markdown-it";
import { htmlPieces, type HtmlPiece } from "../html/html-pieces.ts";
import { leavesOut } from "../html/leaves-out.ts";
import type { Block } from "../../model.ts";
import { faceTokens } from "./face-tokens.ts";
import { closingOf } from "./shown-tokens.ts";

/** Whether nothing is drawn: no letter, picture, film or drawing stands outside of hidden elements. */
export function isBlankFace(face: readonly Block[]): boolean {
  return !seer()(faceTokens(face));
}

/** Looks at the tokens of one slide, stretch by stretch: raw HTML may open an element in one and close it in another. */
function seer(): (tokens: readonly Token[]) => boolean {
  let hiding: { readonly name: string; readonly depth: number } | undefined;

  return function areSeen(tokens): boolean {
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index];
      if (!token) break;
      const { type, tag, attrs, nesting, children, content } = token;
      const attributes = (attrs ?? []).map(([name, value]) => [name, `${value}`] as const);
      if (type === "image" || type === "svg") {
        if (!hiding) return true;
      } else if (leavesOut(tag, attributes)) {
        if (nesting === 1) index = closingOf(tokens, index);
      } else if (type.startsWith("html_")) {
        if (htmlPieces(content).some(isSeen)) return true;
      } else if (children ? areSeen(children) : !hiding && hasLetters(content)) return true;
    }
    return false;
  };

  function isSeen(piece: HtmlPiece): boolean {
    if (piece.kind === "text") return !hiding && hasLetters(piece.text);
    if (hiding) {
      if (piece.name !== hiding.name) return false;
      const depth = hiding.depth + (piece.kind === "open" ? 1 : -1);
      hiding = depth === 0 ? undefined : { name: hiding.name, depth };
      return false;
    }
    if (piece.kind === "close") return false;
    if (leavesOut(piece.name, piece.attributes)) {
      hiding = { name: piece.name, depth: 1 };
      return false;
    }
    return isDrawn(piece.name, piece.attributes);
  }
}

/** Elements that are drawn where they name a file. */
const filled: ReadonlySet<string> = new Set(["video", "audio", "source"]);

function isDrawn(
  name: string,
  attributes: readonly (readonly [name: string, value: string])[],
): boolean {
  if (name === "img") return true;
  return attributes.some(
    ([attribute, value]) =>
      (filled.has(name) && /^(?:data-)?src$/.test(attribute) && value.trim() !== "") ||
      (attribute === "style" && /background|border|outline|shadow/i.test(value)),
  );
}

/** Whether a text has more than blanks and signs that draw nothing. */
function hasLetters(text: string): boolean {
  return /[^\s\p{Cc}\p{Cf}\u034F\u115F\u1160\u2800\u3164\uFE0F\uFFA0]/u.test(text);
}
