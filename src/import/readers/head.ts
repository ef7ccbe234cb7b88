/** The settings at the head of a Markdown file, and what of them is text. */
import { headOf } from "../../deck/settings/front-matter-head.ts";
import { readHeads } from "../../deck/settings/front-matter.ts";
import { affiliationsOf, wordsOf } from "../../deck/settings/head-words.ts";
import type { Entry } from "../../deck/settings/yaml/yaml-map.ts";
import { sourceOf } from "../../deck/source/source.ts";
import type { Block, LeftOut } from "../model.ts";
import { lettersOf } from "./file-reading.ts";

/** A text, what stands at its head, and the settings there. */
export function withoutHead(text: string): {
  readonly head: string;
  readonly body: string;
  readonly settings: readonly Entry[];
} {
  const none = { head: "", body: text, settings: [] };
  const found = headOf(text);
  if (!found || found === "open") return none;
  const { yaml, bodyStart } = readHeads(sourceOf("", text), found);
  const { entries } = yaml;
  if (!found.isPlain && entries.length === 0) return none;
  return { head: text.slice(0, bodyStart), body: text.slice(bodyStart), settings: entries };
}

/** What a value may have that is no text: comments, tags, braces. */
const marks = /[<>{}%~[\]]/;

/**
 * The title, the subtitle, the speaker, the place and the date that the settings at the head name, as lines under the title. `textOf`
 * reads a value as Markdown. Where the text has a title of its own, another one at the head is told in `left`; of several
 * headings of the first level, none is the title.
 */
export function withByline(
  blocks: readonly Block[],
  settings: readonly Entry[],
  textOf: (value: string) => string,
  left: LeftOut[],
): readonly Block[] {
  const valueOf = (...names: readonly string[]): readonly Block[] => {
    const value = settings.find(({ key }) => names.includes(key))?.value;
    if (!value) return [];
    const places = affiliationsOf(value).map(({ words }) => words);
    return [wordsOf(value).join("、"), ...places].flatMap((written) => {
      const text = marks.test(written) ? textOf(written) : written;
      return text === "" || text.includes("\n") ? [] : [{ kind: "paragraph", text }];
    });
  };
  const byline = [
    ...valueOf("subtitle", "副标题"),
    ...valueOf("author", "speaker", "作者", "发言人"),
    ...valueOf("unit", "institute", "institution", "单位"),
    ...valueOf("date", "日期"),
  ];
  const [first, ...rest] = blocks;
  const title = valueOf("title", "标题").flatMap((block) =>
    block.kind === "paragraph" ? [{ ...block, style: { heading: 1 } }] : [],
  );
  if (first && isTitle(first)) {
    const others = title.filter(({ text }) => lettersOf(text) !== lettersOf(first.text));
    if (others.length === 0 || !rest.some(isTitle)) {
      left.push(...others.map(({ text }): LeftOut => ({ kind: "markup", text })));
      return [first, ...byline, ...rest];
    }
  }
  return title.length > 0 ? [...title, ...byline, ...blocks] : blocks;
}

function isTitle(block: Block): block is Extract<Block, { kind: "paragraph" }> {
  return block.kind === "paragraph" && block.style?.heading === 1;
}
