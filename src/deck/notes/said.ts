/** What `data-notes` says, behind the notes of its slide. */
import type { Spoken } from "../markdown/face/face-context.ts";
import { spokenOf } from "./cutouts.ts";
import type { Notes, Paragraph, Run } from "../model.ts";

/**
 * The notes with what elements say, as it is written, without any Markdown but what is not spoken. What a fragment says is due with its step:
 * clicks stand before it, unless the notes have clicks of their own.
 */
export function withSaid({ paragraphs }: Notes, said: readonly Spoken[]): Notes {
  const isTimed = paragraphs.some(({ runs }) => runs.some(({ kind }) => kind === "click"));
  let steps = 0;
  const added = [...said]
    .sort((a, b) => (a.step ?? 0) - (b.step ?? 0))
    .map(({ text, place, step = 0 }): Paragraph => {
      const clicks = isTimed ? 0 : Math.max(0, step - steps);
      steps = Math.max(steps, step);
      const due = Array.from({ length: clicks }, (): Run => ({ kind: "click" }));
      return { place, runs: [...due, { kind: "text", text: spokenOf(text) }] };
    });
  return { paragraphs: [...paragraphs, ...added] };
}
