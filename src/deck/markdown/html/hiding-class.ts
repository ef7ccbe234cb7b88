/** What a class hides in the style sheets of other programs. These sheets are not here: the class alone says it. */

/**
 * What a class says of one property, by its names in Tailwind, UnoCSS and WindiCSS, Bootstrap, Foundation, Bulma, UIkit,
 * Materialize, Spectre, Tachyons, Quarto, WordPress and Drupal. What only a screen reader reads is seen by nobody.
 */
const properties: readonly { readonly hides: RegExp; readonly shows: RegExp }[] = [
  {
    hides:
      /^(?:(?:is-|uk-|u-|w3-|ion-)?(?:hidden|hide)|visible-print(?:-(?:block|inline|inline-block))?|show-for-print|(?:is-)?print-only|only-print|d-(?:none|hide)|display-none|dn|content-hidden|hidden-all|\[display:none\])$/,
    shows:
      /^(?:(?:d-|display-|is-|show-)?(?:block|flex|grid|contents|table|flow-root|inline|inline-(?:block|flex|grid|table)|list-item|table-(?:row|cell))|show|shown|\[display:(?!none)[\w-]+\])$/,
  },
  {
    hides:
      /^(?:(?:is-|uk-|u-|element-)?invisible|v-hidden|visibility-hidden|\[visibility:hidden\])$/,
    shows: /^(?:visible|is-visible|\[visibility:visible\])$/,
  },
  {
    hides: /^(?:opacity|op)-?(?:0|\[0(?:\.0+)?%?\])$|^o-0$|^\[opacity:0\]$/,
    shows: /^(?:opacity|op)-?(?!0$|\[0(?:\.0+)?%?\]$)\S+$/,
  },
  {
    hides:
      /^(?!not-)(?:[a-z\d]+-)?(?:sr-only|visually-?hidden)(?:-focusable)?$|^(?:screen-reader-(?:text|only)|show-for-sr|sr-text|a11y-hidden|assistive-text|text-hide)$/,
    shows: /^not-sr-only$/,
  },
  {
    hides: /^(?:scale|scale-x|scale-y|size)-0$|^(?:text|font-size)-(?:0|\[0(?:px|r?em)?\])$/,
    shows: /^(?:scale|scale-x|scale-y|size)-(?!0$)\S+$|^text-(?:xs|sm|base|lg|\dxl|xl)$/,
  },
];

const transparent = /^(?:text|c|color)-transparent$/;
/** Letters that are cut out of a picture or a run of colours. */
const cutOut = /^(?:bg-clip-text|text-gradient)$/;

/** UnoCSS's attributes: a class as a name, `op="0"` for `op-0`, and both behind `un-`. */
const asName =
  /^(?:hidden|invisible|visible|op(?:acity)?-?\d+|sr-only|display-[a-z]+|(?:text|c)-transparent|text-gradient|bg-clip-text|(?:scale|size)-0)$/;
const asValue = /^(?:op|opacity|display|visibility|text|c|bg)$/;

/** What an attribute is as classes there, in lower case; empty for any other. */
export function classesOfAttribute(name: string, value: string): string {
  const own = name.replace(/^un-/, "");
  if (/^(?:true|~)?$/.test(value)) return own !== name || asName.test(own) ? own : "";
  if (own === name && !asValue.test(own)) return "";
  return value
    .split(/\s+/)
    .map((word) => `${own}-${word}`)
    .join(" ");
}

/** Whether a box is S5's for what is printed and on no slide. As the class of a slide, a link or a list it may be any word. */
export function isForPaper(element: string, classes = ""): boolean {
  return element === "div" && /(?:^|\s)handout(?:\s|$)/i.test(classes);
}

/** Conditions that a wall fulfils: it is wide, and it is no paper. */
const onWall = /^(?:(?:sm|md|lg|xl|2xl|xxl|screen|landscape|desktop):|tw[:-])+/;
/** Bootstrap and Bulma have the width amid the name. */
const amid = /^(d|is|visible|invisible)-(?:sm|md|lg|xl|xxl|tablet|desktop|widescreen)-/;

/** Whether the classes of an element leave it unseen on a wall; `classes` are in lower case. */
export function hidesByClass(classes: string): boolean {
  const written = classes.split(/\s+/).map((name) => name.replace(/^!|!$/g, ""));
  const meant = written.map((name) =>
    name.replace(onWall, "").replace(amid, "$1-").replace(/^!/, ""),
  );
  const isHidden = properties.some(
    ({ hides, shows }) =>
      meant.some((name) => hides.test(name)) &&
      // A width shows it again. Without a condition, the order in a sheet that is not here would decide.
      !meant.some((name, at) => name !== written[at] && shows.test(name)),
  );
  return (
    isHidden ||
    (meant.some((name) => transparent.test(name)) && !meant.some((name) => cutOut.test(name)))
  );
}
