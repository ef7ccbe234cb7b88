/** The line of a label as it is read: without ornaments, signs that are not seen, and letters that look like others. */

/** A line up to its last word or colon. A pattern would look at each of many blanks again and again. */
export function withoutTail(line: string): string {
  let end = line.length;
  while (end > 0 && !/[\p{L}\p{N}:：]/u.test(line.charAt(end - 1))) end--;
  return line.slice(0, end);
}

/** A line without the pictures, signs and numbers before its first word, and without blanks that set its letters wide. */
export function withoutOrnament(line: string): string {
  return line
    .replace(
      /^(?!\?{3}|#\+|\{:)(?:\d{1,3} ?[.、)]|[一二三四五六七八九十]{1,3} ?[、.)]|[^\p{L}\p{N}])+/u,
      "",
    )
    .replace(/^(?:\p{Script=Han}\s+){1,4}\p{Script=Han}(?=\P{L}|$)/u, (name) =>
      name.replace(/\s/g, ""),
    );
}

/** What a line looks like to a reader: without signs that are not seen, and with plain letters for those that look so. */
export function lookAlike(line: string): string {
  return line
    .replaceAll("\uFE30", ":")
    .normalize("NFKC")
    .replaceAll("\t", " ")
    .replace(/[\p{C}\p{M}\uFFFD]/gu, "")
    .replace(/[\u043E\u03BF]/giu, "o")
    .replace(/[\u0435\u03B5]/giu, "e")
    .replace(/\u0455/giu, "s")
    .replace(/\u039D/giu, "N");
}
