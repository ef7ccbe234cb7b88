/** What its writer hides, by an attribute, a class or a style. */
import { audienceSees } from "./conditions.ts";
import { classesOfAttribute, hidesByClass } from "./hiding-class.ts";
import { type Attributes, evenValue } from "./holds-notes.ts";

/** Whether an element is hidden by its own attributes. A public output has nothing of such an element. */
export function isHidden(attributes: Attributes): boolean {
  return (
    isHiddenByName(attributes) ||
    attributes.some(([name, value]) => {
      if (evenValue(name) !== "style") return false;
      const style = evenValue(plainStyle(value));
      return (
        hidingStyle.test(style) ||
        (noColour.test(style) && !seenOtherwise.test(style.replace(/url\([^()]*\)/g, ""))) ||
        isOnItsOwnColour(style) ||
        (noBox.test(style) && /(?:^|;)\s*overflow[^;]*:\s*(?:hidden|clip)/.test(style))
      );
    })
  );
}

/** Whether an attribute or a class says so; what the class does elsewhere is done by a style sheet that is not here. */
export function isHiddenByName(attributes: Attributes): boolean {
  const isHidden = attributes.some(([name, value]) => {
    const lower = evenValue(name);
    if (lower === "hidden" || lower === "popover") return true;
    if (lower === "data-hidden") return !/^(?:false|no|0)$/.test(evenValue(value));
    if (lower === "data-visibility") return evenValue(value) === "hidden";
    if (shownIf.test(lower)) return audienceSees(value) === false;
    return hiddenIf.test(lower) && evenValue(value) === "true";
  });
  return isHidden || isHiddenByClasses(attributes);
}

/** Classes, and UnoCSS's as attributes, count together: letters may be cut out of a picture. */
function isHiddenByClasses(attributes: Attributes): boolean {
  const classes = attributes.map(([name, value]) => {
    const [lower, even] = [evenValue(name), evenValue(value)];
    return lower === "class" ? even : classesOfAttribute(lower, even);
  });
  return classes.some((one) => one !== "") && hidesByClass(classes.join(" "));
}

/** What Vue, with it Slidev, Alpine and Angular show on a condition. */
const shownIf = /^(?:[vx]-(?:if|show)|v-else-if|\*ngif|(?:data-)?ng-(?:if|show))$/;
const hiddenIf = /^(?:data-)?ng-hide$/;

/** A style without comments and escapes (CSS Syntax 3 §4.3.2, §4.3.7). */
function plainStyle(value: string): string {
  return value
    .replace(/\/\*[^]*?(?:\*\/|$)/g, "")
    .replace(
      /\\(?:([\da-f]{1,6})\s?|([^\n]))/gi,
      (_, code: string | undefined, sign: string = "") => {
        const point = parseInt(code ?? "", 16);
        return code === undefined ? sign : point <= 0x10ffff ? String.fromCodePoint(point) : "";
      },
    );
}

const zero = "[+-]?0*(?:\\.0*)?(?:e[+-]?\\d+)?(?:[a-z]+|%)?";
/** The same where nothing else says that a number stands there: blanks alone are none. */
const nought = `(?=[-+.\\d])${zero}`;
/** A point at the edge of a polygon: with a nought at least, or blanks would be such points in many ways. */
const point = `(?=[-+]?\\.?0)${zero}\\s+(?=[-+]?\\.?0)${zero}\\s*`;
const end = "\\s*(?:;|!|$)";

