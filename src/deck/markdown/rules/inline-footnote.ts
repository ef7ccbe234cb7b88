/** Pandoc's notes in a line: `文^[脚注]`. Where they are read, they become footnotes with a definition. */
import type { MarkdownIt, StateInline, Token } from "markdown-it";

/** What a parse knows of its footnotes, and those of lines that are not among its blocks yet. */
interface Notes {
  footnotes?: {
    list?: { label: string; count: number; content?: string; tokens?: Token[] }[];
  };
}

/** `x^[1]` is text: a note has a word of Han, or two words. */
function isNote(content: string): boolean {
  if (/\p{Script=Han}/u.test(content)) return true;
  const areWords = content.split(/\s+/).map((word) => /\p{L}/u.test(word));
  return areWords.some((isWord, at) => isWord && areWords[at + 1] === true);
}

function inlineRule(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith("^[", state.pos)) return false;
  const start = state.pos + 2;
  const { posMax } = state;
  const end = state.md.helpers.parseLinkLabel(state, start - 1);
  state.posMax = posMax;
  const content = state.src.slice(start, end);
  if (end < 0 || !isNote(content)) return false;
  if (!silent) {
    const notes = state.env as Notes;
    notes.footnotes ??= {};
    const list = (notes.footnotes.list ??= []);
    const [id, tokens]: [number, Token[]] = [list.length, []];
    // A name that nobody can write.
    list.push({ label: `^${id}`, count: 1, content, tokens });
    state.md.inline.parse(content, state.md, state.env, tokens);
    state.push("footnote_ref", "", 0).meta = { id, subId: 0, label: `^${id}` };
  }
  state.pos = end + 1;
  return true;
}

/** Plugin. It comes behind all others: its definitions must be there before any of them looks at the tokens. */
export function inlineFootnoteRule(md: MarkdownIt): void {
  md.inline.ruler.before("footnote_ref", "inline_footnote", inlineRule);
  md.core.ruler.after("inline", "inline_footnote", (state) => {
    const make = (type: string, tag: string, nesting: -1 | 0 | 1): Token =>
      Object.assign(new state.Token(type, tag, nesting), { block: true });
    for (const note of (state.env as Notes).footnotes?.list ?? []) {
      const { label, content, tokens } = note;
      if (!tokens || content === undefined) continue;
      delete note.tokens;
      const open = make("footnote_reference_open", "", 1);
      open.meta = { label };
      const inline = make("inline", "", 0);
      Object.assign(inline, { content, children: tokens });
      const paragraph = [make("paragraph_open", "p", 1), inline, make("paragraph_close", "p", -1)];
      state.tokens.push(open, ...paragraph, make("footnote_reference_close", "", -1));
    }
  });
}
