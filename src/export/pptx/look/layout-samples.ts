import type { Deck } from "../../../deck/model.ts";
import { readDeck } from "../../../deck/read.ts";
import { renderSlides } from "../../../render/deck.ts";
import { layoutNames } from "../../../site/css/theme-files.ts";

export interface LayoutSample {
  readonly layout: string;
  /** A `section`. */
  readonly html: string;
}

/** The text of a sample: enough for the places of its title and its text. */
const text = "# 单击此处添加标题\n\n- 单击此处添加文本\n- 单击此处添加文本\n- 单击此处添加文本\n";

/** A picture of one pixel: it shows where a layout for pictures puts them. */
const picture =
  "\n![](data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==)\n";

/** A slide of each layout in this deck: it shows the look of a slide that is added to the file later. */
export async function layoutSamples(deck: Deck): Promise<readonly LayoutSample[]> {
  const layouts = await layoutNames();
  const files = layouts.map((layout) => ({
    path: `slides/${layout}.md`,
    text: `---\nlayout: ${layout}\n---\n\n${text}${layout === "picture" ? picture : ""}`,
  }));
  const samples = readDeck(files, { layouts }).deck.slides;
  const known = new Set(deck.slides.map(({ id }) => id));
  const added = samples.map((slide) => ({ ...slide, id: unused(`sample-${slide.layout}`, known) }));
  const rendered = renderSlides({ ...deck, slides: [...deck.slides, ...added] });
  return added.map(({ layout }, i) => ({
    layout,
    html: rendered[deck.slides.length + i]?.html ?? "",
  }));
}

function unused(id: string, known: ReadonlySet<string>): string {
  return known.has(id) ? unused(`${id}-`, known) : id;
}
