/**
 * The comments of a face: comments with attributes set them, and all comments are taken out, so that no output has
 * them.
 */
import type { MarkdownIt, Token } from "markdown-it";
import { comments, parseAttributeComment } from "../html/attribute-comment.ts";
import { evenValue } from "../html/holds-notes.ts";
import { hides } from "../../settings/file-visibility.ts";
import { isFrame, isSafeAttribute } from "../html/attributes.ts";
import { type FaceContext, faceContext } from "../face/face-context.ts";
import { hidesUnset } from "../html/hides-unset.ts";
import { htmlPieces } from "../html/html-pieces.ts";
import { leavesOut } from "../html/leaves-out.ts";
import { addToRawHtml, rawTagName } from "../html/raw-attributes.ts";
import { unsafeAttribute } from "./html/raw-html.ts";
import { saidMark } from "../said-steps.ts";
import type { Place } from "../../model.ts";
import { mostSettings, tooManySettings } from "../bounds.ts";
import { error, words } from "../../problems/problem.ts";

type Attribute = readonly [name: string, value: string];
/** Sets attributes on the element before a comment. */
type Setter = (attributes: readonly Attribute[]) => void;

/** Core rule: reveal.js's attribute comments. `.element:` means the element just before, else the one around it. */
export function elementRule(md: MarkdownIt): void {
  md.core.ruler.push("elements", (state) => {
    const context = faceContext(state.env);
    if (!context) return;
    let line = 0;
    const tokens: Token[] = [];
    for (const token of state.tokens) {
      line = token.map?.[0] ?? line;
      if (token.type === "html_block") {
        readHtmlBlock(token, tokens, line, context);
        if (token.content.trim() === "") continue;
      } else if (token.children) {
        readInline(token, tokens, line, context);
      }
      tokens.push(token);
    }
    state.tokens = tokens;
  });
}

function readHtmlBlock(token: Token, before: readonly Token[], line: number, context: FaceContext) {
  const { content } = token;
  let kept = "";
  let end = 0;
  let count = 0;
  for (const match of content.matchAll(comments)) {
    if (++count > mostSettings) {
      context.problems.push(tooManySettings(context.placeIn(line, content, match.index)));
      break;
    }
    const text = content.slice(content.lastIndexOf(">", match.index - 1) + 1, match.index);
    kept += content.slice(end, match.index);
    end = match.index + match[0].length;
    const place = () => context.placeIn(line, content, match.index);
    apply(match[1] ?? "", place, context, (attributes) => {
      const raw = addToRawHtml(kept, attributes);
      const closed = raw === undefined && /<\/[a-z][^<>]*>\s*$/i.test(kept);
      if (closed) {
        token.content = kept;
        const opening = htmlOpening([...before, token], before.length);
        opening.content = addToRawHtml(opening.content, attributes) ?? opening.content;
      } else if (raw === undefined) siblingSetter(before, token, context, place)(attributes);
      else kept = raw;
      // Text right behind an element stands in no element. reveal.js takes the element before; the author meant the
      // text.
      if (text.trim() !== "" && leavesOut("span", attributes))
        kept = `${kept.slice(0, kept.length - text.length)}<span hidden>${text}</span>`;
    });
  }
  token.content = kept + content.slice(end);
}

function readInline(token: Token, before: readonly Token[], line: number, context: FaceContext) {
  const kept: Token[] = [];
  let cursor = 0;
  for (const child of token.children ?? []) {
    const comment =
      child.type === "html_inline" ? [...child.content.matchAll(comments)][0] : undefined;
    if (!comment) {
      kept.push(child);
      continue;
    }
    cursor = Math.max(cursor, token.content.indexOf(child.content, cursor));
    const start = cursor;
    const place = () => context.placeIn(line, token.content, start);
    cursor += child.content.length;
    apply(comment[1] ?? "", place, context, (attributes) => {
      const target = inlineBefore(kept);
      if (target?.type === "html_inline") {
        target.content = addToRawHtml(target.content, attributes) ?? target.content;
      } else setOn(target ?? blockAround(before), attributes);
    });
  }
  token.children = kept;
}

/**
 * Reads a comment that stands nowhere in the tokens of its face. What it says of the slide holds; an element before it is
 * not known.
 */
export function readStrayComment(inside: string, place: Place, context: FaceContext): void {
  apply(
    inside,
    () => place,
    context,
    () => {
      context.problems.push(
        error(
          "unread-setting",
          place,
          words(
            "这条设置的标点或位置不对，不起作用",
            "This setting has no effect: its punctuation or its place is wrong",
          ),
          words("写成 <!-- .element: … -->，都用半角", "Write <!-- .element: … -->"),
        ),
      );
    },
  );
}

