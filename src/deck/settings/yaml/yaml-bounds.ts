/** How much YAML is read. What is written as a plain list of keys is read without its parser, and has no bound here. */
import type { Problem } from "../../model.ts";
import { error, words } from "../../problems/problem.ts";
import { type Source, placeOf } from "../../source/source.ts";

/** Characters; a sheet of a thousand figures with all their fields has about half as many. */
const longest = 200_000;
/** How many brackets and braces may be open at once, or lists begin in one line. */
const deepest = 64;
const nested = new RegExp(`(?:[-?:][ \\t]+){${deepest}}`);

/** References to other values: for each, the parser walks through all that stands before it. */
const mostReferences = 300;
const reference = /(?<![^\s,:[{-])\*[^\s,[\]{}*]|\*\*(?<=[:,[{-]\s*\*\*)/g;

/** Says that a stretch of YAML takes too long to read, as one that was made up does; undefined where it does not. */
export function tooMuchYaml(source: Source, start: number, text: string): Problem | undefined {
  if (text.length > longest) {
    return error(
      "yaml-too-long",
      placeOf(source, start),
      words(
        `这里超过 ${longest} 个字符，没有读`,
        `This has more than ${longest} characters and is not read`,
      ),
      words("看看是不是放错了内容", "See whether something else was put here"),
    );
  }
  const { index: over } = [...text.matchAll(reference)][mostReferences] ?? {};
  if (over !== undefined) {
    return error(
      "yaml-too-many",
      placeOf(source, start + over),
      words(
        `有 ${mostReferences} 处以上引用别处的值（*），没有读`,
        `More than ${mostReferences} values refer to others (*): it is not read`,
      ),
      words("直接写出值", "Write the values themselves"),
    );
  }
  const offset = tooDeep(text);
  if (offset === undefined) return undefined;
  return error(
    "yaml-too-deep",
    placeOf(source, start + offset),
    words(
      `列表或括号套了 ${deepest} 层以上，没有读`,
      `Lists or brackets are nested more than ${deepest} deep: it is not read`,
    ),
    words("补上缺少的右括号", "Write the closing brackets that are missing"),
  );
}

function tooDeep(text: string): number | undefined {
  const lists = nested.exec(text)?.index;
  if (lists !== undefined) return lists;
  let open = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === "[" || character === "{") open++;
    else if ((character === "]" || character === "}") && open > 0) open--;
    if (open > deepest) return at;
  }
  return undefined;
}
