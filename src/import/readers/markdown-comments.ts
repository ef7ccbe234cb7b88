/** Markdown without its comments, those of other programs among them. */
import type { MarkdownIt } from "markdown-it";
import { foreignComments } from "../../deck/source/comments/foreign-comments.ts";
import { openComments } from "../../deck/source/comments/open-comments.ts";
import { inOrder, type Range, rawRanges } from "../../deck/source/opaque.ts";
import { typedCode } from "../../deck/source/typed-code.ts";

/** How often comments are looked for: without one that has code in it, the next may begin elsewhere. */
const mostRounds = 6;

/** A text without any comments, and these. */
export function withoutAllComments(
  text: string,
  parser: MarkdownIt,
): ReturnType<typeof withoutComments> {
  let found = withoutComments(text, parser);
  const comments = [...found.comments];
  for (let round = 1; found.comments.length > 0 && round < mostRounds; round++) {
    found = withoutComments(found.text, parser);
    for (const comment of found.comments) comments.push(comment);
  }
  return { text: found.text, comments };
}

/**
 * A text without the comments that go on over paragraphs, rows or headings, which CommonMark shows, and without those of
 * other programs. `inPlace` gives what stands in the place of a comment.
 */
export function withoutComments(
  text: string,
  parser: MarkdownIt,
  inPlace: (comment: string) => string = () => "",
): {
  readonly text: string;
  readonly comments: readonly string[];
} {
  const lines = text.split("\n");
  const starts = lines.map(() => 0);
  lines.forEach((line, at) => void (starts[at + 1] = (starts[at] ?? 0) + line.length + 1));
  const tokens = parser.parse(text, {});
  const startOf = (line: number): number => Math.min(starts[line] ?? text.length, text.length);
  const open = openComments(text, {
    tokens,
    startOf,
    parseInline: (content) => parser.parseInline(content, {}),
  });
  const raw = tokens.flatMap(({ type, map }): readonly Range[] => {
    if (!map) return [];
    const [first, last] = [startOf(map[0]), startOf(map[1])];
    if (type === "fence") return [[first, last]];
    return type === "html_block" ? rawRanges(text, first, last) : [];
  });
  const known = inOrder([...raw, ...open]);
  const code = typedCode(text, tokens, startOf, known);
  const ranges = inOrder([...open, ...foreignComments(text, 0, inOrder([...known, ...code]))]);
  const edges = [0, ...ranges.flat(), text.length];
  const parts = edges.slice(1).map((end, at) => text.slice(edges[at], end));
  return {
    text: parts.map((part, at) => (at % 2 === 0 ? part : inPlace(part))).join(""),
    comments: parts.filter((_, at) => at % 2 === 1),
  };
}
