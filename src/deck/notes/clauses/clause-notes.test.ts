import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clicksBefore, clauseAtStep, progressAt } from "../../../session/clause-progress.ts";
import { type Clause, clausesOf } from "./clause-notes.ts";
import type { Figure, Run, Notes } from "../../model.ts";
import { paragraphText } from "../notes-text.ts";

const place = { file: "slides/a.md", line: 1, column: 1 };
const figures = new Map<string, Figure>([
  ["空", { name: "空", placeholder: "X", place }],
  ["数", { name: "数", placeholder: "X", value: "20", place }],
  ["怪", { name: "怪", placeholder: "X", value: "一，二", place }],
]);

/** `[click]`, `{{name}}` and `**strong**` as in a manuscript. */
function runsOf(source: string): Run[] {
  return source
    .split(/(\[click\]|\{\{.*?\}\}|\*\*.*?\*\*)/)
    .filter((part) => part !== "")
    .map((part) => {
      if (part === "[click]") return { kind: "click" };
      if (part.startsWith("{{")) return { kind: "figure", name: part.slice(2, -2) };
      if (part.startsWith("**")) return { kind: "text", text: part.slice(2, -2), strong: true };
      return { kind: "text", text: part };
    });
}

const notesOf = (...sources: string[]): Notes => ({
  paragraphs: sources.map((source) => ({ place, runs: runsOf(source) })),
});

/** Clauses as text again: `|` between clauses, `<…>` around figures. */
function drawn(paragraphs: readonly (readonly Clause[])[]): string[] {
  return paragraphs.map((clauses) =>
    clauses
      .map(({ pieces }) =>
        pieces
          .map((piece) => {
            if (piece.kind === "click") return "[click]";
            if (piece.kind === "figure") return `<${piece.text}${piece.blank ? "?" : ""}>`;
            return piece.strong ? `**${piece.text}**` : piece.text;
          })
          .join(""),
      )
      .join("|"),
  );
}

describe("the clauses of notes", () => {
  it.each<[string[], string[]]>([
    [
      ["落实政策宣讲{{空}}次，开展系统宣教{{数}}余次。[click]始终坚持求学方向，聚焦意愿。"],
      ["落实政策宣讲<X?>次，|开展系统宣教<20>余次。|[click]始终坚持求学方向，|聚焦意愿。"],
    ],
    [["我们将[click]坚持学习"], ["我们将|[click]坚持学习"]],
    [["我们将“学用[click]结合”起来"], ["我们将“学用[click]结合”起来"]],
    [["[click][click]始终坚持"], ["[click][click]始终坚持"]],
    [
      ["第一段话。[click]", "第二段话。"],
      ["第一段话。", "[click]第二段话。"],
    ],
    [
      ["第一段话。[click]", "[click]", "第二段话。[click]"],
      ["第一段话。", "", "[click][click]第二段话。[click]"],
    ],
    [
      ["第一段话。", "[click]"],
      ["第一段话。[click]", ""],
    ],
    [["[click]"], ["[click]"]],
    [["拓展**增收渠道，富口袋**，切实发挥优势"], ["拓展**增收渠道，**|**富口袋**，切实发挥优势"]],
    [["这里一共有{{怪}}个大问题，{{无}}"], ["这里一共有<一，二>个大问题，|<X?>"]],
    [[], []],
    [[""], [""]],
  ])("of %j are %j", (sources, clauses) => {
    expect(drawn(clausesOf(notesOf(...sources), figures))).toEqual(clauses);
  });

  const run = fc.oneof(
    fc.constant<Run>({ kind: "click" }),
    fc.constantFrom("空", "数", "怪", "无").map((name): Run => ({ kind: "figure", name })),
    fc
      .array(fc.constantFrom(..."，。“”《》字学 :,a", "𠮷"))
      .map((parts): Run => ({ kind: "text", text: parts.join("") })),
  );

  it("hold every character, figure and click, in order", () => {
    fc.assert(
      fc.property(fc.array(fc.array(run)), (paragraphs) => {
        const notes = { paragraphs: paragraphs.map((runs) => ({ place, runs })) };
        const clauses = clausesOf(notes, figures);
        expect(clauses.map((own) => own.map(({ text }) => text).join(""))).toEqual(
          notes.paragraphs.map((paragraph) => paragraphText(paragraph, figures)),
        );
        const pieces = clauses.flat().flatMap((clause) => clause.pieces);
        const written = notes.paragraphs.flatMap(({ runs }) => runs);
        expect(pieces.filter(({ kind }) => kind !== "text").map(({ kind }) => kind)).toEqual(
          written.filter(({ kind }) => kind !== "text").map(({ kind }) => kind),
        );
        for (const { text, pieces: own } of clauses.flat()) {
          expect(own.map((piece) => (piece.kind === "click" ? "" : piece.text)).join("")).toBe(
            text,
          );
        }
      }),
    );
  });
});

describe("the way through the clauses", () => {
  const clauses = clausesOf(
    notesOf("一二三四五，[click]一二三四五。[click][click]一二三四五六七八九十。[click]"),
    figures,
  ).flat();

  it("is the share of characters spoken before a clause", () => {
    expect([-1, 0, 1, 2, 3, 9].map((index) => progressAt(clauses, index))).toEqual([
      0, 0, 0.25, 0.5, 1, 1,
    ]);
    expect(progressAt([], 0)).toBe(1);
  });

  it("knows how many clicks are due when a clause is lit", () => {
    expect([0, 1, 2, 3].map((index) => clicksBefore(clauses, index))).toEqual([0, 1, 3, 4]);
  });

  it("finds the clause of a step", () => {
    expect([0, 1, 2, 3, 4].map((step) => clauseAtStep(clauses, step))).toEqual([0, 1, 2, 2, 2]);
    expect(clauseAtStep([], 1)).toBe(0);
  });
});
