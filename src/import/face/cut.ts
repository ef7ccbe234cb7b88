/** Text cut into sentences, clauses and items, each with its place. Nothing inside quotation marks or brackets cuts. */

/** A stretch of a text, offsets into it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const pairs: Readonly<Record<string, string>> = {
  "“": "”",
  "‘": "’",
  "（": "）",
  "(": ")",
  "《": "》",
  "「": "」",
  "【": "】",
};

/** The stretches of [start, end) between characters of `marks`, empty ones left out. */
export function cutAt(text: string, { start, end }: Stretch, marks: string): readonly Stretch[] {
  const parts: Stretch[] = [];
  let close = "";
  let from = start;
  // Searched once: otherwise a mark that is never closed would be searched for again at each of its places.
  const unclosed = new Set<string>();
  for (let at = start; at < end; at++) {
    const character = text.charAt(at);
    if (close !== "") {
      if (character === close) close = "";
      continue;
    }
    const expected = pairs[character];
    const closing =
      expected === undefined || unclosed.has(expected) ? -1 : text.indexOf(expected, at);
    if (expected !== undefined && (closing < 0 || closing >= end)) unclosed.add(expected);
    if (expected !== undefined && closing > 0 && closing < end) close = expected;
    else if (marks.includes(character)) {
      if (at > from) parts.push({ start: from, end: at });
      from = at + 1;
    }
  }
  if (end > from) parts.push({ start: from, end });
  return parts;
}

export function sentencesOf(text: string, range: Stretch): readonly Stretch[] {
  return cutAt(text, range, "。！？\n");
}

/** The clauses of a stretch. */
export function clausesOf(text: string, range: Stretch): readonly Stretch[] {
  return cutAt(text, range, "，；：,;。！？\n");
}

/** The items of a run that 、 parts. */
export function itemsOf(text: string, range: Stretch): readonly Stretch[] {
  return cutAt(text, range, "、");
}

export function sizeOf({ start, end }: Stretch): number {
  return end - start;
}
