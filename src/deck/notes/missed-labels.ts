/** Slides on which the label of the notes seems to be missing: what is to be spoken would be shown. */
import { faceTokens } from "../markdown/face/face-tokens.ts";
import type { Problem, Slide } from "../model.ts";
import { warning, words } from "../problems/problem.ts";

/** So many slides have notes at least, and so large a share of them all, where each is thought to have some. */
const [fewest, share] = [3, 0.6];
/** A paragraph of notes, not of a slide: so many Chinese letters or other words, in two sentences. */
const [letters, others, sentences] = [50, 30, 2];

/**
 * Tells a slide without notes that has a paragraph as long as those that are spoken, where most slides have notes and none of
 * these has such a paragraph. `slides` are those that are shown.
 */
export function missedLabels(slides: readonly Slide[]): readonly Problem[] {
  const [noted, bare] = [slides.filter(hasNotes), slides.filter((slide) => !hasNotes(slide))];
  if (noted.length < fewest || noted.length < share * slides.length) return [];
  const found = bare.flatMap((slide) => {
    const line = longParagraph(slide);
    return line === undefined ? [] : [{ file: slide.place.file, line }];
  });
  if (found.length === 0 || noted.some((slide) => longParagraph(slide) !== undefined)) return [];
  return found.map((place) =>
    warning(
      "maybe-notes",
      { ...place, column: 1 },
      words(
        "别的页都有讲稿，这一页没有，而这一段像是要念的：它会显示出来",
        "Other slides have notes and this one has none, but a paragraph that looks like them: it is shown",
      ),
      words(
        "要念的，上面单独写一行 Note:；要显示，上面单独写一行 <!-- -->",
        "Write a line Note: above what is spoken; put a line <!-- --> above what is to be shown",
      ),
    ),
  );
}

export function hasNotes({ notes }: Slide): boolean {
  return notes.paragraphs.length > 0;
}

/** The line of the first such paragraph, beside lists, quotations and tables. */
function longParagraph({ face }: Slide): number | undefined {
  const tokens = faceTokens(face);
  const at = tokens.findIndex(
    ({ type, level }, index) =>
      type === "paragraph_open" && level === 0 && isLongAsNotes(tokens[index + 1]?.content ?? ""),
  );
  const line = tokens[at]?.map?.[0];
  return line === undefined ? undefined : line + 1;
}

/** Whether a paragraph is as long as those that are spoken are, and those of slides are not. */
export function isLongAsNotes(text: string): boolean {
  const chinese = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const ends = text.match(/[。！？]|[.!?](?=\s|$)/g)?.length ?? 0;
  if (ends < sentences) return false;
  return chinese >= letters || text.split(/\s+/).length >= others;
}
