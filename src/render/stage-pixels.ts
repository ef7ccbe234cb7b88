/**
 * Lengths that are written for the pixels of a window, as lengths of the stage: so a slide is the same in a thumbnail, on
 * paper and on a large screen. `--pixel`, which the page sets, is how much of the stage one of the deck's pixels is.
 */

/** Of each unit, what one is on the stage. */
const units: Readonly<Record<string, string>> = {
  px: "var(--pixel, 1) * var(--sp)",
  pt: "4 / 3 * var(--pixel, 1) * var(--sp)",
  rem: "16 * var(--pixel, 1) * var(--sp)",
  vh: "10.8 * var(--sp)",
  vw: "var(--stage-width) / 100 * var(--sp)",
};

/** A number with its unit: no part of a word, of a colour or of a quoted text. */
const length =
  /"[^"]*"|'[^']*'|url\([^()]*\)|(?<![\w#.-])([+-]?(?:\d+(?:\.\d*)?|\.\d+))(px|pt|rem|vh|vw)\b/gi;

/** A value of CSS, or several declarations, with such lengths. */
export function stageLengths(css: string): string {
  return css.replace(length, (written, number?: string, unit = "") => {
    if (number === undefined || Number(number) === 0) return written;
    return `calc(${Number(number)} * ${units[unit.toLowerCase()]})`;
  });
}

/**
 * A list of fonts that ends with ours: a missing font must not leave Chinese characters to the fonts of the machine,
 * which may lack them.
 */
export function withOurFonts(list: string): string {
  if (/\bvar\(--(?:sans|serif|num)\)|^\s*(?:inherit|initial|unset|revert)\s*$/i.test(list))
    return list;
  const ours = /\bserif\s*$/i.test(list) && !/sans-serif\s*$/i.test(list) ? "--serif" : "--sans";
  return `${list.replace(/,\s*(?:sans-)?serif\s*$/i, "")}, var(${ours})`;
}

/** The style of an element, as it is drawn on the stage. */
export function stageStyle(style: string): string {
  return stageLengths(style).replace(
    /(^|;)(\s*font-family\s*:)([^;]+)/gi,
    (_, before: string, name: string, list: string) => `${before}${name}${withOurFonts(list)}`,
  );
}

/** HTML with such `style` attributes. ` style="` may stand nowhere else in the HTML. */
export function withStageStyles(html: string): string {
  return html.replace(/ style="([^"]*)"/g, (_, style: string) => ` style="${stageStyle(style)}"`);
}
