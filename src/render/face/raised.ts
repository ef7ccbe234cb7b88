/** Small figures above and below the line, as text has them: CO₂, m³, Cr⁶⁺. No typeface of a deck has them all. */

const low = /[₀-₉₊₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜᵢⱼᵣᵤᵥ]+/gu;
/** ¹²³ are in all typefaces; beside others they are drawn like them. */
const high = /[⁰¹²³⁴-⁹⁺⁻⁼⁽⁾ⁿⁱ]+/gu;
const common = /^[¹²³]+$/u;
/** Behind a letter, a bracket or a figure, as Pandoc and editors write them: H~2~O, x^2^. */
const typedLow = /(?<=[A-Za-z)\]])~(\d{1,3}[+−-]?)~/g;
const typedHigh = /(?<=[\w)\]])\^([+−-]?\d{1,3}[+−-]?|[nixk])\^/g;

/** Whether a character is drawn in plain figures, smaller and off the line. */
export function isRaised(character: string): boolean {
  return new RegExp(`^(?:${low.source}|${high.source})$`, "u").test(character);
}

/** Whether it stands above the line. */
export function isAbove(character: string): boolean {
  return new RegExp(`^${high.source}$`, "u").test(character);
}

/** The HTML of a text with `<sub>` and `<sup>` for such figures. */
export function drawRaised(html: string): string {
  return html
    .replace(low, (found) => `<sub>${found.normalize("NFKC")}</sub>`)
    .replace(high, (found) =>
      common.test(found) ? found : `<sup>${found.normalize("NFKC")}</sup>`,
    )
    .replace(typedLow, "<sub>$1</sub>")
    .replace(typedHigh, "<sup>$1</sup>");
}
