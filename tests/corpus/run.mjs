// `npm run corpus` runs `measure.ts` as the commands run: a loader that keeps the names of functions would leave its own
// helper in what is sent to the browser.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundle } from "../../src/cli/bundle.mjs";

const root = join(import.meta.dirname, "..", "..");
// Beside the packages, so that they are found.
const folder = join(root, "node_modules", ".cache", "rostrum", "corpus");
await mkdir(folder, { recursive: true });
const output = await bundle(
  join(import.meta.dirname, "measure.ts"),
  { entryFileNames: "[name].mjs", chunkFileNames: "[name].mjs" },
  (id) => JSON.stringify(pathToFileURL(id).href),
);
await Promise.all(output.map(({ fileName, code }) => writeFile(join(folder, fileName), code)));
await import(pathToFileURL(join(folder, output[0].fileName)).href);
