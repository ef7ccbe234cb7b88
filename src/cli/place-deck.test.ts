import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { call } from "./call/call.ts";
import { commands } from "./commands.ts";

let folder: string;
const said: string[] = [];
const write = process.stdout.write.bind(process.stdout);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rostrum-place-"));
  process.stdout.write = (text: string | Uint8Array) => said.push(String(text)) > 0;
});
afterAll(async () => {
  process.stdout.write = write;
  await rm(folder, { recursive: true, force: true });
});

const run = (...line: readonly string[]) =>
  call(commands, line, { language: "zh", program: "npm run", say: () => {}, complain: () => {} });

it("import writes a deck with the house's list of wordings, and tells what check finds", async () => {
  const file = join(folder, "讲话.txt");
  await writeFile(
    file,
    "在总结会上的讲话\n\n同志们：\n\n一、抓好学习。开展集体学习X次，，做到真学真信真用。\n\n二、抓好整改。完成整改任务。\n",
  );
  const target = join(folder, "deck");
  said.length = 0;
  expect(await run("import", file, target)).toBe(0);
  const names = await readdir(target);
  expect(names).toContain("figures.yaml");
  expect(await readFile(join(target, "phrases.yaml"), "utf8")).toBe(
    await readFile("slides/phrases.yaml", "utf8"),
  );
  expect(said.join("")).toContain("，，");
  expect(said.join("")).toContain("集体学习次数");
});

it("import and new never write into a folder that has files", async () => {
  const target = join(folder, "taken");
  const file = join(folder, "讲话.txt");
  expect(await run("import", file, target)).toBe(0);
  const before = await readdir(target);
  expect(await run("import", file, target)).toBe(1);
  expect(await readdir(target)).toEqual(before);
});
