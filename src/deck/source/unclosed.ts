/** Fences and comments without an end: all that follows belongs to them. */
import type { Token } from "markdown-it";
import type { Problem } from "../model.ts";
import { warning, words } from "../problems/problem.ts";
import { code } from "./comments/open-comments.ts";
import { type Range, matchesOutside } from "./opaque.ts";
import { type Source, placeOf, startOf } from "./source.ts";

/** Problems for block tokens whose lines count from `firstLine` (from 0) of a source. */
export function unclosedProblems(
  source: Source,
  tokens: readonly Token[],
  firstLine: number,
): readonly Problem[] {
  return tokens.flatMap((token) => {
    if (!token.map) return [];
    const start = startOf(source, firstLine + token.map[0]);
    const text = source.text.slice(start, startOf(source, firstLine + token.map[1]));
    if (token.type === "fence" && !closesFence(text, token.markup)) {
      return [
        warning(
          "unclosed-fence",
          placeOf(source, start + Math.max(0, text.indexOf(token.markup))),
          words(
            "这段代码没有结束，这一页后面的内容都成了代码",
            "This code is not closed: the rest of the slide is code",
          ),
          words(
            `在代码后面单独写一行 ${token.markup}`,
            `Write a line ${token.markup} under the code`,
          ),
        ),
      ];
    }
    if (token.type === "html_block" && isUnclosed(text)) {
      return [
        warning(
          "unclosed-comment",
          placeOf(source, start + text.lastIndexOf("<!--")),
          words(
            "这个注释没有结束，后面的内容都不显示",
            "This comment is not closed: everything below it is hidden",
          ),
          words("在注释后面写 -->", "Write --> at its end"),
        ),
      ];
    }
    return [];
  });
}

/** A comment, or the end of one that has no beginning; or code in a line, in which there is none. */
const commentOrEnd = new RegExp(`${code.source}|<!--(?:-?>|[^]*?(?:-->|$))|-->`, "g");

/**
 * Ends of comments that are shown because the comment ended before, with the first end of another one in it. What stands
 * between the two is shown as well. `opaque`, in order, is code.
 */
export function endedEarly(
  source: Source,
  bodyStart: number,
  opaque: readonly Range[],
): readonly Problem[] {
  const { text } = source;
  if (!text.includes("<!--")) return [];
  let isEarly = false;
  const problems: Problem[] = [];
  for (const { at, match } of matchesOutside(
    text,
    [bodyStart, text.length],
    opaque,
    commentOrEnd,
  )) {
    const [found] = match;
    if (found.startsWith("<!--")) isEarly ||= found.includes("<!--", 4) || /^<!---?>$/.test(found);
    if (found !== "-->" || !isEarly) continue;
    isEarly = false;
    problems.push(
      warning(
        "no-notes",
        placeOf(source, at),
        words(
          "注释里还有注释，外面的注释在里面那个的 --> 就结束了，后面的字会显示出来",
          "There is a comment in this comment, which ended with the inner -->: what follows that is shown",
        ),
        words("删去里面的 <!-- 和 -->", "Delete the inner <!-- and -->"),
      ),
    );
  }
  return problems;
}

/** Whether the last comment has no end. `<!-->` and `<!--->` are complete comments. */
function isUnclosed(text: string): boolean {
  const tail = text.slice(Math.max(0, text.lastIndexOf("-->")));
  return /<!--(?!-?>)/.test(tail);
}

function closesFence(text: string, markup: string): boolean {
  const [, ...rest] = text.trimEnd().split("\n");
  const last = (rest.at(-1) ?? "").replace(/^[\s>]*/, "");
  return last.startsWith(markup) && last.replaceAll(markup.charAt(0), "").trim() === "";
}
