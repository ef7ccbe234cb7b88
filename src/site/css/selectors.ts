/** Whether what a style sheet has in the place of a name is one: all else is a remark, and no browser draws by it. */
import { type CSSToken, TokenType, tokenize } from "@csstools/css-tokenizer";

/** Chinese punctuation stands in no name, and neither do quotation marks and dashes of print. */
const punctuation = /(?![\0-\x7f·])\p{P}/u;

/** Whether a selector is one of CSS, as far as its signs and the names of its elements tell. */
export function isSelector(selector: string): boolean {
  if (punctuation.test(withoutStrings(selector))) return false;
  const tokens = tokenize({ css: selector });
  let inBrackets = 0;
  return tokens.every((token, index) => {
    if (token[0] === TokenType.OpenSquare) inBrackets++;
    if (token[0] === TokenType.CloseSquare) inBrackets--;
    return inBrackets > 0 || mayStand(token, tokens[index - 1]);
  });
}

const signs: ReadonlySet<string> = new Set([".", "*", ">", "+", "~", "|", "&", "-"]);

function mayStand(token: CSSToken, before: CSSToken | undefined): boolean {
  const [type, raw] = token;
  if (type === TokenType.Delim) return signs.has(raw);
  if (before?.[1] === ":" || before?.[1] === ".")
    return type === TokenType.Ident || type === TokenType.Function || raw === ":";
  // An element's name: a program that has one of its own writes it in plain letters, too.
  if (type === TokenType.Ident) return /^[a-z_][\w\\-]*$/i.test(raw);
  // What cannot be read is written as an address.
  return !unheard.has(type) && !/^url\($/i.test(raw);
}

const unheard: ReadonlySet<TokenType> = new Set([
  TokenType.AtKeyword,
  TokenType.BadString,
  TokenType.BadURL,
  TokenType.OpenCurly,
  TokenType.Semicolon,
  TokenType.URL,
]);

/** Whether the place of a rule in `@keyframes` is one. */
export function isKeyframe(selector: string): boolean {
  return /^[\w.+-]+(?: [\d.+-]+)?%?$/.test(selector.trim());
}

/** Whether what stands behind the name of an at-rule may be its condition, or the name that it gives. */
export function isCondition(name: string, text: string): boolean {
  const bare = withoutStrings(text);
  const isOfNames = !/^(?:media|supports)$/i.test(name);
  return isOfNames ? !punctuation.test(bare) : !/[^\0-\x7f]|#(?![\w-])/.test(bare);
}

/** Whether a declaration has a name of CSS, or an own one, and no remark behind its value. */
export function isDeclaration(name: string, value: string): boolean {
  const bare = withoutStrings(value);
  if (punctuation.test(name) || punctuation.test(bare)) return false;
  return (name.startsWith("--") || /^[\w-]+$/.test(name)) && !/#(?![\w\\-]|[^\0-\x7f])/.test(bare);
}

const withoutStrings = (text: string): string => text.replace(/"[^"]*"/g, '""');
