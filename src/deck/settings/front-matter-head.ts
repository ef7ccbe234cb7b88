/** Where the front matter of a Markdown file stands, and what it says: YAML, or TOML and JSON as Hugo has them. */
import { type Source, placeOf } from "../source/source.ts";
import { type Entry, type YamlMap, readYamlMap } from "./yaml/yaml-map.ts";

/** Offsets into a text: of what stands between the marks, and of what stands behind them. */
export interface Head {
  readonly start: number;
  readonly end: number;
  readonly bodyStart: number;
  readonly language: "YAML" | "TOML" | "JSON";
  /** It stands on the first line, and its mark is `---`: it may hold anything. In another place or form it holds keys. */
  readonly isPlain: boolean;
}

/** What may stand before it: nothing that is seen, and no comment that sets something. */
const before = /^(?:[\s\p{Cf}]|<!--(?!\s*(?:[\w-]+\s*[:=]|\.|slide\b|[shv]\s*--)|-?>)[^]*?-->)*/u;

/** How it opens, how it closes, and whether these signs are a part of what it says. */
const forms: readonly {
  readonly open: RegExp;
  readonly close: RegExp;
  readonly language?: Head["language"];
  readonly isWhole?: true;
}[] = [
  { open: /---[ \t]*(?:(toml|json|ya?ml)[ \t]*)?(?:\n|$)/iy, close: /^(?:---|\.\.\.)[ \t]*$/gm },
  { open: /\+\+\+[ \t]*\n/y, close: /^\+\+\+[ \t]*$/gm, language: "TOML" },
  { open: /;;;[ \t]*\n/y, close: /^;;;[ \t]*$/gm, language: "JSON" },
  {
    open: /(?=\{\s*(?:["']|[\w-]+\s*:\s))/y,
    close: /^(?:\{.*)?\}[ \t]*$/gm,
    language: "JSON",
    isWhole: true,
  },
];

/** The head of a text with `\n` for line ends; "open" where the first line opens one that has no end. */
export function headOf(text: string): Head | "open" | undefined {
  const first = before.exec(text)?.[0].length ?? 0;
  for (const form of forms) {
    form.open.lastIndex = first;
    const opened = form.open.exec(text);
    if (!opened) continue;
    const [mark, named = ""] = opened;
    const isPlain = first === 0 && named === "" && form.language === undefined;
    const start = first + mark.length;
    form.close.lastIndex = start;
    const closed = form.close.exec(text);
    if (!closed) return isPlain ? "open" : undefined;
    const after = closed.index + closed[0].length;
    return {
      start,
      end: form.isWhole ? after : closed.index,
      bodyStart: Math.min(after + 1, text.length),
      language: form.language ?? languages[named.toLowerCase()] ?? "YAML",
      isPlain,
    };
  }
  return undefined;
}

/**
 * A second head of keys right behind the first: a deck that was moved from one program to another has both. Behind an
 * empty one, the mark that ends it begins the second.
 */
export function secondHead(text: string, { start, end, bodyStart }: Head): Head | undefined {
  const isEmpty = text.slice(start, end).trim() === "";
  const [mark = ""] = /^\s*---[ \t]*\n/.exec(text.slice(bodyStart, bodyStart + 500)) ?? [];
  if (mark === "" && !isEmpty) return undefined;
  const from = bodyStart + mark.length;
  if (!/^[\w-]+[ \t]*:/.test(text.slice(from, from + 100))) return undefined;
  const close = /^---[ \t]*$/gm;
  close.lastIndex = from;
  const closed = close.exec(text);
  if (!closed) return undefined;
  const after = Math.min(closed.index + closed[0].length + 1, text.length);
  return { start: from, end: closed.index, bodyStart: after, language: "YAML", isPlain: false };
}

const languages: Readonly<Record<string, Head["language"]>> = { toml: "TOML", json: "JSON" };

/** What a head says. JSON is YAML, too. */
export function readHead(source: Source, { start, end, language }: Head): YamlMap {
  return language === "TOML" ? readToml(source, start, end) : readYamlMap(source, start, end);
}

const tomlLine = /^([ \t]*)(?:([\w-]+)|"([^"\n]*)"|'([^'\n]*)')([ \t]*=[ \t]*)(.*)$/;

/**
 * The keys of TOML that have a value in one line and stand in no table. A value over lines says nothing here; it is a
 * map where its first line with anything on it has a key or is the head of a table.
 */
function readToml(source: Source, start: number, end: number): YamlMap {
  const lines = source.text.slice(start, end).split("\n");
  const first = lines.find((line) => /^\s*[^\s#]/.test(line)) ?? "";
  const isMap = tomlLine.test(first) || /^\s*\[/.test(first);
  const entries: Entry[] = [];
  let at = start;
  let isOver: string | undefined;
  for (const line of lines) {
    const lineStart = at;
    at += line.length + 1;
    if (isOver !== undefined) {
      if (line.includes(isOver)) isOver = undefined;
      continue;
    }
    if (/^\s*\[/.test(line)) break;
    const match = tomlLine.exec(line);
    if (!match) continue;
    const [, blanks = "", bare, double, single, sign = "", written = ""] = match;
    const [long] = /^(?:"""|''')/.exec(written) ?? [];
    if (long !== undefined && !written.slice(3).includes(long)) isOver = long;
    const key = bare ?? double ?? single ?? "";
    const valueAt = line.length - written.length;
    entries.push({
      key,
      keyPlace: placeOf(source, lineStart + blanks.length),
      value: tomlValue(written),
      valuePlace: placeOf(source, sign === "" ? lineStart : lineStart + valueAt),
    });
  }
  return { entries, isMap, problems: [] };
}

function tomlValue(written: string): Entry["value"] {
  if (/^(?:[[{]|"""|''')/.test(written)) return { kind: "other" };
  const [, double, single, bare = ""] =
    /^(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([^#]*))/.exec(written) ?? [];
  const text = (double?.replace(/\\(["\\])/g, "$1") ?? single ?? bare).trim();
  return text === "" ? { kind: "blank" } : { kind: "text", text };
}
