/** Code in the Markdown of other programs, in which nothing of theirs is meant. */

/** The source of a pattern for code in a line. Patterns with it pass over such code. */
export const codeSpan = "`+[^`\\n]*`+";

/** A stretch of Markdown between fences. */
export interface Stretch {
  readonly text: string;
  /** Nothing of the file comes before it, or behind it. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

const opening = /^\s*(`{3,}(?=[^`]*$)|~{3,})/;

/** The line that ends the fenced code which a line opens; undefined where it opens none. */
export function endOfCode(line: string): RegExp | undefined {
  const [, mark] = opening.exec(line) ?? [];
  return mark === undefined
    ? undefined
    : new RegExp(`^\\s*\\${mark.charAt(0)}{${mark.length},}\\s*$`);
}

/** A text in which `change` was applied to what stands outside fenced code. It must keep the lines. */
export function outsideCode(text: string, change: (stretch: Stretch) => string): string {
  const lines = text.split("\n");
  const out: string[] = [];
  let open: string[] = [];
  let fence: RegExp | undefined;
  const flush = (isLast: boolean): void => {
    if (open.length > 0)
      out.push(change({ text: open.join("\n"), isFirst: out.length === 0, isLast }));
    open = [];
  };
  for (const line of lines) {
    if (fence) {
      out.push(line);
      if (fence.test(line)) fence = undefined;
      continue;
    }
    fence = endOfCode(line);
    if (!fence) {
      open.push(line);
      continue;
    }
    flush(false);
    out.push(line);
  }
  flush(true);
  return out.join("\n");
}

/** A text with blanks in place of code and comments: all else stands where it stood. */
export function outsideOfCode(text: string): string {
  let fence: RegExp | undefined;
  const lines = text.split("\n").map((line) => {
    const isInside = fence !== undefined;
    fence = fence?.test(line) ? undefined : (fence ?? endOfCode(line));
    return isInside || fence ? " ".repeat(line.length) : line;
  });
  return withoutInline(lines.join("\n"));
}

/** With blanks in place of code in a line, and of comments that have an end. */
function withoutInline(text: string): string {
  const codeOrComment = new RegExp(`${codeSpan}|<!--`, "g");
  // One search for the end of each comment without one would take long.
  const lastEnd = text.lastIndexOf("-->");
  let out = "";
  let done = 0;
  for (let found; (found = codeOrComment.exec(text));) {
    const { index, 0: begin } = found;
    if (begin === "<!--") {
      if (index + begin.length > lastEnd) continue;
      codeOrComment.lastIndex = text.indexOf("-->", index + begin.length) + "-->".length;
    }
    const end = codeOrComment.lastIndex;
    out += text.slice(done, index) + text.slice(index, end).replace(/[^\n]/g, " ");
    done = end;
  }
  return out + text.slice(done);
}
