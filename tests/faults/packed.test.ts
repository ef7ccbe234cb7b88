import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { cp, link, mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addressOf, endOf, fill, smallDeck, temporary, type Ended } from "./project.ts";

/** What the package may weigh, bytes. */
const heaviest = 15 * 1024 * 1024;

let place: Awaited<ReturnType<typeof temporary>>;
/** Another project's folder with the packed file installed; its name is like those in Chinese offices. */
let home: string;

beforeAll(async () => {
  place = await temporary();
  home = join(place.path, "某 单位");
  await mkdir(home);
  await ended("npm", ["pack", "--silent", "--pack-destination", place.path], process.cwd());
  await install(await packedFile());
}, 300_000);
afterAll(() => place.remove());

/**
 * Puts the packed file into `home` as `npm install --omit=dev` does, with the versions that the lock file names. They are
 * here already: their files are linked, which takes no network and a tenth of the time.
 */
async function install(file: string): Promise<void> {
  const own = join(home, "node_modules", "rostrum");
  await mkdir(own, { recursive: true });
  const { code, err } = await ended("tar", ["-xzf", file, "--strip-components=1", "-C", own], home);
  expect([code, err]).toEqual([0, ""]);
  const { packages } = JSON.parse(await readFile("package-lock.json", "utf8")) as {
    readonly packages: Readonly<Record<string, { readonly dev?: true }>>;
  };
  for (const [path, { dev }] of Object.entries(packages)) {
    // Some are for other systems.
    if (path !== "" && !dev && existsSync(path)) await linkFiles(path, join(home, path));
  }
}

/** Links the files of a package, and copies them where the folder for temporary files is on another disk. */
async function linkFiles(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    // What a package has of its own stands in the lock file, too.
    if (entry.isDirectory() && entry.name !== "node_modules") await linkFiles(source, target);
    else if (entry.isFile()) await link(source, target).catch(() => cp(source, target));
  }
}

async function packedFile(): Promise<string> {
  const name = (await readdir(place.path)).find((file) => file.endsWith(".tgz"));
  return join(place.path, name ?? "nothing was packed");
}

function ended(command: string, args: readonly string[], cwd: string): Promise<Ended> {
  // Windows finds npm only through its shell.
  const shell = process.platform === "win32";
  return endOf(spawn(command, args, { cwd, shell, stdio: ["ignore", "pipe", "pipe"] }));
}

