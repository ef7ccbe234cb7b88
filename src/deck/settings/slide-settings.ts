/** What front matter and `.slide:` comments say of one slide. */
import type { Place, Problem } from "../model.ts";
import { nearestHint } from "../problems/nearest.ts";
import { error, warning, words } from "../problems/problem.ts";

/** A setting as written, with its place. */
export interface Field {
  readonly text: string;
  readonly place: Place;
}

/** Seconds in `90` or `1:30`. */
export function readTime(field: Field, problems: Problem[]): number | undefined {
  const match = /^(?:(\d+)[:：])?(\d+(?:\.\d+)?)\s*s?$/.exec(field.text);
  const [minutes, seconds] = [Number(match?.[1] ?? 0), Number(match?.[2])];
  if (match && (match[1] === undefined || seconds < 60) && minutes + seconds > 0) {
    return minutes * 60 + seconds;
  }
  problems.push(
    error(
      "invalid-time",
      field.place,
      words(`时间“${field.text}”看不懂`, `The time “${field.text}” cannot be read`),
      words(
        "写秒数，如 90，或者分:秒，如 1:30",
        "Write seconds, such as 90, or m:ss, such as 1:30",
      ),
    ),
  );
  return undefined;
}

/** The value that lets the layout be chosen; it is the default. */
export const autoLayout = "auto";

/** A known layout or `auto`; otherwise a problem. */
export function readLayout(
  field: Field,
  layouts: readonly string[],
  problems: Problem[],
): string | undefined {
  const names = [autoLayout, ...layouts];
  if (names.includes(field.text)) return field.text;
  const list = names.join("、");
  const nearest = nearestHint(field.text, names);
  problems.push(
    error(
      "unknown-layout",
      field.place,
      words(
        `没有名为“${field.text}”的版式，可用的有：${list}`,
        `There is no layout “${field.text}”; the layouts are ${names.join(", ")}`,
      ),
      nearest,
    ),
  );
  return undefined;
}

/** An address for a slide: blanks become `-`; digits alone would be read as a position by reveal.js. */
export function readId(text: string): string {
  const id = text.trim().replace(/[\s/?#]+/g, "-");
  return /^\d+$/.test(id) ? `slide-${id}` : id;
}

/** The id of a file's only slide: the file's name without its number. */
export function fileId(path: string): string {
  const stem = path.replace(/^.*\//, "").replace(/\.md$/i, "");
  return readId(stem.replace(/^\d+[-_. ]+(?=.)/, ""));
}

/** The longest id, in characters: an address need not be a whole sentence. */
const idLength = 24;

/**
 * The id of a slide that shares its file with others: its first words. An index would name another slide once one is
 * inserted above. Undefined for a slide without words.
 */
export function spokenId(text: string): string | undefined {
  const words = [...text.replace(/["'<>&%\\]/g, "").trim()].slice(0, idLength).join("").trim();
  return words === "" ? undefined : readId(words);
}

/**
 * The id, or where it is taken, the id with the first free number. `taken` remembers it with the next number to try.
 */
export function uniqueId(id: string, taken: Map<string, number>): string {
  let count = taken.get(id);
  if (count === undefined) {
    taken.set(id, 2);
    return id;
  }
  while (taken.has(`${id}-${count}`)) count++;
  taken.set(id, count + 1);
  taken.set(`${id}-${count}`, 2);
  return `${id}-${count}`;
}

/** Two slides have the same name. */
export function duplicateId(id: string, unique: string, place: Place): Problem {
  return warning(
    "duplicate-id",
    place,
    words(
      `已有一页名为“${id}”，这一页改名“${unique}”`,
      `“${id}” is another slide's name; this slide is now “${unique}”`,
    ),
    words("改文件名，或者改 id", "Rename the file, or change its id"),
  );
}
