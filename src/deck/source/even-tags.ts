/** Tags that Markdown would tear apart, so that half of what they hide is shown. All lines stay where they stood. */
import { parseAttributes } from "../markdown/html/attribute-comment.ts";
import { leavesOut } from "../markdown/html/leaves-out.ts";

/** A blank of another width behind the name of a tag, which would be part of the name. */
const wideInTag = /(<[a-z][a-z\d-]{0,40})[\u00A0\u2000-\u200A\u202F\u3000]/gi;

/** A tag that ends on a line of its own. In a paragraph its end would begin a quotation. */
const brokenTag = /<(\/?[a-z][a-z\d-]{0,40})(\s[^<>]{0,500})?\n([ \t]*)>/gi;

/** A text in which Markdown sees tags as browsers do. */
export function withEvenTags(text: string): string {
  return withHeldValues(
    text
      .replace(wideInTag, "$1 ")
      .replace(brokenTag, (tag, name: string, attributes: string = "", blanks: string) =>
        name.startsWith("/") || leavesOut(name.toLowerCase(), parseAttributes(attributes))
          ? `<${name}${attributes}>\n${blanks}`
          : tag,
      ),
  );
}

const tagStart = /<[a-z][a-z\d-]{0,40}(?=[\s/])/gi;
const nextAttribute = /\s*\/?\s*[^\s"'<>/=]+(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|[^\s"'<>=`]+))?/y;
/** A line within a tag on which Markdown would end the tag: an empty one, or one that begins a block. */
const endsBlock = /\n(?=[ \t]*(?:\n|[-+*=#>|`~]|\d+[.)]|:{3}))/g;

/** How long a tag may be, characters; made-up text is quick to read so. */
const longest = 5000;

/** Values of attributes over lines, each line of which goes on with the paragraph that the tag stands in. */
function withHeldValues(text: string): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { index, 0: start } of text.matchAll(tagStart)) {
    if (index < done) continue;
    const end = endOfTag(text, index + start.length);
    if (end === undefined) continue;
    const tag = text.slice(index, end);
    pieces.push(text.slice(done, index), tag.replace(endsBlock, "\n\u00A0"));
    done = end;
  }
  return done === 0 ? text : pieces.join("") + text.slice(done);
}

/** Where a tag ends that has a value over lines; undefined where there is no such tag. */
function endOfTag(text: string, from: number): number | undefined {
  let at = from;
  let isLong = false;
  while (at - from < longest) {
    nextAttribute.lastIndex = at;
    const [written, double, single] = nextAttribute.exec(text) ?? [];
    if (written === undefined) break;
    isLong ||= /\n[ \t]*\n/.test(written) || (double ?? single ?? "").includes("\n");
    at += written.length;
  }
  const close = /^\s*\/?>/.exec(text.slice(at, at + 50));
  return isLong && close ? at + close[0].length : undefined;
}
