/** How far lines are set in. */

/** The blanks before the next letter, on its line; a tab counts as four. */
export function indentAt(text: string, offset: number): number {
  const letter = /\S/g;
  letter.lastIndex = offset;
  const at = letter.exec(text)?.index ?? offset;
  const line = text.slice(text.lastIndexOf("\n", at) + 1, at);
  return line.replaceAll("\t", "    ").length;
}

/**
 * The indent of the content that an offset belongs to: of the item or the footnote above, or of the section, which
 * begins at `from`.
 */
export function contentIndent(text: string, offset: number, from: number): number {
  const own = indentAt(text, offset);
  const base = indentAt(text, from);
  let indent = own;
  let end = text.lastIndexOf("\n", offset - 1);
  for (let count = 0; end > from && indent > base && count < longestItem; count++) {
    const start = Math.max(from, text.lastIndexOf("\n", end - 1) + 1);
    const line = text.slice(start, end).replaceAll("\t", "    ");
    end = start - 1;
    const first = line.search(/\S/);
    if (first < 0 || first >= indent) continue;
    indent = first;
    const [mark] = /^ *(?:(?:[-*+]|\d{1,9}[.)]) +)+/.exec(line) ?? [];
    const content = /^ *\[\^[^\]\s]+\]:/.test(line) ? first + 4 : (mark?.length ?? own + 1);
    if (content <= own) return content;
  }
  return base;
}

/** How many lines of an item are looked through for its beginning. */
const longestItem = 500;
