/** The face of this floor: a manuscript's files in, a deck and its problems out. */
import { oncePerDeck, unknownFigures } from "./figures/figure-problems.ts";
import { readFigures } from "./figures/figures.ts";
import { writtenField } from "./figures/written-fields.ts";
import { missedLabels } from "./notes/missed-labels.ts";
import { notesBelowRulers } from "./notes/notes-below-rulers.ts";
import { figureText } from "./notes/notes-text.ts";
import type { FigureText } from "./markdown/face/face-context.ts";
import { isHidden } from "./markdown/html/hidden.ts";
import type { Figure, Problem, Reading, Slide, SourceFile } from "./model.ts";
import { error, words, sortProblems } from "./problems/problem.ts";
import type { Draft } from "./draft.ts";
import { type FileReading, readFile } from "./read-file.ts";
import { marksOf } from "./settings/marks-beside.ts";
import { joinReveal, readRevealFiles, themeTaken } from "./settings/reveal-settings.ts";
import { readSettings } from "./settings/settings.ts";
import { pixelOf } from "./settings/slide-size.ts";
import { arrangeSlides, firstHeading } from "./slides.ts";
import { withoutMeant } from "./torn-slide.ts";
import { mostSlides, tooManySlides, withoutEndless } from "./source/longest.ts";
import { type Source, readSource } from "./source/source.ts";

/**
 * What was read of Markdown files, by everything that it depends on: it saves work where a deck is read again and
 * again.
 */
export type ReadingMemory = Map<string, FileReading>;

/**
 * Reads a deck's `deck.yaml`, `figures.yaml` and Markdown files (in name order), any of which may be missing. Nothing a
 * person wrote makes it throw; problems come file by file, each file's in the order of its lines.
 * A Markdown file that is in `memory` is not read anew; afterwards it holds those of this deck.
 */
export function readDeck(
  files: readonly SourceFile[],
  known: { readonly layouts: readonly string[] },
  memory: ReadingMemory = new Map(),
): Reading {
  const unreadable: (readonly Problem[])[] = [];
  const open = (file: SourceFile): Source => {
    const { source, problems: found } = readSource(file);
    unreadable.push(found);
    return source;
  };
  const openNamed = (name: string) => {
    const file = files.find(({ path }) => path === name || path.endsWith(`/${name}`));
    return file && open(file);
  };
  const settingsSource = openNamed("deck.yaml");
  const figuresSource = openNamed("figures.yaml");
  const written = files
    .filter(({ path }) => /\.md$/i.test(path))
    .sort((a, b) => compareNames(a.path, b.path))
    .map(open);
  const { sources: manuscripts, problems: endless } = withoutEndless(written);

  const sheet = figuresSource && readFigures(figuresSource);
  const figures = sheet?.figures ?? noFigures;
  const say = sheet && textOf(figures);
  const fileSettings = readRevealFiles(openNamed("reveal-md.json"), openNamed("reveal.json"));
  const markOf = marksOf(files);
  const separatorsOf = ({ path }: Source) => {
    const notesBeside = markOf(path);
    return { ...fileSettings.separators, ...(notesBeside && { notesBeside }) };
  };
  const isWhole = manuscripts.length === 1;
  const common = [figuresSource?.text ?? null, isWhole, ...known.layouts];
  const first = manuscripts.find(({ text }) => text.trim() !== "");
  const readings = remembering(memory, manuscripts, {
    keyOf: (source) => {
      const own = [source.path, source.text, source === first, separatorsOf(source)];
      return JSON.stringify([...own, ...common]);
    },
    read: (source) =>
      readFile(source, known.layouts, say, separatorsOf(source), {
        isWhole,
        isFirst: source === first,
      }),
  });
  const all = readings.flatMap((reading) => reading.drafts);
  const drafts = all.slice(0, mostSlides);
  const beyond = all[mostSlides];
  const {
    slides,
    parts,
    problems: slideProblems,
  } = arrangeSlides(drafts.map(withStylesOfItsOwn), known.layouts);
  const shown = slides.filter((slide) => !isLeftOut(slide));
  const reveal = joinReveal([fileSettings, ...readings.map((reading) => reading.reveal)]);
  const named = readings.flatMap((reading) => reading.named);
  const place = { file: manuscripts[0]?.path ?? "", line: 1, column: 1 };
  const write = (text: string | undefined) =>
    text === undefined ? undefined : writtenField({ text, place }, say, named);
  const byline = Object.fromEntries(
    Object.entries(reveal.byline ?? {}).map(([key, text]) => [key, write(text)]),
  );
  const title =
    readings.find((reading) => reading.title)?.title ?? write(reveal.title) ?? firstHeading(shown);
  const uses = drafts.flatMap((draft) => draft.figures);
  // Otherwise every figure would be unknown, and the fault of the sheet would be lost among those problems.
  const isLegible = ![...unreadable.flat(), ...(sheet?.problems ?? [])].some(
    ({ code, place }) => place.file === figuresSource?.path && hidesFigures.has(code),
  );
  const {
    settings,
    given,
    problems: settingsProblems,
  } = readSettings(
    settingsSource,
    {
      title,
      ...(reveal.theme && { theme: reveal.theme.theme }),
      ...(reveal.aspect && { aspect: reveal.aspect }),
      ...(settingsSource === undefined && byline),
    },
    (field) => writtenField(field, say, named) ?? "",
  );
  // A deck of ours counts in the pixels of our stage.
  const isForeign = settingsSource === undefined || reveal.size !== undefined;
  const pixel = isForeign ? pixelOf(reveal.size, settings.aspect) : undefined;
  const missed = [...missedLabels(shown), ...notesBelowRulers(shown)];
  const inOrder = [settingsSource, figuresSource, ...manuscripts].filter((file) => !!file);
  const problems = [
    ...unreadable.flat(),
    ...settingsProblems,
    ...fileSettings.problems,
    ...(reveal.theme && !given.has("theme") && reveal.theme.named.text !== reveal.theme.theme
      ? [themeTaken(reveal.theme)]
      : []),
    ...(sheet?.problems ?? []),
    ...oncePerDeck(readings.flatMap((reading) => reading.problems)),
    ...slideProblems,
    ...manuscripts.flatMap((source) =>
      withoutMeant(
        source,
        missed.filter(({ place }) => place.file === source.path),
      ),
    ),
    ...endless,
    ...(beyond ? [tooManySlides(beyond.place)] : []),
    ...(isLegible ? unknownFigures([...named, ...uses], figures) : []),
    ...(slides.length === 0 ? [noSlides(manuscripts[0] ?? settingsSource)] : []),
    ...(slides.length > 0 && shown.length === 0 ? [noneShown(slides)] : []),
  ];
  return {
    deck: {
      settings: { ...settings, ...(pixel !== undefined && { pixel }) },
      figures,
      ...(named.length > 0 && { named: named.map(({ name }) => name) }),
      parts,
      slides,
    },
    prose: drafts.map((draft) => draft.prose),
    styles: [
      ...reveal.styles,
      ...readings.flatMap((reading) => reading.styles),
      ...drafts.flatMap(({ styles }, index) =>
        styles.map((use) => ({ ...use, slide: String(index + 1) })),
      ),
    ],
    problems: sortProblems(problems, inOrder),
  };
}

