/** Attributes in braces as in Pandoc, Quarto and Kramdown, which stand here as they are typed. */

/** A value in quotes, up to the one that ends it; those within are written with a backslash, or by mistake. */
const quoted = ['"', "'"]
  .map((quote) => `${quote}(?:[^${quote}\\\\]|\\\\[^]|${quote}(?![\\s}])){0,2000}${quote}`)
  .join("|");
const attribute = `(?:[.#][\\p{L}\\w-]+|[\\p{L}\\w-]+=(?:${quoted}|[^\\s"'{}]+)|hidden(?<=(?:\\]\\{|\\{:)\\s*hidden))`;
/** Attributes in braces, with the braces. */
export const typedAttributes = new RegExp(
  `(?<![{\\\\])\\{(?::[ \\t]*)?${attribute}(?:\\s+${attribute}){0,40}\\s*\\}(?!\\})`,
  "gu",
);
/** The names of those that hide, or are notes. */
export const hidingAttribute = /\b(?:hidden|notes|none|invisible|sr-only|opacity-0)\b/;
