/** The source of a pattern for code in a line. Patterns with it pass over such code. */
export const codeSpan = "`+[^`\\n]*`+";
