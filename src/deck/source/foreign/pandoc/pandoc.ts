/** Pandoc's and Quarto's ways of writing slides, as those of reveal.js. Each stays on its lines. */
import { parseAttributes } from "../../../markdown/html/attribute-comment.ts";
import { isHidden } from "../../../markdown/html/hidden.ts";
import { smallest } from "../../../extremes.ts";
import { isSlideOfSlidev } from "../../../settings/foreign-keys.ts";
import { inBraces } from "../../../text/in-braces.ts";
import { fenceKind } from "../../notes/notes-elements.ts";
import { evenLetters, notesPattern } from "../../notes/notes-mark.ts";
import { type BoxLine, boxesReplaced } from "../boxes.ts";
import { outsideCode, outsideOfCode, replaceOutside } from "../outside-code.ts";
import { slideComment } from "../slide-comment.ts";
import { withoutTex } from "./tex.ts";

const braces = `\\{(?!\\})${inBraces}\\}`;
const headingWithBraces = new RegExp(
  `^(#{1,6}[ \\t](?:[^\\n]*?[^ \\t\\n])??)[ \\t]*(${braces})[ \\t]*$`,
  "gm",
);
const fence = new RegExp(`^[ \\t]*:{3,}(?!:)(?:[ \\t]*(?:(${braces})|([\\w-]+)))?[ \\t:]*$`);

/** What no other program has: attributes of slides in braces behind a heading, fences of columns, and a pause. */
const signs = new RegExp(
  `^#{1,6}[ \\t].*\\{(?=[^{}\\n]*\\}[ \\t]*$)[^{}\\n]*(?:\\.(?:smaller|scrollable|unnumbered|unlisted|incremental|center)\\b|(?:data-)?background-(?:color|image|gradient|video|size|opacity)=|(?:data-)?visibility=|auto-animate)|^[ \\t]*:{3,}[ \\t]*\\{[ \\t]*\\.(?:columns?|incremental|nonincremental|fragment|r-stack|content-(?:visible|hidden)|callout-\\w+)\\b|^\\. \\. \\.[ \\t]*$`,
  "m",
);

