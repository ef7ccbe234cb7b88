import { codeSpan, outsideCode } from "./outside-code.ts";

export interface Comment {
  readonly whole: string;
  readonly inside: string;
  /** What comes behind it. */
  readonly after: string;
}

/** A text with each comment outside of code replaced; what is put in its place must have its lines. */
export function replaceComments(text: string, change: (comment: Comment) => string): string {
  const end = text.lastIndexOf("-->") + 3;
  if (end < 3) return text;
  // No comment ends behind this. A search for an end from each beginning there would take long.
  const head = text.slice(0, end);
  const pattern = new RegExp(`${codeSpan}|<!--([^]*?)-->`, "g");
  const changed = head.replace(pattern, (whole: string, inside: string | undefined, at: number) =>
    inside === undefined
      ? whole
      : change({ whole, inside, after: text.slice(at + whole.length, at + whole.length + 200) }),
  );
  return changed + text.slice(end);
}

/** A text in which each comment is notes, but for those that speak to a program or set something. */
export function withSpokenComments(text: string, isSetting: (inside: string) => boolean): string {
  return outsideCode(text, (stretch) =>
    replaceComments(stretch.text, ({ whole, inside }) =>
      isForProgram(inside) || isSetting(inside) ? whole : spokenComment(inside),
    ),
  );
}

/** A comment that is spoken, as an element of notes on the same lines. */
export function spokenComment(inside: string): string {
  return `<aside class="notes">${inside}</aside>`;
}

/** Comments that speak to a program. */
function isForProgram(inside: string): boolean {
  return /^\s*(?:$|\.\w+:|\.?(?:slide|element)\b|fit\s*$|_|\$|\/?(?:toc|prettier|markdownlint|eslint|cspell|vale|html|alex)\b)/i.test(
    inside,
  );
}
