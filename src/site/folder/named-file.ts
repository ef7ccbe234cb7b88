/** Where a file stands that a manuscript names: a picture, a film, a style sheet, a font. */
import { access, readdir, realpath } from "node:fs/promises";
import { homedir } from "node:os";
import { basename, dirname, join, relative, resolve } from "node:path";
import { projectFolder } from "./folders.ts";
import { isWithin, placeInside } from "./inside.ts";
import { pathOf } from "./picture-path.ts";

export interface NamedFile {
  /** With all links followed. */
  readonly path: string;
  /** The address under which a page has it: the written one, or one beside the page. */
  readonly address: string;
}

/** Under this name, a page has the files that stand above its deck's folder in the repository. */
const above = "above-deck";

/** Where the tools of the web keep files whose address begins with `/`: Slidev, Vite and VitePress; Hugo and Docusaurus. */
const served = ["", "public", "static"];

/**
 * The file at an address as the manuscripts of `folder` write it. It stands in that folder or in its repository, and is
 * not hidden there; `outside` where it stands elsewhere, undefined for a missing file. Only for files that a page
 * shows.
 */
export async function namedFile(
  folder: string,
  src: string,
): Promise<NamedFile | "outside" | undefined> {
  const path = pathOf(src);
  const isRooted = /^\/(?!\/)/.test(src.trim());
  const isPlain = !isRooted && !path.split(/[\\/]/).includes("..");
  const own = await spelledInside(folder, join(folder, path));
  if (own && own !== "outside") {
    const address = isPlain ? src : addressOf(relative(folder, join(folder, path)));
    return { ...own, address };
  }
  const root = await repositoryOf(folder);
  for (const candidate of candidates(folder, root, path, isRooted)) {
    const place = await spelledInside(root, candidate);
    if (!place || place === "outside" || (await isHidden(root, place.path))) continue;
    if (isPlain) return { ...place, address: src };
    const isBelow = isWithin(resolve(folder), candidate);
    const address = isBelow
      ? addressOf(relative(folder, candidate))
      : `${above}/${addressOf(relative(root, candidate))}`;
    return { ...place, address };
  }
  return own;
}

/** Finds the files that one reading of a deck names: `namedFile` of its folder, which is asked once for each name. */
export type FindFile = (src: string) => ReturnType<typeof namedFile>;

/**
 * For one reading: a file that is put there later is not seen. A megabyte may name fifty thousand pictures, most of them
 * missing: those are told by the lists of the folders, each read once, and only the others are looked for.
 */
export function fileFinder(folder: string): FindFile {
  const found = new Map<string, ReturnType<typeof namedFile>>();
  const root = repositoryOf(folder);
  const mayBeThere = namesOfFolders();
  const find = async (src: string): ReturnType<typeof namedFile> => {
    const path = pathOf(src);
    const isRooted = /^\/(?!\/)/.test(src.trim());
    const places = [join(folder, path), ...candidates(folder, await root, path, isRooted)];
    for (const place of places) {
      if (await mayBeThere(resolve(place))) return namedFile(folder, src);
    }
    return undefined;
  };
  return (src) => {
    const answer = found.get(src) ?? find(src);
    found.set(src, answer);
    return answer;
  };
}

/** Whether something may stand at an absolute path: not where a folder on the way can be listed and has no such name. */
function namesOfFolders(): (path: string) => Promise<boolean> {
  const lists = new Map<string, Promise<ReadonlySet<string> | "unknown">>();
  const mayBeThere = async (path: string): Promise<boolean> => {
    const outer = dirname(path);
    // The short names of Windows, and those whose last signs it passes over, are in no list.
    if (outer === path || /~\d|[. ]$/.test(basename(path))) return true;
    const list = lists.get(outer) ?? listOf(outer);
    lists.set(outer, list);
    const names = await list;
    return names === "unknown" || names.has(folded(basename(path)));
  };
  const listOf = async (outer: string): Promise<ReadonlySet<string> | "unknown"> => {
    if (!(await mayBeThere(outer))) return new Set();
    return readdir(outer).then(
      (names) => new Set(names.map(folded)),
      // Where it is there at all, its name is spelled otherwise on the disk, or it may not be listed.
      ({ code }: NodeJS.ErrnoException) => (code === "ENOTDIR" ? new Set<string>() : "unknown"),
    );
  };
  return mayBeThere;
}

/** As disks do that know a name in other letters than it was written in. */
function folded(name: string): string {
  return name.normalize("NFC").toUpperCase().toLowerCase().normalize("NFC");
}

/** As `placeInside`; a name may be written in other characters than on the disk: macOS keeps `é` as `e` and an accent. */
async function spelledInside(folder: string, path: string): ReturnType<typeof placeInside> {
  const place = await placeInside(folder, path);
  if (place || path.normalize("NFC") === path.normalize("NFD")) return place;
  if (!isWithin(folder, path)) return undefined;
  let found = folder;
  for (const part of relative(folder, path).split(/[\\/]/)) {
    const names = await readdir(found).catch(() => []);
    const same = names.find((name) => name.normalize("NFC") === part.normalize("NFC"));
    if (same === undefined) return undefined;
    found = join(found, same);
    // A link out of the folder is not looked through.
    if ((await placeInside(folder, found)) === "outside") return "outside";
  }
  return placeInside(folder, found);
}

function candidates(
  folder: string,
  root: string,
  path: string,
  isRooted: boolean,
): readonly string[] {
  const beside = resolve(folder, path);
  const [first, ...rest] = path.split("/");
  const kept = first === above ? [join(root, ...rest)] : [];
  if (!isRooted) return [beside, ...kept];
  const around = ancestors(resolve(folder)).filter((each) => isWithin(root, each));
  return [...kept, ...around.flatMap((each) => served.map((name) => join(each, name, path)))];
}

/** Hidden files of a repository, such as what is in `.git`, are nothing to show. */
async function isHidden(root: string, path: string): Promise<boolean> {
  const parts = relative(await realpath(root), path).split(/[\\/]/);
  return parts.some((part) => part.startsWith("."));
}

/** What tells the folder of a repository, the surest first; the last ones for a copy without its history. */
const marks = [".git", "package.json", ".gitignore", "LICENSE", "README.md"];

/** What is being looked for: thousands of pictures ask for the same at once. */
const asked = new Map<string, Promise<string>>();

/**
 * The repository that a deck's folder stands in; the folder itself outside of repositories. A home folder is no
 * repository, and the decks beside the tool have only their own folders.
 */
export function repositoryOf(folder: string): Promise<string> {
  const own = resolve(folder);
  const answer = asked.get(own) ?? findRepository(own).finally(() => asked.delete(own));
  asked.set(own, answer);
  return answer;
}

async function findRepository(own: string): Promise<string> {
  const around = ancestors(own);
  for (const mark of marks) {
    for (const each of around) {
      const isThere = await access(join(each, mark)).then(
        () => true,
        () => false,
      );
      if (!isThere) continue;
      if (isWithin(each, homedir()) || isWithin(each, projectFolder)) break;
      return each;
    }
  }
  return own;
}

/** A folder and those it stands in, the nearest first. */
function ancestors(folder: string): readonly string[] {
  const outer = dirname(folder);
  return outer === folder ? [folder] : [folder, ...ancestors(outer)];
}

function addressOf(path: string): string {
  return path.split(/[\\/]/).map(encodeURIComponent).join("/");
}
