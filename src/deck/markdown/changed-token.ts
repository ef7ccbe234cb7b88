import type { Token } from "markdown-it";

/** A copy with other fields: the tokens of a slide are those of the manuscript, and others read them too. */
export function changedToken(token: Token, fields: Partial<Token>): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token)), token, fields);
}
