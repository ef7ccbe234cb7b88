import { spawn } from "node:child_process";
import { readFile, realpath } from "node:fs/promises";
import { extname, relative, resolve, sep } from "node:path";

/**
 * Opens something below the folder `root` on the desktop, the folder itself for an empty path; false where it is
 * missing.
 */
export async function openMade(root: string, path: string): Promise<boolean> {
  const place = await placeBelow(root, path);
  if (place === undefined) return false;
  const [command, args] = opener(process.platform, place);
  const opened = spawn(command, args, { stdio: "ignore", detached: true });
  opened.on("error", () => undefined);
  opened.unref();
  return true;
}

/** The bytes of a PDF below the folder `root`. */
export async function readMadePdf(root: string, path: string): Promise<Buffer | undefined> {
  const place = await placeBelow(root, path);
  if (place === undefined || extname(place).toLowerCase() !== ".pdf") return undefined;
  return readFile(place).catch(() => undefined);
}

/** Where a path leads after all links are followed, if that is `root` or below it. */
async function placeBelow(root: string, path: string): Promise<string | undefined> {
  const [out, place] = await Promise.all(
    [root, resolve(root, path)].map((one) => realpath(one).catch(() => undefined)),
  );
  if (out === undefined || place === undefined) return undefined;
  const below = relative(out, place);
  const isOutside = below === ".." || below.startsWith(`..${sep}`);
  return isOutside || resolve(out, below) !== place ? undefined : place;
}

/** The program that opens a file or a folder, with its arguments. The path goes through no shell. */
export function opener(
  platform: NodeJS.Platform,
  path: string,
): readonly [command: string, args: readonly string[]] {
  if (platform === "win32") return ["explorer.exe", [path]];
  return [platform === "darwin" ? "open" : "xdg-open", [path]];
}
