import type { Token } from "markdown-it";
import type { Group, Slide } from "../../deck/model.ts";

/** What a face says, as it may be looked for in the notes. */
export interface FacePhrase {
  /** `heading` and `key` are the subject of the slide, `phrase` what it says about the subject. */
  readonly kind: "heading" | "key" | "phrase";
  /** Ways to say it, the best first: the first one that the notes have is taken. */
  readonly wordings: readonly string[];
  /** What to look for instead where the notes say it in no such way. */
  readonly pieces: readonly string[];
}

/**
 * The phrases of a face: its heading, the headings of its groups (with the brace before them or the group's first line
 * around them, where the notes say them in one breath), and the lines. Under a brace the rows' headings say it all.
 */
export function facePhrases(slide: Slide): readonly FacePhrase[] {
  return slide.face.flatMap((block): readonly FacePhrase[] => {
    if (block.kind === "heading") return [phrase("heading", [block.text])];
    if (block.kind === "flow") return linesOf(block.tokens).map(toPhrase);
    return slide.brace === undefined
      ? groupPhrases(block)
      : [phrase("key", [slide.brace + block.heading.text, block.heading.text])];
  });
}

function groupPhrases({ heading: { text }, tokens }: Group): readonly FacePhrase[] {
  const lines = linesOf(tokens);
  const [first] = lines;
  const together = first === undefined ? [] : [text + first, first + text];
  return [phrase("key", [...together, text]), ...lines.map(toPhrase)];
}

function toPhrase(line: string): FacePhrase {
  return phrase("phrase", [line]);
}

function phrase(kind: FacePhrase["kind"], wordings: readonly string[]): FacePhrase {
  const pieces = kind === "phrase" ? wordings.flatMap((text) => text.split(/[、，；：。\s]+/)) : [];
  return { kind, wordings, pieces: pieces.filter((piece) => piece !== "") };
}

/** The lines of paragraphs and lists, without those that hold a figure: they are tiles. */
function linesOf(tokens: readonly Token[]): readonly string[] {
  return tokens
    .filter(({ type, children }) => type === "inline" && !children?.some(isFigure))
    .flatMap(({ children }) => (children ?? []).map(tokenLine).join("").split(/\s+/))
    .filter((line) => line !== "");
}

function isFigure({ type }: Token): boolean {
  return type === "figure";
}

function tokenLine({ type, content }: Token): string {
  if (type === "softbreak" || type === "hardbreak") return "\n";
  return type === "text" ? content : "";
}
