/** What follows a figure in its sentences. */
import type { FigureSentence } from "./figure-sentences.ts";
import type { Figure } from "../model.ts";

/** Measure words that follow a figure in reports, as a class of characters for regular expressions with the `u` flag. */
export const measures = "次个项条篇场份件名人户家期批处所轮节堂套册课站亩吨米元万亿年月日时分%％";

/** A sentence as far as its figure's value depends on it. */
export type Around = Pick<FigureSentence, "before" | "after">;

const about = /^[余多]/u;
const unit = new RegExp(`^[余多]?([场人车班]次|平方米|公里|个?百分点|[万亿]?[${measures}])`, "u");

/**
 * The unit of a figure: what the sheet says, or else the measure word that follows it in a sentence (`余次`: 次). Empty
 * without a unit.
 */
export function unitOf(figure: Pick<Figure, "unit">, sentences: readonly Around[]): string {
  if (figure.unit !== undefined) return figure.unit;
  const found = sentences.map(({ after }) => unit.exec(after)?.[1] ?? "");
  return found.find((each) => each !== "") ?? "";
}

/** 余 or 多, where it follows the figure in one of its sentences: it wants a round number before it. */
export function aboutWord(sentences: readonly Around[]): string | undefined {
  return sentences.map(({ after }) => about.exec(after)?.[0]).find((word) => word !== undefined);
}

/** True where a sentence goes on with this word, or with 余 or 多 and this word. */
export function isFollowedBy(sentences: readonly Around[], word: string): boolean {
  return sentences.some(
    ({ after }) => after.startsWith(word) || after.replace(about, "").startsWith(word),
  );
}
