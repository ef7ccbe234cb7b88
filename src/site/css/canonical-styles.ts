import { type CSSToken, TokenType, tokenize } from "@csstools/css-tokenizer";
import { otherComments } from "./other-comments.ts";

/** The style sheet in canonical form, or the place of a bracket that has no partner or stands too deep. */
export type CanonicalStyles =
  | {
      readonly css: string;
      /** Where something begins that is a comment elsewhere. It is left out. */
      readonly comments: readonly Spot[];
    }
  | { readonly unpaired: Spot };

/** Both begin with 1. */
interface Spot {
  readonly line: number;
  readonly column: number;
}

/**
 * Writes a style sheet so that a parser of any kind reads it as a browser does (CSS Syntax Module Level 3): no comment,
 * every string and address in double quotes and on one line, no character escaped that need not be, brackets in pairs,
 * and braces in no other bracket. PostCSS takes some of these in another way: what it has for the inside of a string may
 * be a rule to the browser. Lines stay where they are.
 */
export function canonicalStyles(text: string): CanonicalStyles {
  const plain = text.replace(/\r\n?|\f/g, "\n").replaceAll("\0", "\uFFFD");
  const open: { readonly closing: string; readonly at: number }[] = [];
  const written: string[] = [];
  const tokens = tokenize({ css: plain });
  const comments = otherComments(tokens);
  let next = 0;
  for (const [index, token] of tokens.entries()) {
    const [type, raw, at] = token;
    if (index === comments[next]?.end) next++;
    if (index >= (comments[next]?.first ?? Infinity)) {
      written.push(blank(raw));
      continue;
    }
    const closing = partner[raw.slice(-1)];
    if (isOpening(type) && closing !== undefined) {
      const isMisplaced = closing === "}" && (open.at(-1)?.closing ?? "}") !== "}";
      if (isMisplaced || open.length === deepest) return { unpaired: spotAt(plain, at) };
      open.push({ closing, at });
    } else if (isClosing(type) && open.pop()?.closing !== raw)
      return { unpaired: spotAt(plain, at) };
    written.push(canonical(token));
    // Of a tag of HTML no more than this may stand: the program that fills the page could take it for a tag of the
    // page.
    if (raw === "<" && tokens[index + 1]?.[1] !== "=") written.push(" ");
  }
  const [unclosed] = open.slice(-1);
  if (unclosed) return { unpaired: spotAt(plain, unclosed.at) };
  return {
    css: written.join(""),
    comments: spotsAt(
      plain,
      comments.map(({ at }) => at),
    ),
  };
}

const spotAt = (text: string, at: number): Spot => spotsAt(text, [at])[0] ?? { line: 1, column: 1 };

/** Of offsets in their order. */
function spotsAt(text: string, offsets: readonly number[]): readonly Spot[] {
  let line = 1;
  let start = 0;
  return offsets.map((at) => {
    for (let next = text.indexOf("\n", start); next >= 0 && next < at;) {
      line++;
      start = next + 1;
      next = text.indexOf("\n", start);
    }
    return { line, column: at - start + 1 };
  });
}

/** No style sheet of a person has as many brackets in each other. */
const deepest = 100;

const partner: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

function isOpening(type: TokenType): boolean {
  const { Function, OpenParen, OpenSquare, OpenCurly } = TokenType;
  return [Function, OpenParen, OpenSquare, OpenCurly].includes(type);
}

function isClosing(type: TokenType): boolean {
  return [TokenType.CloseParen, TokenType.CloseSquare, TokenType.CloseCurly].includes(type);
}

/** In the place of what a browser cannot read. It leads into the network, so it is refused wherever it counts. */
const unreadable = 'url("//")';

function canonical(token: CSSToken): string {
  const [type, raw] = token;
  switch (type) {
    case TokenType.Comment:
    case TokenType.CDO:
    case TokenType.CDC:
      return blank(raw);
    case TokenType.String:
      return quoted(token[4].value) + breaksIn(raw);
    case TokenType.URL:
      return `url(${quoted(token[4].value)})${breaksIn(raw)}`;
    case TokenType.BadString:
    case TokenType.BadURL:
      return unreadable + breaksIn(raw);
    case TokenType.Function:
      return `${/^url$/i.test(token[4].value) ? "url" : name(token[4].value)}(`;
    case TokenType.Ident:
      return name(token[4].value);
    case TokenType.AtKeyword:
      return `@${name(token[4].value)}`;
    case TokenType.Hash:
      return `#${restOfName(token[4].value)}`;
    case TokenType.EOF:
      return "";
    default:
      // Text that needs an escape is no unit, and a backslash alone escapes what comes next.
      return raw.includes("\\") ? unreadable : raw;
  }
}

const blank = (raw: string): string => raw.replace(/[^\n]/g, " ");
const breaksIn = (raw: string): string => raw.replace(/[^\n]/g, "");

/** `<` too: a page that holds the style sheet would take `</style>` for its end. */
const quoted = (value: string): string => `"${value.replace(/[\p{Cc}"\\<]/gu, escaped)}"`;

/** The content of a string in canonical form. */
export function unquoted(text: string): string {
  return text.replace(/\\([\da-f]+) /g, (_, code: string) =>
    String.fromCodePoint(parseInt(code, 16)),
  );
}

function escaped(char: string): string {
  return `\\${(char.codePointAt(0) ?? 0).toString(16)} `;
}

/** An identifier as in “serialize an identifier” of the CSS Object Model. */
function name(value: string): string {
  return value === "-" ? escaped(value) : restOfName(value, /^-?\d/.exec(value)?.[0].length ?? 0);
}

/** `first`: how many characters may not begin a name as they are. */
function restOfName(value: string, first = 0): string {
  const begin = first === 0 ? "" : value.slice(0, first - 1) + escaped(value[first - 1] ?? "");
  return (
    begin +
    value.slice(first).replace(/[\0-\x7f]/g, (char) => (/[\w-]/.test(char) ? char : escaped(char)))
  );
}
