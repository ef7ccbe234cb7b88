/** Ways of writing of Deckset, as those of reveal.js. Each stays on its lines. */
import { hides } from "../../settings/file-visibility.ts";
import { outsideCode, replaceOutside } from "./outside-code.ts";
import { slideComment } from "./slide-comment.ts";

/** What the lines before the first slide set: beside its keys any other, up to what is no such line. */
const head = /^(?:[ \t]*\n)*(?:\p{L}[\p{L}\w -]{0,60}:[^\n]*(?:\n|$))+/u;
const key =
  /^(?:theme|autoscale|slide-?numbers|slide-?count|footer|build-lists|slide-transition|slide-dividers|code-language|pause-screen-text|time-budget|image-corner-radius|presenter-notes|paragraphs-as-presenter-notes|fit-header|background-(?:color|image)|(?:header|text|list|quote|code|table)(?:-[\w-]+)?)[ \t]*:/m;
/** No text begins so. A theme has a name in Latin letters, and most have a number. */
const headSign =
  /^(?:autoscale|slide-?numbers|slide-?count|build-lists|slide-transition|slide-dividers|code-language|pause-screen-text|time-budget|image-corner-radius|paragraphs-as-presenter-notes)[ \t]*:|^theme:[ \t]*[A-Z][\w .]*(?:,[ \t]*\d+[ \t]*$|\n(?:[^\n]+\n)*footer:)/m;
const command = /^\[\.(?!column\])([^\s:[\]]+)(?:[ \t]*:[ \t]*([^\]\n]*))?\][ \t]*$/gm;
/** `[.column]` stands here for the columns of other programs, too. */
const commandSign = /^\[\.(?!column\])[a-z][\w-]*(?:[ \t]*:[^\]\n]*)?\][ \t]*$/m;

/** Whether a body is written for Deckset, or the head of its file is. */
export function isDeckset(text: string, front: string): boolean {
  return (
    paragraphsAreNotes.test(front) ||
    commandSign.test(text) ||
    headSign.test(head.exec(text)?.[0] ?? "") ||
    /^#+[ \t]*\[fit\]/im.test(text)
  );
}

/** What it sets is not shown, nor paragraphs where the head of the file makes them notes; pictures are behind the slide, at one side or in it, as they say. */
export function fromDeckset(text: string, front: string): string {
  let isSpoken = paragraphsAreNotes.test(front);
  const bare = text.replace(head, (found) => {
    isSpoken ||= paragraphsAreNotes.test(found);
    return key.test(found) ? found.replace(/[^\n]+/g, "") : found;
  });
  const set = replaceOutside(bare, command, ({ 1: name = "", 2: value = "" }) => {
    const isGround = name === "background-color" && /^[\w#(),.% ]+$/.test(value);
    return slideComment({
      visibility: hides(name, value.trim()) ? "hidden" : undefined,
      "background-color": isGround ? value.trim() : undefined,
    });
  });
  const pictured = replaceOutside(set, ground, ({ 1: words = "", 2: src }) =>
    slideComment({
      "background-image": src,
      "background-size": /\bfit\b/.test(words) ? "contain" : undefined,
    }),
  );
  return outsideCode(pictured, ({ text: stretch }) =>
    stretch
      .replace(/^\^(?=[^\s^])/gm, "^ ")
      .replace(/^(#{1,6})(?=[^\s#])/gm, "$1 ")
      .replace(/^(#+[ \t]+)\[fit\][ \t]*/gim, "$1")
      .replace(paragraph, isSpoken ? "$1^ $2" : "$&")
      .replace(/!\[inline(?:[ \t]+(?:fill|fit|left|right|\d+%))*\]\(/g, "![]("),
  );
}

const paragraphsAreNotes = /^paragraphs-as-presenter-notes[ \t]*:[ \t]*(?:true|yes|on)\b/im;
/** The first line of a paragraph: nothing on it has a sign of a heading, a list, a quotation, a table, a picture or an element. */
const paragraph =
  /(^|\n(?:[ \t]*|#.*|---[ \t]*)\n) {0,3}((?![-*+>#|<^\s]|\d+[.)][ \t]|!\[|\[\.|:::|\$\$|-{3}|_{3})\S|\*{1,2}[^\s*])/g;

/** A picture that stands behind its slide. */
const ground = /^!\[((?:fit|original|filtered|\d+%|[ \t])*)\]\(([^\s()<>"]+)\)[ \t]*$/gm;
