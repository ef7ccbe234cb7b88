/** The sentences that each figure stands in, on faces and in notes. */
import { faceTokens } from "../markdown/face/face-tokens.ts";
import type { Token } from "markdown-it";
import { cutsOf } from "../notes/clauses/clause-cuts.ts";
import type { Deck, Run, Slide } from "../model.ts";
import { figureText, type Figures } from "../notes/notes-text.ts";
import { figuresOnFace } from "./figure-names.ts";
import { figureName, writtenFigures } from "../markdown/rules/figures/figure.ts";

/** A sentence with a figure, parted at the figure. Other figures in the sentence are written as they are shown. */
export interface FigureSentence {
  readonly role: "face" | "notes";
  readonly slideId: string;
  /** The slide's number, from 1. */
  readonly slide: number;
  readonly heading: string;
  readonly before: string;
  readonly after: string;
}

/**
 * The sentences of every figure that the deck names, by name; slide by slide, the face's before the notes'. Behind them
 * come the slides on which it stands in no sentence, as in a chart, with nothing before and after it.
 */
export function figureSentences(deck: Deck): ReadonlyMap<string, readonly FigureSentence[]> {
  const found = new Map<string, FigureSentence[]>();
  const add = (name: string, sentence: FigureSentence): void => {
    const sentences = found.get(name);
    if (sentences) sentences.push(sentence);
    else found.set(name, [sentence]);
  };
  const bare: (readonly [name: string, sentence: FigureSentence])[] = [];
  deck.slides.forEach((slide, index) => {
    const { id: slideId, heading } = slide;
    const place = { slideId, slide: index + 1, heading };
    const shown = new Set<string>();
    for (const { role, runs } of textsOf(slide)) {
      for (const { name, before, after } of partedAtFigures(runs, deck.figures)) {
        add(name, { role, ...place, before, after });
        if (role === "face") shown.add(name);
      }
    }
    for (const name of new Set(figuresOnFace(slide)))
      if (!shown.has(name)) bare.push([name, { role: "face", ...place, before: "", after: "" }]);
  });
  for (const [name, sentence] of bare) add(name, sentence);
  return found;
}

interface Text {
  readonly role: FigureSentence["role"];
  readonly runs: readonly Run[];
}

function textsOf({ face, notes }: Slide): readonly Text[] {
  return [
    ...faceTokens(face)
      .filter(({ type, content }) => type === "inline" && content.includes("{{"))
      .map(({ children }): Text => ({ role: "face", runs: runsOf(children ?? []) })),
    ...notes.paragraphs.map(({ runs }): Text => ({ role: "notes", runs })),
  ];
}

function runsOf(tokens: readonly Token[]): readonly Run[] {
  return tokens.flatMap(({ type, content, children, meta }): readonly Run[] => {
    if (type === "figure") return [{ kind: "figure", name: figureName({ meta }) }];
    const [written] = type === "text" ? writtenFigures({ meta }) : [];
    if (written !== undefined) return [{ kind: "figure", name: written }];
    if (type === "text" || type === "code_inline") return [{ kind: "text", text: content }];
    if (type === "softbreak" || type === "hardbreak") return [{ kind: "text", text: "\n" }];
    return runsOf(children ?? []);
  });
}

interface Parted {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

function partedAtFigures(runs: readonly Run[], figures: Figures): readonly Parted[] {
  if (!runs.some(({ kind }) => kind === "figure")) return [];
  let text = "";
  const spots: { readonly name: string; readonly start: number; readonly end: number }[] = [];
  for (const run of runs) {
    if (run.kind === "click") continue;
    const start = text.length;
    text += run.kind === "figure" ? figureText(run.name, figures) : run.text;
    if (run.kind === "figure") spots.push({ name: run.name, start, end: text.length });
  }
  const ends = sentenceEnds(text);
  return spots.map(({ name, start, end }) => {
    const from = ends.findLast((offset) => offset <= start) ?? 0;
    const to = ends.find((offset) => offset >= end) ?? text.length;
    return {
      name,
      before: text.slice(from, start).trimStart(),
      after: text.slice(end, to).trimEnd(),
    };
  });
}

function sentenceEnds(text: string): readonly number[] {
  const marks = cutsOf(text).filter(({ kind }) => kind === "sentence");
  const lines = [...text.matchAll(/\n/g)].map(({ index }) => index + 1);
  return [...marks.map(({ end }) => end), ...lines].sort((a, b) => a - b);
}