function start(args: readonly string[], cwd: string) {
  return spawn(process.execPath, [join(home, "node_modules/rostrum/lib/rostrum.mjs"), ...args], {
    cwd,
    env: { ...process.env, LANG: "zh_CN.UTF-8", LC_ALL: "", DISPLAY: "", npm_command: "exec" },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** Runs a command that must succeed, and gives its output. */
async function rostrum(cwd: string, ...args: readonly string[]): Promise<string> {
  const { code, out, err } = await endOf(start(args, cwd));
  expect([code, err]).toEqual([0, ""]);
  return out;
}

/** All files below a folder, each with its size and time of change. */
async function everyFile(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  return Promise.all(
    names.sort().map(async (name) => `${name} ${(await stat(join(folder, name))).mtimeMs}`),
  );
}

describe("the packed file", () => {
  it("is small, and holds neither tests nor fonts", async () => {
    expect((await stat(await packedFile())).size).toBeLessThan(heaviest);
    const names = await readdir(join(home, "node_modules", "rostrum"), { recursive: true });
    expect(names.filter((name) => /\.(?:test\.ts|woff2|ttf)$/.test(name))).toEqual([]);
  });

  it("runs every command in a folder of somebody else's", async () => {
    const own = join(home, "node_modules", "rostrum");
    const before = await everyFile(own);

    expect(await rostrum(home, "help")).toContain("  npx rostrum export ");
    expect(await rostrum(home, "new", "年终 小结")).toContain(
      '接着：npx rostrum start "decks/年终 小结"',
    );
    expect(await readdir(join(home, "decks", "年终 小结"))).toContain("figures.yaml");
    await rostrum(home, "new", "小结", "talks/小结");
    expect(await readdir(join(home, "talks", "小结"))).toContain("01-cover.md");
    await writeFile(join(home, "讲话.txt"), "在会上的发言\n\n各位同事：\n\n一、要抓学习。\n");
    await rostrum(home, "import", "讲话.txt");
    await fill(join(home, "slides"), smallDeck);
    expect(await rostrum(home, "check", "--text")).toContain("共");
    await rostrum(home, "build");
    expect(await readFile(join(home, "dist", "index.html"), "utf8")).toContain("第二页");
    await rostrum(home, "export", "html");
    await rostrum(home, "export", "docx");
    expect((await readdir(join(home, "out"))).sort()).toEqual(["第一版.docx", "第一版.html"]);

    expect(await everyFile(own)).toEqual(before);
  });

  it("takes the folder that it is called in where that is the deck", async () => {
    const folder = await fill(join(home, "这里"), smallDeck);
    await rostrum(folder, "export", "txt");
    expect(await readdir(join(folder, "out"))).toEqual(["第一版.txt"]);
  });

  it("serves a deck, its script and its fonts", async () => {
    await fill(join(home, "slides"), smallDeck);
    const server = start(["start", "--port", "0"], home);
    try {
      const url = await addressOf(server);
      const text = async (path: string): Promise<string> => {
        const answer = await fetch(new URL(path, url));
        expect([path, answer.status]).toEqual([path, 200]);
        return answer.text();
      };
      expect(await text("/")).toContain("第二页");
      const page = await text("/");
      const [, script = ""] = /<script type="module"[^>]* src="\.([^"]+)"/.exec(page) ?? [];
      const [, sheet = ""] = /href="(assets\/fonts[^"]+)"/.exec(page) ?? [];
      expect(await text(script)).toContain("import(");
      const [, own = ""] = /url\("\.\/([^"]+)"\)/.exec(await text(`/${sheet}`)) ?? [];
      await text(`/assets/${own}`);
      const [, whole = ""] = /url\("([^"]+)"\)/.exec(await text("/rostrum-fonts/whole.css")) ?? [];
      expect(whole).toContain(".woff2");
      await text("/@vite/client");
      await text(whole);
    } finally {
      server.kill();
      await once(server, "close");
    }
  });

  it("can be called from a program", async () => {
    await fill(join(home, "slides"), smallDeck);
    await writeFile(
      join(home, "call.mjs"),
      `import { exportDeck, formatNames, readDeck, renderDeck } from "rostrum";
const read = await readDeck("slides");
const made = await exportDeck(read, "md");
console.log(JSON.stringify({
  formats: formatNames.includes("html"),
  title: read.deck.settings.title,
  slides: renderDeck(read).map(({ id }) => id),
  paths: "files" in made && made.files.map(({ path }) => path),
  missing: (await readDeck("nowhere")).problems[0].code,
}));\n`,
    );
    const { out, err } = await ended(process.execPath, ["call.mjs"], home);
    expect(err).toBe("");
    expect(JSON.parse(out)).toEqual({
      formats: true,
      title: "第一版",
      slides: ["slide-01", "slide-02"],
      paths: [expect.stringMatching(/\.md$/)],
      missing: "no-folder",
    });
  });

  it("brings its types", async () => {
    await writeFile(
      join(home, "call.mts"),
      `import { exportDeck, readDeck, type Problem } from "rostrum";
const { deck, problems } = await readDeck("slides");
export const title: string = deck.settings.title;
export const told: readonly Problem[] = problems;
// @ts-expect-error A deck is read before it is exported.
await exportDeck("slides", "html");\n`,
    );
    const compiler = createRequire(import.meta.url).resolve("typescript/package.json");
    const options = ["--ignoreConfig", "--noEmit", "--strict", "--target", "es2022"];
    const packages = ["--module", "nodenext", "--types", "node", "--typeRoots"];
    const { out } = await ended(
      process.execPath,
      [
        join(dirname(compiler), "bin/tsc"),
        ...options,
        ...packages,
        resolve("node_modules/@types"),
        "call.mts",
      ],
      home,
    );
    expect(out).toBe("");
  });
});
