// `node src/cli/run.mjs <command> …` runs `src/cli/main.ts`, which knows the commands. Node 20 reads no TypeScript; the
// bundler that Vite brings turns it into plain JavaScript in a fifth of a second, where loading each file through a hook
// costs more than a second (`npm run bench` shows what a start takes). What it made is kept until a source changes.
import { statSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, isAbsolute, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { bundle } from "./bundle.mjs";

const self = fileURLToPath(import.meta.url);
// Beside the packages, so that the commands find them.
const cache = join(dirname(self), "..", "..", "node_modules", ".cache", "rostrum", "cli");

// Packages of plain JavaScript that most commands load: hundreds of files, which Node looks up and reads one by one.
const inlined = new Set([
  "@csstools/css-tokenizer",
  "color-string",
  "d3-scale",
  "d3-shape",
  "fflate",
  "get-east-asian-width",
  "htmlparser2",
  "image-size",
  "markdown-it",
  "markdown-it-cjk-friendly",
  "markdown-it-emoji",
  "markdown-it-footnote",
  "postcss",
  "sanitize-html",
  "uqr",
  "yaml",
]);

tellOddPlace();

const entry =
  (await keptEntry()) ?? (await compile(join(dirname(self), "main.ts")).catch(tellAndEnd));
await import(pathToFileURL(join(cache, entry)).href);

/** Vite and Node take these characters of a path for parts of an address, and then find no file of the project. */
function tellOddPlace() {
  const project = join(dirname(self), "..", "..");
  const odd = /[#?*]/.exec(project)?.[0];
  if (odd === undefined) return;
  process.stderr.write(
    `${project}: 文件夹的名字里有“${odd}”，程序在这里运行不了；改个名字再试\n` +
      `${project}: the tool does not run in a folder with “${odd}” in its name; rename it and try again\n`,
  );
  process.exit(1);
}

/** Without the bundler, or where the bundle cannot be written, there is no better way yet to report it. */
function tellAndEnd(fault) {
  if (fault?.code === "ERR_MODULE_NOT_FOUND") {
    process.stderr.write(
      "还没有装好，先运行 npm ci / the packages are missing: run npm ci first\n",
    );
    process.exit(1);
  }
  if (fault?.syscall === undefined) throw fault;
  process.stderr.write(`${cache}: 写不进去 / cannot be written (${fault.code})\n`);
  process.exit(1);
}

/** The name of the file that an earlier run made, if its sources have not changed. */
async function keptEntry() {
  try {
    const { entry, sources } = JSON.parse(await readFile(join(cache, "main.json"), "utf8"));
    // A project that was copied or moved brings along bundles of the other project's sources.
    if (sources[0][0] !== self) return undefined;
    const now = stampsOf(sources.map(([path]) => path));
    return JSON.stringify(now) === JSON.stringify(sources) ? entry : undefined;
  } catch {
    // Nothing was kept, or a source is gone: in both cases it is made.
    return undefined;
  }
}

async function compile(input) {
  const output = await bundle(
    input,
    // Named by content: two commands at the same time never write different content to one file.
    { entryFileNames: "[name]-[hash].mjs", chunkFileNames: "[name]-[hash].mjs" },
    (id) => JSON.stringify(pathToFileURL(id).href),
    inlined,
  );
  // Without the bundler's own helpers, which are not files.
  const modules = output.flatMap(({ moduleIds }) => moduleIds).filter(isAbsolute);
  const sources = stampsOf([
    ...new Set([self, join(dirname(self), "bundle.mjs"), ...modules.map(stampedFile)]),
  ]);
  const entry = output[0].fileName;
  await mkdir(cache, { recursive: true });
  await Promise.all(output.map(({ fileName, code }) => keep(fileName, code)));
  await keep("main.json", JSON.stringify({ entry, sources }));
  return entry;
}

/** A package changes as a whole, and its manifest with it. */
function stampedFile(path) {
  const [folder] = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(path) ?? [];
  return folder === undefined ? path : join(folder, "package.json");
}

/** One after the other, which costs a third of asking for all at once. */
function stampsOf(paths) {
  return paths.map((path) => {
    // An unpacked archive sets the time of change as it was; size and the system's own time of change tell it apart.
    const { mtimeMs, ctimeMs, size } = statSync(path);
    return [path, mtimeMs, ctimeMs, size];
  });
}

/** Written beside its place, on to the disk, and renamed: no other command reads a half-written file, nor does one after a power cut. */
async function keep(name, text) {
  const beside = join(cache, `${name}.${process.pid}`);
  try {
    await writeFile(beside, text, { flush: true });
    await renameWhenFree(beside, join(cache, name));
  } finally {
    await rm(beside, { force: true });
  }
}

/** As `whileHeld` in `src/site/write/`: on Windows a scanner opens each new file for a moment, and it keeps its name meanwhile. */
async function renameWhenFree(from, to) {
  for (let between = 10; ; between *= 2) {
    try {
      return await rename(from, to);
    } catch (fault) {
      if (!["EPERM", "EACCES", "EBUSY"].includes(fault?.code) || between > 2000) throw fault;
    }
    await pause(between);
  }
}
