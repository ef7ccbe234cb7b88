// `node src/cli/run.mjs <command> …` runs `src/cli/<command>.ts`. Node 20 reads no TypeScript; the bundler that Vite
// brings turns a command into plain JavaScript in a fifth of a second, where loading each file through a hook costs more
// than a second (`npm run bench` shows what a start takes).
import { mkdir, rename, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rolldown } from "rolldown";

const here = dirname(fileURLToPath(import.meta.url));
// Beside the packages, so that the commands find them.
const cache = join(here, "..", "..", "node_modules", ".cache", "rostrum", "cli");

const [command = ""] = process.argv.splice(2, 1);
const [entry, ...chunks] = await compile(join(here, `${command}.ts`));
await mkdir(cache, { recursive: true });
await Promise.all([entry, ...chunks].map(keep));
await import(pathToFileURL(join(cache, entry.fileName)).href);

async function compile(input) {
  const bundle = await rolldown({
    input,
    platform: "node",
    // Packages and Node's own modules; not a path, be it one that begins with a drive.
    external: /^(?:node:|@?[a-z0-9][\w.-]*(?:\/|$))/i,
    plugins: [{ name: "own-place", transform: standWhereItWas }],
  });
  const { output } = await bundle.generate({
    dir: cache,
    // By content: two commands at once never write the same file with something else in it.
    entryFileNames: "[name]-[hash].mjs",
    chunkFileNames: "[name]-[hash].mjs",
  });
  return output.filter(({ type }) => type === "chunk");
}

/** A file goes on asking from where it stands, not from where it was bundled to. */
function standWhereItWas(code, id) {
  const place = JSON.stringify(pathToFileURL(id).href);
  return code.includes("import.meta.url") ? code.replaceAll("import.meta.url", place) : null;
}

/** Written beside its place and renamed, so that no other command reads half of it. */
async function keep({ fileName, code }) {
  const path = join(cache, fileName);
  if (await stat(path).catch(() => undefined)) return;
  const beside = `${path}.${process.pid}`;
  await writeFile(beside, code);
  await rename(beside, path);
}
