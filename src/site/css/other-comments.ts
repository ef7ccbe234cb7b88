import { type CSSToken, TokenType } from "@csstools/css-tokenizer";

/** What a comment takes: tokens from the first to before the last, and where it begins in the text. */
export interface OtherComment {
  readonly first: number;
  readonly end: number;
  readonly at: number;
}

/**
 * What is a comment elsewhere and none in CSS, in its order: `// …` and `# …` to the end of their line, and `<!-- … -->`
 * without a rule in it. To a browser it is a piece of the rule below, which is lost by it. A block that begins on the line
 * of a comment and ends there ends the comment.
 */
export function otherComments(tokens: readonly CSSToken[]): readonly OtherComment[] {
  const found: OtherComment[] = [];
  const ends = endsOfHtml(tokens);
  let isAtStart = true;
  let openOnLine = 0;
  for (let index = 0; index < tokens.length; index++) {
    const [type, raw, at] = tokens[index] as CSSToken;
    const isLine = isLineComment(tokens, index, isAtStart);
    const end = ends.get(index) ?? (isLine ? lineEnd(tokens, index, openOnLine) : undefined);
    if (end !== undefined) {
      found.push({ first: index, end, at });
      index = end - 1;
      continue;
    }
    if (raw.includes("\n")) openOnLine = 0;
    else if (type === TokenType.OpenCurly) openOnLine++;
    else if (type === TokenType.CloseCurly) openOnLine = Math.max(0, openOnLine - 1);
    if (type === TokenType.Whitespace) isAtStart ||= raw.includes("\n");
    else if (type !== TokenType.Comment) isAtStart = isBetween(raw);
  }
  return found;
}

const isBetween = (raw: string): boolean => ["{", "}", ";"].includes(raw);

/** Neither sign stands so in a value: an address without quotes has a colon before its `//`. */
function isLineComment(tokens: readonly CSSToken[], index: number, isAtStart: boolean): boolean {
  const [type, raw] = tokens[index] as CSSToken;
  if (type !== TokenType.Delim) return false;
  if (raw === "#") return isAtStart;
  if (raw !== "/" || tokens[index + 1]?.[1] !== "/") return false;
  const [before, said = ""] = tokens[index - 1] ?? [TokenType.Whitespace];
  const isBlank = before === TokenType.Whitespace || before === TokenType.Comment;
  return isBlank || isBetween(said) || said === ",";
}

function lineEnd(tokens: readonly CSSToken[], from: number, openOnLine: number): number {
  let open = openOnLine;
  for (let end = from; end < tokens.length; end++) {
    const [type, raw] = tokens[end] as CSSToken;
    if (raw.includes("\n")) return end;
    if (type === TokenType.OpenCurly) open++;
    if (type === TokenType.CloseCurly && --open === 0 && openOnLine > 0) return end;
  }
  return tokens.length;
}

/** Where each `<!--` ends whose `-->` comes before any rule. */
function endsOfHtml(tokens: readonly CSSToken[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  let open: number | undefined;
  for (const [index, [type]] of tokens.entries()) {
    if (type === TokenType.CDO) open ??= index;
    else if (type === TokenType.OpenCurly || type === TokenType.CloseCurly) open = undefined;
    else if (type === TokenType.CDC && open !== undefined) {
      ends.set(open, index + 1);
      open = undefined;
    }
  }
  return ends;
}
