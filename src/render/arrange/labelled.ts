/** Lines such as “出席：张三、李四”: a label, and what stands under it. */
import type { Token } from "markdown-it";
import { emsOf } from "../../deck/layouts/ems.ts";
import { inlineText } from "../../deck/layouts/shape.ts";
import { changedToken } from "../../deck/markdown/changed-token.ts";
import { writtenLines } from "./lines.ts";
import { spanned } from "./spanned.ts";

export interface Labelled {
  /** Each line in a `span.entry`, its label in a `span.label`. */
  readonly tokens: readonly Token[];
  /** What the label of each line takes of it, and what it says, in ems. */
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
  /** The first of its tokens begins with the label. */
  readonly line: readonly [Token, ...Token[]];
}

/** The lines of a paragraph; undefined where one has no label. */
function entriesOf(inline: Token): readonly Entry[] | undefined {
  const entries = writtenLines(inline.children ?? []).map(([first, ...rest]) => {
    if (!first) return undefined;
    const text = inlineText(changedToken(inline, { children: [first, ...rest] }));
    const label = labelled.exec(text)?.[1];
    if (!label || first.type !== "text" || !first.content.startsWith(label)) return undefined;
    return { label, said: text.slice(label.length).trim(), line: [first, ...rest] } as const;
  });
  return entries.every((entry) => entry !== undefined) ? entries : undefined;
}

function drawn(entries: readonly Entry[]): Token[] {
  return entries.flatMap(({ label, line: [first, ...rest] }, at) => {
    const name = spanned(first, "label", [changedToken(first, { content: label })]);
    const said = changedToken(first, { content: first.content.slice(label.length) });
    const entry = spanned(first, "entry", [...name, said, ...rest], `--label:${emsOf(label)}`);
    const end = changedToken(first, { type: "hardbreak", tag: "br", content: "" });
    return at === 0 ? entry : [end, ...entry];
  });
}
