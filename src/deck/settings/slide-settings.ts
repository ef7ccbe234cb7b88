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
      words(`时间“${field.text}”看不懂`, `The time “${field.text}” makes no sense`),
      words(
        "写秒数，如 90，或者分:秒，如 1:30",
        "Write seconds, such as 90, or m:ss, such as 1:30",
      ),
    ),
  );
  return undefined;
}

/** A known layout, or none and a problem. */
export function readLayout(
  field: Field,
  layouts: readonly string[],
  problems: Problem[],
): string | undefined {
  if (layouts.includes(field.text)) return field.text;
  const list = layouts.join("、");
  const nearest = nearestHint(field.text, layouts);
  problems.push(
    error(
      "unknown-layout",
      field.place,
      words(
        `没有名为“${field.text}”的版式，可用的有：${list}`,
        `There is no layout “${field.text}”; there are ${layouts.join(", ")}`,
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

/** The id of a file's slide (counted from 0): the file's name without its number, then `name-2`. */
export function fileId(path: string, index: number): string {
  const stem = path.replace(/^.*\//, "").replace(/\.md$/i, "");
  const id = readId(stem.replace(/^\d+[-_. ]+(?=.)/, ""));
  return index === 0 ? id : `${id}-${index + 1}`;
}

/** Makes ids unique by counting up, and says so. */
export function uniqueId(
  id: string,
  taken: ReadonlySet<string>,
  place: Place,
  problems: Problem[],
): string {
  if (!taken.has(id)) return id;
  let count = 2;
  while (taken.has(`${id}-${count}`)) count++;
  const unique = `${id}-${count}`;
  problems.push(
    warning(
      "duplicate-id",
      place,
      words(
        `已有一页名为“${id}”，这一页改名“${unique}”`,
        `“${id}” is another slide's name; this one became “${unique}”`,
      ),
      words("改文件名，或者改 id", "Rename the file, or change its id"),
    ),
  );
  return unique;
}
