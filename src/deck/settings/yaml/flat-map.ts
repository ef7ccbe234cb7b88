import { type Source, placeOf } from "../../source/source.ts";
import type { Entry } from "./yaml-map.ts";

/**
 * A line `key: value` that YAML can take in one way only. The value begins with a letter or a digit, has no sign that
 * means something in YAML, and is not the word for nothing.
 */
const flatLine =
  /^(?!null:)([a-z]+): (?!null$)[\p{L}\p{N}](?: ?[\p{L}\p{N}，。、；：！？“”‘’（）《》·…—.,/%+-])*$/iu;

/**
 * The entries of a stretch that is nothing but such lines, each key once; undefined for any other stretch. Most slides
 * have two or three of them, and a parser that knows all of YAML takes a tenth of the time in which a slide is read.
 */
export function readFlatMap(
  source: Source,
  start: number,
  end: number,
): readonly Entry[] | undefined {
  const text = source.text.slice(start, end).replace(/\n$/, "");
  const entries: Entry[] = [];
  let at = start;
  for (const line of text.split("\n")) {
    const key = flatLine.exec(line)?.[1];
    if (key === undefined || entries.some((entry) => entry.key === key)) return undefined;
    const valueAt = key.length + ": ".length;
    entries.push({
      key,
      keyPlace: placeOf(source, at),
      value: { kind: "text", text: line.slice(valueAt) },
      valuePlace: placeOf(source, at + valueAt),
    });
    at += line.length + 1;
  }
  return entries;
}
