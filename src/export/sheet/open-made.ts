import { spawn } from "node:child_process";
import { realpath } from "node:fs/promises";
import { relative, resolve, sep } from "node:path";

/**
 * Opens something below the folder `root` on the desktop, the folder itself for an empty path; false where it is
 * missing.
 */
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

/** The program that opens a file or a folder, with its arguments. The path goes through no shell. */
export function opener(
  platform: NodeJS.Platform,
  path: string,
): readonly [command: string, args: readonly string[]] {
  if (platform === "win32") return ["explorer.exe", [path]];
  return [platform === "darwin" ? "open" : "xdg-open", [path]];
}
