import type { Token } from "markdown-it";

/** A copy with other fields. The slide and the manuscript share their tokens, so a token itself never changes. */
export function changedToken(token: Token, fields: Partial<Token>): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token)), token, fields);
}
