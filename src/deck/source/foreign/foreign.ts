/** The body of a manuscript that was written for another program, in the words of reveal.js. Lines stay where they are. */
import type { Dialect } from "../../settings/foreign-keys.ts";
import type { Problem } from "../../model.ts";
import { warning, words } from "../../problems/problem.ts";
import { type Source, placeOf, sourceOf } from "../source.ts";
import { fromMarp } from "./marp.ts";
import { outsideCode } from "./outside-code.ts";
import { fromSlidev, withClicks } from "./slidev.ts";
import { withoutTemplates } from "./templates.ts";

/** `program` is the one whose front matter the file has; some ways of writing say by themselves whose they are. */
export function withoutDialect(
  source: Source,
  bodyStart: number,
  program: Dialect["name"] | undefined,
): { readonly source: Source; readonly problems: readonly Problem[] } {
  const written = source.text.slice(bodyStart);
  const bare = withoutSnippets(withoutMoves(withClicks(withoutTemplates(written))));
  const own = program === "Marp" ? fromMarp : program === "Slidev" ? fromSlidev : undefined;
  const body = own ? own(bare) : bare;
  if (body === written) return { source, problems: [] };
  return {
    source: sourceOf(source.path, source.text.slice(0, bodyStart) + body),
    problems: snippetsIn(source, bodyStart),
  };
}

/** Slidev's frame around listings that turn into one another: they stand below one another. */
function withoutMoves(text: string): string {
  if (!text.includes("magic-move")) return text;
  let frame: string | undefined;
  const lines = text.split("\n").map((line) => {
    const [, mark] = /^(`{4,})(?:md magic-move\b.*|[ \t]*)$/.exec(line) ?? [];
    if (mark === undefined || (frame === undefined && !line.includes("magic-move"))) return line;
    if (frame !== undefined && frame !== mark) return line;
    frame = line.includes("magic-move") ? mark : undefined;
    return "";
  });
  return lines.join("\n");
}

/** Slidev's name of a file with code, alone on its line. */
const snippet = /^<<<[ \t]+[@./~][^\n]*$/gm;

function withoutSnippets(text: string): string {
  if (!text.includes("<<<")) return text;
  return outsideCode(text, (stretch) => stretch.text.replace(snippet, ""));
}

function snippetsIn(source: Source, bodyStart: number): readonly Problem[] {
  const body = source.text.slice(bodyStart);
  const isKept = withoutSnippets(body) === body;
  return (isKept ? [] : [...body.matchAll(snippet)]).map(({ index, 0: line }) =>
    warning(
      "not-loaded",
      placeOf(source, bodyStart + index),
      words(
        `“${line}”指的代码不会载入，这一行不显示`,
        `The code that “${line}” names is not loaded, and the line not shown`,
      ),
      words("把代码抄到 ``` 之间", "Copy the code between lines of ```"),
    ),
  );
}
