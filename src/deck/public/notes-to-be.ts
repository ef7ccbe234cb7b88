import type { Problem } from "../model.ts";

/** What is shown in braces as Pandoc has it may hide there. */
const maybe: ReadonlySet<string> = new Set(["maybe-notes", "maybe-torn", "no-attributes"]);

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
    maybe: problems.filter(({ code }) => maybe.has(code)),
  };
}

/** The heads that say in words that their file is not public, which holds nothing back: whoever makes it public is told. */
export function saidNotPublic(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ code }) => code === "not-public");
}
