/** Reads Markdown as a manuscript: headings, paragraphs, list items, tables and pictures, without the markup. */
import { emojiRule } from "../../deck/markdown/rules/emoji.ts";
import { asRead, withAllOf } from "./as-read.ts";
import { type FileReading, readingOf } from "./file-reading.ts";
import { withoutHeadingAttributes } from "./heading-attributes.ts";
import { lineEnd } from "../../deck/text/characters.ts";
import MarkdownIt, { type Token } from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";
import footnotes from "markdown-it-footnote";
import { cellsBeyondHead } from "../../deck/source/cells-beyond.ts";
import { withoutWideMargins } from "../../deck/source/block-start.ts";
import { withPlainBlanks } from "../../deck/source/even-tags.ts";
import { insertionsTaken, unseenTaken } from "../../deck/source/foreign/foreign.ts";
import { withRulers, withoutTemplateTags } from "./cuts.ts";
import { withoutUnshownDefinitions } from "./unshown-definitions.ts";
import { withoutAllComments, withoutComments } from "./markdown-comments.ts";
import { withByline, withoutHead } from "./head.ts";
import { plain, pushInline, pushLines, pushPictures } from "./inline-blocks.ts";
import { withoutHidden } from "./hidden-parts.ts";
import { seenInline } from "./seen-inline.ts";
import { withoutSlideSettings } from "./slide-settings.ts";
import { spokenRows } from "./spoken-rows.ts";
import { type SpokenText, spokenBoxes, spokenTexts } from "./spoken-texts.ts";
import type { Block, LeftOut, Manuscript } from "../model.ts";

const parser = new MarkdownIt({ html: true })
  .use(cjkFriendly)
  .use(footnotes)
  .use(emojiRule)
  .use(spokenRows)
  .disable(["code", "lheading"]);

/** Where an editor puts its table of contents. */
const contents = /^\[{1,2}toc\]{1,2}$/i;
/** Code of these is the text itself. */
const plainCode = /^(?:|te?xt|plain(?:text)?|text\/plain)$/i;

/** Reads Markdown, with settings at its head or without; `doubtful` are lines of `text`. */
export function readMarkdown(
  text: string,
  name: string,
): Manuscript & Pick<FileReading, "doubtful"> {
  const written = withoutWideMargins(withPlainBlanks(text.replace(lineEnd, "\n")));
  const { head, body: typed, settings } = withoutHead(written);
  const { text: body, words, taken: footnotes } = withoutUnshownDefinitions(typed);
  const { text: cut, told } = withRulers(head, body);
  const { text: slides, ...set } = withoutSlideSettings(withoutTemplateTags(cut), settings);
  const { text: own, taken } = insertionsTaken(slides);
  const { text: shown, taken: unseen } = unseenTaken(own, head);
  const { text: uncommented, comments } = withoutAllComments(shown, parser);
  const { text: seen, attributes, hidden } = withoutHeadingAttributes(uncommented);
  const left = [
    ...[...told, ...footnotes, ...set.settings, ...taken, ...comments, ...attributes].map(
      (markup): LeftOut => ({
        kind: "markup",
        text: markup.trim(),
      }),
    ),
    ...[...set.hidden, ...unseen, ...hidden].map((line): LeftOut => ({
      kind: "hidden",
      text: line,
    })),
  ];
  left.push(...cellsBeyondHead(seen).map(({ text }): LeftOut => ({ kind: "cell", text })));
  const found = blocksIn(seen, left).map((block) =>
    block.kind === "paragraph" && words.has(block.text.trim())
      ? { ...block, onlySpoken: true as const }
      : block,
  );
  const textOf = (value: string): string => {
    const own = readMarkdown(value, "");
    left.push(...own.left);
    return own.blocks
      .flatMap((block) => (block.kind === "paragraph" && !block.onlySpoken ? [block.text] : []))
      .join(" ");
  };
  const reading = readingOf(head, body, headingsOf(cut));
  const titled = withByline(asRead(found, reading, left), settings, textOf, left);
  const blocks = withAllOf(reading, titled, left);
  return { name, blocks, pictures: new Map(), left, doubtful: reading.doubtful };
}

/** The lines of the headings that end what is said, as of an outline; none in a text that has slides. */
function headingsOf(text: string): readonly number[] {
  const tokens = parser.parse(text, {}).filter(({ level }) => level === 0);
  if (tokens.some(({ type }) => type === "hr")) return [];
  return tokens.flatMap(({ type, tag, map }) =>
    type === "heading_open" && /^h[12]$/.test(tag) && map ? [map[0]] : [],
  );
}

