import type { Problem } from "../model.ts";

/** The places where notes would become public by how they are written: by what surely is none but notes, and by what may be. */
export function notesToBe(problems: readonly Problem[]): {
  readonly surely: readonly Problem[];
  readonly maybe: readonly Problem[];
} {
  return {
    surely: problems.filter(({ code }) => code === "no-notes"),
    maybe: problems.filter(({ code }) => code === "maybe-notes"),
  };
}
