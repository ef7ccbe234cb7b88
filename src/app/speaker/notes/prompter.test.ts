import { describe, expect, it } from "vitest";
import { type Clause, clausesOf } from "../../../deck/notes/clauses/clause-notes.ts";
import type { Run } from "../../../deck/model.ts";
import {
  type Prompted,
  followWall,
  nextClause,
  previousClause,
  promptAt,
  scrolled,
  spokenShare,
} from "./prompter.ts";

/** Clauses of a text in which | stands for a click. */
function clauses(text: string): readonly Clause[] {
  const runs = text
    .split(/(\|)/)
    .filter((part) => part !== "")
    .map((part): Run => (part === "|" ? { kind: "click" } : { kind: "text", text: part }));
  const paragraph = { place: { file: "", line: 1, column: 1 }, runs };
  return clausesOf({ paragraphs: [paragraph] }, new Map()).flat();
}

const walked: Prompted = {
  clauses: clauses("我们开始讲这一页。|第一步是这样讲的。第一步还有一句话。|第二步是这样讲的。"),
  steps: 2,
};
const plain: Prompted = { clauses: clauses("这是第一句话。这是第二句话。"), steps: 0 };
const stepsOnly: Prompted = { clauses: clauses("这是第一句话。这是第二句话。"), steps: 3 };
const silent: Prompted = { clauses: [], steps: 1 };

describe("clause by clause", () => {
  it("goes through a slide and turns the wall where a click stands", () => {
    const seen: string[] = [];
    let prompt = promptAt(5);
    let step = 0;
    for (let i = 0; i < 4; i++) {
      const next = nextClause(prompt, step, walked);
      prompt = next.prompt;
      step += next.turns;
      seen.push(`${prompt.clause} ${next.turns}`);
    }
    // The last press leaves the slide.
    expect(seen).toEqual(["1 1", "2 0", "3 1", "3 1"]);
  });

  it("goes back the same way, and to the end of the slide before", () => {
    const seen: string[] = [];
    let prompt = promptAt(5, 3);
    let step = 2;
    for (let i = 0; i < 4; i++) {
      const before = previousClause(prompt, step, walked, 2);
      prompt = before.prompt;
      step += before.turns;
      seen.push(`${prompt.slide} ${prompt.clause} ${before.turns}`);
    }
    expect(seen).toEqual(["5 2 -1", "5 1 0", "5 0 -1", "4 1 -1"]);
  });

  it("turns steps that have no click once the notes are through", () => {
    expect(nextClause(promptAt(0, 1), 1, stepsOnly).turns).toBe(1);
    expect(nextClause(promptAt(0, 0), 0, silent)).toEqual({ prompt: promptAt(0, 0), turns: 1 });
  });
});

describe("following the wall", () => {
  it.each([
    ["a new slide begins at its first clause", promptAt(4, 1), 0, walked, 0],
    ["a slide that comes up half shown begins there", promptAt(4, 1), 1, walked, 1],
    ["a clause that fits the step stays", promptAt(5, 2), 1, walked, 2],
    ["a step that somebody else turned is gone to", promptAt(5, 0), 2, walked, 3],
    ["a step that somebody else took back too", promptAt(5, 3), 0, walked, 0],
    ["a step that the notes does not know leaves the clause", promptAt(5, 1), 2, stepsOnly, 1],
    ["a slide without notes has one place", promptAt(4, 1), 1, silent, 0],
  ])("%s", (_name, prompt, step, page, clause) => {
    expect(followWall(prompt, { slide: 5, step }, page)).toMatchObject({ slide: 5, clause });
  });
});

describe("scrolling", () => {
  it("goes on by characters, from clause to clause, and stops at the end", () => {
    const half = scrolled(promptAt(0), 3, plain.clauses);
    expect(half).toEqual({ slide: 0, clause: 0, within: 0.5 });
    expect(spokenShare(half, plain.clauses)).toBe(0.25);
    const second = scrolled(half, 6, plain.clauses);
    expect(second).toEqual({ slide: 0, clause: 1, within: 0.5 });
    expect(scrolled(second, 100, plain.clauses)).toEqual({ slide: 0, clause: 1, within: 1 });
    expect(scrolled(promptAt(0), 5, [])).toMatchObject({ clause: 0 });
  });
});