/** How deep notes in notes are looked for: each takes a reading of all that stands in it. */
const deepestNotes = 5;

/**
 * The blocks of a text without comments, with the notes in it where they stand. Below the deepest notes, `depth`, the
 * marks of further notes are spoken like the rest.
 */
function blocksIn(text: string, left: LeftOut[], depth = 0): readonly Block[] {
  const blocks: Block[] = [];
  let heading: number | undefined;
  let lead = "";
  let isItem = false;
  let rows: string[][] | undefined;
  const steps: Readonly<Record<string, (token: Token) => void>> = {
    heading_open: ({ tag }) => void (heading = Number(tag.slice(1))),
    heading_close: () => void (heading = undefined),
    list_item_open: ({ info, markup }) => {
      lead = info === "" ? "" : `${info}${markup} `;
      isItem = true;
    },
    table_open: () => void (rows = []),
    tr_open: () => void rows?.push([]),
    table_close: () => {
      if (rows) blocks.push({ kind: "table", rows });
      rows = undefined;
    },
    fence: ({ content, info }) => {
      if (plainCode.test(info.trim())) pushLines(blocks, content);
      else left.push({ kind: "markup", text: content.trim() });
    },
    html_block: ({ content }) => void left.push({ kind: "markup", text: content.trim() }),
    inline: (token) => {
      if (contents.test(token.content.trim())) {
        left.push({ kind: "markup", text: token.content.trim() });
        return;
      }
      const seen = seenInline(token.children ?? [], notes, left);
      if (rows) {
        rows.at(-1)?.push(plain(seen));
        pushPictures(blocks, seen);
        return;
      }
      pushInline(blocks, seen, lead, {
        ...(heading !== undefined && { heading }),
        ...(isItem && { item: true }),
      });
      lead = "";
      isItem = false;
    },
  };
  const { face, spoken } =
    depth < deepestNotes ? withoutNotes(text, left) : { face: text, spoken: [] };
  const env: { footnotes?: { refs?: Readonly<Record<string, number>> } } = {};
  const { seen: tokens, hidden } = withoutHidden(parser.parse(face, env));
  for (const text of hidden) left.push({ kind: "hidden", text });
  const end = tokens.findIndex(({ type }) => type === "footnote_block_open");
  const notes = notesIn(end < 0 ? [] : tokens.slice(end), left);
  const isSpoken = spokenBoxes();
  let isFirst = false;
  const add = (more: readonly Block[], isSaid: boolean): void => {
    for (const block of more) {
      const opens = isFirst && { opensSlide: true as const };
      blocks.push({ ...block, ...(isSaid && { onlySpoken: true }), ...opens });
      isFirst = false;
    }
  };
  const say = ({ text: said }: SpokenText): void => add(blocksIn(said, left, depth + 1), true);
  const waiting = [...spoken];
  for (const token of end < 0 ? tokens : tokens.slice(0, end)) {
    const line = rows ? -1 : (token.map?.[0] ?? -1);
    while ((waiting[0]?.line ?? Infinity) < line) waiting.splice(0, 1).forEach(say);
    const isSaid = isSpoken(token);
    if (token.type === "hr" && token.level === 0) isFirst = true;
    const before = blocks.length;
    steps[token.type]?.(token);
    add(blocks.splice(before), isSaid);
  }
  waiting.forEach(say);
  for (const [label, id] of Object.entries(env.footnotes?.refs ?? {})) {
    if (id < 0) left.push({ kind: "markup", text: `[^${label.slice(1)}]` });
  }
  return blocks;
}

/** As `spokenTexts`. A fence that was open in the notes may have hidden comments behind them. */
function withoutNotes(text: string, left: LeftOut[]): ReturnType<typeof spokenTexts> {
  const { face, spoken } = spokenTexts(text, parser, left);
  if (spoken.length === 0) return { face, spoken };
  const { text: own, comments } = withoutComments(face, parser, (comment) =>
    comment.replace(/[^\n]/g, ""),
  );
  left.push(...comments.map((comment): LeftOut => ({ kind: "markup", text: comment.trim() })));
  return { face: own, spoken };
}

/** The texts of footnotes, by their numbers. */
function notesIn(tokens: readonly Token[], left: LeftOut[]): ReadonlyMap<number, string> {
  const notes = new Map<number, string>();
  let id = 0;
  for (const { type, meta, children } of tokens) {
    if (type === "footnote_open") id = Number(meta?.["id"]);
    if (type !== "inline") continue;
    const text = plain(seenInline(children ?? [], new Map(), left));
    notes.set(id, [notes.get(id) ?? "", text].join(" ").trim());
  }
  return notes;
}
