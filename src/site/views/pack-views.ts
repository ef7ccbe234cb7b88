import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { buildViews } from "./build-views.ts";
import { packedViews } from "./views.ts";

// Run by `src/cli/pack.mjs`: the packed tool brings its views along, so that it builds a deck without a bundler.
for (const kind of ["site", "live", "local", "page", "article", "paper", "preflight"] as const) {
  const path = packedViews(kind);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, JSON.stringify(await buildViews(kind)));
}
