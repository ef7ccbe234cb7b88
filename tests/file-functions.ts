import { createRequire, syncBuiltinESMExports } from "node:module";

const { promises } = createRequire(import.meta.url)("node:fs") as typeof import("node:fs");

type FileFunctions = Pick<typeof promises, "mkdir" | "readdir" | "rename" | "rm">;

/** What Node itself does. */
export const realFiles: FileFunctions = {
  mkdir: promises.mkdir,
  readdir: promises.readdir,
  rename: promises.rename,
  rm: promises.rm,
};

/**
 * Puts functions in the place of Node's own, for all modules: those that are read already too, which `vi.mock` does not
 * reach, as the unit tests share their modules. Put `realFiles` back.
 */
export function useFiles(functions: Partial<FileFunctions>): void {
  Object.assign(promises, functions);
  syncBuiltinESMExports();
}
