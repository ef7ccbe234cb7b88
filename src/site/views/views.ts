import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { projectFolder } from "../folder/folders.ts";
import { cacheFolder } from "../write/cache-folder.ts";
import { replaceFile } from "../write/replace-file.ts";
import type { ViewsKind } from "./views-config.ts";

/** The page's script and styles as Vite built them, before a deck is in the page. */
export interface BuiltViews {
  /** The page, with comments where a deck is to be filled in. */
  readonly html: string;
  /** The files that the page names or brings along; paths relative to the page, with `/`. */
  readonly files: readonly { readonly path: string; readonly bytes: string }[];
}

/** The service worker among the files of a site's views, without the list of files that it keeps. */
export const workerFile = "sw.js";

/** Where the packed tool has its views, which are built when it is packed. */
export const packedViews = (kind: ViewsKind): string =>
  join(projectFolder, "lib", "views", `${kind}.json`);

/**
 * The views of a kind. They are the same for every deck, so they are built when a source of the tool has changed, and
 * kept; a build of a deck then loads no bundler.
 */
export async function builtViews(kind: ViewsKind): Promise<BuiltViews> {
  const sources = await sourceFiles();
  if (!sources) return JSON.parse(await readFile(packedViews(kind), "utf8")) as BuiltViews;
  const path = join(cacheFolder("views"), `${kind}.json`);
  const stamp = await stampOf(sources);
  const kept = await readKept(path);
  if (kept?.stamp === stamp) return kept.views;
  const { buildViews } = await import("./build-views.ts");
  const views = await buildViews(kind);
  await keep(path, { stamp, views });
  return views;
}

interface Kept {
  readonly stamp: string;
  readonly views: BuiltViews;
}

async function readKept(path: string): Promise<Kept | undefined> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as Kept;
  } catch {
    // They are missing or incomplete: in both cases they are built.
    return undefined;
  }
}

async function keep(path: string, kept: Kept): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await replaceFile(path, JSON.stringify(kept));
  } catch {
    // On a full or read-only disk nothing is kept, and only the next build is slower.
  }
}

/** The sources of the tool and its package files; undefined in the packed tool, which lacks most of them. */
async function sourceFiles(): Promise<readonly string[] | undefined> {
  const root = join(projectFolder, "src");
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  if (!entries.some(({ name }) => name === "build-views.ts")) return undefined;
  const sources = entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".test.ts"))
    .map(({ parentPath, name }) => join(parentPath, name));
  return [...sources.sort(), join(projectFolder, "package.json")];
}

/** Changes when a file does. */
async function stampOf(paths: readonly string[]): Promise<string> {
  const stamps = await Promise.all(
    paths.map(async (path) => {
      // An unpacked archive sets the time of change as it was; size and the system's own time of change tell it apart.
      const { mtimeMs, ctimeMs, size } = await stat(path);
      return `${path}\n${mtimeMs} ${ctimeMs} ${size}\n`;
    }),
  );
  return createHash("sha256").update(stamps.join("")).digest("hex");
}
