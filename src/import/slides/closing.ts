import type { SlidePlan } from "../model.ts";
import { greeting } from "./heading.ts";
import { chainPhrases } from "../face/phrases/chains.ts";
import { quotedPhrases } from "../face/phrases/quoted.ts";
import { runPhrases } from "../face/phrases/runs.ts";
import type { FaceText } from "../face/model.ts";

/** Longest last words that a closing slide shows, characters. */
const longest = 30;

/** What a speaker says when he ends, which is no last word: 不当之处，请批评指正. */
const courtesy = /批评指正|不当之处|不妥之处|汇报完毕|发言完毕|请予审议|请审议|^以上/u;

/** The last words as they stand on the closing slide: a phrase of a last paragraph, thanks, or its last clause. */
export function closingHeading({ heading, passages }: SlidePlan): string {
  const prose = passages.filter(({ role }) => role.kind === "prose").map(({ text }) => text);
  if (prose.length === 0) return heading;
  for (const text of prose.toReversed()) {
    const words = lastWords(text);
    if (words !== "") return words;
  }
  return thanksIn(prose.at(-1) ?? "") ?? "";
}

function thanksIn(text: string): string | undefined {
  return /谢谢(?:大家|各位)?|Thank you(?: all| very much)?/u.exec(text)?.[0];
}

function lastWords(text: string): string {
  const from = greeting.exec(text)?.[0].length ?? 0;
  const source: FaceText = { passage: 0, text, from };
  const phrases = [...quotedPhrases(source), ...runPhrases(source), ...chainPhrases(source)]
    .filter(({ start, end, weight }) => end - start <= longest && weight >= 5)
    .sort((a, b) => b.weight - a.weight || b.start - a.start);
  const [best] = phrases;
  if (best) return text.slice(best.start, best.end);
  const thanks = thanksIn(text);
  if (thanks !== undefined && text.length <= 120) return thanks;
  const clauses = text
    .slice(from)
    .split(/[，。！？；\n]|[.!?]\s|[.!?]$/u)
    .filter(
      (clause) => clause.length >= 4 && clause.length <= longest && !courtesy.test(clause),
    );
  return clauses.at(-1) ?? "";
}
