/** Names for unfinished files beside a file or folder, and which of them are abandoned. */
import { createHash, randomUUID } from "node:crypto";
import { readdir, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";

/** `tmp`: the new one, not whole yet. `old.tmp`: the former one, set aside for a moment. */
type HalfDone = "tmp" | "old.tmp";

const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

const unfinished = new RegExp(
  `(?<=^|/)\\.([^/]+)\\.[0-9a-f]{8}\\.\\d+-${uuid}\\.(?:old\\.)?tmp(?=/|$)`,
);

/** Names this machine: on a network drive, the number of a process may be that of another machine's. */
const host = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);

/** Longer than any write takes, milliseconds. After that time the number of a process may belong to another process. */
const anHour = 3_600_000;

/** The longest name of which the whole is said, bytes: a file system takes 255, and a title may fill them. */
const longestName = 180;

/** How the names of what stands beside a path begin. */
function startOf(path: string): string {
  const name = basename(path);
  const isLong = Buffer.byteLength(name) > longestName;
  return `.${isLong ? createHash("sha256").update(name).digest("hex") : name}.`;
}

/** A path beside `path` that no other process uses: hidden, and named after this one and its machine. */
export function besidePath(path: string, kind: HalfDone): string {
  return join(dirname(path), `${startOf(path)}${host}.${process.pid}-${randomUUID()}.${kind}`);
}

/** A path as a person knows it, with `/`: that of the file or folder for what stands beside it. Undefined where the name is too long to tell. */
export function placeBeside(path: string): string | undefined {
  const slashed = path.replaceAll("\\", "/");
  const [half, name = ""] = unfinished.exec(slashed) ?? [];
  if (half === undefined) return slashed;
  return /^[0-9a-f]{64}$/.test(name) ? undefined : slashed.replace(half, name);
}

/**
 * What ended processes left beside `path`; empty where its folder is missing. Unfinished files are found under any name,
 * because a deck whose making was killed may never be made again. What was set aside is found under its own name alone.
 */
export async function straysBeside(path: string, kind: HalfDone): Promise<readonly string[]> {
  const folder = dirname(path);
  const start = startOf(path);
  const end = `${uuid}\\.${kind.replace(".", "\\.")}$`;
  const own = new RegExp(`^(?:([0-9a-f]{8})\\.)?(?:(\\d+)-)?${end}`);
  const others = new RegExp(`^\\..+\\.([0-9a-f]{8})\\.(\\d+)-${end}`);
  const names = await readdir(folder).catch(() => []);
  const strays = await Promise.all(
    names.map(async (name) => {
      const [match, machine = host, owner] =
        (name.startsWith(start) ? own.exec(name.slice(start.length)) : undefined) ??
        (kind === "tmp" ? others.exec(name) : undefined) ??
        [];
      if (match === undefined) return [];
      const found = join(folder, name);
      const isOurs = machine === host && owner !== undefined;
      if (isOurs && !isRunning(Number(owner))) return [found];
      const { mtimeMs = Infinity } = (await stat(found).catch(() => undefined)) ?? {};
      return Date.now() - mtimeMs > anHour ? [found] : [];
    }),
  );
  return strays.flat();
}

/** Takes the halves beside `path` away. One that cannot be taken away just now holds nothing up. */
export async function takeHalvesAway(path: string): Promise<void> {
  for (const half of await straysBeside(path, "tmp")) {
    await rm(half, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Whether a process of this machine still runs. */
export function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (fault) {
    // It runs, but belongs to another user.
    return fault instanceof Error && "code" in fault && fault.code === "EPERM";
  }
}
