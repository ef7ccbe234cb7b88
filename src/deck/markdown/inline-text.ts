/** The text of inline content as people see or hear it, out of its tokens. */
import type { Token } from "markdown-it";
import type { PlacedText } from "../text/prose.ts";
import { cjkMarks, han, opaque } from "../text/characters.ts";
import { offsetOf } from "./token-offsets.ts";
import { figureName, figuresIn } from "./rules/figures/figure.ts";
import { tagPattern } from "../text/in-tag.ts";

/** A line break between two Chinese characters is how the file is laid out, not part of the text. */
const tight = new RegExp(
  `^(?:[${han}${cjkMarks}][${han}${cjkMarks}${opaque}]|${opaque}[${han}${cjkMarks}])$`,
  "u",
);
/** An address that is typed without being a link. */
const address = /(?:https?:\/\/|www\.)[\x21-\x3b\x3d\x3f-\x7e]+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/g;

/** Takes the markup out of inline content; offsets count from its start. */
export function inlineText(tokens: readonly Token[]): PlacedText {
  const text = new TextBuilder();
  let isAddress = false;
  for (const token of tokens) {
    const at = offsetOf(token);
    if (token.type === "link_open" && token.markup === "autolink") isAddress = true;
    else if (token.type === "link_close") isAddress = false;
    else if (token.type === "text" && isAddress) text.append(opaque, at);
    else if (token.type === "text") appendText(text, token.content, at);
    else if (token.type === "text_special") appendSpecial(text, token, at);
    else if (token.type === "softbreak" || token.type === "hardbreak") text.endLine(at);
    else if (token.type === "figure") text.figure(figureName(token), at);
    else if (token.type === "code_inline" || token.type === "image") text.append(opaque, at);
    else if (token.type === "html_inline" && /^<br\b/i.test(token.content)) text.append("\n", at);
  }
  return text;
}

function appendText(text: TextBuilder, content: string, at: number): void {
  let done = 0;
  for (const { 0: found, index } of content.matchAll(address)) {
    text.append(content.slice(done, index), at + done);
    text.append(opaque, at + index);
    done = index + found.length;
  }
  text.append(content.slice(done), at + done);
}

/** An escape becomes its character. An entity may be any character. */
function appendSpecial(text: TextBuilder, { info, content, markup }: Token, at: number): void {
  if (info === "escape") text.append(content, at + markup.length - content.length);
  else text.append(opaque, at);
}

/** The text of raw HTML that is drawn; offsets count from its start. */
export function htmlText(html: string, hasFigures: boolean): PlacedText {
  const text = new TextBuilder();
  if (/^\s*<(?:script|style|template)\b/i.test(html)) return text;
  const append = (start: number, end: number): void => {
    let at = start;
    for (const { name, offset, length } of hasFigures ? figuresIn(html.slice(start, end)) : []) {
      text.append(html.slice(at, start + offset), at);
      text.figure(name, start + offset);
      at = start + offset + length;
    }
    text.append(html.slice(at, end), at);
  };
  let done = 0;
  for (const { 0: found, index } of html.matchAll(htmlMarkup)) {
    append(done, index);
    done = index + found.length;
    if (found.startsWith("&")) text.append(opaque, index);
    else if (/^<br\b/i.test(found)) text.append("\n", index);
    else if (found.includes("\n") && !found.startsWith("<")) text.endLine(index);
  }
  append(done, html.length);
  return text;
}

const htmlMarkup = tagPattern(
  String.raw`<!--[^]*?(?:-->|$)|</?[a-z]~>|&(?:#\d{1,7}|#x[\da-f]{1,6}|\w{2,31});|(?<![ \t])[ \t]*\n[ \t]*`,
  "gi",
);

class TextBuilder implements PlacedText {
  text = "";
  readonly segments: { index: number; offset: number }[] = [];
  readonly figures: { name: string; index: number }[] = [];
  #lineEnd: number | undefined;
  /** The last character. To look into a growing text takes the time of the whole text. */
  #last = "";

  append(piece: string, offset: number): void {
    if (piece === "") return;
    if (this.#lineEnd !== undefined && !tight.test(this.#last + piece.slice(0, 1))) {
      this.segments.push({ index: this.text.length, offset: this.#lineEnd });
      this.text += "\n";
    }
    this.#lineEnd = undefined;
    this.segments.push({ index: this.text.length, offset });
    this.text += piece;
    this.#last = piece.slice(-1);
  }

  endLine(offset: number): void {
    this.#lineEnd = offset;
  }

  figure(name: string, offset: number): void {
    this.append(opaque, offset);
    this.figures.push({ name, index: this.text.length - 1 });
  }
}
