/** Notes read back from the `aside.notes` that `src/render/notes/notes.ts` wrote. */
import type { Figure, Paragraph, Run, Notes } from "../../../deck/model.ts";

export interface ReadNotes {
  readonly notes: Notes;
  readonly figures: ReadonlyMap<string, Figure>;
}

/** The notes of a slide, and its figures under names of this page's own; empty notes where there are none. */
export function readNotes(aside: Element | null): ReadNotes {
  const figures = new Map<string, Figure>();
  const paragraphs = [...(aside?.querySelectorAll(":scope > p") ?? [])].map(
    (element): Paragraph => ({ place, runs: joined(runsOf(element, false, figures)) }),
  );
  return { notes: { paragraphs }, figures };
}

const place = { file: "", line: 1, column: 1 };

function runsOf(node: Element, strong: boolean, figures: Map<string, Figure>): readonly Run[] {
  return [...node.childNodes].flatMap((child): readonly Run[] => {
    if (child instanceof Text)
      return [{ kind: "text", text: child.data, ...(strong && { strong }) }];
    if (!(child instanceof HTMLElement) || child.matches(".anchor")) return [];
    if (child.matches(".click")) return [{ kind: "click" }];
    if (child.matches(".figure")) return [takeFigure(child, figures)];
    // A key phrase is lit for readers; the speaker's own emphasis is plain `strong`.
    return runsOf(child, strong || child.matches("strong:not(.key)"), figures);
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
    if (run.kind === "text" && last?.kind === "text" && run.strong === last.strong) {
      out[out.length - 1] = { ...last, text: last.text + run.text };
    } else out.push(run);
  }
  return out;
}
