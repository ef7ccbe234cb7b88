/** What a deck's own program never shows to the audience, taken out of a body. Lines stay where they are. */
import { codeSpan, endOfCode } from "../outside-code.ts";
import { hiddenCells } from "./cells.ts";
import { conditionalFences } from "./conditions.ts";
import { hiddenBrackets } from "./brackets.ts";
import { presenterParts, settledElse } from "./contexts.ts";
import { edited } from "./edits.ts";

const signs =
  /<render-?when|\sv-else|content-(?:visible|hidden)|\.[a-z][\w-]*\[|^[ \t]*(?:`{3,}|~{3,})[ \t]*\{/im;

/** A body without it, in a deck of any name; `head` is what stands before the body, with its front matter. */
export function withoutUnseen(text: string, head: string): string {
  if (!signs.test(text)) return text;
  const outside = outsideOfCode(text);
  const edits = [
    ...presenterParts(outside),
    ...settledElse(outside),
    ...conditionalFences(outside, head),
    ...hiddenBrackets(outside, head),
    ...hiddenCells(text, head),
  ];
  return edited(text, edits);
}

/** A text with blanks in place of code and comments: all else stands where it stood. */
function outsideOfCode(text: string): string {
  let fence: RegExp | undefined;
  const lines = text.split("\n").map((line) => {
    const isInside = fence !== undefined;
    fence = fence?.test(line) ? undefined : (fence ?? endOfCode(line));
    return isInside || fence ? " ".repeat(line.length) : line;
  });
  return withoutInline(lines.join("\n"));
}

/** With blanks in place of code in a line, and of comments that have an end. */
function withoutInline(text: string): string {
  const codeOrComment = new RegExp(`${codeSpan}|<!--`, "g");
  // One search for the end of each comment without one would take long.
  const lastEnd = text.lastIndexOf("-->");
  let out = "";
  let done = 0;
  for (let found; (found = codeOrComment.exec(text));) {
    const { index, 0: begin } = found;
    if (begin === "<!--") {
      if (index + begin.length > lastEnd) continue;
      codeOrComment.lastIndex = text.indexOf("-->", index + begin.length) + "-->".length;
    }
    const end = codeOrComment.lastIndex;
    out += text.slice(done, index) + text.slice(index, end).replace(/[^\n]/g, " ");
    done = end;
  }
  return out + text.slice(done);
}
