import { access, mkdir } from "node:fs/promises";
import { dirname } from "node:path";

/** Makes a folder with those around it, where they are missing. Rejects with the system's own fault. */
export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true }).catch(async (fault: unknown) => {
    // Node says that something is missing where it is a read-only disk. One folder alone is told the true reason.
    if (!(fault instanceof Error && "code" in fault && fault.code === "ENOENT")) throw fault;
    await mkdir(await firstMissing(path));
    await mkdir(path, { recursive: true });
  });
}

async function firstMissing(path: string): Promise<string> {
  const around = dirname(path);
  if (around === path) return path;
  return access(around).then(
    () => path,
    () => firstMissing(around),
  );
}
