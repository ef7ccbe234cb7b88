import type { MarkdownIt, Token } from "markdown-it";
import { changedToken } from "../../changed-token.ts";
import { faceContext } from "../../face/face-context.ts";
import { parseAttributes } from "../../html/attribute-comment.ts";
import { leavesOut } from "../../html/leaves-out.ts";
import { htmlPieces } from "../../html/html-pieces.ts";
import { commentsIn, within } from "../../../source/opaque.ts";
import { tagPattern } from "../../../text/in-tag.ts";

/** A bundler takes a template with the end of a script in it apart, and asks for a package of its own: so its slash is escaped. */
const listing = tagPattern(
  String.raw`<pre\b(~)>\s*<code\b(~)>(\s*<script\b~>)?((?:(?!</?pre\b)[^])*?)(?:<\/script>\s*)?</code>\s*</pre>`,
  "gi",
);
const tag = /<\/?[a-z!]/i;
/** What classes of code mean beside its language. */
const noLanguage = /^(?:hljs|code|stretch|r-stretch|fragment)$/;

/** reveal.js's classes of fragments. */
const stepping =
  /^(?:fragment|custom|grow|shrink|strike|fade-(?:in|out|up|down|left|right|in-then-out|in-then-semi-out)|semi-fade-out|current-visible|highlight-(?:current-)?(?:red|green|blue))$/;

/** What a listing keeps of its attributes; `raw-html.ts` takes what is said with it. */
const kept = /^data-(?:id|fragment-index|notes)$/;

/** Stands for a blank line in a listing. It is no character of any text. */
const blankLine = "\uE000";

/** HTML whose listings have no blank line: one would end what CommonMark takes for HTML (§4.6). */
export function heldTogether(html: string): string {
  return html.replace(/^[ \t]*<pre\b[^]*?<\/pre>/gim, (listing) =>
    listing.replace(/\n(?=[ \t]*\n)/g, `\n${blankLine}`),
  );
}

/** Core rule: `<pre><code>` on a face is a fence, with its language and its lines, as reveal.js highlights both alike. */
export function codeElementRule(md: MarkdownIt): void {
  md.core.ruler.push("code_element", (state) => {
    if (!faceContext(state.env) || !state.tokens.some(holdsListing)) return;
    for (const token of state.tokens.filter(holdsListing)) {
      token.content = token.content.replaceAll(blankLine, "");
    }
    state.tokens = state.tokens.flatMap((token) => (holdsListing(token) ? parted(token) : [token]));
  });
}

function holdsListing({ type, content }: Token): boolean {
  return type === "html_block" && /<pre\b/i.test(content);
}

/**
 * The listings of a block of HTML, and the HTML around them. Code that is not escaped stays HTML, and so does a listing that
 * is hidden.
 */
function parted(token: Token): readonly Token[] {
  const { content } = token;
  const made: Token[] = [];
  const isComment = within(commentsIn(content));
  let done = 0;
  const keepHtml = (end: number): void => {
    const rest = content.slice(done, end);
    if (rest.trim() !== "") made.push(changedToken(token, { content: rest }));
  };
  for (const {
    index,
    0: whole,
    1: pre = "",
    2: code = "",
    3: script,
    4: text = "",
  } of content.matchAll(listing)) {
    if (isComment(index) || (script === undefined && tag.test(text))) continue;
    const attributes = [...parseAttributes(pre), ...parseAttributes(code)];
    if (leavesOut("pre", attributes)) continue;
    keepHtml(index);
    done = index + whole.length;
    made.push(fence(token, attributes, script ? text : decoded(text)));
  }
  keepHtml(content.length);
  return made;
}

function fence(
  token: Token,
  attributes: readonly [name: string, value: string][],
  text: string,
): Token {
  const classes = attributes.filter(([name]) => name === "class").map(([, value]) => value);
  const given = new Map([...attributes, ["class", classes.join(" ")]]);
  const names = (given.get("class") ?? "")
    .split(/\s+/)
    .filter((name) => !noLanguage.test(name) && !stepping.test(name));
  const language = names[0]?.replace(/^lang(?:uage)?-/, "") ?? "";
  const lines = given.get("data-line-numbers");
  const first = given.get("data-ln-start-from");
  const numbered =
    lines === undefined ? "" : ` [${first === undefined ? "" : `${first}:`}${lines}]`;
  const isTrimmed = given.has("data-trim") || /^\s*\n/.test(text);
  // The listing moves and steps, where either element says so.
  const steps = (given.get("class") ?? "").split(/\s+/).filter((name) => stepping.test(name));
  const own = [...given].filter(([name]) => kept.test(name));
  const attrs = [...own, ...(steps.length > 0 ? [["class", steps.join(" ")] as const] : [])];
  return changedToken(token, {
    type: "fence",
    tag: "code",
    info: language + numbered,
    content: `${isTrimmed ? trimmed(text) : text.trimEnd()}\n`,
    attrs:
      attrs.length === 0 ? null : attrs.map(([name, value]): [string, string] => [name, value]),
  });
}

function decoded(html: string): string {
  return htmlPieces(html)
    .map((piece) => (piece.kind === "text" ? piece.text : ""))
    .join("");
}

/** Without the lines around it, and without the indent that all lines have. */
function trimmed(text: string): string {
  const lines = text.replace(/^(?:[ \t]*\n)+|\s+$/g, "").split("\n");
  const indents = lines
    .filter((line) => line.trim() !== "")
    .map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  const shared = indents.reduce((least, one) => Math.min(least, one), Infinity);
  return lines.map((line) => line.slice(shared)).join("\n");
}
