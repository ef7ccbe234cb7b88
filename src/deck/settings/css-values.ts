/** Values of CSS by their kind. Nothing else passes as one: a word that is none of CSS may be a person's. */
import colorString from "color-string";

const number =
  /^[+-]?(?:\d+\.?\d*|\.\d+)(?:%|deg|turn|g?rad|r?em|ch|px|pt|cm|mm|in|v[wh]|vmin|vmax|fr|m?s)?$/i;

const functions =
  /^(?:(?:repeating-)?(?:linear|radial|conic)-gradient|rgba?|hsla?|hwb|(?:ok)?l(?:ab|ch)|color(?:-mix)?|var|calc|min|max|clamp)$/i;
/** What stands in gradients and colours beside the names of colours. */
const paintWords =
  /^(?:transparent|currentcolor|none|from|to|at|in|top|right|bottom|left|center|circle|ellipse|(?:closest|farthest)-(?:side|corner)|s?rgb(?:-linear)?|display-p3|a98-rgb|prophoto-rgb|rec2020|xyz(?:-d\d\d)?|hsl|hwb|(?:ok)?l(?:ab|ch)|(?:shorter|longer|increasing|decreasing)|hue)$/i;

/** Whether a value is a colour or a gradient, or several. */
export function isPaint(value: string): boolean {
  return isOf(value, (word) => paintWords.test(word) || isColorName(word));
}

/** Whether a value places or measures a background, or says how it repeats. */
export function isPlacing(value: string): boolean {
  return isOf(value, (word) =>
    /^(?:top|right|bottom|left|center|cover|contain|auto|(?:no-)?repeat(?:-[xy])?|space|round)$/i.test(
      word,
    ),
  );
}

/** Whether a value says how a change runs. */
export function isEasing(value: string): boolean {
  const run =
    /^(?:linear|ease(?:-in)?(?:-out)?|step-(?:start|end)|cubic-bezier|steps|jump-(?:start|end|none|both)|start|end)$/i;
  return isOf(value, (word) => run.test(word));
}

function isOf(value: string, isKnown: (word: string) => boolean): boolean {
  const words = [...value.matchAll(/[^\s,()/]+/g)];
  return (
    words.length > 0 &&
    words.every(({ 0: word, index }) => {
      if (number.test(word) || /^#[\da-f]{3,8}$/i.test(word) || /^[+*-]$/.test(word)) return true;
      if (/^--[\w-]+$/.test(word)) return /var\(\s*$/i.test(value.slice(0, index));
      const isCalled = value[index + word.length] === "(";
      return (isCalled && functions.test(word)) || isKnown(word);
    })
  );
}

function isColorName(word: string): boolean {
  return /^[a-z]+$/i.test(word) && colorString.get(word.toLowerCase()) !== null;
}
