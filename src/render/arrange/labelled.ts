/** Lines such as “出席：张三、李四”: a label, and what stands under it. */
import type { Token } from "markdown-it";
import { emsOf } from "../../deck/layouts/ems.ts";
import { inlineText } from "../../deck/layouts/shape.ts";
import { changedToken } from "../../deck/markdown/changed-token.ts";
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
  const inlines = tokens.filter(({ type }) => type === "inline");
  const entries = inlines.flatMap((inline) =>
    linesOf(inline.children ?? []).map((line) => entryOf(inline, line)),
  );
  if (!isParagraphs || entries.length < 2) return undefined;
  if (!entries.every((entry) => entry !== undefined)) return undefined;
  return {
    tokens: tokens.map((token) => (token.type === "inline" ? withEntries(token) : token)),
    entries: entries.map(({ label, said }) => ({ label: emsOf(label), said: emsOf(said) })),
  };
}

function linesOf(children: readonly Token[]): readonly (readonly Token[])[] {
  const lines: Token[][] = [[]];
  for (const child of children) {
    if (child.type === "softbreak" || child.type === "hardbreak") lines.push([]);
    else lines.at(-1)?.push(child);
  }
  return lines;
}

interface Entry {
  readonly label: string;
  readonly said: string;
}

function entryOf(inline: Token, line: readonly Token[]): Entry | undefined {
  const text = inlineText(changedToken(inline, { children: [...line] }));
  const label = labelled.exec(text)?.[1];
  const isWhole = line[0]?.type === "text" && line[0].content.startsWith(label ?? "");
  return label && isWhole ? { label, said: text.slice(label.length).trim() } : undefined;
}

function withEntries(inline: Token): Token {
  const children = linesOf(inline.children ?? []).flatMap((line, at) => {
    const [first, ...rest] = line;
    const label = entryOf(inline, line)?.label;
    if (!first || !label) return line;
    const name = spanned(first, "label", [changedToken(first, { content: label })]);
    const said = changedToken(first, { content: first.content.slice(label.length) });
    const entry = spanned(first, "entry", [...name, said, ...rest], `--label:${emsOf(label)}`);
    const end = changedToken(first, { type: "hardbreak", tag: "br", content: "" });
    return at === 0 ? entry : [end, ...entry];
  });
  return changedToken(inline, { children });
}
