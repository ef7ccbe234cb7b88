/** Topic sentences: paragraphs of one section that each begin with a short sentence have headings that run into them. */
import type { Level, Role } from "../model.ts";
import type { Line } from "./lines.ts";

type Heading = Extract<Role, { kind: "heading" }>;

const topic = /^[^，。！？：；,.!?:;]{4,22}[。]/u;
/** A sentence of this kind speaks of itself or leads over to the next; it is not a heading. */
const spoken =
  /^(?:同志们|各位|当前|今天|今年|下面|现在|总之|同时|此外|另外|其中|以上|我|让|希望|谢谢|感谢|这|那|对此|为此)|[了吗呢吧]。$/u;

/** A first sentence of one clause or two. */
const opening = /^[^，。！？：；,.!?:;]{4,18}(?:，[^，。！？：；,.!?:;]{2,14})?。/u;

/**
 * In a text without any heading, at least three paragraphs whose first sentences open alike (我们将提高站位，…。 我们将聚焦
 * 重点，…。) are its sections.
 */
function alikeOpenings(lines: readonly Line[]): readonly (Heading | undefined)[] {
  const leads = lines.map(({ text, table }) => {
    const lead = table ? 0 : (opening.exec(text)?.[0].length ?? 0);
    return lead > 0 && text.length >= lead + 30 ? lead : 0;
  });
  const starts = lines.map(({ text }, index) => (leads[index] ? text.slice(0, 2) : ""));
  const counts = new Map<string, number>();
  for (const start of starts) counts.set(start, (counts.get(start) ?? 0) + 1);
  return leads.map((lead, index) =>
    lead > 0 && (counts.get(starts[index] ?? "") ?? 0) >= 3
      ? { kind: "heading", level: 1, mark: 0, lead }
      : undefined,
  );
}

/** Least that follows a topic sentence in its paragraph where there is no other heading, characters. */
const leastBehind = 12;

/** In such a text, the topic sentences that most of the paragraphs from the first to the last of them begin with. */
function topicOpenings(lines: readonly Line[]): readonly (Heading | undefined)[] {
  const leads = lines.map(({ text, table, picture }) => {
    const lead = table || picture || spoken.test(text) ? 0 : (topic.exec(text)?.[0].length ?? 0);
    return lead > 0 && text.length >= lead + leastBehind && !spoken.test(text.slice(0, lead))
      ? lead
      : 0;
  });
  const [from, to] = [leads.findIndex(Boolean), leads.findLastIndex(Boolean)];
  const count = leads.filter(Boolean).length;
  const areMost = count >= 3 && count * 3 >= (to - from + 1) * 2;
  return leads.map((lead) =>
    areMost && lead > 0 ? { kind: "heading", level: 1, mark: 0, lead } : undefined,
  );
}

/** Adds the topic sentences of sections where at least three paragraphs, or all of two, begin with one. */
export function addTopics(
  lines: readonly Line[],
  roles: readonly (Heading | undefined)[],
): readonly (Heading | undefined)[] {
  if (roles.every((role) => role === undefined)) {
    const alike = alikeOpenings(lines);
    return alike.some(Boolean) ? alike : topicOpenings(lines);
  }
  const added = [...roles];
  let start = 0;
  for (let index = 0; index <= lines.length; index++) {
    if (index < lines.length && !roles[index]) continue;
    const level = roles[start - 1]?.level;
    if (level !== undefined && level < 4) addTo(added, lines, start, index, (level + 1) as Level);
    start = index + 1;
  }
  return added;
}

function addTo(
  roles: (Heading | undefined)[],
  lines: readonly Line[],
  start: number,
  end: number,
  level: Level,
): void {
  const section = lines.slice(start, end);
  const prose = section.filter(
    ({ text, table, picture }) => !table && !picture && text.length > 40,
  );
  const leads = section.map(({ text }) =>
    spoken.test(text) ? 0 : (topic.exec(text)?.[0].length ?? 0),
  );
  const topics = leads.filter(
    (lead, at) => lead > 0 && (section[at]?.text.length ?? 0) >= lead + 40,
  );
  if (topics.length < 2 || (topics.length < 3 && topics.length < prose.length)) return;
  leads.forEach((lead, at) => {
    if (lead > 0 && (section[at]?.text.length ?? 0) >= lead + 40) {
      roles[start + at] = { kind: "heading", level, mark: 0, lead };
    }
  });
}
