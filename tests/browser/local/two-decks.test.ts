import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import type { LocalServer } from "../../../src/site/local/server.ts";
import { deckReader } from "../../../src/site/folder/deck-folder.ts";
import { localParts } from "../../../src/site/local/local-parts.ts";
import { openLocalServer } from "../../../src/site/local/server.ts";
import { startLocal, stillViews } from "../../local-server.ts";
import { newContext, ownBrowser } from "../browser.ts";
import { becomes, press, shown } from "../wall.ts";

/** Serves a deck at the address of the one before. */
function onePort(): (folder: string) => Promise<LocalServer> {
  let port = 0;
  return async (folder) => {
    const parts = localParts(folder, deckReader(folder), stillViews);
    const server = await openLocalServer(parts, { port, tell() {} });
    port = Number(new URL(server.url).port);
    return server;
  };
}

async function newDeck(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "rostrum-two-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, "deck.yaml"), "title: 总结发言\n");
  await writeFile(
    join(folder, "a.md"),
    "# 甲\n\n---\n\n## 乙\n\n正文\n\nNote:\n讲稿。\n\n---\n\n## 丙\n\n正文\n",
  );
  return folder;
}

it("a deck of the title of another one, on its port, has nothing of what was kept of that", async () => {
  const [first, second] = [await newDeck(), await newDeck()];
  const context = await newContext(await ownBrowser());
  const serve = onePort();
  /** What the wall shows, without an address that names a slide, and how many rehearsals there are. */
  const look = async (url: string): Promise<readonly unknown[]> => {
    const [wall, speaker] = [await context.newPage(), await context.newPage()];
    await wall.goto(url);
    await becomes(wall, "ready");
    await speaker.goto(`${url}?view=speaker`);
    await becomes(speaker, "ready");
    await press(speaker, "?");
    const seen = [
      await shown(wall),
      await wall.locator(".black-sheet").isVisible(),
      (await speaker.locator(".rehearsal tbody tr").count()) > 0,
    ];
    await Promise.all([wall.close(), speaker.close()]);
    return seen;
  };
  let server = await serve(first);
  const [wall, speaker] = [await context.newPage(), await context.newPage()];
  await wall.goto(`${server.url}#/${encodeURIComponent("乙")}`);
  await becomes(wall, "ready");
  await speaker.goto(`${server.url}?view=speaker`);
  await becomes(speaker, "ready");
  await press(speaker, "?");
  await speaker.getByRole("button", { name: "从这一页开始排练" }).click();
  await speaker.getByRole("button", { name: "结束排练" }).click();
  await press(wall, "b");
  await expect.poll(() => wall.locator(".black-sheet").isVisible()).toBe(true);
  await Promise.all([wall.close(), speaker.close()]);
  expect(await look(server.url)).toEqual(["乙 0", true, true]);
  await server.close();
  server = await serve(second);
  expect(await look(server.url)).toEqual(["甲 0", false, false]);
  await server.close();
  server = await serve(first);
  expect(await look(server.url)).toEqual(["乙 0", true, true]);
  await server.close();
  await context.close();
});

it("a wall that another deck has come to is where it was once its own is back", async () => {
  const [first, second] = [await newDeck(), await newDeck()];
  await writeFile(join(second, "deck.yaml"), "title: 另一篇\n");
  const context = await newContext(await ownBrowser());
  const serve = onePort();
  let server = await serve(first);
  const wall = await context.newPage();
  await wall.goto(server.url);
  await becomes(wall, "ready");
  await press(wall, "PageDown");
  await press(wall, "b");
  const look = async () => [await shown(wall), await wall.locator(".black-sheet").isVisible()];
  await expect.poll(look).toEqual(["乙 0", true]);
  for (const [folder, title, seen] of [
    [second, "另一篇", ["甲 0", false]],
    [first, "总结发言", ["乙 0", true]],
  ] as const) {
    await server.close();
    server = await serve(folder);
    await wall.reload();
    await becomes(wall, "ready");
    expect(await wall.title()).toContain(title);
    await expect.poll(look).toEqual(seen);
  }
  await server.close();
  await context.close();
});

it("a deck has its rehearsals under each title that it had, and with other numbers of its files", async () => {
  const folder = await mkdtemp(join(tmpdir(), "rostrum-titles-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const setTitle = (title: string) => writeFile(join(folder, "deck.yaml"), `title: ${title}\n`);
  const slide = (place: string, words: string) =>
    writeFile(join(folder, `${place}.md`), `## ${place}\n\n正文\n\nNote:\n${words}\n`);
  await setTitle("汇报");
  await slide("01", "第一页的讲稿。");
  await slide("02", "第二页的讲稿，长一点。");
  await slide("03", "第三页的讲稿，比前一页再长一点。");
  const server = await startLocal(folder);
  onTestFinished(() => server.close());
  const context = await newContext(await ownBrowser());
  /** How many rehearsals are listed, before another one. */
  const rehearse = async (title: string): Promise<number> => {
    const page = await context.newPage();
    await page.goto(`${server.url}?view=speaker`);
    await becomes(page, "ready");
    await expect.poll(() => page.title()).toContain(title);
    await press(page, "?");
    const before = await page.locator(".rehearsal option").count();
    await page.getByRole("button", { name: "从这一页开始排练" }).click();
    await page.waitForTimeout(100);
    await page.getByRole("button", { name: "结束排练" }).click();
    await page.close();
    return before;
  };
  expect(await rehearse("汇报")).toBe(0);
  await setTitle("汇报改题");
  expect(await rehearse("汇报改题")).toBe(1);
  await setTitle("汇报");
  expect(await rehearse("汇报")).toBe(2);
  await setTitle("汇报三题");
  await rename(join(folder, "03.md"), join(folder, "04.md"));
  await rename(join(folder, "02.md"), join(folder, "03.md"));
  await slide("02", "新的一页。");
  expect(await rehearse("汇报三题")).toBe(3);
  await context.close();
});
