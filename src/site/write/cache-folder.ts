import { accessSync, constants, mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { packagesFolder } from "../folder/folders.ts";

/** Among the packages of this copy of the program. */
export const ownCache: string = join(packagesFolder, ".cache", "rostrum");

let chosen: string | undefined;

/**
 * Where things of a kind are kept for later runs: among the packages, or in the user's own cache where those may not be
 * written, as those that an administrator installed. Made when it is not there and may be made.
 */
export function cacheFolder(kind: string): string {
  const usersOwn = join(userCache(process.platform, process.env), "rostrum");
  chosen ??= firstWritable([ownCache, usersOwn]);
  return join(chosen, kind);
}

/**
 * The first of some folders that can be written to, else the last one; then nothing is kept and everything is made
 * again.
 */
export function firstWritable(folders: readonly string[]): string {
  const found = folders.find((folder) => {
    try {
      mkdirSync(folder, { recursive: true });
      accessSync(folder, constants.W_OK);
      return true;
    } catch {
      return false;
    }
  });
  return found ?? folders.at(-1) ?? "";
}

/** Where a system has the caches of its user's programs. */
export function userCache(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string {
  const home = homedir();
  if (platform === "win32") return environment["LOCALAPPDATA"] ?? join(home, "AppData", "Local");
  if (platform === "darwin") return join(home, "Library", "Caches");
  return environment["XDG_CACHE_HOME"] || join(home, ".cache");
}
