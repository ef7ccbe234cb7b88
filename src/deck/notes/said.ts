/** What `data-notes` says, behind the notes of its slide. */
import type { Spoken } from "../markdown/face/face-context.ts";
import type { FigureUse } from "../figures/figure-problems.ts";
import { figuresIn } from "../markdown/rules/figures/figure.ts";
import { spokenOf } from "./cutouts.ts";
import type { Notes, Paragraph, Run } from "../model.ts";

/** Notes, and the figures that were read into them. */
interface Said {
  readonly notes: Notes;
  readonly figures: readonly FigureUse[];
}

/**
 * The notes with what elements say, as it is written, without any Markdown but what is not spoken. What a fragment says is due with its step:
 * clicks stand before it, unless the notes have clicks of their own.
 */
export function withSaid(
  { paragraphs }: Notes,
  said: readonly Spoken[],
  hasFigures: boolean,
): Said {
  const figures: FigureUse[] = [];
  const isTimed = paragraphs.some(({ runs }) => runs.some(({ kind }) => kind === "click"));
  let steps = 0;
  const added = [...said]
    .sort((a, b) => (a.step ?? 0) - (b.step ?? 0))
    .map(({ text, place, step = 0 }): Paragraph => {
      const clicks = isTimed ? 0 : Math.max(0, step - steps);
      steps = Math.max(steps, step);
      const due = Array.from({ length: clicks }, (): Run => ({ kind: "click" }));
      const runs = hasFigures ? runsOf(spokenOf(text)) : [textRun(spokenOf(text))];
      for (const run of runs) if (run.kind === "figure") figures.push({ name: run.name, place });
      return { place, runs: [...due, ...runs] };
    });
  return { notes: { paragraphs: [...paragraphs, ...added] }, figures };
}

function runsOf(text: string): readonly Run[] {
  const named = figuresIn(text);
  if (named.length === 0) return [textRun(text)];
  let end = 0;
  const runs = named.flatMap(({ name, offset, length }): readonly Run[] => {
    const before = textRun(text.slice(end, offset));
    end = offset + length;
    return [before, { kind: "figure", name }];
  });
  const isEmpty = (run: Run): boolean => run.kind === "text" && run.text === "";
  return [...runs, textRun(text.slice(end))].filter((run) => !isEmpty(run));
}

function textRun(text: string): Run {
  return { kind: "text", text };
}