function textOf(figures: ReadonlyMap<string, Figure>): FigureText {
  return Object.assign((name: string) => figureText(name, figures), {
    isKnown: (name: string) => figures.has(name),
  });
}

/** The same at each reading: what is known of a deck's slides holds for these figures. */
const noFigures: ReadonlyMap<string, Figure> = new Map();

/** A slide with styles that are its own has a name for them. It also has it where it is drawn without its id. */
function withStylesOfItsOwn(draft: Draft, index: number): Draft {
  if (draft.styles.length === 0) return draft;
  return { ...draft, attributes: { ...draft.attributes, "data-styles": String(index + 1) } };
}

/** Reads what `memory` does not have; afterwards it holds these sources alone. */
function remembering(
  memory: ReadingMemory,
  sources: readonly Source[],
  reader: {
    readonly keyOf: (source: Source) => string;
    readonly read: (source: Source) => FileReading;
  },
): readonly FileReading[] {
  const readings = sources.map((source) => {
    const key = reader.keyOf(source);
    return [key, memory.get(key) ?? reader.read(source)] as const;
  });
  memory.clear();
  for (const [key, reading] of readings) memory.set(key, reading);
  return readings.map(([, reading]) => reading);
}

/** Faults of a figures sheet that leave its figures unknown. */
const hidesFigures: ReadonlySet<string> = new Set(["not-utf8", "invalid-yaml", "not-a-map"]);

/** Numbers in names count as numbers: 2 comes before 10. */
function compareNames(a: string, b: string): number {
  const [left, right] = [a.split(/(\d+)/), b.split(/(\d+)/)];
  const length = Math.max(left.length, right.length);
  for (let index = 0; index < length; index++) {
    const [x = "", y = ""] = [left[index], right[index]];
    if (x === y) continue;
    const difference = index % 2 === 1 ? Number(x) - Number(y) : 0;
    return difference || (x < y ? -1 : 1);
  }
  return 0;
}

function isLeftOut({ attributes }: Slide): boolean {
  return isHidden(Object.entries(attributes));
}

function noneShown([first]: readonly Slide[]): Problem {
  return error(
    "no-slides",
    first?.place ?? { file: "", line: 1, column: 1 },
    words("每一页都隐藏了，没有可放映的", "Every slide is hidden: there is nothing to show"),
    words("至少让一页显示", "Show at least one of them"),
  );
}

function noSlides(source: Source | undefined): Problem {
  return error(
    "no-slides",
    { file: source?.path ?? "", line: 1, column: 1 },
    words("没有一页幻灯片", "There is no slide"),
    words("写一个 .md 文件，如 01-cover.md", "Write a .md file, such as 01-cover.md"),
  );
}
