/** Notes read back from the `aside.notes` that `src/render/notes/notes.ts` wrote. */
import type {
  Figure,
  Notes,
  Paragraph,
  ParagraphShape,
  Run,
  TextLook,
} from "../../../deck/model.ts";
import { isDrawnAlike } from "../../../deck/notes/notes-text.ts";

export interface ReadNotes {
  readonly notes: Notes;
  readonly figures: ReadonlyMap<string, Figure>;
}

/** The notes of a slide, and its figures under names of this page's own; empty notes for a slide without any. */
export function readNotes(aside: Element | null): ReadNotes {
  const figures = new Map<string, Figure>();
  const paragraphs = [...(aside?.querySelectorAll(paragraphTags) ?? [])].map(
    (element): Paragraph => {
      const shape = shapeOf(element);
      return { place, runs: joined(runsOf(element, {}, figures)), ...(shape && { shape }) };
    },
  );
  return { notes: { paragraphs }, figures };
}

const place = { file: "", line: 1, column: 1 };

const paragraphTags = "p, h3, h4, h5, h6, th, td, pre";

function shapeOf(element: Element): ParagraphShape | undefined {
  const tag = element.localName;
  if (tag === "pre") return { kind: "code" };
  if (tag === "td" || tag === "th") {
    return { kind: "cell", begins: !element.previousElementSibling, isHead: tag === "th" };
  }
  if (tag !== "p") return { kind: "heading", level: Number(tag.slice(1)) - 2 };
  const list = element.closest("ul, ol");
  if (!list) return element.closest("blockquote") ? { kind: "quote" } : undefined;
  let depth = 0;
  for (let outer = list.parentElement?.closest("ul, ol"); outer; depth++) {
    outer = outer.parentElement?.closest("ul, ol");
  }
  const mark = list.localName === "ul" ? "bullet" : "number";
  return { kind: "item", depth, mark: element.previousElementSibling ? "none" : mark };
}

function runsOf(node: Element, look: TextLook, figures: Map<string, Figure>): readonly Run[] {
  return [...node.childNodes].flatMap((child): readonly Run[] => {
    if (child instanceof Text) return [{ kind: "text", text: child.data, ...look }];
    if (!(child instanceof HTMLElement) || child.matches(".anchor")) return [];
    if (child.matches(".click")) return [{ kind: "click" }];
    if (child.matches(".figure")) return [takeFigure(child, figures)];
    // A key phrase is lit for readers; the speaker's own emphasis is plain `strong`.
    const isStrong = child.localName === "strong" && !child.classList.contains("key");
    if (isStrong) return runsOf(child, { ...look, strong: true }, figures);
    if (child.localName === "code") return runsOf(child, { ...look, code: true }, figures);
    const href = child.getAttribute("href");
    return runsOf(child, href === null ? look : { ...look, href }, figures);
  });
}

function takeFigure(element: HTMLElement, figures: Map<string, Figure>): Run {
  const name = String(figures.size);
  const text = element.textContent ?? "";
  const blank = element.matches(".blank");
  figures.set(name, { name, placeholder: text, place, ...(!blank && { value: text }) });
  return { kind: "figure", name };
}

/** Marks cut a text into pieces; what is spoken alike is one run. */
function joined(runs: readonly Run[]): readonly Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (run.kind === "text" && last?.kind === "text" && isDrawnAlike(run, last)) {
      out[out.length - 1] = { ...last, text: last.text + run.text };
    } else out.push(run);
  }
  return out;
}
