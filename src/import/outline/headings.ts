/** Finds which lines are headings, and their levels. */
import type { Level, Role } from "../model.ts";
import { leadOf } from "./lead.ts";
import type { Line } from "./lines.ts";
import { type Mark, type MarkKind, markOf, standardLevels } from "./marks.ts";
import { addTopics } from "./topics.ts";
import { styleLevels, unnumberedHeadings } from "./unnumbered.ts";

type Heading = Extract<Role, { kind: "heading" }>;

/** A numbered line that may be a heading. */
interface Candidate {
  readonly index: number;
  readonly mark: Mark;
  readonly lead: number;
}

/** The role of each line after the head: a heading, or undefined for prose. */
export function findHeadings(lines: readonly Line[]): readonly (Heading | undefined)[] {
  const roles: (Heading | undefined)[] = lines.map(() => undefined);
  const numbered = inSequence(candidates(lines), lines);
  const indices = new Set(numbered.map(({ index }) => index));
  const plain = unnumberedHeadings(lines, indices);
  const styled = styleLevels(lines, indices);
  const byIndex = new Map(numbered.map((each) => [each.index, each]));
  /** The open headings with their levels and kinds, from the highest down. */
  let open: OpenHeading[] = [];
  const base = new Set(numbered.map(({ mark }) => mark.kind));
  lines.forEach((line, index) => {
    const candidate = byIndex.get(index);
    const unnumbered = plain.get(index);
    if (!candidate && unnumbered === undefined) {
      // A new address to the audience ends the numbered points.
      if (turn.test(line.text)) open = open.filter((each) => each.level < 2 && !isPoint(each.kind));
      return;
    }
    const kind = candidate?.mark.kind ?? "plain";
    const own = line.style.heading === undefined ? undefined : styled.get(line.style.heading);
    const level =
      own ?? (candidate ? levelOf(candidate.mark.kind, open, base) : plainLevel(unnumbered, open));
    const holds = holder.test(line.text) || own !== undefined;
    open = [...open.filter((each) => each.level < level), { level, kind, holds }];
    const mark = candidate?.mark.length ?? 0;
    const lead =
      candidate?.lead ?? Math.min(line.text.length, unnumbered?.lead ?? line.text.length);
    roles[index] = { kind: "heading", level, mark, lead };
  });
  return addTopics(lines, roles);
}

const turn = /^(?:各位(?:代表|委员|同志|领导|来宾|同仁|朋友)?|同志们|朋友们|同学们)[！!，,：:]/u;

function candidates(lines: readonly Line[]): readonly Candidate[] {
  return lines.flatMap(({ text, table, picture, style }, index) => {
    if (table || picture) return [];
    const mark = markOf(text);
    if (!mark || countsOn(text, mark)) return [];
    const bold = style.boldLead ?? 0;
    const lead =
      bold > mark.length && bold <= 60
        ? bold + (/^[。：:]/u.test(text.slice(bold)) ? 1 : 0)
        : leadOf(text, mark.length);
    return lead > mark.length ? [{ index, mark, lead }] : [];
  });
}

/** How the next two numbers stand inside a paragraph that counts: 1.坚持开源节流。2.坚持民生优先。3.… */
const nextInside: Readonly<Partial<Record<MarkKind, readonly [RegExp, RegExp]>>> = {
  arabic: [/[。；]\s*2[.．、](?!\d)/u, /[。；]\s*3[.．、](?!\d)/u],
  "arabic-bracket": [/[。；]\s*[（(]?2[）)]/u, /[。；]\s*[（(]?3[）)]/u],
  "chinese-bracket": [/[。；]\s*[（(]二[）)]/u, /[。；]\s*[（(]三[）)]/u],
  circle: [/[。；]\s*②/u, /[。；]\s*③/u],
};

/** A paragraph with all of its points in it is one, and opens no section at its first. */
function countsOn(text: string, { kind, number }: Mark): boolean {
  const [second, third] = nextInside[kind] ?? [];
  const at = number === 1 && second ? text.search(second) : -1;
  return at > 0 && third?.test(text.slice(at)) === true;
}

/**
 * Drops what only looks like a number: its neighbours of the same kind do not count with it. A number that is left out
 * or written twice by mistake still counts.
 */
