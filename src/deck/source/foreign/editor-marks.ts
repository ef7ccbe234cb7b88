/** Marks of editors and wikis that Markdown has no sign for, in any deck: what they hold is shown, they are not. */
import { fenceKind } from "../notes/notes-elements.ts";
import { bareLabelOfNotes, remarkBoxes } from "../notes/notes-label.ts";
import { type BoxLine, boxesReplaced } from "./boxes.ts";
import { codeSpan, outsideCode } from "./outside-code.ts";
import { tagPattern } from "../../text/in-tag.ts";

/** The callouts of GitHub and Obsidian. Those of notes are told elsewhere. */
const kinds =
  "info|tip|hint|success|warning|danger|caution|important|spoiler|details|question|help|faq|example|quote|abstract|summary|check|done|failure|bug";
/** A box of HackMD, VuePress, Docusaurus and all that have named containers. */
const box =
  /^:{3,}[ \t]*(?<name>[\p{L}\d_-]+)(?:\[(?<inner>[^\]\n]*)\][ \t]*|[ \t]+(?<title>[^{}\s][^{}\n]*)?)?$/u;
/** Boxes that are told as what may be notes. */
const maybeNotes = new RegExp(`^${remarkBoxes}$`, "i");
const anyFence = /^:{3,}[ \t]*(\S.*)?$/;
const callout = new RegExp(`^((?:[ \\t]*>)+[ \\t]*)\\[!(?:${kinds})\\][+-]?[ \\t]*(.*)$`, "i");
const contents = /^\[{1,2}toc\]{1,2}[ \t]*$/i;
const stage = tagPattern(String.raw`^</?(?:grid|split)\b~>[ \t]*$`, "i");

/** Obsidian's name of a block, right behind it. Alone on a line it may be notes, and is told. */
const blockName = /[ \t]\^(?=[\w-]*[a-z])(?=[\w-]*[\d-])[\w-]{4,60}[ \t]*$/i;
const picture = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|mp4|webm)$/i;
/** Code, or a link of a wiki, embedded or not. */
const link = new RegExp(
  `${codeSpan}|(!?)\\[\\[([^[\\]|\\n]{1,200})(?:\\|([^[\\]\\n]{0,200}))?\\]\\](?!\\()`,
  "g",
);
/** Code, or lit words. */
const lit = new RegExp(
  `${codeSpan}|(?<![\\w={])==(?=[^\\s=])([^=\\n]{0,200}[^\\s=])==(?![=}\\w])`,
  "g",
);

/** Code, or words that HackMD underlines. */
const underlined = new RegExp(
  `${codeSpan}|(?<![\\w+{])\\+\\+(?=[^\\s+])([^+\\n]{0,200}[^\\s+])\\+\\+(?![+}\\w])`,
  "g",
);

/** A body without such marks. Lines stay where they are. */
export function withoutEditorMarks(text: string): string {
  if (!/:::|\[[[!]|\[toc\]|==|\+\+|<(?:grid|split)\b|[ \t]\^[\w-]{4,60}[ \t]*$/im.test(text))
    return text;
  const withoutBoxes = boxesReplaced(boxLine);
  return outsideCode(text, (stretch) =>
    stretch.text
      .split("\n")
      .map((line) => withoutMarks(withoutBoxes(line)))
      .join("\n"),
  );
}

function boxLine(line: string): BoxLine {
  const [found, behind] = anyFence.exec(line) ?? [];
  if (found === undefined) return undefined;
  if (behind === undefined) return "end";
  const { name, inner, title = "" } = box.exec(line)?.groups ?? {};
  if (name === undefined || fenceKind(name) || maybeNotes.test(name)) return "staying";
  // What is called notes is a box of them: as a line of its own the name would begin notes that do not end with it.
  if (bareLabelOfNotes(inner ?? title) !== undefined) return { open: "::: notes", close: ":::" };
  return {
    open: name === "column" ? "[.column]" : heading(inner ?? title),
    // As Pandoc's: columns side by side, and what is below them.
    close: name === "columns" ? "::bottom::" : "",
  };
}

/** The title of a box: a line of its own. */
function heading(title: string): string {
  return title.trim() === "" ? "" : `**${title.trim()}**  `;
}

function withoutMarks(line: string): string {
  if (contents.test(line) || stage.test(line)) return "";
  const [, signs, title = ""] = callout.exec(line) ?? [];
  if (signs !== undefined) return signs.trimEnd() + (title === "" ? "" : ` ${heading(title)}`);
  return line
    .replace(blockName, "")
    .replace(link, (whole: string, mark?: string, target = "", alias?: string) =>
      mark === undefined || !/\p{L}/u.test(target) ? whole : linked(mark, target.trim(), alias),
    )
    .replace(lit, (whole: string, words?: string) =>
      words === undefined ? whole : `<mark>${words}</mark>`,
    )
    .replace(underlined, (whole: string, words?: string) =>
      words === undefined ? whole : `<u>${words}</u>`,
    );
}

function linked(mark: string, target: string, alias: string | undefined): string {
  if (mark === "!" && picture.test(target)) {
    const isSize = alias === undefined || /^\d+(?:x\d+)?$/i.test(alias.trim());
    return `![${isSize ? "" : alias.trim()}](<${target.replace(/[<>]/g, "")}>)`;
  }
  return alias?.trim() || target;
}
