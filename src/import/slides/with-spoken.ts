/** Notes of a deck that comes in: the slides are made without them, and they are said where they stood. */
import type { Outline, Passage, SlidePlan } from "../model.ts";

/** A passage that a person made a heading is shown. */
function isOnlySpoken({ onlySpoken, role }: Passage): boolean {
  return onlySpoken === true && role.kind === "prose";
}

/**
 * The slides that `plan` makes of what is shown, each with the notes that stood behind its passages. Their passages
 * joined are all passages of the outline.
 */
export function withSpoken(
  outline: Outline,
  plan: (outline: Outline) => readonly SlidePlan[],
): readonly SlidePlan[] {
  const { passages } = outline;
  if (!passages.some(isOnlySpoken)) return plan(outline);
  const plans = plan({ ...outline, passages: passages.filter((each) => !isOnlySpoken(each)) });
  const [first] = plans;
  if (!first) return [{ kind: "cover", heading: outline.title, passages }];
  const slides = plans.map((each) => ({ shown: [...each.passages].toReversed(), all: empty() }));
  let at = 0;
  for (const passage of passages) {
    if (isOnlySpoken(passage)) {
      slides[at]?.all.push(passage);
      continue;
    }
    // A long passage stands in several pieces, perhaps on several slides.
    let left = passage.text.length;
    do {
      while (slides[at]?.shown.length === 0 && at < slides.length - 1) at++;
      const piece = slides[at]?.shown.pop();
      if (!piece) break;
      slides[at]?.all.push(piece);
      left -= piece.text.length;
    } while (left > 0);
  }
  return plans.map((each, index) => ({ ...each, passages: slides[index]?.all ?? [] }));
}

function empty(): Passage[] {
  return [];
}

/** A slide as its face may use it: notes stand in their places without a word. */
export function shownIn(plan: SlidePlan): SlidePlan {
  if (!plan.passages.some(isOnlySpoken)) return plan;
  const passages = plan.passages.map((passage): Passage => {
    const { block, role } = passage;
    return isOnlySpoken(passage) ? { text: "", role, block } : passage;
  });
  return { ...plan, passages };
}
