/** Changes that a person makes to an outline. Each gives a new one; the text stays as it is. */
import type { Level, Outline, Passage } from "../model.ts";
import { leadOf } from "./lead.ts";
import { markOf } from "./marks.ts";

/** Makes the passage at `index` a heading of a level, or prose. */
export function setLevel(outline: Outline, index: number, level: Level | "prose"): Outline {
  return change(outline, index, (passage) => {
    if (level === "prose") return [{ ...passage, role: { kind: "prose" } }];
    if (passage.role.kind === "heading") return [{ ...passage, role: { ...passage.role, level } }];
    return [asHeading(passage, level)];
  });
}

/** Joins a section to the one before it: its heading becomes prose. */
export function joinUp(outline: Outline, index: number): Outline {
  return setLevel(outline, index, "prose");
}

/** Splits the passage at `index` before the character `at`; what follows opens a section of that level. */
export function splitAt(outline: Outline, index: number, at: number, level: Level): Outline {
  return change(outline, index, (passage) => {
    if (at <= 0) return [asHeading(passage, level)];
    if (at >= passage.text.length || passage.table || passage.picture) return [passage];
    const { role } = passage;
    const isInLead = role.kind === "heading" && at < role.lead;
    const before: Passage = {
      ...passage,
      text: passage.text.slice(0, at),
      ...(isInLead && { role: { ...role, lead: at, mark: Math.min(role.mark, at) } }),
    };
    const after: Passage = { ...passage, text: passage.text.slice(at), role: { kind: "prose" } };
    return [before, asHeading(after, level)];
  });
}

/** A passage with its first words as a heading: as far as they read like one, else the first sentence. */
function asHeading(passage: Passage, level: Level): Passage {
  if (passage.table || passage.picture) return passage;
  const { text } = passage;
  const mark = markOf(text)?.length ?? 0;
  const sentence = text.slice(mark).search(/[。！？\n]/u);
  const lead = leadOf(text, mark) || (sentence < 0 ? text.length : mark + sentence + 1);
  return { ...passage, role: { kind: "heading", level, mark, lead } };
}

function change(
  outline: Outline,
  index: number,
  to: (passage: Passage) => readonly Passage[],
): Outline {
  const passages = outline.passages.flatMap((passage, at) =>
    at === index ? to(passage) : [passage],
  );
  return { ...outline, passages };
}
