/** Elements that need no end tag (HTML §13.1.2.4): what comes next ends them, and the end of what is around them. */
const item = { next: ["li"], around: ["ul", "ol", "menu"] };
const term = { next: ["dt", "dd"], around: ["dl"] };
const groups = ["thead", "tbody", "tfoot"];
const row = { next: ["tr", ...groups], around: ["table"] };
const cell = { next: ["td", "th", "tr", ...groups], around: ["table"] };
export const withoutEnd: Readonly<
  Record<string, { readonly next: readonly string[]; readonly around: readonly string[] }>
> = { li: item, dt: term, dd: term, tr: row, td: cell, th: cell };
