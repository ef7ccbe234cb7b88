// `npm pack` runs this first: the commands and the API as plain JavaScript in `lib/`, the views of the page as Vite builds
// them, and the API's types.
import { spawnSync } from "node:child_process";
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
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
await packDiagrams();

const compiler = createRequire(import.meta.url).resolve("typescript/package.json");
run(["--import", "tsx", join(project, "src", "site", "views", "pack-views.ts")]);
run([join(dirname(compiler), "bin", "tsc"), "-p", join(project, "tsconfig.types.json")]);

/**
 * mermaid in one file, which is drawn with in a browser: as a dependency it would bring 150 MB of packages. With it come
 * the licences of all packages that are in that file.
 */
async function packDiagrams() {
  const packages = join(project, "node_modules");
  await copyFile(join(packages, "mermaid", "dist", "mermaid.min.js"), join(lib, "mermaid.min.js"));
  const { packages: locked } = JSON.parse(
    await readFile(join(project, "package-lock.json"), "utf8"),
  );
  const names = new Set(["mermaid"]);
  // A set takes in what is added while it is gone through.
  for (const name of names) {
    for (const next of Object.keys(locked[`node_modules/${name}`]?.dependencies ?? {})) {
      if (!next.startsWith("@types/")) names.add(next);
    }
  }
  const texts = await Promise.all(
    [...names].sort().map(async (name) => {
      const folder = join(packages, ...name.split("/"));
      const file = (await readdir(folder)).find((one) => /^licen[cs]e/i.test(one));
      const text = file
        ? await readFile(join(folder, file), "utf8")
        : locked[`node_modules/${name}`].license;
      return `${name}\n\n${text.trim()}\n`;
    }),
  );
  await writeFile(join(lib, "mermaid.licenses.txt"), texts.join(`\n${"=".repeat(72)}\n\n`));
}

function run(args) {
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit", cwd: project });
  if (status !== 0) process.exit(status ?? 1);
}
