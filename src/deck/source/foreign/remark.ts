/** Ways of writing of Remark.js, as those of reveal.js. Each stays on its lines. */
import { codeSpan, outsideCode, outsideOfCode, replaceOutside } from "./outside-code.ts";
import { slideComment } from "./slide-comment.ts";
import { outputOf } from "./unseen/conditions.ts";

const key =
  "(?:class|name|layout|template|count|exclude|continued|background-(?:image|color|size|position))";
const headOf = (names: string): RegExp =>
  new RegExp(`(^|\\n---?[ \\t]*\\n)((?:[ \\t]*\\n)*)((?:${names}:[^\\n]*\\n)+)`, "g");
const head = headOf(key);
/** In a deck of Remark's, any word before a colon at the head of a slide; it shows none of them. */
const property = "(?:(?!(?:https?|notes?):)[a-z][\\w-]*)";
const anyHead = headOf(property);
/** A line of a slide's settings, and one that leaves the slide out. */
export const settingOfRemark = new RegExp(`^${property}:`);
export const leftOutByRemark = /^(?:exclude|layout):[ \t]*true\b/im;
/** What no text would begin a slide with. */
const sign =
  /^(?:class:[ \t]*(?:center|middle|inverse|left|right|top|bottom)\b|(?:layout|count|exclude|continued):[ \t]*(?:true|false)[ \t]*$|template:[ \t]*\S+[ \t]*$|background-image:[ \t]*url\()/im;

/** A slide's name alone, right over its heading. */
const named = /(?:^|\n---?[ \t]*\n)(?:[ \t]*\n)*name:[ \t]*[\w-]+[ \t]*\n(?:[ \t]*\n)*#/;

/** Its notes, and a step of a slide: two marks that no other program has together. */
const [notesLine, step] = [/^\?{3}[ \t]*$/m, /^--[ \t]*$/m];
/** A head that says what cuts has `--` for that. */
const ownCuts = /separator[\w-]*[ \t]*:/i;

/** Whether a body is written for Remark, or the head of its file says so. */
export function isRemark(text: string, front = ""): boolean {
  if (isXaringan(front) || named.test(text)) return true;
  if (notesLine.test(text) && step.test(text) && !ownCuts.test(front)) {
    const shown = outsideOfCode(text);
    if (notesLine.test(shown) && step.test(shown)) return true;
  }
  return sign.test(text) && [...text.matchAll(head)].some(([, , , lines = ""]) => sign.test(lines));
}

/** Whether a head says that R Markdown makes a deck of Remark of its file. */
export function isXaringan(head: string): boolean {
  return /^output:[^\n]*\bxaringan::moon_reader\b|^[ \t]+xaringan::moon_reader\b/m.test(
    outputOf(head),
  );
}

/** What it sets for a slide is not shown, and columns stand side by side. */
export function fromRemark(text: string): string {
  const bare = replaceOutside(text, anyHead, ({ 1: cut = "", 2: blank = "", 3: lines = "" }) => {
    const ends = lines.replace(/[^\n]+/g, "");
    return `${cut}${blank}${settingsOf(lines)}${ends}`;
  });
  return outsideCode(withNotesEnded(bare), ({ text: stretch }) =>
    stretch
      .replace(/^--[ \t]*$/gm, "")
      .replace(/^\.(?:left-column|pull-left)\[[ \t]*$/gm, "::left::")
      .replace(/^\.(?:right-column|pull-right)\[[ \t]*$/gm, "::right::")
      .replace(/^(?:\.[\w-]+)+\[[ \t]*$/gm, "")
      .replace(/^\][ \t]*$/gm, "")
      .replace(inline, (whole, text?: string) => (text === "*" ? "\\*" : (text ?? whole)))
      .replace(inline, (whole, text?: string) => text ?? whole),
  );
}

/** What begins notes, and what ends them: a step or a slide. */
const boundary = /^(?:\?{3}|---?)[ \t]*$/gm;

/** Notes that a step ends (`--`), in a fence of their own: what stands below it is shown. */
function withNotesEnded(text: string): string {
  let out = "";
  let done = 0;
  let open: number | undefined;
  for (const { index, 0: line } of outsideOfCode(text).matchAll(boundary)) {
    if (line.startsWith("?")) open ??= index;
    else {
      if (open !== undefined && line.trim() === "--") {
        out += `${text.slice(done, open)}::: notes${text.slice(open + 3, index)}:::`;
        done = index + line.length;
      }
      open = undefined;
    }
  }
  return out + text.slice(done);
}

/** The innermost `.red[text]` of a line, also right behind a word. Classes without brackets are passed over, so that none is looked at twice. */
const inline = new RegExp(
  `${codeSpan}|(?<!\\\\)(?:\\.[a-z][\\w-]*)+(?:\\[((?:${codeSpan}|[^[\\]\\n\`]|\\[[^[\\]\\n]*\\]\\([^()\\n]*\\))*)\\])?`,
  "g",
);

function settingsOf(lines: string): string {
  const [, image] = /^background-image:[ \t]*url\(["']?([^"'()\s]+)["']?\)/m.exec(lines) ?? [];
  const [, color] = /^background-color:[ \t]*(?=\S)([\w#(),.% -]{1,60})[ \t]*$/m.exec(lines) ?? [];
  const isInverted = /^class:.*\binverse\b/m.test(lines);
  const isLeftOut = leftOutByRemark.test(lines);
  return slideComment({
    visibility: isLeftOut ? "hidden" : undefined,
    "background-image": image,
    "background-color": color ?? (isInverted ? "#272822" : undefined),
  });
}
