import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { expect, it, onTestFinished } from "vitest";
import type { LocalServer } from "../../../src/site/local/server.ts";
import { startLocal } from "../../local-server.ts";
import { kill, open } from "../killed-browser.ts";
import { becomes, press, shown } from "../wall.ts";

/** A deck whose title holds a figure, as most of its notes do. */
const manuscript = {
  "deck.yaml": "title: 总结 {{年份}}\n",
  "figures.yaml": "年份:\n次数:\n",
  "a.md": "# 甲\n\nNote:\n各位好，我汇报{{年份}}的工作。\n",
  "b.md": "## 乙\n\n正文\n\nNote:\n学习了{{次数}}次，其中集中学习{{次数}}次。\n",
  "c.md": "## 丙\n\n正文\n\nNote:\n调研了{{次数}}次，走访了{{次数}}个支部。\n",
  "d.md": "## 丁\n\n正文\n\nNote:\n谢谢大家听了{{次数}}分钟。\n",
};

async function writeDeck(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}

async function newDeck(): Promise<{ folder: string; server: LocalServer; profile: string }> {
  const [folder, profile] = [
    await mkdtemp(join(tmpdir(), "rostrum-renamed-")),
    await mkdtemp(join(tmpdir(), "rostrum-profile-")),
  ];
  await writeDeck(folder, manuscript);
  const server = await startLocal(folder);
  onTestFinished(async () => {
    await server.close();
    for (const made of [folder, profile]) await rm(made, { recursive: true, force: true });
  });
  return { folder, server, profile };
}

async function openSpeaker(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${url}?view=speaker`);
  await becomes(page, "ready");
  return page;
}

const rehearsals = (page: Page) => page.locator(".rehearsal option").count();

async function rehearse(page: Page): Promise<void> {
  await press(page, "?");
  await page.getByRole("button", { name: "从这一页开始排练" }).click();
  await page.getByRole("button", { name: "结束排练" }).click();
  await expect.poll(() => rehearsals(page)).toBe(1);
}

it("a deck whose title and figures are filled in keeps its place, its windows and its rehearsals", async () => {
  const { folder, server, profile } = await newDeck();
  const { context, page } = await open(profile, server.url);
  const before = await openSpeaker(context, server.url);
  await rehearse(before);
  await before.close();
  await page.bringToFront();
  for (const id of ["b", "c"]) {
    await press(page, "PageDown");
    await expect.poll(() => shown(page)).toBe(`${id} 0`);
  }
  await writeFile(join(folder, "figures.yaml"), "年份: 二〇二六年\n次数: 128\n");
  await expect.poll(() => page.title()).toBe("总结 二〇二六年");

  const speaker = await openSpeaker(context, server.url);
  await press(speaker, "b");
  await expect.poll(() => page.locator(".black-sheet").isVisible()).toBe(true);
  await press(speaker, "?");
  expect(await rehearsals(speaker)).toBe(1);
  await press(speaker, "Escape");
  await press(speaker, "b");
  await expect.poll(() => page.locator(".black-sheet").isVisible()).toBe(false);
  await speaker.close();
  // How much a killed browser may lose.
  await page.waitForTimeout(500);
  await kill(context);

  await writeFile(join(folder, "deck.yaml"), "title: 年终总结 {{年份}}\n");
  const again = await open(profile, server.url);
  expect(await again.page.title()).toBe("年终总结 二〇二六年");
  expect(await shown(again.page)).toBe("c 0");
  await again.context.close();
}, 120_000);

it("another speech in the folder begins with its cover, and has no rehearsals of the one before", async () => {
  const { folder, server, profile } = await newDeck();
  const { context, page } = await open(profile, server.url);
  await rehearse(await openSpeaker(context, server.url));
  await press(page, "PageDown");
  await press(page, "PageDown");
  await expect.poll(() => shown(page)).toBe("c 0");
  await page.waitForTimeout(500);
  await kill(context);

  for (const name of await readdir(folder)) await rm(join(folder, name));
  await writeDeck(folder, {
    "deck.yaml": "title: 动员讲话\n",
    "a.md": "# 动员\n\nNote:\n同志们，今天开个动员会。\n",
    "b.md": "## 乙\n\n要点\n\nNote:\n先讲为什么。\n",
    "c.md": "## 丙\n\n措施\n\nNote:\n再讲怎么干。\n",
    "d.md": "## 戊\n\n要求\n\nNote:\n最后讲几点要求。\n",
  });
  const again = await open(profile, server.url);
  expect(await again.page.title()).toBe("动员讲话");
  expect(await shown(again.page)).toBe("a 0");
  const speaker = await openSpeaker(again.context, server.url);
  await press(speaker, "?");
  expect(await rehearsals(speaker)).toBe(0);
  await again.context.close();
}, 120_000);
