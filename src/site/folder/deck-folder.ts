import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { imagesOf, isLocal } from "../../deck/markdown/images.ts";
import type { Deck, Problem, Reading, SourceFile } from "../../deck/model.ts";
import { missingMedia } from "../../deck/problems/missing-media.ts";
import { error, words, sortProblems } from "../../deck/problems/problem.ts";
import { type ReadingMemory, readDeck } from "../../deck/read.ts";
import { settingsProse } from "../../check/text/prose-settings.ts";
import { highlightCode } from "../code/highlight.ts";
import { missingGlyphs } from "../fonts/fonts.ts";
import { drawDiagrams } from "../diagram/draw-diagrams.ts";
import { drawMath } from "../math/draw-math.ts";
import { notThere } from "./deck-place.ts";
import { leadsOutside } from "./inside.ts";
import { missingMediaProblems, withShownMedia } from "./missing-media.ts";
import { fileFinder, type FindFile } from "./named-file.ts";
import { unreadDataPictures, withBarePictures } from "../images/data-pictures.ts";
import { pictureSizes } from "../images/picture-sizes.ts";
import { judgedProblems } from "./not-slides.ts";
import { readSources, type Sources } from "./source-files.ts";
import { codeOfQuarto } from "./quarto-beside.ts";
import { settingsAbove, strayProblems } from "./stray-files.ts";
import { readBroughtStyles, readOwnStyles } from "../css/own-styles.ts";
import { layoutNames } from "../css/theme-files.ts";
import { drawSvg } from "../images/draw-svg.ts";
import { lostWordsProblems } from "../images/lost-words.ts";

/** A deck's folder as it was read: the files, and what they say. */
export interface DeckFolder {
  readonly sources: readonly SourceFile[];
  readonly reading: Reading;
  /** The folder's own styles, cleaned; absent for a folder without styles. */
  readonly styles?: string;
  /**
   * In a public deck: the place in the folder of a picture that the deck calls `images/1.png`. Elsewhere, pictures keep
   * their names.
   */
  readonly pictures?: ReadonlyMap<string, string>;
}

/** How the parts of a build get the deck: newly read at each call while serving, always the same while building. */
export type DeckReader = () => Promise<DeckFolder>;

/** Reads the deck in a folder again at each change. Only changed files are parsed again. */
export function deckReader(folder: string, only?: string): DeckReader {
  const memory: ReadingMemory = new Map();
  let earlier: readonly SourceFile[] = [];
  return async () => {
    const deck = await readDeckFolder(folder, { memory, earlier, only });
    earlier = deck.sources;
    return withShownMedia(folder, deck);
  };
}

const noSources: Sources = { files: [], unread: [], outside: [], judged: new Map(), names: [] };

/**
 * Reads the deck in a folder, such as `slides`. With `only`, it reads just the Markdown file of that name. What cannot
 * be read is a problem. A file that is the same as `earlier` stays the same object, which keeps what was worked out of
 * it once.
 */
export async function readDeckFolder(
  folder: string,
  {
    memory,
    earlier = [],
    only,
  }: {
    readonly memory?: ReadingMemory;
    readonly earlier?: readonly SourceFile[];
    readonly only?: string | undefined;
  } = {},
): Promise<DeckFolder> {
  const [sources, known, own] = await Promise.all([
    readSources(folder, only),
    layoutNames(),
    readOwnStyles(folder),
  ]);
  const layouts = [...new Set([...known, ...own.layouts])];
  const { files: found, unread, outside, judged } = sources ?? noSources;
  // A single file is the whole deck: other manuscripts beside it do not belong to it, but the settings do.
  const names = (sources?.names ?? []).filter((name) => only === undefined || !/\.md$/i.test(name));
  const above = names.includes("deck.yaml") ? [] : readdir(join(folder, "..")).catch(() => []);
  const stray = [
    ...strayProblems(folder, names),
    ...judgedProblems(judged),
    ...settingsAbove(folder, names, await above),
    ...(await codeOfQuarto(folder, found)),
  ];
  const files = keeping(earlier, await Promise.all(found.map(withBarePictures)));
  const { deck: written, ...read } = readDeck(files, { layouts }, memory);
  const { prose, styles, problems } = read;
  const deck = {
    ...written,
    pictures: await pictureSizes(folder, {
      sources: files,
      reading: { deck: written, ...read },
    }),
  };
  await drawSvg(deck);
  const diagramProblems = await drawDiagrams(deck);
  const [brought, , mathProblems, glyphProblems] = await Promise.all([
    readBroughtStyles(folder, styles),
    highlightCode(deck),
    drawMath(deck),
    missingGlyphs([...prose.flat(), ...files.flatMap(settingsProse)]),
  ]);
  const find = fileFinder(folder);
  const allProblems = [
    ...unread.map(notRead),
    ...stray,
    ...outside.map((file) => leadsOutside({ file, line: 1, column: 1 }, file)),
    ...mathProblems,
    ...diagramProblems,
    ...glyphProblems,
    ...brought.problems,
    ...own.problems,
    ...problems.map(named(folder)),
    ...unreadDataPictures(deck, files).map(named(folder)),
    ...(await picturesOutside(deck, find)),
    ...(await missingMediaProblems(folder, deck, find)),
    ...(await lostWordsProblems(deck, find)),
  ];
  const css = brought.css + own.css;
  return {
    sources: files,
    ...(css !== "" && { styles: css }),
    reading: {
      deck,
      prose,
      styles,
      problems: !sources
        ? [notThere(folder)]
        : unread.includes(folder)
          ? [notRead(folder)]
          : sortProblems(allProblems, files),
    },
  };
}

/** Those files. An unchanged file keeps the object that stood for it before. */
function keeping(
  earlier: readonly SourceFile[],
  files: readonly SourceFile[],
): readonly SourceFile[] {
  const before = new Map(earlier.map((file) => [file.path, file]));
  return files.map((file) => {
    const same = before.get(file.path);
    return same?.text === file.text ? same : file;
  });
}

function notRead(path: string): Problem {
  return error(
    "file-not-read",
    { file: path, line: 1, column: 1 },
    words("这个文件或文件夹读不出来", "This file or folder cannot be read"),
    words(
      "看看它是不是正被别的程序占用，或没有权限打开；然后再存一次",
      "Check whether another program uses it or you may not open it; then save it again",
    ),
  );
}

async function picturesOutside(deck: Deck, find: FindFile): Promise<readonly Problem[]> {
  const uses = imagesOf(deck).filter(({ src }) => isLocal(src));
  const outside = new Set<string>();
  await Promise.all(
    [...new Set(uses.map(({ src }) => src))].map(async (src) => {
      if ((await find(src)) === "outside") outside.add(src);
    }),
  );
  return uses
    .filter(({ src }) => outside.has(src))
    .map(({ src, place }) => ({ ...leadsOutside(place, src), code: missingMedia }));
}

/** A problem of the deck as a whole, which has no file, is the folder's. */
function named(folder: string): (problem: Problem) => Problem {
  return (problem) =>
    problem.place.file === "" ? { ...problem, place: { ...problem.place, file: folder } } : problem;
}
