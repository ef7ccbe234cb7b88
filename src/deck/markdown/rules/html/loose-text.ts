import { faceContext } from "../../face/face-context.ts";
import type { MarkdownIt } from "markdown-it";
import { anyTag, tagPattern } from "../../../text/in-tag.ts";

const piece = tagPattern(
  String.raw`<!--[^]*?(?:-->|$)|<(/?)([a-z][^\s/<>]*)(?![^\s/<>])~(?:(?<=(/))|(?<!/))>|[^<]+|<`,
  "gi",
);
const inLine = new Set(
  (
    "a abbr b bdi bdo br cite code data del dfn em font i img ins kbd mark q s samp small span strike strong sub sup " +
    "time tt u var wbr"
  ).split(" "),
);
const empty = new Set("hr source track input link meta col".split(" "));

/** Core rule: words that stand bare in the raw HTML of a face, beside its blocks, are a paragraph: a face lays out blocks. */
export function looseTextRule(md: MarkdownIt): void {
  md.core.ruler.push("loose_text", ({ tokens, env }) => {
    if (!faceContext(env)) return;
    for (const token of tokens) {
      if (token.type === "html_block") token.content = withParagraphs(token.content);
    }
  });
}

function withParagraphs(html: string): string {
  let made = "";
  let run = "";
  let depth = 0;
  const endRun = (): void => {
    const hasWords = /[^\s<>]/.test(run.replace(anyTag, ""));
    made += hasWords ? `<p>${run.trimEnd()}</p>\n` : run;
    run = "";
  };
  for (const { 0: text, 1: slash, 2: written, 3: selfClosing } of html.matchAll(piece)) {
    const name = written?.toLowerCase() ?? "";
    const isBlock = name !== "" && !inLine.has(name);
    if (!isBlock && depth === 0 && !text.startsWith("<!--")) {
      run += text;
      continue;
    }
    endRun();
    made += text;
    if (isBlock && !selfClosing && !empty.has(name)) depth = Math.max(0, depth + (slash ? -1 : 1));
  }
  endRun();
  return made;
}
