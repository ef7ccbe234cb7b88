import { lstat, readdir, stat } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import type { SourceFile } from "../../deck/model.ts";
import { placeInside, readPlaced } from "./inside.ts";
import { filesBeside } from "./marks-beside.ts";
import { repositoryOf } from "./named-file.ts";
import { isSlide, judgeFiles, type Judged } from "./not-slides.ts";
import { copiesAmong } from "./stray-files.ts";

/**
 * The files of a deck's folder that `readDeck` takes: without hidden files of a system or an editor, and without the
 * documents of a repository.
 */
export function isSource(name: string): boolean {
  // Word and WPS put `~$` before the name of a file that they have open; such a file names its user.
  if (/^(?:\.|~\$)/.test(name) || isAboutRepository(name)) return false;
  return isMarkdown(name) || settingsFiles.has(name);
}

/** reveal-md's own, which it reads where it is started: in a repository, that is its first folder. */
const revealFiles = ["reveal-md.json", "reveal.json"];

const settingsFiles: ReadonlySet<string> = new Set(["deck.yaml", "figures.yaml", ...revealFiles]);

function isMarkdown(name: string): boolean {
  return /\.md$/i.test(name);
}

/** A README in any language (`README.zh-CN.md`), a CHANGELOG and the like. */
function isAboutRepository(name: string): boolean {
  return (
    /^(?:readme|changelog|licen[cs]e|contributing|code[-_]of[-_]conduct)(?:[-_.][a-z]{2,3}(?:[-_][a-z]{2,4})?)?\.md$/i.test(
      name,
    ) ||
    // Only in capitals do these names belong to a repository; in small letters they may name a slide.
    /^(?:AUTHORS|CHANGES|HISTORY|MAINTAINERS|NOTICE|SECURITY|SUPPORT|TODO)\.md$/.test(name)
  );
}

/** The settings, the figures, and the one Markdown file that was named. */
function isPartOf(only: string | undefined): (name: string) => boolean {
  return (name) => (only !== undefined && isMarkdown(name) ? name === only : isSource(name));
}

/**
 * The files of a deck's folder. `unread`: the paths of files that another program has locked or that may not be read, or
 * the folder's own.
 */
export interface Sources {
  readonly files: readonly SourceFile[];
  readonly unread: readonly string[];
  /** The paths of links that lead out of the folder: they are not followed. */
  readonly outside: readonly string[];
  /** What the Markdown files are that are not simply slides; those that are none are not among `files`. */
  readonly judged: Judged;
  /** The names of all files of the folder, read or not. */
  readonly names: readonly string[];
}

/**
 * Reads a deck's folder, in name order, of its Markdown `only` the file of that name; undefined where there is no such
 * folder. `path` of each file is `folder` joined
 * with its name, as given, with `/`: so problems name files as the user would type them. Bytes that are not UTF-8 come
 * out as U+FFFD, which reading reports.
 */
export async function readSources(folder: string, only?: string): Promise<Sources | undefined> {
  const names = await unless(["ENOENT", "ENOTDIR"], readdir(folder)).catch(() => "unread" as const);
  if (names === "unread")
    return { files: [], unread: [folder], outside: [], judged: new Map(), names: [] };
  if (!names) return undefined;
  const unread: string[] = [];
  const outside: string[] = [];
  const copies = only === undefined ? copiesAmong(names) : undefined;
  const found = await Promise.all(
    names
      .filter(isPartOf(only))
      .filter((name) => !copies?.has(name))
      .sort()
      .map(async (name) => {
        const file = await readSource(folder, name).catch(() => "unread" as const);
        if (file === "unread") unread.push(pathOf(folder, name));
        if (file === "outside") outside.push(pathOf(folder, name));
        return typeof file === "string" ? undefined : file;
      }),
  );
  const phrases = await readSource(folder, phraseList).catch(() => "unread" as const);
  if (phrases === "unread") unread.push(pathOf(folder, phraseList));
  if (phrases === "outside") outside.push(pathOf(folder, phraseList));
  const written = found.filter((file) => file !== undefined);
  const judged = only === undefined ? judgeFiles(written) : new Map();
  const isSet = names.some((name) => revealFiles.includes(name));
  const above = isSet ? [] : await revealFilesAbove(folder);
  const slides = written.filter(({ path }) => isSlide(path, judged));
  return {
    files: [...slides, ...above, ...(await filesBeside(folder, slides))],
    unread: unread.sort(),
    outside: outside.sort(),
    judged,
    names: names.sort(),
  };
}

/** reveal-md's settings in the repository, for a deck without settings beside it. */
async function revealFilesAbove(folder: string): Promise<readonly SourceFile[]> {
  const root = await repositoryOf(folder);
  if (root === resolve(folder)) return [];
  const above = relative(folder, root);
  const found = await Promise.all(
    revealFiles.map(async (name) => {
      const place = await placeInside(root, join(root, name));
      if (!place || place === "outside") return undefined;
      const bytes = await readPlaced(place.path).catch(() => undefined);
      return bytes && { path: pathOf(folder, join(above, name)), text: bytes.toString() };
    }),
  );
  return found.filter((file) => file !== undefined);
}

const phraseList = "phrases.yaml";

/**
 * The list of set phrases beside a deck; undefined where there is none, and where it cannot be read, which `readSources`
 * finds.
 */
export async function readPhraseList(folder: string): Promise<SourceFile | undefined> {
  const file = await readSource(folder, phraseList).catch(() => undefined);
  return file === "outside" ? undefined : file;
}

/**
 * Undefined for a missing file, for one that has gone since its name was read, and for a folder. Rejects for settings that
 * are a folder, as nobody would follow them, for a link to what is not there, and for what is no file at all: a pipe would be
 * read for ever.
 */
async function readSource(
  folder: string,
  name: string,
): Promise<SourceFile | "outside" | undefined> {
  const place = await placeInside(folder, join(folder, name));
  if (place === "outside") return "outside";
  const gone = ["ENOENT", "ENOTDIR"];
  const path = place?.path ?? join(folder, name);
  const found = await unless(gone, stat(path));
  if (!found && (await unless(gone, lstat(path)))?.isSymbolicLink())
    throw new Error(`${name} leads nowhere`);
  const isPassedOver = found?.isDirectory() ? !settingsFiles.has(name) : !isSource(name);
  if (!found || (!found.isFile() && isPassedOver)) return undefined;
  if (!found.isFile()) throw new Error(`${name} is no file`);
  const bytes = await unless(gone, readPlaced(path));
  return bytes && { path: pathOf(folder, name), text: bytes.toString() };
}

function pathOf(folder: string, name: string): string {
  return join(folder, name).replaceAll("\\", "/");
}

/** The content, or undefined where the system reports one of `codes`. */
async function unless<Value>(
  codes: readonly unknown[],
  reading: Promise<Value>,
): Promise<Value | undefined> {
  try {
    return await reading;
  } catch (fault) {
    if (fault instanceof Error && "code" in fault && codes.includes(fault.code)) return undefined;
    throw fault;
  }
}