function inSequence(found: readonly Candidate[], lines: readonly Line[]): readonly Candidate[] {
  const last = new Map<MarkKind, { number: number; index: number }>();
  return found.filter((candidate) => {
    const { mark, index } = candidate;
    if (mark.kind === "dash") return isDashPoint(candidate, found, lines);
    const before = last.get(mark.kind)?.number ?? 0;
    const follows = before > 0 && mark.number >= before && mark.number <= before + 2;
    const counts = mark.number === 1 || follows || (before === 0 && isSecond(candidate, found));
    const isInline = before === 0 && mark.number <= 3 && saidInline(mark, lines.slice(0, index));
    const isTrusted =
      (counts || isInline) && (!isPoint(mark.kind) || isPointSeries(candidate, found));
    if (isTrusted) last.set(mark.kind, { number: mark.number, index });
    return isTrusted;
  });
}

/** A text whose first number is missing, or stands inside a paragraph, goes on with two and three. */
function isSecond({ mark, index }: Candidate, found: readonly Candidate[]): boolean {
  if (mark.number !== 2) return false;
  return found.some(
    (other) => other.mark.kind === mark.kind && other.mark.number === 3 && other.index > index,
  );
}

/** 会议决定，一、… in a paragraph before: its 二、 begins a line. */
function saidInline({ kind, number }: Mark, before: readonly Line[]): boolean {
  if (kind !== "chinese" || number !== 2) return false;
  return before.slice(-2).some(({ text }) => /[，：。]一、/u.test(text));
}

/** A dash begins a point where others do so near it, and words that make a heading follow. */
function isDashPoint(
  { index, lead, mark }: Candidate,
  found: readonly Candidate[],
  lines: readonly Line[],
): boolean {
  const text = lines[index]?.text ?? "";
  if (lead - mark.length > 30) return false;
  const others = found.filter((other) => other.mark.kind === "dash" && other.index !== index);
  return (
    others.some((other) => Math.abs(other.index - index) <= 4) ||
    (text.length > 40 && lead < text.length)
  );
}

/** 一是 opens a point of its own where 二是 opens a paragraph after it; 最后 may come right after 其次. */
function isPointSeries({ mark, index }: Candidate, found: readonly Candidate[]): boolean {
  return found.some(
    (other) =>
      other.mark.kind === mark.kind &&
      Math.abs(other.mark.number - mark.number) <= 2 &&
      Math.abs(other.index - index) <= 6 &&
      (other.index - index) * (other.mark.number - mark.number) > 0,
  );
}

/** Words that count, which open sections where others do so after them. */
function isPoint(kind: OpenHeading["kind"]): boolean {
  return kind === "ordinal" || kind === "point";
}

interface OpenHeading {
  readonly level: Level;
  readonly kind: MarkKind | "plain";
  /** It stands over a text with its own numbering, such as an attachment. */
  readonly holds: boolean;
}
type Open = readonly OpenHeading[];

const holder = /^(?:附件|附录|附表|正文)/u;

/**
 * Dashes and 一是 stand under what is open; a kind that is open already keeps its level. The other kinds have the level
 * of the standard, moved up where a kind above them is not used at all: a text numbered 1. 2. 3. alone has its sections there.
 */
function levelOf(kind: MarkKind, open: Open, used: ReadonlySet<MarkKind>): Level {
  const same = open.find((each) => each.kind === kind);
  if (same) return same.level;
  const parent = open.findLast(
    (each) =>
      each.kind !== kind && (standardLevels[kind] === undefined || rank(each.kind) < rank(kind)),
  );
  if (kind === "dash" || isPoint(kind) || kind === "decimal") {
    const deepest = open.findLast((each) => each.kind !== "dash" && !isPoint(each.kind));
    return below(isPoint(kind) ? open.at(-1) : deepest);
  }
  if (kind === "part") return 0;
  if (kind === "chinese") return parent?.kind === "plain" && parent.holds ? below(parent) : 1;
  const above = (["chinese", "chinese-bracket", "arabic", "arabic-bracket"] as const).filter(
    (each) => rank(each) < rank(kind),
  );
  if (parent) return below(parent);
  return above.some((each) => used.has(each)) ? (standardLevels[kind] ?? 1) : 1;
}

function below(open: Open[number] | undefined): Level {
  return open ? (Math.min(5, open.level + 1) as Level) : 1;
}

function rank(kind: MarkKind | "plain"): number {
  return kind === "plain" ? 0.5 : (standardLevels[kind] ?? 3);
}

/**
 * An unnumbered heading has the level that its style has among the others; without a style, the level of its
 * neighbours.
 */
function plainLevel(heading: { readonly level?: Level } | undefined, open: Open): Level {
  if (heading?.level !== undefined) return heading.level;
  const numbered = open.filter(
    (each) => each.kind !== "plain" && each.kind !== "dash" && !isPoint(each.kind),
  );
  return below(numbered.at(-1));
}
