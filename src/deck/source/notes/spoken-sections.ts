/** Sections that stand in notes. */
import { endOfOpenBox } from "./notes-elements.ts";
import type { Tag } from "../sections/section-tags.ts";
import type { Candidate } from "../separators.ts";

/**
 * The tags without those of sections in notes: what follows a `Note:` is spoken to the end of its slide, or of the
 * element around it.
 */
export function withoutSpoken(
  text: string,
  bodyStart: number,
  tags: readonly Tag[],
  cuts: readonly Candidate[],
): { readonly tags: readonly Tag[]; readonly spoken: readonly number[] } {
  const kept: Tag[] = [];
  const spoken: number[] = [];
  let next = 0;
  let slide = bodyStart;
  /** Where the notes end that are open, and how many sections are open in them. */
  let noteEnd = -1;
  let depth = 0;
  for (const tag of tags) {
    for (; (cuts[next]?.start ?? Infinity) < tag.start; next++) {
      const { kind, start = 0, end = 0 } = cuts[next] ?? {};
      if (kind === "note" && noteEnd >= start) continue;
      depth = 0;
      noteEnd = -1;
      if (kind !== "note") {
        slide = end;
        continue;
      }
      let last = next + 1;
      while (cuts[last]?.kind === "note") last++;
      const inside = endOfOpenBox(text.slice(slide, start), text.slice(end, cuts[last]?.start));
      noteEnd = inside === undefined ? Infinity : end + inside;
    }
    if (tag.start >= noteEnd || (tag.closes && depth === 0)) noteEnd = -1;
    if (noteEnd < 0) {
      kept.push(tag);
      continue;
    }
    depth += tag.closes ? -1 : 1;
    if (!tag.closes) spoken.push(tag.start);
  }
  return { tags: kept, spoken };
}
