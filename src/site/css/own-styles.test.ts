import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readDeckFolder } from "../folder/deck-folder.ts";
import { publicFolder } from "../folder/public-folder.ts";
import { readBroughtStyles } from "./own-styles.ts";

let place: string;
let folder: string;
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), "rostrum-styles-"));
  folder = join(place, "讲 稿");
  await mkdir(join(folder, "layouts"), { recursive: true });
  await mkdir(join(folder, "images"));
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
  await writeFile(join(folder, "images", "格.svg"), svg);
  await writeFile(join(place, "secret.svg"), svg);
  await writeFile(join(folder, "theme.css"), "/* 只给自己看 */ :root { --accent: #0a6b4f }");
  await writeFile(
    join(folder, "layouts", "海报.css"),
    '.face { background: url("../images/格.svg") }\nh2 { background: url(../../secret.svg) }',
  );
  await writeFile(
    join(folder, "01.md"),
    "---\nlayout: 海报\n---\n\n## 一句话\n\nNote:\n一句话。\n",
  );
  await writeFile(join(place, "outside.css"), "h1 { color: red }");
  await symlink(join(place, "outside.css"), join(folder, "layouts", "led-out.css"));
});
afterAll(() => rm(place, { recursive: true, force: true }));

it("a deck's folder brings its theme and its layouts, with their pictures, to every page", async () => {
  const read = await readDeckFolder(folder);
  const { deck, problems } = read.reading;
  expect(deck.slides.map(({ layout }) => layout)).toEqual(["海报"]);
  expect(problems.map(({ code, place: { line } }) => [code, line])).toEqual([
    ["outside-folder", 1],
    ["style-not-used", 2],
  ]);
  expect(read.styles).toContain("--accent: #0a6b4f");
  expect(read.styles).toContain('url("data:image/svg+xml;base64,');
  expect(read.styles).not.toMatch(/只给自己看|color: red|secret/);
  expect(publicFolder(read).styles).toBe(read.styles);
});

it("a problem of styles in a manuscript has its place there", async () => {
  const text = "h2 { position: fixed }\nh2 { position: fixed }\nh2 {";
  const placeOf = async (styles: string) => {
    const use = { text: styles, place: { file: "01.md", line: 7, column: 10 } };
    const { problems } = await readBroughtStyles(folder, [use]);
    return problems.map((problem) => problem.place);
  };
  expect(await placeOf(text.slice(0, -5))).toEqual([
    { file: "01.md", line: 7, column: 15 },
    { file: "01.md", line: 8, column: 6 },
  ]);
  expect(await placeOf(text)).toEqual([{ file: "01.md", line: 9, column: 4 }]);
  expect(await placeOf("h2 {")).toEqual([{ file: "01.md", line: 7, column: 13 }]);
});

it("many styles far down a long manuscript take no longer than at its head", async () => {
  const timeAt = async (line: number): Promise<number> => {
    const use = { text: "h2 { color: red }", place: { file: "01.md", line, column: 8 } };
    const before = process.cpuUsage();
    await readBroughtStyles(folder, Array<typeof use>(300).fill(use));
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  await timeAt(1);
  const atHead = Math.max(await timeAt(1), 50);
  expect(await timeAt(200_000)).toBeLessThan(atHead * 5);
});
