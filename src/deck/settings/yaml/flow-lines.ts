/** Settings as other programs have them, in one form: a key on each line, without quotes. */

const inBraces = /^(\s*)\{((?:[^{}]|\{[^{}]*\})*)\}(?=[ \t]*(?:\n|$))/;
/** What stands between two commas: a comma in quotes, brackets or braces parts nothing. */
const part = /(?:"(?:[^"\\]|\\.){0,2000}"|'[^']*'|\{[^{}]*\}|\[[^[\]]*\]|[^,])+/g;
const quotedKey = /^([ \t]*)(["'])([^"'\n]{1,40})\2[ \t]*:/gm;
const quotedValue = /^([^:\n]{1,40}:[ \t]+)(["'])([^"'\n]*)\2[ \t]*$/gm;

/** The keys that stand in braces at the start of a text, `{"a": b, c: d}`, on a line each; any other text but for its quotes. */
export function withoutFlow(text: string): string {
  const open = inBraces.exec(text);
  const lines = open ? `${open[1]}${keysOf(open[2] ?? "")}${text.slice(open[0].length)}` : text;
  return lines.replace(quotedKey, "$1$3:").replace(quotedValue, "$1$3");
}

function keysOf(flow: string): string {
  const parts = flow.match(part) ?? [];
  return parts
    .map((one) => one.trim().replace(/^("[^"]*"|'[^']*'|[\w-]+)[ \t]*:[ \t]*/, "$1: "))
    .filter(Boolean)
    .join("\n");
}
