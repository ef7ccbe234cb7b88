import type { Place, SourceFile } from "../../deck/model.ts";
import { placeOf, readSource, startOf, type Source } from "../../deck/source/source.ts";

/**
 * Finds places for what a deck's tokens tell no column of: the next time that one of `needles` stands in the file after
 * `from` and after what was found from there before; `from` itself where none does.
 */
export function locator(
  files: readonly SourceFile[],
): (from: Place, ...needles: string[]) => Place {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const sources = new Map<string, Source>();
  const open = (path: string): Source | undefined => {
    const file = byPath.get(path);
    if (!file) return undefined;
    const source = sources.get(path) ?? readSource(file).source;
    sources.set(path, source);
    return source;
  };
  const cursors = new Map<string, number>();
  return (from, ...needles) => {
    const source = open(from.file);
    if (!source) return from;
    const key = `${from.file}:${from.line}`;
    const start = cursors.get(key) ?? startOf(source, from.line - 1);
    for (const needle of needles) {
      const offset = source.text.indexOf(needle, start);
      if (needle === "" || offset < 0) continue;
      cursors.set(key, offset + needle.length);
      return placeOf(source, offset);
    }
    return from;
  };
}
