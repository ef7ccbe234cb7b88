/** What stands above or below the line, written on the line: x², CO₂, x^k. */

/** Where a stretch of text stands. */
export type Place = "above" | "below" | "line";

/** The small figures and letters that faces draw (`render/face/raised.ts`). */
const small = {
  above: "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ",
  below: "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜᵢⱼᵣᵤᵥ",
} as const;
const smaller = { above: tableOf(small.above), below: tableOf(small.below) } as const;

function tableOf(signs: string): ReadonlyMap<string, string> {
  const minus = signs[11] ?? "";
  const own = [...signs].map((sign): [string, string] => [sign.normalize("NFKC"), sign]);
  return new Map([...own, ["-", minus], ["–", minus]]);
}

/** These stand between small figures as they are. */
const between = /[\s,，、]/;

/** A text in small figures and letters; undefined where one of its characters has none. */
function inSmall(text: string, place: "above" | "below"): string | undefined {
  const letters = [...text].map((letter) => {
    const plain = /[！-～]/.test(letter) ? letter.normalize("NFKC") : letter;
    return smaller[place].get(plain) ?? (between.test(letter) ? letter : undefined);
  });
  const isWhole = letters.every((letter) => letter !== undefined);
  return isWhole && /[^\s,，、]/.test(text) ? letters.join("") : undefined;
}

/** Signs that mean the same on the line. */
const marks = /^[′″‴'"*∗†‡°∘]+$/;

/** What is set above or below the end of a part of a formula. */
export function script(text: string, place: "above" | "below"): string {
  if (text === "" || marks.test(text)) return text;
  return inSmall(text, place) ?? `${place === "above" ? "^" : "_"}${bound(text)}`;
}

/** A power with letters, such as `k` or `n+k`. Words above the line mean the same on it, as in 1st, 1ᵉ and 2º. */
const power = /^(?![aeo]$)(?:[\d.]*[a-zα-ωA-Z])(?:[-+−/][\d.]*[a-zα-ωA-Z]|[-+−/]\d+)*$/;

/** The text of a run that stands above or below the line. */
export function offLine(text: string, place: Place): string {
  if (place === "line") return text;
  const written = inSmall(text, place);
  if (written !== undefined) return written;
  return place === "above" && power.test(text) ? script(text, place) : text;
}

/** A sum or a list in brackets, as a line of text has nothing else that holds it together. */
export function bound(text: string): string {
  const isOne = [...text].length === 1 || /^[\p{L}\p{N}\p{M}.′″‴]*$/u.test(text);
  return isOne || isInBrackets(text) ? text : `(${text})`;
}

/** Whether the bracket that opens a text is closed by its last character. */
function isInBrackets(text: string): boolean {
  if (!/^[([{].*[)\]}]$/s.test(text)) return false;
  let open = 0;
  return [...text].every((letter, index, all) => {
    if (/[([{]/.test(letter)) open += 1;
    if (/[)\]}]/.test(letter)) open -= 1;
    return open > 0 || index === all.length - 1;
  });
}
