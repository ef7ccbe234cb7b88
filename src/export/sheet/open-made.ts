import { spawn } from "node:child_process";
import { realpath } from "node:fs/promises";
import { relative, resolve, sep } from "node:path";

/** Shows something below the folder `root` as the desktop would, the folder itself for an empty path; false where it is not there. */
export async function openMade(root: string, path: string): Promise<boolean> {
  const [out, place] = await Promise.all(
    [root, resolve(root, path)].map((one) => realpath(one).catch(() => undefined)),
  );
  if (out === undefined || place === undefined) return false;
  const below = relative(out, place);
  if (below === ".." || below.startsWith(`..${sep}`) || resolve(out, below) !== place) return false;
  const [command, args] = opener(process.platform, place);
  const opened = spawn(command, args, { stdio: "ignore", detached: true });
  opened.on("error", () => undefined);
  opened.unref();
  return true;
}

/** The program that opens a file or a folder, and what it is told. No shell reads the path. */
export function opener(
  platform: NodeJS.Platform,
  path: string,
): readonly [command: string, args: readonly string[]] {
  if (platform === "win32") return ["explorer.exe", [path]];
  return [platform === "darwin" ? "open" : "xdg-open", [path]];
}
