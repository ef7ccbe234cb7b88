import { ancestry, type MeasuredPiece, type MeasuredSlide, type MeasuredText } from "./measured.ts";

/** A line of a block, as it was broken. */
interface Line {
  readonly text: string;
  /** The author allowed a break directly before it. */
  readonly marked: boolean;
}

/** What is set as one text in lines: a heading, a list item, a paragraph. */
export interface TextBlock {
  readonly first: MeasuredText;
  readonly lines: readonly Line[];
}

/** Index of the nearest element around a text that is a box of its own. */
export function blockOf({ elements }: MeasuredSlide, text: MeasuredText): number {
  let index = text.element;
  for (let element = elements[index]; element && !element.block; element = elements[index]) {
    index = element.parent;
  }
  return index;
}

export function textBlocks(slide: MeasuredSlide): readonly TextBlock[] {
  const blocks = new Map<number, MeasuredText[]>();
  for (const text of slide.texts) {
    const block = blockOf(slide, text);
    blocks.set(block, [...(blocks.get(block) ?? []), text]);
  }
  return [...blocks.values()].flatMap((texts) => {
    const [first] = texts;
    return first ? { first, lines: joinLines(texts.flatMap(({ pieces }) => pieces)) } : [];
  });
}

function joinLines(pieces: readonly MeasuredPiece[]): readonly Line[] {
  const lines = new Map<number, Line>();
  for (const { line, text, marked } of pieces) {
    const before = lines.get(line);
    lines.set(line, before ? { ...before, text: before.text + text } : { text, marked });
  }
  return [...lines.values()];
}

/** Whether a text stands in an element of one of these names. */
export function standsIn(
  slide: MeasuredSlide,
  text: MeasuredText,
  names: ReadonlySet<string>,
): boolean {
  return ancestry(slide, text.element).some(({ name }) => names.has(name));
}

/** A break as people write it: the last characters of a line, a stroke, and the first characters of the next line. */
export function quoteBreak(before: string, after: string): string {
  return `${[...before].slice(-6).join("")}／${[...after].slice(0, 6).join("")}`;
}
