import type { Problem } from "../model.ts";

/**
 * The places where notes would become public by how they are written: `surely` are notes, `maybe` may be something
 * else.
 */
export function notesToBe(problems: readonly Problem[]): {
  readonly surely: readonly Problem[];
  readonly maybe: readonly Problem[];
} {
  return {
    surely: problems.filter(({ code }) => code === "no-notes" || code === "torn-mark"),
    maybe: problems.filter(({ code }) => code === "maybe-notes" || code === "maybe-torn"),
  };
}
