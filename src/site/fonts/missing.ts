import type { Problem } from "../../deck/model.ts";
import { warning, words } from "../../deck/problems/problem.ts";
import type { Prose } from "../../deck/text/prose.ts";
import { isAbove, isRaised } from "../../render/face/raised.ts";
import { withoutGlyph } from "./glyphs.ts";

/** How much of a run without glyphs is quoted, in characters. */
const quoted = 12;

/**
 * A warning for each run of characters that the deck's typefaces lack, at the place where people first see or hear it:
 * the machine draws it in a font of its own, or as boxes.
 */
export async function missingGlyphs(prose: readonly Prose[]): Promise<readonly Problem[]> {
  // The sign that stands for a figure in prose is not a character of the text.
  const lacking = await withoutGlyph(
    prose.map(({ text }) => text.replaceAll("\uFFFC", "")).join(""),
  );
  if (lacking.length === 0) return [];
  const plain = new Map(lacking.map((each) => [each, each.normalize("NFKC")]));
  const stillLacking = new Set(await withoutGlyph([...plain.values()].join("")));
  /**
   * The same in common characters, such as III for Ⅲ; undefined where Unicode knows no such characters that the fonts
   * have.
   */
  const common = (found: string): string | undefined => {
    const same = [...found].map((each) => plain.get(each) ?? each).join("");
    if (same === found || [...same].some((each) => stillLacking.has(each))) return undefined;
    // 10⁵ is not 105.
    return [...found].every(isAbove) ? `^${same}` : same;
  };
  const run = runsOf(lacking);
  const told = new Set<string>();
  return prose.flatMap(({ text, role, placeAt }) =>
    [...text.matchAll(run)].flatMap(({ 0: found, index }) => {
      // On a face they are plain figures, smaller.
      if (told.has(found) || (role === "face" && [...found].every(isRaised))) return [];
      told.add(found);
      return [missing(found, placeAt(index), common(found))];
    }),
  );
}

/** Stretches of these characters, with the blanks and joiners between them. */
function runsOf(characters: readonly string[]): RegExp {
  const points = characters.map((each) => `\\u{${(each.codePointAt(0) ?? 0).toString(16)}}`);
  const one = `[${points.join("")}][\\p{M}\\u200D\\uFE0E\\uFE0F]*`;
  return new RegExp(`${one}(?:[ \\u3000]?${one})*`, "gu");
}

function missing(found: string, place: Problem["place"], common: string | undefined): Problem {
  const letters = [...found];
  const shown = letters.length > quoted ? `${letters.slice(0, quoted).join("")}…` : found;
  const name = letters.length === 1 ? (found.codePointAt(0) ?? 0) : undefined;
  const point = name === undefined ? "" : `U+${name.toString(16).toUpperCase().padStart(4, "0")}`;
  return warning(
    "missing-character",
    place,
    words(
      `本套字体里没有“${shown}”${point && `（${point}）`}，会用电脑自己的字体显示，没有就是方框`,
      `The fonts have no “${shown}”${point && ` (${point})`}; a font of the machine draws it, or a box where there is none`,
    ),
    common === undefined
      ? words("换成通行的写法，或者用图片", "Write it another way, or use a picture")
      : words(`改成“${common}”`, `Write “${common}”`),
  );
}
