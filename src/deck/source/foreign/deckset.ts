/** Ways of writing of Deckset, as those of reveal.js. Each stays on its lines. */
import { hides } from "../../settings/file-visibility.ts";
import { outsideCode, replaceOutside } from "./outside-code.ts";
import { slideComment } from "./slide-comment.ts";

const key =
  "(?:theme|autoscale|slide-?numbers|footer|build-lists|slide-transition|slide-dividers|presenter-notes|header(?:-\\w+)?|text(?:-\\w+)?)";
/** Before the first slide. */
const head = new RegExp(`^(?:[ \\t]*\\n)*(?:${key}:[^\\n]*\\n)+(?=[ \\t]*\\n)`);
const headSign = /^(?:autoscale|slidenumbers|build-lists|slide-transition):/m;
const command = /^\[\.(?!column\])([a-z][\w-]*)(?:[ \t]*:[ \t]*([^\]\n]*))?\][ \t]*$/gm;
const commandSign =
  /^\[\.(?:autoscale|background-color|build-lists|code-highlight|column|footer|hide-footer|slidenumbers|text|header|list|quote|alternating-colors|code|table|figure)(?:[:-][^\]\n]*)?\][ \t]*$/m;

/** Whether a body is written for Deckset. */
export function isDeckset(text: string): boolean {
  return (
    commandSign.test(text) ||
    headSign.test(head.exec(text)?.[0] ?? "") ||
    /^#+[ \t]+\[fit\]/m.test(text)
  );
}

/** What it sets is not shown; pictures are behind the slide, at one side or in it, as they say. */
export function fromDeckset(text: string): string {
  const bare = text.replace(head, (found) => found.replace(/[^\n]+/g, ""));
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
      .replace(/^(#+[ \t]+)\[fit\][ \t]*/gm, "$1")
      .replace(/^!\[inline(?:[ \t]+(?:fill|fit|left|right|\d+%))*\]\(/gm, "![]("),
  );
}

/** A picture that stands behind its slide. */
const ground = /^!\[((?:fit|original|filtered|\d+%|[ \t])*)\]\(([^\s()<>"]+)\)[ \t]*$/gm;
