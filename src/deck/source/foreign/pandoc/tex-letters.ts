/** Commands of TeX that set letters, as Beamer shows them. */
import { replaceOutside } from "../outside-code.ts";

export const option = "(?:<[^<>\\n]{0,60}>|\\[[^\\]\\n]{0,500}\\])";
export const braces = "\\{(?:[^{}\\n]|\\{[^{}\\n]*\\}){0,1000}\\}";

/** Commands by how many braces they take. What the last of them holds is shown. */
const commands: readonly RegExp[] = [
  /^(?:alert|emph|text(?:[a-z]{2}|normal|(?:super|sub)script)?|structure|only|uncover|visible|onslide|[mf]box|make(?:upper|lower)case|(?:make|frame)box|frametitle|framesubtitle|caption|footnote|url|nolinkurl|hyperref|beamer\w*button|under(?:line|wave)|uu?line|uwave|dashuline|dotuline|s?out|xout|ul|st|hl|so|caps|center(?:line|ed)|(?:left|right)line|enquote)$/i,
  /^(?:textcolor|colorbox|href|hyper(?:link|target)|parbox|(?:raise|scale|rotate)box|foreignlanguage)$/,
  /^(?:fcolorbox|resizebox)$/,
];
/** What is shown in the one braces first, and later what is in the others. */
const inTurn = /^alt$/;

/** Marks of Markdown that say what the letters would look like, where they say something. */
const marks: Readonly<Record<string, string>> = {
  textsuperscript: "^",
  textsubscript: "~",
  sout: "~~",
  xout: "~~",
  st: "~~",
};

const smallFigure = /^[+\-\d]{1,4}$/;

const head = /^([ \t]*)\\([a-zA-Z]+)\*?/;
const options = new RegExp(`^${option}*`);
const group = new RegExp(`^${braces}`);

/** What is shown of a command, and what stands behind its braces; the command itself where it sets no letters. */
export function lettersIn(command: string): string {
  const [start = "", blanks = "", name = ""] = head.exec(command) ?? [];
  const isInTurn = inTurn.test(name);
  const count = isInTurn ? 2 : commands.findIndex((names) => names.test(name)) + 1;
  if (count === 0) return command;
  const held: string[] = [];
  let rest = command.slice(start.length);
  while (held.length < count) {
    const [set = ""] = options.exec(rest) ?? [];
    if (isForOthers(set)) return "";
    const [found] = group.exec(rest.slice(set.length)) ?? [];
    if (found === undefined) return command;
    held.push(found.slice(1, -1));
    rest = rest.slice(set.length + found.length);
  }
  const words = isInTurn ? held.join(" ") : (held.at(-1) ?? "");
  if (name === "footnote" && /^(?=.*[\p{Script=Han}\s])[^[\]]*$/u.test(words))
    return `${blanks}^[${words}]${rest}`;
  const isSet = words !== "" && (marks[name] === "~~" || smallFigure.test(words));
  const mark = (isSet && marks[name]) || "";
  return `${blanks}${mark}${words}${mark}${rest}`;
}

/** Whether `<article>`, `<0>` or the like say that no slide shows it. */
export function isForOthers(options: string): boolean {
  const [, written] = /<([^<>]*)>/.exec(options) ?? [];
  const steps = (written ?? "1").split("|").flatMap((part) => {
    const [, mode, step] = /^\s*(?:([a-z]+)\s*(?::|$))?\s*(.*?)\s*$/.exec(part) ?? [];
    const isOfSlides = mode === undefined || /^(?:beamer|presentation|all)$/.test(mode);
    if (isOfSlides) return [step ?? ""];
    // `handout:0` says nothing of slides.
    return step === "" ? ["0"] : [];
  });
  return steps.length > 0 && steps.every((step) => step === "0");
}

const size =
  "(?:tiny|(?:script|footnote)size|small|normalsize|[lL]arge|LARGE|[hH]uge|centering|(?:bf|it|tt|sf|rm|sc|sl)(?:series|shape|family)?|em)(?![a-zA-Z])";
const switching = `\\\\(?:${size}|color(?:\\[[^\\]\\n]{0,200}\\])?\\{[^{}\\n]*\\})[ \\t]*`;

/** Braces that keep such a switch to their words, which are its first group. */
export const switched = new RegExp(`\\{(?:${switching}){1,9}(?![ \\t])([^{}\\n]*)\\}`, "g");
export const bareSwitch = new RegExp(switching, "g");

/** Those that place what they hold. */
const environments = new RegExp(
  `\\\\(?:end\\{(?:NAMES)\\}|begin\\{(?:NAMES)\\}(?:${option}|${braces}){0,3})`.replaceAll(
    "NAMES",
    "center|flush(?:left|right)|columns?|minipage|(?:alert|example)?block|quot(?:e|ation)",
  ),
  "g",
);

/** A text without the lines that begin and end what is only placed. The title of a block stays. */
export function withoutEnvironments(text: string): string {
  return replaceOutside(text, environments, ([whole]) => {
    const [, title = ""] = /^\\begin\{\w*block\}[^{]*\{(.*)\}$/.exec(whole) ?? [];
    return title && `**${title}**  `;
  });
}
