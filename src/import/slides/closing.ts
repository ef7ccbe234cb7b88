import type { SlidePlan } from "../model.ts";
import { chainPhrases } from "../face/chains.ts";
import { quotedPhrases } from "../face/quoted.ts";
import { runPhrases } from "../face/runs.ts";
import type { FaceText } from "../face/model.ts";

/** Longest last words that a closing slide shows, characters. */
const longest = 30;

/** The last words as they stand on the closing slide: a phrase of the last paragraph, thanks, or its last clause. */
export function closingHeading({ heading, passages }: SlidePlan): string {
  const prose = passages.filter(({ role }) => role.kind === "prose");
  const text = prose.at(-1)?.text ?? "";
  if (text === "") return heading;
  const source: FaceText = { passage: 0, text, from: 0 };
  const phrases = [...quotedPhrases(source), ...runPhrases(source), ...chainPhrases(source)]
    .filter(({ start, end, weight }) => end - start <= longest && weight >= 5)
    .sort((a, b) => b.weight - a.weight || b.start - a.start);
  const [best] = phrases;
  if (best) return text.slice(best.start, best.end);
  const thanks = /谢谢(?:大家|各位)?|Thank you(?: all| very much)?/u.exec(text)?.[0];
  if (thanks !== undefined && text.length <= 120) return thanks;
  const clauses = text
    .split(/[，。！？；\n]|[.!?]\s|[.!?]$/u)
    .filter((clause) => clause.length >= 4 && clause.length <= longest);
  return clauses.at(-1) ?? thanks ?? "";
}
