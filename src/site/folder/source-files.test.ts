import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readDeckFolder } from "./deck-folder.ts";
import { isSource, readPhraseList } from "./source-files.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rostrum-sources-"));
  await writeFile(join(folder, "01-a.md"), "# 甲");
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it.each([
  ["~$稿.md", false],
  ["01-a.md", true],
  ["02-中 文.MD", true],
  ["deck.yaml", true],
  ["phrases.yaml", false],
  ["._01-a.md", false],
  [".#01-a.md", false],
])("takes %s for a file of the deck: %s", (name, expected) => {
  expect(isSource(name)).toBe(expected);
});

it("a folder by a slide's name is no slide", async () => {
  await mkdir(join(folder, "02-b.md"));
  const { sources, reading } = await readDeckFolder(folder);
  expect(sources.map(({ path }) => path)).toEqual([join(folder, "01-a.md")]);
  expect(reading.problems).toEqual([]);
});

it("a file that cannot be read is told, and the others are read", async () => {
  await symlink("04-d.md", join(folder, "04-d.md"));
  const { sources, reading } = await readDeckFolder(folder);
  expect(sources).toHaveLength(1);
  expect(reading.problems).toMatchObject([
    { code: "file-not-read", severity: "error", place: { file: join(folder, "04-d.md") } },
  ]);
});

it("a folder that cannot be read is told, and nothing else", async () => {
  const loop = join(folder, "loop");
  await symlink("loop", loop);
  const { reading } = await readDeckFolder(loop);
  await rm(loop);
  expect(reading.problems).toMatchObject([
    { code: "file-not-read", severity: "error", place: { file: loop } },
  ]);
});

it.each(["deck.yaml", "figures.yaml", "phrases.yaml", "02-b.md"])(
  "a link %s to what is not there is told",
  async (name) => {
    const place = await mkdtemp(join(tmpdir(), "rostrum-sources-"));
    await writeFile(join(place, "01-a.md"), "# 甲");
    await symlink("nowhere", join(place, name));
    const { reading } = await readDeckFolder(place);
    const list = await readPhraseList(place);
    await rm(place, { recursive: true });
    expect(list).toBeUndefined();
    expect(reading.problems).toMatchObject([
      { code: "file-not-read", severity: "error", place: { file: join(place, name) } },
    ]);
  },
);

it.each(["phrases.yaml", "theme.css", "layouts/a.css", "layouts"])(
  "a link %s out of the folder is told",
  async (name) => {
    const place = await mkdtemp(join(tmpdir(), "rostrum-sources-"));
    const outside = await mkdtemp(join(tmpdir(), "rostrum-outside-"));
    await writeFile(join(place, "01-a.md"), "# 甲");
    await writeFile(join(outside, "a.css"), ".a { color: red }");
    if (name.includes("/")) await mkdir(join(place, "layouts"));
    await symlink(name === "layouts" ? outside : join(outside, "a.css"), join(place, name));
    const { reading } = await readDeckFolder(place);
    await Promise.all([place, outside].map((path) => rm(path, { recursive: true })));
    expect(reading.problems).toMatchObject([{ code: "outside-folder", severity: "error" }]);
  },
);

it("settings that are a folder, and a pipe by a slide's name, are told and hold nothing up", async () => {
  const place = await mkdtemp(join(tmpdir(), "rostrum-sources-"));
  await writeFile(join(place, "01-a.md"), "# 甲");
  await mkdir(join(place, "deck.yaml"));
  await mkdir(join(place, "phrases.yaml"));
  const pipe = join(place, "02-b.md");
  const hasPipe = spawnSync("mkfifo", [pipe]).status === 0;
  const { reading } = await readDeckFolder(place);
  await rm(place, { recursive: true });
  expect(reading.problems.map(({ code, place: { file } }) => [code, file])).toEqual(
    [...(hasPipe ? [pipe] : []), join(place, "deck.yaml")].map((file) => ["file-not-read", file]),
  );
});

it("settings of reveal-md in the first folder of a repository are those of a deck without its own", async () => {
  const repository = join(folder, "repository");
  const deck = join(repository, "slides");
  await mkdir(join(repository, "css"), { recursive: true });
  await mkdir(deck);
  await writeFile(join(repository, ".gitignore"), "out");
  await writeFile(
    join(repository, "reveal-md.json"),
    '{ "separator": "^===$", "css": "css/own.css" }',
  );
  await writeFile(join(repository, "css", "own.css"), "h2 { color: #123456 }");
  await writeFile(join(deck, "a.md"), "## 甲\n\n===\n\n## 乙");
  const above = await readDeckFolder(deck);
  expect(above.reading.deck.slides).toHaveLength(2);
  expect(above.styles).toContain("#123456");
  await writeFile(join(deck, "reveal.json"), "{}");
  const own = await readDeckFolder(deck);
  expect(own.reading.deck.slides).toHaveLength(1);
  expect(own.styles).toBeUndefined();
});
