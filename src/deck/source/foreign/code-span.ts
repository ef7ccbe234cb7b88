/** The source of a pattern for code in a line, so that what stands in it is passed over. */
export const codeSpan = "`+[^`\\n]*`+";
