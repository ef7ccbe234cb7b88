/** The clauses of notes, with figures and clicks in place. */
import { clauseEnds } from "./clause-ends.ts";
import type { Paragraph, Run, Notes, TextLook } from "../../model.ts";
import { type Figures, figureText, paragraphText } from "../notes-text.ts";

/** A stretch of a clause that is drawn in one way. A figure's `text` is what is said for it, blank or not. */
export type ClausePiece =
  | ({ readonly kind: "text"; readonly text: string } & TextLook)
  | {
      readonly kind: "figure";
      readonly name: string;
      readonly text: string;
      readonly blank: boolean;
    }
  | ClickPiece;

interface ClickPiece {
  readonly kind: "click";
}

/** What the prompter lights at one time. `text` is the text of its pieces, joined. */
export interface Clause {
  readonly text: string;
  readonly pieces: readonly ClausePiece[];
}

/**
 * The clauses of each paragraph. A click begins the clause that it precedes, in the next paragraph if need be; only one
 * inside a pair of quotation marks stands where it was written, and clicks behind the last word end the last clause.
 * Notes of nothing but clicks are one clause without text.
 */
export function clausesOf(notes: Notes, figures: Figures): readonly (readonly Clause[])[] {
  let pending: readonly ClickPiece[] = [];
  const paragraphs = notes.paragraphs.map((paragraph) => {
    const { clauses, clicks } = clausesOfParagraph(paragraph, figures, pending);
    pending = clicks;
    return clauses;
  });
  return pending.length === 0 ? paragraphs : withLastClicks(paragraphs, pending);
}

/** `pending` are the clicks behind the last word of the paragraphs before; `clicks` those behind the last of this one. */
function clausesOfParagraph(
  paragraph: Paragraph,
  figures: Figures,
  pending: readonly ClickPiece[],
): { readonly clauses: readonly Clause[]; readonly clicks: readonly ClickPiece[] } {
  const text = paragraphText(paragraph, figures);
  const runs = placedRuns(paragraph.runs, figures);
  const ends = clauseEnds(text, {
    stops: runs.filter(({ run }) => run.kind === "click").map(({ start }) => start),
    whole: runs.filter(({ run }) => run.kind === "figure"),
  });
  const pieces: ClausePiece[][] = ends.map(() => []);
  pieces[0]?.push(...pending);
  const clicks: ClickPiece[] = pieces.length === 0 ? [...pending] : [];
  let clause = 0;
  for (const { run, start, end } of runs) {
    while ((ends[clause] ?? Infinity) <= start) clause++;
    if (run.kind === "click") (pieces[clause] ?? clicks).push(run);
    if (run.kind === "figure") pieces[clause]?.push(figurePiece(run.name, figures));
    if (run.kind !== "text") continue;
    for (let from = start; from < end;) {
      const to = Math.min(ends[clause] ?? end, end);
      pieces[clause]?.push({ ...run, text: text.slice(from, to) });
      from = to;
      if (from < end) clause++;
    }
  }
  const clauses = pieces.map((own, i) => ({
    text: text.slice(ends[i - 1] ?? 0, ends[i]),
    pieces: own,
  }));
  return { clauses, clicks };
}

interface PlacedRun {
  readonly run: Run;
  readonly start: number;
  readonly end: number;
}

function placedRuns(runs: readonly Run[], figures: Figures): readonly PlacedRun[] {
  let start = 0;
  return runs.map((run) => {
    const length =
      run.kind === "click"
        ? 0
        : (run.kind === "text" ? run.text : figureText(run.name, figures)).length;
    const placed = { run, start, end: start + length };
    start = placed.end;
    return placed;
  });
}

function figurePiece(name: string, figures: Figures): ClausePiece {
  const blank = figures.get(name)?.value === undefined;
  return { kind: "figure", name, text: figureText(name, figures), blank };
}

function withLastClicks(
  paragraphs: readonly (readonly Clause[])[],
  clicks: readonly ClickPiece[],
): readonly (readonly Clause[])[] {
  const lastSpoken = paragraphs.findLastIndex((clauses) => clauses.length > 0);
  const target = lastSpoken === -1 ? paragraphs.length - 1 : lastSpoken;
  return paragraphs.map((clauses, i) => {
    if (i !== target) return clauses;
    const last = clauses.at(-1) ?? { text: "", pieces: [] };
    return [...clauses.slice(0, -1), { ...last, pieces: [...last.pieces, ...clicks] }];
  });
}
