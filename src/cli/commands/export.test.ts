import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { exportDeck } from "./export.ts";

it("makes nothing public of what is called a speech and shown", async () => {
  const deck = await mkdtemp(join(tmpdir(), "rostrum-export-"));
  await writeFile(join(deck, "1.md"), "## 题\n\n文\n\n**讲稿（约45秒）：**同志们好\n");
  const said: string[] = [];
  const listeners = process.listeners("uncaughtException");
  vi.spyOn(process.stderr, "write").mockImplementation((text) => said.push(String(text)) > 0);
  const outcome = await exportDeck.run({
    words: { format: "html", deck },
    options: { public: true } as never,
    language: "zh",
    program: {} as never,
  });
  vi.restoreAllMocks();
  for (const listener of process.listeners("uncaughtException"))
    if (!listeners.includes(listener)) process.off("uncaughtException", listener);
  await rm(deck, { recursive: true });
  expect(outcome).toBe(1);
  expect(said.join("")).toMatch(/1\.md:5像是讲稿，公开了人人看得到/);
});

it("makes nothing where npm has kept the option that leaves the notes out", async () => {
  vi.stubEnv("npm_config_public", "true");
  const listeners = process.listeners("uncaughtException");
  const outcome = await exportDeck.run({
    words: { format: "md", deck: "nowhere" },
    options: {} as never,
    language: "zh",
    program: {} as never,
  });
  vi.unstubAllEnvs();
  for (const listener of process.listeners("uncaughtException"))
    if (!listeners.includes(listener)) process.off("uncaughtException", listener);
  expect(outcome).toMatchObject({
    misuse: { zh: expect.stringContaining("npm run export -- html --public") },
  });
});
