/** Elements that need no end tag (HTML §13.1.2.4): what comes next ends them, and the end of what is around them. */
const item = { next: ["li"], around: ["ul", "ol", "menu"] };
const term = { next: ["dt", "dd"], around: ["dl"] };
const groups = ["thead", "tbody", "tfoot"];
const row = { next: ["tr", ...groups], around: ["table"] };
const cell = { next: ["td", "th", "tr", ...groups], around: ["table"] };
/** The blocks that end the paragraph they begin in. */
const blocks = (
  "address article aside blockquote center details dialog div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 " +
  "h6 header hgroup hr main menu nav ol p pre search section table ul"
).split(" ");

interface WithoutEnd {
  readonly next: readonly string[];
  /** Their end tag ends it; in one that is open in it, its like does not. */
  readonly around: readonly string[];
}

export const withoutEnd: Readonly<Record<string, WithoutEnd>> = {
  p: { next: blocks, around: [] },
  li: item,
  dt: term,
  dd: term,
  tr: row,
  td: cell,
  th: cell,
};
