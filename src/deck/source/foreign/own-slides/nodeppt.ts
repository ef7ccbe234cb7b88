/** Ways of writing of nodeppt, of its first version and its second, as those of reveal.js. Each stays on its lines. */
import { outsideCode, outsideOfFences, replaceOutside } from "../outside-code.ts";
import { slideComment } from "../slide-comment.ts";

/** `<slide image="…">` without an end, or `[slide style="…"]`, alone on their line (github.com/ksky521/nodeppt). */
const begin = /^(?:<slide(?:[ \t][^<>\n]*)?>|\[slide(?:[ \t][^\]\n]*)?\])[ \t]*$/m;

/** Whether a body is written for nodeppt. */
export function isNodeppt(text: string): boolean {
  if (!begin.test(text) || /<\/slide>/i.test(text)) return false;
  return begin.test(outsideOfFences(text));
}

/** Classes and animations behind what they are for, and icons. */
const looks = /[ \t]?\{:?[ \t]*(?=[.#&])[^{}\n]{1,300}\}|:~?fa-[a-z-]{1,40}~?:[ \t]?/g;
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
        return line.trim() === "" && begin.test(above) ? groundOf(above) : lineOf(line, open);
      })
      .join("\n"),
  );
}

function groundOf(tag: string): string {
  const [, image] =
    /\bimage="([^\s"]+)/.exec(tag) ?? /url\(['"]?([^\s'"()]+)['"]?\)/.exec(tag) ?? [];
  return slideComment({ "background-image": image });
}

/** A line as it is in the boxes that are open around it. */
function lineOf(line: string, open: string[]): string {
  const [, name = ""] = /^:::[ \t]*([a-z][\w-]*)\b/i.exec(line) ?? [];
  if (name !== "") {
    open.push(name);
    if (name === "note") return "::: notes";
    return name === "column" ? "::column::" : "";
  }
  if (/^:::[ \t]*$/.test(line)) {
    const closed = open.pop();
    if (closed === "note") return ":::";
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
