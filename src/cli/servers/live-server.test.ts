import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { startLive } from "./live-server.ts";

/** What the command says of a deck. It asks for an address that no machine has, so it never serves one. */
async function said(settings: string, slide: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "rostrum-live-"));
  await writeFile(join(folder, "deck.yaml"), `title: 会\n${settings}`);
  await writeFile(join(folder, "1.md"), `## 题\n\n文\n\n${slide}\n`);
  const lines: string[] = [];
  vi.spyOn(process.stderr, "write").mockImplementation((text) => lines.push(String(text)) > 0);
  const answer = await startLive(folder, { port: 0, address: "192.0.2.1" }, "zh");
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
  expect(answer).toBe(1);
  return lines.at(-1) ?? "";
}

it.each([
  ["", "讲稿：同志们好"],
  ["publish: { notes: none }", "讲稿：同志们好"],
  ["", "文<span hidden>同志们好"],
])("with %j serves no room %j, which no public output may show", async (settings, slide) => {
  expect(await said(settings, slide)).toMatch(/1\.md:5.*没有生成/);
});

it.each([
  ["", "Note:\n同志们好"],
  ["publish: { notes: full }", "讲稿：同志们好"],
])("with %j serves %j", async (settings, slide) => {
  expect(await said(settings, slide)).toContain("本机没有 192.0.2.1");
});
