/** A slide of a draft in each of the layouts that can show it. */
import type { DraftLayout } from "../../deck/exchange/incoming.ts";
import { readDeck, type ReadingMemory } from "../../deck/read.ts";
import { renderSlides } from "../../render/deck.ts";
import type { MadeDraft } from "./draft.ts";

/** Empty where there is no such slide. `known` and `memory` as for `readDeck`. */
export function drawLayouts(
  { draft, files }: MadeDraft,
  slide: number,
  known: readonly string[],
  memory: ReadingMemory,
): readonly DraftLayout[] {
  const texts = [...files].flatMap(([path, text]) =>
    typeof text === "string" ? [{ path, text }] : [],
  );
  const own = texts.filter(({ path }) => path.endsWith(".md"))[slide];
  if (!own) return [];
  return (draft.slides[slide]?.layouts ?? []).map((layout) => {
    const others = texts.map((file) =>
      file === own ? { ...file, text: withLayout(file.text, layout) } : file,
    );
    const { deck } = readDeck(others, { layouts: known }, memory);
    return { layout, html: renderSlides(deck)[slide]?.html ?? "" };
  });
}

/** The file of a slide as import writes it, with this layout in its front matter. */
function withLayout(text: string, layout: string): string {
  const [, settings] = /^---\n([^]*?)\n---\n/.exec(text) ?? [];
  const rest = settings === undefined ? `\n${text}` : text.slice(settings.length + 9);
  const kept = (settings ?? "").split("\n").filter((line) => !/^layout:|^$/.test(line));
  return `---\n${[`layout: ${layout}`, ...kept].join("\n")}\n---\n${rest}`;
}
