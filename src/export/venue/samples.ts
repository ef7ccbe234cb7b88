import { deckFontTexts, drawnCharacters, faceNames, faces } from "../../site/fonts/fonts.ts";
import type { Deck } from "../../deck/model.ts";
import { escapeHtml } from "../../deck/text/html.ts";

/** Long enough to be told apart from another font at a glance. */
const length = 6;

/** A few words in each font of a deck. They have only characters of the deck, so the font has them. */
export function fontSamples(deck: Deck): string {
  const [, texts] = deckFontTexts(deck);
  return faceNames
    .map((name) => {
      const { family, weight } = faces[name];
      const style = `font-family:'${family}';font-weight:${weight}`;
      const text = sampleOf(texts[name]);
      return text === "" ? "" : `<p style="${style}">${escapeHtml(text)}</p>`;
    })
    .join("");
}

/** Chinese characters in the text's own order, where there are any: a comma looks the same in most fonts. */
function sampleOf(text: string): string {
  const drawn = [...new Set(text)].filter((c) => c !== " " && drawnCharacters(c).length > 0);
  const chinese = drawn.filter((c) => /\p{Script=Han}/u.test(c));
  return (chinese.length > 0 ? chinese : drawn).slice(0, length).join("");
}