/** Whether a body is written for Pandoc. */
export function isPandoc(text: string): boolean {
  if (!/:::|\. \. \.|^#.*\{/m.test(text)) return false;
  return signs.test(text) || isCutBelowNotes(text);
}

const fencedNotes = /^:{3,}[ \t]*(?:notes|\{[^{}\n]*\.notes\b[^{}\n]*\})[ \t:]*$/;
const closing = /^:{3,}[ \t]*$/;

/** Whether headings alone cut: right below notes in a fence stands one as high as the first, and no ruler is in the text. */
function isCutBelowNotes(text: string): boolean {
  if (/^(?:-{3,}|\*{3,}|_{3,})[ \t]*$/m.test(text)) return false;
  let highest: number | undefined;
  let isIn = false;
  let isBelow = false;
  for (const line of text.split("\n")) {
    const level = /^(#{1,6})[ \t]/.exec(line)?.[1]?.length;
    if (isBelow && level !== undefined && level <= (highest ?? level)) return true;
    if (level !== undefined) highest ??= level;
    if (line.trim() !== "") isBelow = isIn && closing.test(line);
    if (fencedNotes.test(line)) isIn = true;
    else if (closing.test(line)) isIn = false;
  }
  return false;
}

/** Attributes in braces are those of the slide, columns stand side by side. */
export function fromPandoc(text: string, head: string): string {
  const withoutBoxes = boxesReplaced(boxLine);
  const titled = replaceOutside(
    text,
    titleOfBox,
    ({ 1: open = "", 2: title = "" }) => `${open}**${title}**  `,
  );
  const bare = replaceOutside(titled, metadata, (found) => {
    const [whole, lines = ""] = found;
    return isSlideOfSlidev(lines, true) ? whole.replace(/[^\n]+/g, "") : whole;
  });
  const levels = slideLevels(bare);
  const set = replaceOutside(bare, headingWithBraces, ([whole, heading = "", braces = ""]) => {
    const isOfSlide = levels.includes(heading.search(/[^#]/));
    if (isOfSlide && hides(braces)) return `${heading} ${slideComment({ visibility: "hidden" })}`;
    return hides(braces) || isSpoken(braces) ? whole : `${heading}${slideOf(braces)}`;
  });
  return outsideCode(
    replaceOutside(withoutTex(set, head), forOthers, ({ 1: kept = "" }) => kept),
    (stretch) =>
      stretch.text
        .replace(/^\. \. \.[ \t]*$/gm, "")
        .replace(rawInLine, (_, raw: string, format: string) => (isHtml.test(format) ? raw : ""))
        .replace(
          new RegExp(
            `(!?\\[(?<!\\\\[a-z]{1,20}(?:<[^<>\\n]{0,20}>)?\\[)(?:[^\\[\\]\\n]|\\[[^\\[\\]\\n]*\\])*\\](?:\\([^()\\n]*\\))?)(${braces})`,
            "g",
          ),
          withoutBraces,
        )
        .split("\n")
        .map(withoutBoxes)
        .join("\n"),
  );
}

/** A block of YAML under a blank line, as at the head of a file. */
const metadata =
  /(?<=(?:^|\n)[ \t]*\n)---[ \t]*\n(?=(?:#[^\n]*\n)*[^\s#-][^\n]*:)((?:[^\n]*\n)+?)(?:---|\.\.\.)[ \t]*(?=\n|$)/g;
/** Callouts and theorems of Quarto, by their attributes. */
const titledBox =
  "\\.callout-|#(?:thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|nte|tip|wrn|imp|cau)-|\\.(?:theorem|lemma|corollary|proposition|conjecture|definition|example|exercise|solution|proof)\\b";
/** The heading right below the line that opens one is its title, and begins no slide. */
const titleOfBox = new RegExp(
  `^([ \\t]*:{3,}[ \\t]*\\{(?=[^{}\\n]*(?:${titledBox}))[^{}\\n]*\\}[ \\t]*\\n(?:[ \\t]*\\n)?)#{1,6}[ \\t]+(?![ \\t])([^\\n]*[^\\s{}])[ \\t]*$`,
  "gm",
);
const isTitledBox = new RegExp(titledBox);
/** Attributes behind a caption or a formula. */
const forOthers = new RegExp(
  `^((?:Table)?:[ \\t](?:[^\\n]*?[^ \\t\\n])??|[^\\n]*\\$\\$)[ \\t]*${braces}[ \\t]*$`,
  "gm",
);
/** Text of one format, in a line. As code it is left out of any deck. */
const rawInLine = /(?<!`)`([^`\n]+)`\{=([\w-]+)\}/g;
export const isHtml = /^(?:html\d?|revealjs)$/i;

/** Whether attributes in braces leave out what they are of. */
export function hides(set: string): boolean {
  const classes = [...set.matchAll(/\.([\w-]+)/g)].map(([, name]) => name).join(" ");
  const others = parseAttributes(set.slice(1, -1)).map(
    ([name, value]) => [name === "visibility" ? "data-visibility" : name, value] as const,
  );
  return isHidden([["class", classes], ...others]);
}

/** Attributes that may make notes are not taken away: they are told. */
function isSpoken(set: string): boolean {
  return /\bnotes\b/.test(set);
}

function slideOf(set: string): string {
  const found = [
    ...set.matchAll(
      /(?:data-)?(background(?:-[a-z]+)?|auto-animate|transition)=(?:"([^"]*)"|([^\s"}]+))/g,
    ),
  ];
  // Of two with the same name, the first counts.
  const written = found.map(([, name = "", quoted, bare = ""]) => [name, quoted ?? bare] as const);
  return written.length === 0 ? "" : ` ${slideComment(Object.fromEntries(written.toReversed()))}`;
}

/** What stands before braces without them, and without the brackets that are there for them; nothing where they hide. */
export function withoutBraces(whole: string, written: string, set: string): string {
  if (hides(set)) return "";
  if (isSpoken(set)) return whole;
  if (!written.endsWith("]")) return written;
  return written.startsWith("!") ? whole : written.slice(1, -1);
}

/** The levels of the headings that cut: down to the first that has content right below it, and no heading. */
export function slideLevels(text: string): readonly number[] {
  const shown = outsideOfCode(text)
    .split(/^---[ \t]*$/m)
    .map(withoutMarkedNotes)
    .join("\n");
  const found = [...shown.matchAll(/^(#{1,6})[ \t].*\n(?=\s*[^\s#])/gm)];
  const deepest = smallest(found.map(([, signs = ""]) => signs.length));
  return [1, 2, 3].filter((level) => level <= deepest);
}

/** What stands between two rulers, up to the notes of the slide, and without those in fences and elements. */
function withoutMarkedNotes(text: string): string {
  const even = evenLetters(text);
  const at = even.search(notesPattern(even));
  const before = at < 0 ? text : text.slice(0, at);
  let isIn = false;
  const lines = before.replace(taggedNotes, "").split("\n");
  const kept = lines.filter((line) => {
    if (fencedNotes.test(line)) isIn = true;
    else if (isIn && closing.test(line)) isIn = false;
    return !isIn;
  });
  return kept.join("\n");
}

const taggedNotes = /<(aside|div)\b[^<>]*\bnotes\b[^<>]*>[^]*?(?:<\/\1\s*>|$)/gi;

/** What no box of Pandoc's or Quarto's is called, and looks like notes: it is told as in any deck. */
const seemsNotes =
  /(?:^|[{\s])\.?(?:notes?|scripts?|comments?|remarks?|speaker|content-hid[de]*n|讲稿|备注|旁白|提词|不放|隐藏)(?![\w-])/i;

/** The boxes go, but those of notes and of what is hidden. */
function boxLine(line: string): BoxLine {
  const [found, set, name] = fence.exec(line) ?? [];
  if (found === undefined) return undefined;
  if (set === undefined && name === undefined) return "end";
  if (fenceKind(name, set?.slice(1, -1)) || seemsNotes.test(name ?? set ?? "")) return "staying";
  if (set !== undefined && hides(set)) return { open: "::: {.hidden}", close: ":::" };
  const has = (name: string): boolean => new RegExp(`\\.${name}\\b`).test(set ?? "");
  const isTitled = isTitledBox.test(set ?? "");
  const [, title = ""] = (isTitled && /\b(?:title|name)=["']([^"'\n]*)["']/.exec(set ?? "")) || [];
  const open = has("column") ? "[.column]" : title && `**${title}**  `;
  return { open, close: has("columns") ? "::bottom::" : "" };
}
