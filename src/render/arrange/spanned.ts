import type { Token } from "markdown-it";
import { changedToken } from "../../deck/markdown/changed-token.ts";

/** Tokens in a `span` of a class; `like` is any token of the same line. */
export function spanned(
  like: Token,
  name: string,
  inside: readonly Token[],
  style?: string,
): readonly Token[] {
  const fields = { tag: "span", content: "", children: null, map: null, block: false };
  const attrs: [string, string][] = [["class", name]];
  if (style !== undefined) attrs.push(["style", style]);
  return [
    changedToken(like, { ...fields, type: "span_open", nesting: 1, attrs }),
    ...inside,
    changedToken(like, { ...fields, type: "span_close", nesting: -1, attrs: null }),
  ];
}
