/** YAML mappings, read entry by entry with the place of everything. */
import {
  type Document,
  type Node,
  type Pair,
  type Scalar,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
} from "yaml";
import type { Place, Problem } from "../../model.ts";
import { error, words } from "../../problems/problem.ts";
import { type Source, placeOf } from "../../source/source.ts";
import { readFlatMap } from "./flat-map.ts";
import { tooMuchYaml } from "./yaml-bounds.ts";
import { deadReference, yamlFaults } from "./yaml-fault.ts";

/** One key of a mapping. */
export interface Entry {
  readonly key: string;
  readonly keyPlace: Place;
  readonly value: Value;
  readonly valuePlace: Place;
}

/**
 * The value of a key. `text` is a scalar as written (`007`, `1,200`), without quotes and outer blanks. `quoted` keeps
 * the blanks inside quotes.
 */
type Value =
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly text: string; readonly quoted?: string }
  | { readonly kind: "map"; readonly entries: readonly Entry[] }
  | { readonly kind: "list"; readonly items: readonly ListItem[] }
  /** A list of mappings. */
  | { readonly kind: "maps"; readonly maps: readonly (readonly Entry[])[] }
  | { readonly kind: "other" };

/** A scalar in a list of scalars. */
interface ListItem {
  readonly text: string;
  readonly place: Place;
}

/** What a stretch of YAML holds; `isMap` is false for a list or a bare word, true when it is empty. */
export interface YamlMap {
  readonly entries: readonly Entry[];
  readonly isMap: boolean;
  readonly problems: readonly Problem[];
}

/** Reads the YAML between two offsets of a source. Well-formed entries are returned even beside faults. */
export function readYamlMap(source: Source, start: number, end: number): YamlMap {
  const flat = readFlatMap(source, start, end);
  if (flat) return { entries: flat, isMap: true, problems: [] };
  const text = source.text.slice(start, end);
  const tooMuch = tooMuchYaml(source, start, text);
  if (tooMuch) return { entries: [], isMap: true, problems: [tooMuch] };
  const document = parse(text);
  const place = (offset: number) => placeOf(source, start + offset);
  const problems = [...yamlFaults(source, start, document)];
  const isWellFormed = problems.length === 0;
  const contents: Node | null = document.contents;
  const isEmpty = contents === null || (isScalar(contents) && contents.value === null);
  if (!isMap(contents)) return { entries: [], isMap: isEmpty, problems };

  const readPairs = (pairs: readonly Pair[]): Entry[] => {
    const seen = new Set<string>();
    return pairs.flatMap(({ key: keyNode, value: node }) => {
      const key = isScalar(keyNode) ? readKey(keyNode, text) : undefined;
      if (!key?.name) return [];
      // `value:5` is one word in YAML: a name without a colon and a value. Of other names without one a fault elsewhere may
      // be the cause.
      if (node === null) {
        if (isWellFormed || /^[a-z]+[:：]\S/.test(key.name))
          problems.push(colonMissing(key.name, place(key.start)));
        return [];
      }
      const keyPlace = place(key.start);
      if (seen.has(key.name)) {
        problems.push(duplicateKey(key.name, keyPlace));
        return [];
      }
      seen.add(key.name);
      const target = isAlias(node) ? node.resolve(document) : node;
      if (isAlias(node) && !target) {
        problems.push(deadReference(source, start + (node.range?.[0] ?? 0)));
      }
      // An alias could refer to a mapping that contains it.
      const isPlainMap = isMap(target) && !isAlias(node);
      const value: Value = isPlainMap
        ? { kind: "map", entries: readPairs(target.items) }
        : isSeq(target) && target.items.every(isScalar)
          ? { kind: "list", items: target.items.map((item) => readItem(item, place)) }
          : isSeq(target) && !isAlias(node) && target.items.every((item) => isMap(item))
            ? { kind: "maps", maps: target.items.map((item) => readPairs(item.items)) }
            : readScalar(target);
      const valueStart = isScalar(node) || isMap(node) ? node.range?.[0] : undefined;
      const valuePlace = valueStart === undefined ? keyPlace : place(valueStart);
      return [{ key: key.name, keyPlace, value, valuePlace }];
    });
  };
  return { entries: readPairs(contents.items), isMap: true, problems };
}

function parse(text: string): Document.Parsed {
  return parseDocument(text, {
    prettyErrors: false,
    // "silent" would drop the text below a line `---`, and report no fault.
    logLevel: "error",
    // Its own check compares every key with every other.
    uniqueKeys: false,
  });
}

/** A key over several lines has swallowed lines without a colon. Each of them is a fault of its own. */
function readKey(node: Scalar, text: string): { name: string; start: number } {
  const [start = 0, end = 0] = node.range ?? [];
  const lineBreak = text.slice(start, end).trimEnd().lastIndexOf("\n");
  if (lineBreak < 0) return { name: scalarText(node.value, node.source), start };
  return { name: text.slice(start + lineBreak, end).trim(), start: start + lineBreak + 1 };
}

function readScalar(node: unknown): Value {
  if (node === null || node === undefined) return { kind: "blank" };
  if (!isScalar(node)) return { kind: "other" };
  const text = scalarText(node.value, node.source);
  if (node.type?.startsWith("QUOTE") && typeof node.value === "string" && node.value !== "")
    return { kind: "text", text, quoted: node.value };
  return text === "" ? { kind: "blank" } : { kind: "text", text };
}

function readItem({ value, source, range }: Scalar, place: (offset: number) => Place): ListItem {
  return { text: scalarText(value, source), place: place(range?.[0] ?? 0) };
}

function scalarText(value: unknown, source: string | undefined): string {
  if (value === null || value === undefined) return "";
  return (typeof value === "string" ? value : (source ?? String(value))).trim();
}

function colonMissing(found: string, place: Place): Problem {
  return error(
    "invalid-yaml",
    place,
    words(
      `“${found}”里的冒号后面没有空格，或者没有冒号，读不出值`,
      `“${found}” has no colon with a space after it, so there is no value`,
    ),
    words(
      "写成“名称: 值”，冒号半角，后面空一格",
      "Write “name: value”, with a space after the colon",
    ),
  );
}

function duplicateKey(key: string, place: Place): Problem {
  return error(
    "duplicate-key",
    place,
    words(`“${key}”写了两次，只有前一次有效`, `“${key}” is written twice; the first one counts`),
    words("删去多余的一行", "Delete one of the two"),
  );
}
