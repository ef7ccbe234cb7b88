import type { Place, Problem, SourceFile } from "../../deck/model.ts";
import { faces } from "./faces.ts";
import type { MissingCharacters } from "./make.ts";

/**
 * A warning for each character that a font lacks, at the place where the manuscript first has it. A character that
 * stands in no source (an HTML entity, a word of the views) is put at the head of `slides`.
 */
export function missingCharacterProblems(
  missing: readonly MissingCharacters[],
  sources: readonly SourceFile[],
): readonly Problem[] {
  const families = new Map<string, Set<string>>();
  for (const { face, characters } of missing) {
    for (const character of characters) {
      const lacking = families.get(character) ?? new Set();
      families.set(character, lacking.add(faces[face].family));
    }
  }
  return [...families].map(([character, lacking]) => ({
    code: "missing-character",
    severity: "warning",
    place: firstPlace(character, sources) ?? { file: "slides", line: 1, column: 1 },
    message: {
      zh: `字体 ${[...lacking].join("、")} 没有“${character}”（${codePoint(character)}），这个字会用别的字体显示。`,
      en: `${[...lacking].join(", ")} has no “${character}” (${codePoint(character)}); another font will draw it.`,
    },
    hint: {
      zh: "换成通行的写法，或者用图片。",
      en: "Write it another way, or use a picture.",
    },
  }));
}

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

function firstPlace(character: string, sources: readonly SourceFile[]): Place | undefined {
  for (const { path, text } of sources) {
    const index = text.indexOf(character);
    if (index < 0) continue;
    const lines = text.slice(0, index).split(/\r\n|\r|\n/);
    return { file: path, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  }
  return undefined;
}
