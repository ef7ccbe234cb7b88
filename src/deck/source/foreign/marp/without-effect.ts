/** Directives of Marp that have no counterpart here. */
import type { Problem } from "../../../model.ts";
import { warning, words } from "../../../problems/problem.ts";
import { type Source, placeOf } from "../../source.ts";
import { directivesIn } from "./marp-directives.ts";

/** Tells them once, where the first of them stands. */
export function withoutEffect(source: Source, bodyStart: number): readonly Problem[] {
  const found = directivesIn(source.text.slice(bodyStart)).filter(
    ({ name, value }) =>
      /^_?(?:header|footer|color|theme|style|transition)$/.test(name) && value !== "",
  );
  const [first] = found;
  if (!first) return [];
  const names = [...new Set(found.map(({ name }) => name))];
  return [
    warning(
      "foreign-key",
      placeOf(source, bodyStart + first.at),
      words(
        `${names.map((name) => `“${name}”`).join("、")}是 Marp 的设置，这里不起作用`,
        `${names.map((name) => `“${name}”`).join(", ")}: settings of Marp that have no effect here`,
      ),
      words("这一页要写的字，写在这一页上", "Write what is to be on a slide on the slide"),
    ),
  ];
}
