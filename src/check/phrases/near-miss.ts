/**
 * Finds text that is nearly one of a list of wordings, in time linear in the text. A wording with k edits, cut into k +
 * 1 pieces, still has one whole piece (pigeonhole). So the edit distance is computed only where a piece stands.
 */
export interface NearMiss {
  readonly index: number;
  readonly found: string;
  readonly wording: string;
}

/** A piece of a wording, as it may stand in the text. */
interface Anchor {
  readonly wording: string;
  readonly piece: string;
  /** Where the piece stands in the wording. */
  readonly offset: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Wordings up to this length are too like ordinary words (领导下基层, 四下基层) to be looked for in running text. */
export const shortest = 6;

/** Edits within which a wording counts as nearly right. */
function tolerance({ length }: string): number {
  return length >= 15 ? 3 : length >= 10 ? 2 : 1;
}

/** Prepares the search for `wordings`; those shorter than `shortest` are left out. */
export function nearMissFinder(wordings: readonly string[]): (text: string) => readonly NearMiss[] {
  const anchors = new Map<string, Anchor[]>();
  for (const wording of wordings.filter(({ length }) => length >= shortest)) {
    for (const anchor of anchorsOf(wording)) {
      const key = anchor.piece.slice(0, 2);
      anchors.set(key, [...(anchors.get(key) ?? []), anchor]);
    }
  }
  return (text) => search(text, anchors);
}

function anchorsOf(wording: string): Anchor[] {
  const count = tolerance(wording) + 1;
  return Array.from({ length: count }, (_, number) => {
    const offset = Math.floor((number * wording.length) / count);
    const end = Math.floor(((number + 1) * wording.length) / count);
    return { wording, offset, piece: wording.slice(offset, end) };
  });
}

function search(text: string, anchors: ReadonlyMap<string, readonly Anchor[]>): NearMiss[] {
  const exact: Span[] = [];
  const near: (NearMiss & Span)[] = [];
  /** How far each wording has been compared: a second piece in the same place is skipped. */
  const seen = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    for (const { wording, piece, offset } of anchors.get(text.slice(at, at + 2)) ?? []) {
      if (!text.startsWith(piece, at) || at < (seen.get(wording) ?? 0)) continue;
      const span = align(text, wording, at - offset);
      if (!span) continue;
      seen.set(wording, span.end);
      if (span.distance === 0) exact.push(span);
      else
        near.push({ ...span, wording, index: span.start, found: text.slice(span.start, span.end) });
    }
  }
  // A text that is one of the wordings is not a near miss of another.
  const right = near.filter(({ start, end }) => !covered(start, end, exact));
  return right.map(({ index, found, wording }) => ({ index, found, wording }));
}

function covered(start: number, end: number, exact: readonly Span[]): boolean {
  return exact.some((span) => span.start <= start && end <= span.end);
}

/** The stretch of text near `start` that is most like `wording`, if it is like it enough (Sellers' algorithm). */
function align(
  text: string,
  wording: string,
  start: number,
): (Span & { distance: number }) | undefined {
  const limit = tolerance(wording);
  const from = Math.max(0, start - limit);
  const to = Math.min(text.length, start + wording.length + limit);
  let row = Array.from({ length: to - from + 1 }, (_, column) => ({
    cost: 0,
    start: from + column,
  }));
  for (let letter = 1; letter <= wording.length; letter++) {
    const above = row;
    row = [{ cost: letter, start: from }];
    for (let column = 1; column <= to - from; column++) {
      const same = text[from + column - 1] === wording[letter - 1];
      const [diagonal, left, up] = [above[column - 1], row[column - 1], above[column]];
      if (!diagonal || !left || !up) continue;
      const replaced = { cost: diagonal.cost + (same ? 0 : 1), start: diagonal.start };
      const shorter = left.cost < up.cost ? left : up;
      row.push(
        replaced.cost <= shorter.cost + 1
          ? replaced
          : { cost: shorter.cost + 1, start: shorter.start },
      );
    }
  }
  const cut = ({ start, end }: Span) => text.slice(start, end);
  let best: (Span & { distance: number }) | undefined;
  row.forEach(({ cost, start: begin }, column) => {
    const span = { start: begin, end: from + column, distance: cost };
    const found = cut(span);
    if (cost > limit || !isLike(found, wording)) return;
    if (
      !best ||
      cost < best.distance ||
      (cost === best.distance && isNearer(found, cut(best), wording))
    )
      best = span;
  });
  return best;
}

/** Of two stretches with the same distance, the one that ends like the wording, or else the one of the same length. */
function isNearer(a: string, b: string, wording: string): boolean {
  const [aEnds, bEnds] = [a, b].map((found) => found.at(-1) === wording.at(-1));
  if (aEnds !== bEnds) return aEnds === true;
  return Math.abs(a.length - wording.length) < Math.abs(b.length - wording.length);
}

/**
 * A wording cut short at an end is another wording (新时代中国特色社会主义思想), whatever stands in front of it, and a
 * short one with another end may be (中国式现代农业): its first and last characters must stand.
 */
function isLike(found: string, wording: string): boolean {
  if (wording.length - found.length > 1 && wording.includes(found)) return false;
  if (isCutShort(found, wording)) return false;
  return wording.length >= 10 || (found[0] === wording[0] && found.at(-1) === wording.at(-1));
}

/** The end of the wording after text without its beginning. */
function isCutShort(found: string, wording: string): boolean {
  let shared = 0;
  while (shared < found.length && found.at(-1 - shared) === wording.at(-1 - shared)) shared++;
  const missing = wording.slice(0, wording.length - shared);
  const before = found.slice(0, found.length - shared);
  return (
    missing.length > 1 && shared > 0 && ![...missing].some((letter) => before.includes(letter))
  );
}

/** Whether one edit, or a swap of two neighbours, makes `a` of `b`, and they differ. */
export function isOneEditAway(a: string, b: string): boolean {
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const [left, right] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && left[0] === right[1] && left[1] === right[0];
}
