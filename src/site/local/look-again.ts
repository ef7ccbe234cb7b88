import { readdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileMark } from "../folder/file-mark.ts";

/** Between two looks, ms; at most a twentieth of the time goes into looking. */
const interval = 1500;
const share = 20;

/** What is looked after. */
interface Looked {
  /** The folders as they are watched now. */
  readonly folders: () => readonly string[];
  /** Called with a path that the watcher did not tell; the event as for a `Watch`. */
  readonly changed: (event: string, path: string) => void;
  /** The folder is another one by this name, or back: a watcher knows the old one only. */
  readonly isAnother: (folder: string) => void;
}

export interface LookAgain {
  /** The watcher told of this path. Done when that is taken in. */
  told(path: string): Promise<void>;
  close(): void;
}

/** A folder's own mark, and that of each of its files, by path. */
interface Seen {
  readonly folder: string | undefined;
  readonly files: Map<string, string>;
}

/**
 * Looks at folders from time to time for what a watcher does not tell: the folder was moved away and came back, a program
 * that synchronises put another in its place, a drive of the network tells nothing, or the system has no watch left.
 */
export function lookAgain({ folders, changed, isAnother }: Looked): LookAgain {
  const before = new Map<string, Seen>();
  let timer: NodeJS.Timeout | undefined;
  let isOpen = true;
  const lookAt = async (folder: string): Promise<void> => {
    const now = await seenIn(folder);
    const last = before.get(folder);
    before.set(folder, now);
    if (!last || !isOpen) return;
    if (now.folder !== undefined && now.folder !== last.folder) isAnother(folder);
    for (const path of new Set([...last.files.keys(), ...now.files.keys()])) {
      const [old, fresh] = [last.files.get(path), now.files.get(path)];
      if (old === fresh) continue;
      changed(old === undefined ? "add" : fresh === undefined ? "unlink" : "change", path);
    }
  };
  const look = async (): Promise<void> => {
    const start = performance.now();
    for (const folder of new Set(folders())) await lookAt(folder);
    const pause = Math.max(interval, (performance.now() - start) * share);
    if (isOpen) timer = setTimeout(look, pause).unref();
  };
  const told = async (path: string): Promise<void> => {
    const files = before.get(dirname(path))?.files;
    const mark = files && (await markOf(path));
    if (mark === undefined) files?.delete(path);
    else files?.set(path, mark);
  };
  void look();
  return {
    told,
    close() {
      isOpen = false;
      clearTimeout(timer);
    },
  };
}

async function seenIn(folder: string): Promise<Seen> {
  const own = await stat(folder).catch(() => undefined);
  const names = await readdir(folder).catch(() => []);
  const files = new Map<string, string>();
  await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const mark = await markOf(path);
      if (mark !== undefined) files.set(path, mark);
    }),
  );
  // A number may be given again; when it was made tells then.
  return { folder: own && `${own.ino} ${own.birthtimeMs}`, files };
}

async function markOf(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found && fileMark(found);
}
