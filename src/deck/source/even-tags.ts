/** Tags that Markdown would tear apart, so that half of what they hide is shown. All lines stay where they stood. */
import { parseAttributes } from "../markdown/html/attribute-comment.ts";
import { leavesOut } from "../markdown/html/leaves-out.ts";
import { blockStart } from "./block-start.ts";

/** A blank of another width behind the name of a tag, which would be part of the name. */
const wideInTag = /(<[a-z][a-z\d-]{0,40})[\u00A0\u2000-\u200A\u202F\u3000]/gi;

/** A tag that ends on a line of its own. In a paragraph its end would begin a quotation. */
const brokenTag = /<(\/?[a-z][a-z\d-]{0,40})(\s[^<>]{0,500})?\n([ \t]*)>/gi;

/** What is a tag as far as its end, where it has one. */
const openTag = /<[a-z][^<>]*/gi;
const wideBlank = /[^\S\t\n\f\r ]/g;
/** Of these, each in another attribute, most that a tag may have behind `=`. */
const mostWide = 8;

/**
 * A text without the tags that take for ever to read. Behind `=`, a blank beyond ASCII is a blank to markdown-it's pattern
 * of a tag, and also the beginning of a value: it tries each of them in both ways.
 */
export function withPlainBlanks(text: string): string {
  return text.replace(openTag, (tag) => {
    const wide = tag.match(/=\s*[^\S\t\n\f\r ]/g)?.length ?? 0;
    return wide > mostWide ? tag.replace(wideBlank, " ") : tag;
  });
}

/** A text in which Markdown sees tags as browsers do. */
export function withEvenTags(text: string): string {
  return withHeldValues(
    withPlainBlanks(text)
      .replace(wideInTag, "$1 ")
      .replace(brokenTag, (tag, name: string, attributes: string = "", blanks: string) =>
        name.startsWith("/") || leavesOut(name.toLowerCase(), parseAttributes(attributes))
          ? `<${name}${attributes}>\n${blanks}`
          : tag,
      ),
  );
}

const tagStart = /<[a-z][a-z\d-]{0,40}(?=[\s/])/gi;
const nextAttribute = /\s*(?:\/\s*)?[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=`]+))?/y;
/** What would end a tag as the beginning of a line within it: nothing, or what begins a block. */
const endsBlock = /^(?:$|[-+*=#>|`~]|\d+[.)]|:{3})/;

/** How long a tag may be, characters; made-up text is quick to read so. */
const longest = 5000;

/** Tags over lines, each line of which goes on with the paragraph, the item or the quotation that the tag stands in. */
function withHeldValues(text: string): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { index, 0: start } of text.matchAll(tagStart)) {
    if (index < done) continue;
    const end = endOfTag(text, index + start.length);
    if (end === undefined) continue;
    const before = text.slice(text.lastIndexOf("\n", index - 1) + 1, index);
    const around = beginsBlock.test(before) ? before.replace(/[^>\s]/g, " ") : "";
    pieces.push(text.slice(done, index), heldTag(text.slice(index, end), around));
    done = end;
  }
  return done === 0 ? text : pieces.join("") + text.slice(done);
}

const beginsBlock = new RegExp(`${blockStart}$`);

/** A tag each line of which begins as `around` says: with the blanks of an item, the signs of a quotation. */
function heldTag(tag: string, around: string): string {
  const [first = "", ...rest] = tag.split("\n");
  const isQuoted = around.includes(">");
  const lines = rest.map((line) => {
    const isInside = isQuoted ? /^[ \t]*>/.test(line) : line.search(/\S|$/) >= around.length;
    const whole = isInside ? line : around + line.trimStart();
    const [margin = ""] = (isQuoted ? /^[ \t>]*/ : /^[ \t]*/).exec(whole) ?? [];
    const said = whole.slice(margin.length);
    return endsBlock.test(said) ? `${margin}\u00A0${said}` : whole;
  });
  return [first, ...lines].join("\n");
}

/** Where a tag over lines ends; undefined where there is no such tag. */
function endOfTag(text: string, from: number): number | undefined {
  let at = from;
  let isLong = false;
  while (at - from < longest) {
    nextAttribute.lastIndex = at;
    const [written] = nextAttribute.exec(text) ?? [];
    if (written === undefined) break;
    isLong ||= written.includes("\n");
    at += written.length;
  }
  const close = /^\s*\/?>/.exec(text.slice(at, at + 50));
  return isLong && close ? at + close[0].length : undefined;
}
