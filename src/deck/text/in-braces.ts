/** What stands between the braces of attributes, as Pandoc, MDC and others have them. */

const quoted = `"[^"\\n]*"|'[^'\\n]*'`;

/** The source of a pattern for it, on one line. A brace in a value in quotes ends none; an odd quote is a letter. */
export const inBraces = `(?:[^{}\\n=]|=(?:${quoted}|(?!${quoted}))){0,1000}`;
