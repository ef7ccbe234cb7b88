import { layoutNamed } from "../../deck/layouts/layouts.ts";
import type { Deck } from "../../deck/model.ts";
import { drawnText } from "../../render/drawn-text.ts";
import type { FontText } from "./faces.ts";

/**
 * The text that the fonts must draw, by the rules of the theme: first the text of the first paint, then the whole deck,
 * with what the tool itself says in `scripts`. In a deck with styles of its own, any text may have any of the weights.
 */
export function deckFontTexts(
  deck: Deck,
  scripts: readonly string[] = [],
  hasStyles = false,
): readonly [FontText, FontText] {
  const whole = { ...wholeText(deck), "words-500": chineseOf(scripts) };
  return [firstPaintText(deck), hasStyles ? inAnyWeight(whole) : whole];
}

function inAnyWeight(text: FontText): FontText {
  const serif = text["serif-900"] + text["serif-800"];
  return {
    ...text,
    "serif-800": serif,
    "serif-900": serif,
    "sans-500": text["sans-500"] + text["sans-700"] + serif,
    "sans-700": text["sans-700"] + serif,
  };
}

/** The Chinese characters and marks of scripts: only their words for people have such. */
function chineseOf(scripts: readonly string[]): string {
  return [
    ...new Set(scripts.join("").match(/[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’—…·]/gu)),
  ].join("");
}

/**
 * The first slide without its notes. A cover needs little: its title and its subtitle; the slips beside them are a
 * decoration and come with the rest.
 */
function firstPaintText(deck: Deck): FontText {
  const [first] = deck.slides;
  const { hero, display, face, figures } = drawnText(deck, first ? [first] : []);
  if (!first || !layoutNamed(first.layout).hasByline) {
    return {
      "serif-900": display,
      "serif-800": "",
      "serif-500": "",
      "sans-700": face,
      "sans-500": face,
      "words-500": "",
      "num-700": figures,
    };
  }
  const { unit = "", speaker = "", date = "" } = deck.settings;
  return {
    "serif-900": "",
    "serif-800": hero,
    "serif-500": "",
    "sans-700": display,
    "sans-500": unit + speaker + date,
    "words-500": "",
    "num-700": "",
  };
}

/** The views set clocks and counts in the sans, so it has all digits. */
const counting = "0123456789:/";

function wholeText(deck: Deck): Omit<FontText, "words-500"> {
  const { hero, slips, display, face, notes, stressed, figures } = drawnText(deck);
  return {
    "serif-900": display,
    // A figure such as 二十 is beyond the face of figures: the next of the stack draws it, in the weight nearest to 700.
    "serif-800": hero + slips + figures.replace(/[ -~]/g, ""),
    "serif-500": "",
    "sans-700": face + stressed + counting,
    "sans-500": face + notes + counting,
    "num-700": figures,
  };
}
