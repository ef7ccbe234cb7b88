/**
 * Where the prompter stands. It belongs to this window: the wall knows only slides and steps, and two speakers may read
 * apart.
 */
import type { Clause } from "../../../deck/notes/clauses/clause-notes.ts";
import { clauseAtStep, clicksBefore } from "../../../session/clause-progress.ts";
import { countCharacters } from "../../../deck/notes/notes-text.ts";
import type { Position } from "../../../session/position.ts";

/** It only follows the slides; or the turning keys go clause by clause; or it runs by itself at the speaker's rate. */
export const modes = ["slides", "clauses", "scroll"] as const;
export type Mode = (typeof modes)[number];

export interface Prompt {
  readonly slide: number;
  /** The clause that is lit. */
  readonly clause: number;
  /** The spoken share of this clause, 0 to 1: more than 0 only while the notes scroll. */
  readonly within: number;
}

/** What the prompter must know of a slide. */
export interface Prompted {
  readonly clauses: readonly Clause[];
  readonly steps: number;
}

export function promptAt(slide: number, clause = 0): Prompt {
  return { slide, clause, within: 0 };
}

/** The prompt after the wall has moved; the same where it already fits the wall. */
export function followWall(prompt: Prompt, { slide, step }: Position, page: Prompted): Prompt {
  const { clauses } = page;
  const known = prompt.slide === slide && prompt.clause < Math.max(clauses.length, 1);
  if (!known) return promptAt(slide, step === 0 ? 0 : clauseFor(clauses, step));
  const due = Math.min(clicksBefore(clauses, prompt.clause), page.steps);
  // Steps beyond the last click have no place in the notes.
  if (due === step || step > allClicks(clauses)) return prompt;
  return promptAt(slide, clauseFor(clauses, step));
}

/** What a press of a turning key means clause by clause: a clause, and how far the wall turns for it. */
export interface Turn {
  readonly prompt: Prompt;
  /** Presses on the wall: positive forward, negative back. */
  readonly turns: number;
}

/** The next clause; behind the last one, the next step or slide. */
export function nextClause(prompt: Prompt, step: number, page: Prompted): Turn {
  const clause = prompt.clause + 1;
  if (clause >= page.clauses.length) return { prompt, turns: 1 };
  const due = Math.min(clicksBefore(page.clauses, clause), page.steps);
  return { prompt: promptAt(prompt.slide, clause), turns: Math.max(0, due - step) };
}

/** The clause before; before the first one, the end of the slide before, which has `before` clauses. */
export function previousClause(prompt: Prompt, step: number, page: Prompted, before: number): Turn {
  const clause = prompt.clause - 1;
  if (clause < 0) {
    const back = promptAt(prompt.slide - 1, Math.max(0, before - 1));
    return { prompt: step > 0 || prompt.slide === 0 ? prompt : back, turns: -1 };
  }
  const due = Math.min(clicksBefore(page.clauses, clause), page.steps);
  const isBeyond = step > allClicks(page.clauses);
  return {
    prompt: promptAt(prompt.slide, clause),
    turns: isBeyond ? 0 : Math.min(0, due - step),
  };
}

/** The prompt after `characters` more have been spoken; it stays on the last clause's end. */
export function scrolled(prompt: Prompt, characters: number, clauses: readonly Clause[]): Prompt {
  let { clause, within } = prompt;
  let left = characters;
  for (;;) {
    const length = countCharacters(clauses[clause]?.text ?? "");
    const rest = length * (1 - within);
    if (left < rest) return { ...prompt, clause, within: within + left / length };
    if (clause >= clauses.length - 1) return { ...prompt, clause, within: 1 };
    left -= rest;
    clause++;
    within = 0;
  }
}

/** The share of the slide's characters that is spoken, 0 to 1. */
export function spokenShare({ clause, within }: Prompt, clauses: readonly Clause[]): number {
  const counts = clauses.map(({ text }) => countCharacters(text));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const before = counts.slice(0, clause).reduce((sum, count) => sum + count, 0);
  return total === 0 ? 0 : (before + (counts[clause] ?? 0) * within) / total;
}

function clauseFor(clauses: readonly Clause[], step: number): number {
  return step > allClicks(clauses) ? 0 : clauseAtStep(clauses, step);
}

function allClicks(clauses: readonly Clause[]): number {
  return clicksBefore(clauses, clauses.length);
}
