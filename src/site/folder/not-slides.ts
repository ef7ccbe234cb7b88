/** Markdown files beside the slides that are none: documents of a repository, and a speech in a file of its own. */
import { join } from "node:path";
import { bareLabelOfNotes } from "../../deck/source/notes/notes-label.ts";
import type { Problem } from "../../deck/model.ts";
import { warning, words } from "../../deck/problems/problem.ts";

type Kind = "document" | "speech";

/** Repositories name documents so for those who work there; a slide beside other slides is not called so. */
const inCapitals = /^[A-Z][A-Z\d_-]{3,}\.md$/;

const speech = /^(?:speech|script|(?:speaker|presenter|talk)[-_ ]?notes?)$/i;

/**
 * The Markdown files among these that are no slides, where another one is: a deck of one file may have any name.
 */
export function notSlides(names: readonly string[]): ReadonlyMap<string, Kind> {
  const kinds = names.map((name) => [name, kindOf(name)] as const);
  if (kinds.every(([, kind]) => kind !== undefined)) return new Map();
  return new Map(kinds.flatMap(([name, kind]) => (kind ? [[name, kind]] : [])));
}

function kindOf(name: string): Kind | undefined {
  if (inCapitals.test(name)) return "document";
  const stem = name.replace(/\.md$/i, "").replace(/^\d{1,3}[-_. ]+/, "");
  const isSpoken = speech.test(stem) || bareLabelOfNotes(stem.replace(/[-_]+/g, " ")) !== undefined;
  return isSpoken ? "speech" : undefined;
}

/** Tells which of a folder's Markdown files are not read as slides. */
export function notSlidesProblems(folder: string, names: readonly string[]): readonly Problem[] {
  return [...notSlides(names)].map(([name, kind]) =>
    warning(
      kind === "speech" ? "spoken-file" : "document-file",
      { file: join(folder, name).replaceAll("\\", "/"), line: 1, column: 1 },
      kind === "speech"
        ? words(
            `“${name}”像是讲稿，没有当成一页`,
            `${name} looks like what is spoken: it is no slide`,
          )
        : words(
            `“${name}”像是给人看的说明，没有当成一页`,
            `${name} looks like a document of the repository: it is no slide`,
          ),
      words("真是一页，就给它改个名字", "Where it is a slide, rename it"),
    ),
  );
}
