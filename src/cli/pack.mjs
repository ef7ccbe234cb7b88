// `npm pack` runs this first: the commands and the API as plain JavaScript in `lib/`, the views of the page as Vite builds
// them, and the API's types.
import { spawnSync } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "./bundle.mjs";

const project = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const lib = join(project, "lib");

const chunks = await bundle(
  {
    rostrum: join(project, "src", "cli", "rostrum.ts"),
    api: join(project, "src", "api", "api.ts"),
  },
  { entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs" },
  // From `lib/`, wherever the package is put.
  (id) => {
    const path = relative(lib, id).split(sep).join("/");
    return `new URL(${JSON.stringify(path)}, import.meta.url).href`;
  },
);
await rm(lib, { recursive: true, force: true });
await mkdir(lib);
await Promise.all(chunks.map(({ fileName, code }) => writeFile(join(lib, fileName), code)));

const compiler = createRequire(import.meta.url).resolve("typescript/package.json");
run(["--import", "tsx", join(project, "src", "site", "views", "pack-views.ts")]);
run([join(dirname(compiler), "bin", "tsc"), "-p", join(project, "tsconfig.types.json")]);

function run(args) {
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit", cwd: project });
  if (status !== 0) process.exit(status ?? 1);
}
