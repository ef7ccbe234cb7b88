import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fileFor } from "./served-file.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rostrum-served-"));
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg"><script>evil()</script><path d="M0 0h9"/></svg>';
  const names = [
    "附件 一.docx",
    "evil.html",
    "evil.js",
    "01.md",
    "deck.yaml",
    "phrases.yaml",
    ".env",
  ];
  await writeFile(join(folder, "evil.svg"), svg);
  for (const name of names) await writeFile(join(folder, name), "x");
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it("a drawing is served so that it can run nothing", async () => {
  const file = await fileFor(folder, "/evil.svg?t=1");
  expect(file?.bytes.toString()).toMatch(/path/);
  expect(file?.bytes.toString()).not.toMatch(/script|evil/);
  expect(file?.headers).toMatchObject({
    "Content-Type": "image/svg+xml",
    "Content-Security-Policy": expect.stringMatching(/default-src 'none'.*sandbox$/),
    "X-Content-Type-Options": "nosniff",
  });
});

it.each(["/evil.html", "/evil.js", `/${encodeURIComponent("附件 一.docx")}`])(
  "any other file is for saving: %s",
  async (address) => {
    expect((await fileFor(folder, address))?.headers).toMatchObject({
      "Content-Type": "application/octet-stream",
      "Content-Disposition": expect.stringMatching(/^attachment; /),
      "Content-Security-Policy": expect.stringMatching(/sandbox$/),
      "X-Content-Type-Options": "nosniff",
    });
  },
);

it.each(["/01.md", "/deck.yaml", "/phrases.yaml", "/.env", "/", "/none.png", "/%", "/a\0b"])(
  "the manuscript, what is hidden, the page's own files and nothing are not given: %j",
  async (address) => {
    expect(await fileFor(folder, address)).toBeUndefined();
  },
);