/** Declarations of one style that leave nothing to be seen. */
const hidingDeclarations: readonly string[] = [
  "display\\s*:\\s*none",
  // Word's own, in what is pasted from it: hidden text, comments, and the heads and feet of pages.
  "mso-hide\\s*:\\s*all",
  "mso-element\\s*:\\s*(?:comment|header|footer)",
  "(?:content-)?visibility\\s*:\\s*(?:hidden|collapse)",
  `(?:opacity|font-size|zoom)\\s*:\\s*-?(?=[\\d.])${zero}${end}`,
  // So little that nothing is seen.
  `opacity\\s*:\\s*(?:0*\\.0[0-4]\\d*|0*[0-4](?:\\.\\d+)?%)${end}`,
  `font-size\\s*:\\s*(?:0*\\.\\d+|0*1(?:\\.\\d+)?)(?:px|pt)${end}`,
  `font-size\\s*:\\s*0*\\.0\\d*r?em${end}`,
  `(?:-webkit-)?filter\\s*:[^;]*\\bopacity\\(\\s*${nought}\\s*\\)`,
  `transform\\s*:[^;]*\\bscale(?:3d|[xyz])?\\(\\s*${nought}\\s*[,)]`,
  `scale\\s*:\\s*(?=[\\d.])${zero}(?:\\s|;|$)`,
  "clip-path\\s*:\\s*inset\\(\\s*(?:50|100)%",
  `clip-path\\s*:\\s*(?:circle|ellipse)\\(\\s*${nought}\\s*[)\\s]`,
  `clip-path\\s*:\\s*polygon\\(\\s*${point}(?:,\\s*${point})*\\)`,
  "clip\\s*:\\s*rect\\(\\s*(?:[01](?:px)?[\\s,]*){4}\\)",
  // Far beside the slide.
  "(?:left|right|top|bottom|text-indent|margin(?:-[a-z]+)*|inset(?:-[a-z]+)*)\\s*:\\s*-\\d{4,}[a-z]",
  "(?:left|right|top|bottom|inset(?:-[a-z]+)*)\\s*:\\s*-[1-9]\\d\\d+v[wh]",
  "transform\\s*:[^;]*\\btranslate(?:3d|[xy])?\\([^()]*\\d{4}[a-z]",
  "translate\\s*:[^;]*\\d{4}[a-z]",
];
/** Letters without a colour, by its name or by its last part. */
const noColour = new RegExp(
  `(?:^|;)\\s*(?:-webkit-text-fill-)?color\\s*:\\s*(?:transparent|#[\\da-f]{3}0${end}|#[\\da-f]{6}00${end}|(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\\([^()]*(?:/\\s*${nought}|,[^(),]*,[^(),]*,\\s*${nought})\\s*\\))`,
);
/** What is seen of such letters: a picture or a gradient behind them, a shadow, a line around them. */
const seenOtherwise =
  /(?:^|;)\s*(?:(?:-webkit-)?background-clip\s*:\s*text|background\s*:[^;]*\btext\b|text-shadow\s*:(?!\s*none)|-webkit-text-stroke)/;

const hidingStyle = new RegExp(`(?:^|;)\\s*(?:${hidingDeclarations.join("|")})`);

/** As people white out what is not to be read: one colour for the letters and what is behind them. */
function isOnItsOwnColour(style: string): boolean {
  const last = (property: string): string | undefined => {
    const found = [...style.matchAll(new RegExp(`(?:^|;)\\s*${property}\\s*:([^;!]*)`, "g"))].at(
      -1,
    );
    const colour = found?.[1]?.replace(/\s/g, "");
    return colour && (sameColours[colour] ?? colour.replace(/^#(.)(.)(.)$/, "#$1$1$2$2$3$3"));
  };
  const letters = last("color");
  return (
    letters !== undefined && letters !== "inherit" && letters === last("background(?:-color)?")
  );
}

/** Other names of the colours that paper and ink have. */
const sameColours: Readonly<Record<string, string>> = {
  white: "#ffffff",
  "rgb(255,255,255)": "#ffffff",
  black: "#000000",
  "rgb(0,0,0)": "#000000",
};

/** A box of no size; what is in it is seen beside it unless it is cut off. */
const noBox = new RegExp(
  `(?:^|;)\\s*(?:max-)?(?:width|height|inline-size|block-size)\\s*:\\s*(?=[\\d.])(?:${zero}|1px)${end}`,
);
