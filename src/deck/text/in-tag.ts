/** What stands in a tag of HTML: where it ends, for every pattern that looks for one. */

const quotes = ['"[^"]*"', "'[^']*'", "[“”][^“”]*[“”]", "[‘’][^‘’]*[‘’]"].join("|");
const value = `(?:${quotes}|(?![“”‘’])[^\\s"'<>=\`]+)`;
/** A name begins behind a blank, a slash or a quote; without that, one name could be read as several. */
const named = `[\\s/]*(?<=[\\s/"'])[^\\s"'<>/=]+(?:\\s*=\\s*${value})?`;
const wellFormed = `(?:${named})*[\\s/]*`;

/**
 * The source of a pattern for what stands between a tag's name and the `>` that ends it. A `>` or `<` in a value in quotes
 * ends no tag, also in the quotes of a word processor. What is no list of attributes, as where a quote lacks its partner,
 * ends at the first sign of both.
 */
export const inTag = `(?:${wellFormed}(?=>)|(?!${wellFormed}>)[^<>]*)`;

/** A pattern with what stands in a tag wherever `~` stands in it. */
export function tagPattern(source: string, flags: string): RegExp {
  return new RegExp(source.replaceAll("~", inTag), flags);
}

/** A tag of any element, wherever in a text. */
export const anyTag = tagPattern("</?[a-z][\\w:.-]*~>", "gi");