function apply(inside: string, place: () => Place, context: FaceContext, set: Setter): void {
  const comment = parseAttributeComment(inside);
  if (!comment) return;
  const safe = comment.attributes.flatMap(([name, value]): Attribute[] => {
    if (comment.target === "element" && name === "data-notes") {
      context.spoken.push({ text: value, place: place() });
      return [[saidMark, String(context.spoken.length - 1)]];
    }
    if (
      comment.target === "slide" &&
      hides(name.toLowerCase().replace(/^data-/, ""), evenValue(value))
    )
      return [["data-visibility", "hidden"]];
    if (comment.target === "slide" && isFrame(name)) context.frames.push(value);
    const isSafe = isSafeAttribute(name, value);
    if (!isSafe) context.problems.push(unsafeAttribute(name, place()));
    return isSafe ? [[name, value]] : [];
  });
  if (hidesUnset(comment.attributes)) safe.push(["data-visibility", "hidden"]);
  if (comment.target === "slide") setOnSlide(safe, place, context);
  else set(safe);
}

function setOnSlide(
  attributes: readonly Attribute[],
  place: () => Place,
  context: FaceContext,
): void {
  for (const [name, value] of attributes) {
    const old = context.slideAttributes.get(name)?.text;
    const text = name === "class" && old ? `${old} ${value}` : value;
    context.slideAttributes.set(name, { text, place: place() });
  }
}

/** Sets attributes beside those that a token has; classes add up. */
export function setOn(token: Token | undefined, attributes: readonly Attribute[]): void {
  for (const [name, value] of attributes) {
    if (name === "class") token?.attrJoin(name, value);
    else token?.attrSet(name, value);
  }
}

/** The inline element that ends right before; blanks between are allowed. */
function inlineBefore(tokens: readonly Token[]): Token | undefined {
  const at = tokens.findLastIndex(({ type, content }) => type !== "text" || content.trim() !== "");
  const last = tokens[at];
  if (!last) return undefined;
  if (last.type === "image" || last.type === "code_inline" || last.type === "figure") return last;
  if (last.nesting === -1) return opening(tokens, at);
  if (last.type !== "html_inline") return undefined;
  return last.content.startsWith("</") ? rawOpening(tokens, at) : last;
}

function opening(tokens: readonly Token[], closeAt: number): Token | undefined {
  const level = tokens[closeAt]?.level;
  let at = closeAt - 1;
  while (at >= 0 && !(tokens[at]?.nesting === 1 && tokens[at]?.level === level)) at--;
  return tokens[at];
}

function rawOpening(tokens: readonly Token[], closeAt: number): Token | undefined {
  const name = rawTagName(tokens[closeAt]?.content ?? "");
  let depth = 0;
  return tokens.slice(0, closeAt + 1).findLast(({ type, content }) => {
    if (type !== "html_inline" || rawTagName(content) !== name) return false;
    depth += content.startsWith("</") ? 1 : -1;
    return depth === 0;
  });
}

/** The block that inline content stands in; for the first paragraph of a list item, the item. */
function blockAround(before: readonly Token[]): Token | undefined {
  const [outer, block] = before.slice(-2);
  return outer?.type === "list_item_open" && block?.type === "paragraph_open"
    ? outer
    : (block ?? outer);
}

/**
 * The block just before, at the same level. Without one, or where it draws no element: the block around it, else the
 * slide.
 */
function siblingSetter(
  before: readonly Token[],
  { level, map }: Token,
  context: FaceContext,
  place: () => Place,
): Setter {
  return (attributes) => {
    // A comment on the line under an item is the item's.
    const item = before.at(-1)?.type.endsWith("_list_close") && lastItem(before);
    if (item && before.findLast(({ type }) => type === "inline")?.map?.[1] === map?.[0]) {
      setOn(item, attributes);
      return;
    }
    const target = before.findLast(
      (token) =>
        token.nesting !== -1 && token.level <= level && token.type !== "inline" && !token.hidden,
    );
    if (!target) setOnSlide(attributes, place, context);
    else if (target.type === "html_block") {
      const opening = htmlOpening(before, before.indexOf(target));
      opening.content = addToRawHtml(opening.content, attributes) ?? opening.content;
    } else setOn(target, attributes);
  };
}

function lastItem(before: readonly Token[]): Token | undefined {
  const list = before.at(-1)?.level ?? 0;
  return before.findLast(({ type, level }) => type === "list_item_open" && level === list + 1);
}

/** The block in which the last element of a block of raw HTML opens. Blank lines may stand between the two. */
function htmlOpening(tokens: readonly Token[], at: number): Token {
  const last = tokens[at] as Token;
  const name = /<\/([a-z][^\s/>]*)\s*>\s*$/i.exec(last.content)?.[1]?.toLowerCase();
  if (name === undefined) return last;
  let depth = 0;
  const opening = tokens.slice(0, at + 1).findLast(({ type, content }) => {
    if (type !== "html_block") return false;
    for (const piece of [...htmlPieces(content)].reverse()) {
      if (piece.kind === "close" && piece.name === name) depth++;
      if (piece.kind === "open" && piece.name === name && --depth === 0) return true;
    }
    return false;
  });
  return opening ?? last;
}
