/** Marp's ways of writing, as those of reveal.js. Each stays on its lines. */
import { withSpokenComments } from "../comments.ts";
import { isDirectives } from "./marp-directives.ts";
import { withGrounds } from "./marp-grounds.ts";
import { replaceOutside } from "../outside-code.ts";
import { slideComment } from "../slide-comment.ts";

/**
 * A Marp deck's body: comments are notes, `![bg](a.png)` is the background, `![w:300](a.png)` has a size, and directives
 * for the ground hold until the next. `fields` are those of the front matter, `levels` those of the headings that cut.
 */
export function fromMarp(
  text: string,
  fields: ReadonlyMap<string, string>,
  levels: readonly number[],
): string {
  const pictured = replaceOutside(withGrounds(text, fields, levels), image, replaceImage);
  return withSpokenComments(pictured, isDirectives);
}

const image = /!\[([^[\]\n]{0,200})\]\(([^\s()"]{1,2000})(?:\s+"[^"\n]{0,200}")?\)/g;

function replaceImage({
  0: whole,
  1: alt = "",
  2: src = "",
  index: at,
  input,
}: RegExpExecArray): string {
  const words = alt.split(/\s+/).filter((word) => word !== "");
  if (words.includes("bg")) {
    const isOne = !besideAnother(input, at, at + whole.length);
    return isOne && !words.some(isBeside) ? background(src, words) : `![](${src})`;
  }
  const sides = words.flatMap(sideOf);
  if (sides.length === 0) return whole;
  const said = words.filter((word) => sideOf(word).length === 0).join(" ");
  return `<img src="${src}" alt="${said.replaceAll('"', "&quot;")}" ${sides.join(" ")}>`;
}

/** Marp sets several backgrounds side by side: here they stay pictures of the slide. */
function besideAnother(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 500), start);
  return /^\s*!\[bg\b/.test(text.slice(end, end + 50)) || /!\[bg[^[\]]*\]\(\S+\)\s*$/.test(before);
}

/** A background of half the slide is a picture beside the text. */
function isBeside(word: string): boolean {
  return /^(?:left|right|vertical)(?::|$)/.test(word);
}

function background(src: string, words: readonly string[]): string {
  const size = words.map((word) => (word === "fit" ? "contain" : word));
  const found = size.find((word) => /^(?:contain|cover|auto|\d+%)$/.test(word));
  return slideComment({ "background-image": src, "background-size": found });
}

function sideOf(word: string): readonly string[] {
  const [, side = "", length] = /^(w|h|width|height):(\d+)(?:px)?$/.exec(word) ?? [];
  return length === undefined ? [] : [`${side.startsWith("w") ? "width" : "height"}="${length}"`];
}
