/** Ways of writing of GitPitch, as those of reveal.js. Each stays on its lines. */
import { outsideCode } from "../outside-code.ts";
import { slideComment } from "../slide-comment.ts";

/** What no other program has. */
const sign =
  /^@(?:snap|title|transition)\[|^@(?:snap|ul|ol)end[ \t]*$|^(?:---|\+\+\+)\?[a-z]+=|^\[drag=[^\]\n]*\][ \t]*$/m;

/** Whether a body is written for GitPitch. */
export function isGitPitch(text: string): boolean {
  return sign.test(text);
}

/** Separators with what they set for their slide, which stands on the blank line below them. */
const separator = /^(---|\+\+\+)(?:\?([^\n]*))?[ \t]*\n([ \t]*(?=\n))?/gm;
const line =
  /^(?:@(?:title|transition|comment)\[[^\]\n]*\]|@[a-z]+end|@(?:snap|ul|ol|div|box|table|math|cloud|mermaid|uml|code|md|quote|h[1-6])(?:\[[^\]\n]*\])?(?:\((?:true|false)\))?|\[drag=[^\]\n]*\])[ \t]*$/gm;
const spoken = /(?<![\w.])@note\[([^\]]{0,2000})\]/g;
/** What is said of lines of code. */
const annotation = /^@\[[^\]\n]*\](?:\(([^\n]*)\))?[ \t]*$/gm;
/** `@name[style](words)`; the words may hold a link. */
const widget = /(?<![\w.])@([a-z][\w-]*)\[([^[\]\n]*)\](?:\(((?:[^()\n]|\([^()\n]*\))*)\))?/g;
const files = /^(?:code|md|table|uml|gist|audio|video)$/;

/** Its widgets show their words, and nothing of how they are to look. */
export function fromGitPitch(text: string): string {
  return outsideCode(text, ({ text: stretch }) =>
    [1, 2, 3].reduce(
      (found) => found.replace(widget, shownOf),
      stretch
        .replace(separator, cut)
        .replace(spoken, '<aside class="notes">$1</aside>')
        .replace(line, "")
        .replace(annotation, (_, words?: string) => (words === undefined ? "" : `- ${words}`))
        .replace(/!\[drag=[^\]\n]*\]/g, "![]"),
    ),
  );
}

function cut(_: string, mark: string, set = "", below?: string): string {
  const values = new Map(set.split("&").map((one) => [...one.split("="), ""] as [string, string]));
  const said = slideComment({
    "background-image": values.get("image")?.replace(/["<>]/g, ""),
    "background-color": values.get("color")?.replace(/["<>]/g, ""),
  });
  return `${mark === "---" ? "---" : "----"}\n${below === undefined ? "" : said}`;
}

function shownOf(_: string, name: string, style: string, words = ""): string {
  if (files.test(name)) return "";
  if (name === "img") return `![](${words})`;
  if (name === "quote") return words === "" ? style : `${style} —— ${words}`;
  return name === "box" ? words.replace("#", "<br>") : words;
}
