/** Lines such as “出席：张三、李四”: a label, and what stands under it. */
import type { Token } from "markdown-it";
import { emsOf } from "../../deck/text/ems.ts";
import { inlineText } from "../../deck/markdown/stretches.ts";
import { changedToken } from "../../deck/markdown/changed-token.ts";
import { writtenLines } from "./lines.ts";
import { spanned } from "./spanned.ts";

export interface Labelled {
  /** Each line in a `span.entry`, its label in a `span.label`. */
  readonly tokens: readonly Token[];
  /** The widths of each line's label and text, in ems. */
  readonly entries: readonly { readonly label: number; readonly said: number }[];
}

/** A label has no mark of its own, and is neither a clock time nor the beginning of an address. */
const labelled = /^(?!\d+[：:]\d)([^\s，。；！？、：:“”]{1,8}[：:])\s*(?=\S)(?!\/\/)/u;

/** Paragraphs, or lines of one, that all begin with a label; undefined where one does not. */
export function labelledOf(tokens: readonly Token[]): Labelled | undefined {
  const isParagraphs = tokens.every(({ type }) => /^(?:paragraph_|inline)/.test(type));
  const read = tokens.map((token) => (token.type === "inline" ? entriesOf(token) : []));
  if (!isParagraphs || !read.every((entries) => entries !== undefined)) return undefined;
  const entries = read.flat();
  if (entries.length < 2) return undefined;
  return {
    tokens: tokens.map((token, at) =>
      token.type === "inline" ? changedToken(token, { children: drawn(read[at] ?? []) }) : token,
    ),
    entries: entries.map(({ label, said }) => ({ label: emsOf(label), said: emsOf(said) })),
  };
}

interface Entry {
  readonly label: string;
  readonly said: string;
  /** The tokens of the label, bold or not, and those of the rest. */
  readonly name: readonly [Token, ...Token[]];
  readonly rest: readonly Token[];
}

/** The lines of a paragraph; undefined where one has no label. */
function entriesOf(inline: Token): readonly Entry[] | undefined {
  const entries = writtenLines(inline.children ?? []).map((line): Entry | undefined => {
    const [first, ...others] = line.filter(
      ({ type, content }) => type !== "text" || content !== "",
    );
    if (!first) return undefined;
    const text = inlineText(changedToken(inline, { children: [first, ...others] }));
    const label = labelled.exec(text)?.[1];
    if (!label) return undefined;
    const said = text.slice(label.length).trim();
    if (first.type === "text" && first.content.startsWith(label)) {
      const name = changedToken(first, { content: label });
      const rest = changedToken(first, { content: first.content.slice(label.length) });
      return { label, said, name: [name], rest: [rest, ...others] };
    }
    const bold = boldLabel(first, others, label);
    return bold && { label, said, ...bold };
  });
  return entries.every((entry) => entry !== undefined) ? entries : undefined;
}

/** The tokens of a label that is bold, its colon inside or behind it; undefined where more or less is bold. */
function boldLabel(
  first: Token,
  [text, close, after, ...others]: readonly Token[],
  label: string,
): Pick<Entry, "name" | "rest"> | undefined {
  if (first.type !== "strong_open" || text?.type !== "text" || close?.type !== "strong_close")
    return undefined;
  const rest = after ? [after, ...others] : [];
  if (text.content.trim() === label) return { name: [first, text, close], rest };
  if (text.content + label.slice(-1) !== label || after?.type !== "text") return undefined;
  return {
    name: [first, changedToken(text, { content: label }), close],
    rest: [changedToken(after, { content: after.content.slice(1) }), ...others],
  };
}

function drawn(entries: readonly Entry[]): Token[] {
  return entries.flatMap(({ label, name, rest }, at) => {
    const [first] = name;
    const entry = spanned(
      first,
      "entry",
      [...spanned(first, "label", [...name]), ...rest],
      `--label:${emsOf(label)}`,
    );
    const end = changedToken(first, { type: "hardbreak", tag: "br", content: "", nesting: 0 });
    return at === 0 ? entry : [end, ...entry];
  });
}
