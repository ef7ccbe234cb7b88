/** Slides that seem to be the notes of those above them, as programs that make Markdown of PowerPoint files part them by a ruler. */
import { faceTokens } from "../markdown/face/face-tokens.ts";
import type { Problem, Slide } from "../model.ts";
import { warning, words } from "../problems/problem.ts";
import { hasNotes } from "./missed-labels.ts";

/** So many of them at least, and so large a share of the slides that they may be notes of. */
const [fewest, share] = [2, 0.75];
/** Characters that a sentence has at least. */
const shortest = 8;

/**
 * Tells each slide of a deck without notes that begins with sentences and no heading, where most slides have one behind
 * them: alone, or above the heading of the next. `slides` are those that are shown.
 */
export function notesBelowRulers(slides: readonly Slide[]): readonly Problem[] {
  if (slides.some(hasNotes)) return [];
  const starts = slides.map(sentenceIn);
  const found = starts.filter((start) => start !== undefined);
  if (found.length < fewest || starts[0] !== undefined) return [];
  const areAbove = found.every(({ isAlone }, index) => !isAlone || index === found.length - 1);
  const areBetween = starts.every(
    (start, index) => start === undefined || (start.isAlone && starts[index - 1] === undefined),
  );
  const others = slides.length - (areAbove ? 1 : found.length);
  if (!(areAbove || areBetween) || found.length < share * others) return [];
  return found.map(({ file, line }) =>
    warning(
      "maybe-notes",
      { file, line, column: 1 },
      words(
        "每一页后面都有一段没有标题的话，像是那一页的讲稿：它会显示出来",
        "Most slides have sentences without a heading behind them, which look like their notes: they are shown",
      ),
      words(
        "要念的，把上面的 --- 换成 Note:；要显示，上面单独写一行 <!-- -->",
        "Write Note: in place of the --- above what is spoken; put a line <!-- --> above what is to be shown",
      ),
    ),
  );
}

interface Start {
  readonly file: string;
  readonly line: number;
  /** Nothing but paragraphs stands on the slide. */
  readonly isAlone: boolean;
}

/** Where a slide begins with a sentence and no heading; undefined where it does not. */
function sentenceIn({ face, place }: Slide): Start | undefined {
  const all = faceTokens(face);
  const tokens = all.filter(({ level }) => level === 0);
  const [first] = tokens;
  const text = first === all[0] ? (all[1]?.content ?? "") : "";
  if (first?.type !== "paragraph_open" || !first.map) return undefined;
  if (text.length < shortest || !/[。！？.!?…][”"』」]?$/u.test(text.trim())) return undefined;
  const isAlone = tokens.every(({ type }) => type.startsWith("paragraph"));
  if (!isAlone && !tokens.some(({ type }) => type === "heading_open")) return undefined;
  return { file: place.file, line: first.map[0] + 1, isAlone };
}
