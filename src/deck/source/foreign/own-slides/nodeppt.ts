/** Ways of writing of nodeppt, of its first version and its second, as those of reveal.js. Each stays on its lines. */
import { remarkBoxes } from "../../notes/notes-label.ts";
import { outsideCode, outsideOfFences, replaceOutside } from "../outside-code.ts";
import { slideComment } from "../slide-comment.ts";

/** `<slide image="…">` without an end, or `[slide style="…"]`, alone on their line (github.com/ksky521/nodeppt). */
const begin = /^(?:<slide(?:[ \t][^<>\n]*)?>|\[slide(?:[ \t][^\]\n]*)?\])[ \t]*$/m;

/** Whether a body is written for nodeppt. */
export function isNodeppt(text: string): boolean {
  if (!begin.test(text) || /<\/slide>/i.test(text)) return false;
  return begin.test(outsideOfFences(text));
}

/** Classes and animations behind what they are for, and icons. What hides or is notes by its class stays, and is told. */
const looks =
  /[ \t]?\{:?[ \t]*(?=[.#&])(?![^{}\n]*[.#](?:hidden|hide|invisible|d-none|notes?|speaker)\b)[^{}\n]{1,300}\}|:~?fa-[a-z-]{1,40}~?:[ \t]?/g;
const picture = /!!\[[^[\]\n]*\]\(([^\s()]+)(?:[ \t]+[^()\n]*)?\)/g;
const label = /(?<![\w:]):([^:\s{}\n][^:{}\n]*?)\\?::?(?=\{\.)/g;

/** Its slides are cut, its notes are such, columns stand side by side, and nothing of how it is to look is shown. */
export function fromNodeppt(text: string): string {
  const named = replaceOutside(text, label, ({ 1: words = "" }) => words);
  const bare = replaceOutside(named, looks, () => "").replace(picture, "![]($1)");
  const open: string[] = [];
  let isBegun = false;
  return outsideCode(bare, (stretch) =>
    stretch.text
      .split("\n")
      .map((line, at, all) => {
        if (begin.test(line)) {
          const cut = isBegun ? "---" : "";
          isBegun = true;
          open.length = 0;
          return cut;
        }
        if (!isBegun) return "";
        const above = all[at - 1] ?? "";
        const set = begin.test(above) ? settingsOf(above) : "";
        return line.trim() === "" ? set : `${lineOf(line, open)}${set && ` ${set}`}`;
      })
      .join("\n"),
  );
}

/** What a tag sets for its slide, as a comment; empty where it sets nothing that counts here. */
function settingsOf(tag: string): string {
  const [, image] =
    /\bimage="([^\s"]+)/.exec(tag) ?? /url\(['"]?([^\s'"()]+)['"]?\)/.exec(tag) ?? [];
  const isHidden = /\s(?:hidden\b|:?class="[^"]*\b(?:hidden|hide|d-none)\b)/.test(tag);
  return slideComment({
    visibility: isHidden ? "hidden" : undefined,
    "background-image": image,
  });
}

const isNotesBox = new RegExp(`^${remarkBoxes}$`, "i");

/** A line as it is in the boxes that are open around it. */
function lineOf(line: string, open: string[]): string {
  const [, name = "", words = ""] = /^:{3,}[ \t]*\{?\.?([a-z][\w-]*)\b\}?(.*)$/i.exec(line) ?? [];
  if (isNotesBox.test(name)) {
    open.push("notes");
    return `<aside class="notes">${words}`;
  }
  if (name !== "") {
    open.push(name);
    return name === "column" ? "::column::" : "";
  }
  if (/^:{3,}[ \t]*$/.test(line)) {
    const closed = open.pop();
    if (closed === "notes") return "</aside>";
    return closed === "column" ? "::below::" : "";
  }
  if (/^-{3,}[ \t]*$/.test(line)) return open.at(-1) === "column" ? "::column::" : "***";
  if (/^={4,}[ \t]*$/.test(line)) return open.at(-1) === "sub" ? "---" : line;
  const [, slash, old] = /^\[(\/?)(note|subslide|magic)\b[^\]\n]*\][ \t]*$/.exec(line) ?? [];
  if (old === "note") return slash ? ":::" : "::: notes";
  if (old === "subslide" && slash) open.pop();
  else if (old === "subslide") open.push("sub");
  return old === undefined ? line : "";
}
