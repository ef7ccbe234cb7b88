/** Footnotes: `[^1]` with its definition on the same slide. They stand at the foot of the slide. */
import type { MarkdownIt, Token } from "markdown-it";
import footnotes from "markdown-it-footnote";

/** Plugin: a mark in the text, and a list behind all else. No links between them: on the wall one would turn the slide. */
export function footnoteRule(md: MarkdownIt): void {
  // `x^[1]` is text.
  md.use(footnotes).disable("footnote_inline");
  md.core.ruler.at("footnote_tail", (state) => {
    const make = (type: string, tag: string, nesting: -1 | 0 | 1): Token =>
      new state.Token(type, tag, nesting);
    const { text, notes } = apart(state.tokens);
    const drawn = drawnNotes(text, notes);
    const named = namedNotes(state.env).filter((label) => drawn.has(label));
    const numbers = new Map(named.map((label, index) => [label, index + 1]));
    /** A mark is no text: headings and checks leave it out. */
    const marked = (child: Token): Token => {
      if (child.type !== "footnote_ref") return child;
      const mark = make("footnote_mark", "sup", 0);
      mark.content = String(numbers.get(labelOf(child)) ?? "");
      return mark;
    };
    let line: Token["map"] = null;
    for (const token of state.tokens) {
      line = token.map ?? line;
      if (token.type === "inline") token.map ??= line;
      if (token.children) token.children = token.children.map(marked);
    }
    const part = (type: string, tag: string, level: number, nesting: -1 | 1): Token =>
      Object.assign(make(type, tag, nesting), { block: true, level });
    const items = named.flatMap((label) => [
      part("footnote_open", "li", 1, 1),
      ...(notes.get(label) ?? []),
      part("footnote_close", "li", 1, -1),
    ]);
    const open = part("footnote_block_open", "ol", 0, 1);
    open.attrs = [["class", "footnotes"]];
    const close = part("footnote_block_close", "ol", 0, -1);
    state.tokens = items.length === 0 ? text : [...text, open, ...items, close];
  });
}

/** The tokens of each note, by its label, and those of the text. */
function apart(tokens: readonly Token[]): {
  readonly text: Token[];
  readonly notes: ReadonlyMap<string, readonly Token[]>;
} {
  const text: Token[] = [];
  const notes = new Map<string, Token[]>();
  let into = text;
  for (const token of tokens) {
    if (token.type === "footnote_reference_open") {
      into = [];
      notes.set(String(token.meta?.["label"]), into);
    } else if (token.type === "footnote_reference_close") into = text;
    else into.push(token);
  }
  return { text, notes };
}

/** The labels of the notes with a mark that is drawn, in the text or in such a note: in an alternative text none is. */
function drawnNotes(
  text: readonly Token[],
  notes: ReadonlyMap<string, readonly Token[]>,
): ReadonlySet<string> {
  const drawn = new Set(text.flatMap(marksIn));
  // Those that are added on the way are gone through, too.
  for (const label of drawn)
    (notes.get(label) ?? []).flatMap(marksIn).forEach((one) => drawn.add(one));
  return drawn;
}

function marksIn({ children }: Token): readonly string[] {
  return (children ?? []).filter(({ type }) => type === "footnote_ref").map(labelOf);
}

function labelOf({ meta }: Token): string {
  return String(meta?.["label"]);
}

/** The labels of the notes that the text marks, in its order. */
function namedNotes(env: unknown): readonly string[] {
  const { footnotes } = env as {
    readonly footnotes?: { readonly list?: readonly { readonly label: string }[] };
  };
  return (footnotes?.list ?? []).map(({ label }) => label);
}
