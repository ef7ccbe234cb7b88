/** Changes to YAML text that leave every other character as it is. */
import { isScalar, stringify, type Pair, type YAMLMap } from "yaml";

/** `text` in place of what stands between two offsets. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Fields and what to write for them; an empty text leaves the key without a value. */
type Fields = readonly (readonly [key: string, text: string])[];

/** Makes all changes; those at one offset in the order in which they come. */
export function spliceText(text: string, splices: readonly Splice[]): string {
  let result = "";
  let done = 0;
  for (const { start, end, text: piece } of [...splices].sort((a, b) => a.start - b.start)) {
    result += text.slice(done, start) + piece;
    done = end;
  }
  return result + text.slice(done);
}

/** A pair of a mapping gets another value. `isFlow` where the mapping is written in braces. */
export function setValue(text: string, pair: Pair, isFlow: boolean, to: string): Splice[] {
  return setYaml(text, pair, isFlow, scalar(to, isFlow));
}

/** The same with a value that is YAML already. */
export function setYaml(
  text: string,
  { key, value }: Pair,
  isFlow: boolean,
  yaml: string,
): Splice[] {
  const keyEnd = isScalar(key) ? key.range?.[1] : undefined;
  const colon = keyEnd === undefined ? -1 : text.indexOf(":", keyEnd);
  if (colon < 0 || (value !== null && !isScalar(value))) return [];
  const [start = 0, end = 0] = value?.range ?? [];
  if (start < end && yaml !== "") return [{ start, end, text: yaml }];
  if (start < end) return [{ start: colon + 1, end, text: isFlow ? " " : "" }];
  if (yaml === "") return [];
  const blanks = /[ \t]*/y;
  blanks.lastIndex = colon + 1;
  blanks.exec(text);
  // A comment or a brace stays one blank away.
  const keeps = /[#}]/.test(text[blanks.lastIndex] ?? "");
  const after = keeps ? colon + 1 : blanks.lastIndex;
  return [{ start: colon + 1, end: after, text: ` ${yaml}` }];
}

/** A mapping gets fields: those it has are changed where they stand. */
export function setFields(text: string, map: YAMLMap, fields: Fields): Splice[] {
  const isFlow = map.flow === true;
  const pairOf = (key: string) =>
    map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
  const known = fields.flatMap(([key, to]) => {
    const pair = pairOf(key);
    return pair ? setValue(text, pair, isFlow, to) : [];
  });
  const added = fields.filter(([key, to]) => !pairOf(key) && to !== "");
  if (added.length === 0) return known;
  return [...known, isFlow ? addInBraces(text, map, added) : addLines(text, map, added)];
}

/** `{ value: 20, owner: 张三 }` */
export function flowMap(fields: Fields): string {
  return `{ ${fields.map(([key, text]) => `${key}: ${scalar(text, true)}`).join(", ")} }`;
}

function addInBraces(text: string, map: YAMLMap, fields: Fields): Splice {
  const [start = 0, end = 0] = map.range ?? [];
  const isEmpty = map.items.length === 0;
  // Braces without a field may still have a comment in them.
  if (isEmpty && text.slice(start + 1, end - 1).trim() !== "")
    return { start: start + 1, end: start + 1, text: flowMap(fields).slice(1, -2) };
  if (isEmpty) return { start, end, text: flowMap(fields) };
  const last = text.slice(0, end - 1).trimEnd();
  const comma = last.endsWith(",") ? " " : last.endsWith(":") ? " , " : ", ";
  const added = flowMap(fields).slice(2, -2);
  return { start: last.length, end: last.length, text: comma + added };
}

/** New lines stand before the first, where no comment can come between. */
function addLines(text: string, { items }: YAMLMap, fields: Fields): Splice {
  const first = items[0]?.key;
  const start = (isScalar(first) ? first.range?.[0] : undefined) ?? 0;
  const indent = text.slice(text.lastIndexOf("\n", start) + 1, start);
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  const lines = fields.map(([key, to]) => `${key}: ${scalar(to, false)}${lineEnd}${indent}`);
  return { start, end: start, text: lines.join("") };
}

/** A plain number stays a number. Other text is quoted where it must be. */
function scalar(text: string, isFlow: boolean): string {
  if (text === "" || /^\d+(?:\.\d+)?$/.test(text)) return text;
  if (!isFlow) return stringify(text, { lineWidth: 0 }).trimEnd();
  const list = stringify([text], { lineWidth: 0, collectionStyle: "flow" });
  return list.trim().slice(1, -1).trim();
}
