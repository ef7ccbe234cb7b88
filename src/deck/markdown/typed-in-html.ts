/** What was meant as Markdown or HTML and is drawn as typed: it stands right below a tag, or is set in within an element. */
import type { Token } from "markdown-it";
import type { Place, Problem } from "../model.ts";
import { warning, words } from "../problems/problem.ts";
import { openBoxes } from "./html/boxes.ts";
import { htmlPieces } from "./html/html-pieces.ts";

/** Elements in which such signs are text, or draw nothing. */
const asTyped: ReadonlySet<string> = new Set([
  "pre",
  "code",
  "kbd",
  "samp",
  "script",
  "style",
  "textarea",
  "template",
  "svg",
  "math",
]);

const inLine = /\*\*[^\s*][^*\n]*\*\*|!?\[[^[\]\n]+\]\([^()\n]+\)/;
const atStart =
  /^[ \t]*(?:[-*+][ \t]+\S|#{1,6}[ \t]+\S|`{3,}|~{3,}|\$\$|\|.*\|[ \t]*$|\[[^\]\n]+\]:[ \t])/;

/** The problems of a face's tokens; `placeIn` is that of `FaceContext`. */
export function typedInHtml(
  tokens: readonly Token[],
  placeIn: (line: number, content: string, offset: number) => Place,
): readonly Problem[] {
  let boxes = 0;
  return tokens.flatMap(({ type, content, map }): readonly Problem[] => {
    const line = map?.[0] ?? 0;
    if (type === "code_block") {
      const first = content.trim().split("\n", 1)[0] ?? "";
      return boxes > 0 || isText(first) ? [setIn(first, placeIn(line, "", 0))] : [];
    }
    if (type !== "html_block") return [];
    boxes = openBoxes(content, boxes);
    let cursor = 0;
    return markdownIn(content).map((found) => {
      const at = Math.max(cursor, content.indexOf(found, cursor));
      cursor = at + found.length;
      return notRead(found, placeIn(line, content, at));
    });
  });
}

/** Whether a line that is set in looks like anything but code: Markdown, a Chinese sentence, or one in a tag. */
function isText(line: string): boolean {
  return [inLine, atStart, sentence, tag].some((one) => one.test(line));
}

/** An element that draws something, with Chinese in it. */
const tag =
  /^<(?:a|b|br|center|div|em|figure|font|h[1-6]|i|img|li|ol|p|section|span|strong|table|ul|video)\b(?=[^\n]*\p{Script=Han})[^<>]*>/iu;

const sentence = /^\p{Script=Han}.*[，。；：！？]/u;

/** What looks like Markdown in the text of raw HTML. */
function markdownIn(html: string): readonly string[] {
  if (!inLine.test(html) && !/^[ \t]*[-*+#`~$[|]/m.test(html)) return [];
  let depth = 0;
  return htmlPieces(html).flatMap((piece): readonly string[] => {
    if (piece.kind !== "text") {
      if (asTyped.has(piece.name)) depth += piece.kind === "open" ? 1 : -1;
      return [];
    }
    if (depth > 0) return [];
    return piece.text.split("\n").flatMap((line, at) => {
      const [found] = (at > 0 && atStart.exec(line)) || (inLine.exec(line) ?? []);
      return found === undefined ? [] : [found.trim()];
    });
  });
}

function notRead(found: string, place: Place): Problem {
  return warning(
    "no-markdown",
    place,
    words(
      `“${shortened(found)}”紧跟在标签下面，会照原样显示`,
      `“${shortened(found)}” stands right below a tag and is shown as it is`,
    ),
    words("在标签下面空一行", "Leave an empty line below the tag"),
  );
}

function setIn(text: string, place: Place): Problem {
  return warning(
    "set-in",
    place,
    words(
      `“${shortened(text)}”前面空了四格，成了代码，会照原样显示`,
      `“${shortened(text)}” is indented by four spaces: it is code and shown as it is`,
    ),
    words("去掉前面的空格", "Take the spaces away"),
  );
}

function shortened(text: string): string {
  return text.length > 16 ? `${text.slice(0, 16)}…` : text;
}
