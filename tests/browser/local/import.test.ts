import { existsSync } from "node:fs";
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Document, Footer, HeadingLevel, Packer, Paragraph } from "docx";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { serveDecks } from "../../../src/site/incoming/local-server.ts";
import type { LocalServer } from "../../../src/site/local/server.ts";
import { barriers } from "../axe.ts";
import { closePages, ownBrowser, openPage, type WatchedPage } from "../browser.ts";
import { press, shown } from "../wall.ts";

let home: string;
let server: LocalServer;
let url: string;
let browser: Browser;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "rostrum-import-"));
  await cp("slides", join(home, "slides"), { recursive: true });
  server = await serveDecks({ folder: join(home, "slides") }, home, { port: 0 });
  ({ url } = server);
  browser = await ownBrowser();
});

afterEach(() => closePages(browser));

afterAll(async () => {
  await server?.close();
  await rm(home, { recursive: true, force: true });
});

const eventually = <Value>(read: () => Value) => expect.poll(read, { timeout: 60_000 });

async function openStage(): Promise<WatchedPage> {
  const watched = await openPage(browser, `${url}?view=stage#/`);
  await watched.page.waitForSelector("html.ready", { timeout: 60_000 });
  // What the local server adds comes a moment after the stage; a key that is early is kept, a drop is not.
  await watched.page.waitForSelector(".problems", { state: "attached" });
  return watched;
}

/** A speech as Word keeps it. */
async function wordFile(): Promise<Buffer> {
  const text = (words: string) => new Paragraph(words);
  const heading = (words: string) =>
    new Paragraph({ text: words, heading: HeadingLevel.HEADING_1 });
  const footer = new Footer({ children: [new Paragraph("办公室印")] });
  const document = new Document({
    sections: [
      {
        footers: { default: footer },
        children: [
          new Paragraph({ text: "2024年防汛工作汇报", heading: HeadingLevel.TITLE }),
          text("各位领导、同志们："),
          text("现将防汛工作情况汇报如下。"),
          heading("一、工作情况"),
          text("始终坚持预防为主，排查隐患点X处。始终坚持问题导向，加固堤防X公里。"),
          text("责任编辑：张三"),
          heading("二、存在问题"),
          text("物资储备还不足。队伍演练还不够。"),
          heading("三、下步打算"),
          text("抓好“查、补、练”三件事。转移群众7人次。"),
          text("谢谢大家！"),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** Drops a file on the window, as a person does who drags it in from a folder. */
async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page.evaluate(
    async ([name, base64]) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], name));
      const send = (type: string) =>
        document.body.dispatchEvent(
          new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
        );
      send("dragenter");
      send("dragover");
      send("drop");
    },
    [name, bytes.toString("base64")] as const,
  );
}

/** Has the server read as many other texts as it keeps drafts. */
async function pushOut(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const place of ["东", "南", "西", "北"]) {
      const body = JSON.stringify({ text: `${place}区汇报\n各位领导：\n一、情况\n平稳。` });
      const headers = { "Content-Type": "application/json" };
      await fetch("/__import/draft", { method: "POST", headers, body });
    }
  });
}

const rows = (page: Page) => page.locator(".outline .row .words").allTextContents();
const row = (page: Page, words: string) =>
  page.locator(".outline .row", { has: page.getByText(words, { exact: true }) });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

describe("a speech that is dropped on the page", () => {
  it("is looked at, changed, made into a deck, and stands on the screen", async () => {
    const { page, faults } = await openStage();
    await drop(page, "防汛汇报.docx", await wordFile());
    await page.waitForSelector(".preview .large section", { timeout: 60_000 });
    const read = ["标题　2024年防汛工作汇报", "开篇", "工作情况", "存在问题", "下步打算"];
    expect(await rows(page)).toEqual(read);
    const bar = page.locator(".left-out");
    expect(await bar.textContent()).toContain("其余一字不少，一字不改");
    expect(await barriers(page, { part: ".import" })).toEqual([]);

    // One choice, three columns follow.
    await row(page, "存在问题").click();
    expect(await page.locator(".large section").getAttribute("data-title")).toContain("存在问题");
    expect(await page.locator(".notes-column .text").textContent()).toContain("队伍演练还不够");

    // Lowered by the keyboard, joined, undone, split.
    const levelOf = (words: string) =>
      page
        .locator(".outline li", { has: page.getByText(words, { exact: true }) })
        .getAttribute("data-level");
    await row(page, "存在问题").press("Tab");
    await eventually(() => levelOf("存在问题")).toBe("2");
    await row(page, "存在问题").press("Shift+Tab");
    await eventually(() => levelOf("存在问题")).toBe("1");
    await button(page, "并入上一节").click();
    await eventually(() => rows(page)).toEqual(read.filter((words) => words !== "存在问题"));
    await page.keyboard.press("Control+z");
    await eventually(() => rows(page)).toEqual(read);
    await button(page, "从中间拆开").click();
    await page.locator(".sentence", { hasText: "队伍演练还不够。" }).click();
    await eventually(() => rows(page)).toEqual(read.toSpliced(4, 0, "队伍演练还不够"));
    await page.keyboard.press("Control+z");
    await eventually(() => rows(page)).toEqual(read);

    // What is left out can be put back.
    await button(page, "逐条看，放回去").click();
    expect(await bar.locator("li").allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining("责任编辑：张三")]),
    );
    expect(await barriers(page, { part: ".import" })).toEqual([]);
    await bar.locator("li", { hasText: "责任编辑" }).getByRole("button").click();
    await eventually(() => bar.textContent()).not.toContain("责任编辑");

    // Another file over it leaves the changed one at hand.
    const line = page.locator(".kept-line");
    const other = Buffer.from("春耕动员讲话\n同志们：\n一、抓紧备耕\n备足种子。");
    await drop(page, "春耕.txt", other);
    await eventually(() => rows(page)).toEqual(["标题　春耕动员讲话", "开篇", "抓紧备耕"]);
    expect(await line.locator("li").allTextContents()).toEqual([
      "改过的“防汛汇报.docx”还在（3 处改动）接着改",
    ]);
    expect(await barriers(page, { part: ".import" })).toEqual([]);
    await button(page, "接着改").click();
    await eventually(() => rows(page)).toEqual(read);
    expect(await bar.textContent()).not.toContain("责任编辑");
    expect(await line.isVisible()).toBe(false);

    // So does the way to another file, taken by mistake.
    await button(page, "换个文件").click();
    await page.waitForSelector(".import .template");
    await button(page, "返回").click();
    await page.keyboard.press("i");
    await button(page, "接着改").click();
    await eventually(() => rows(page)).toEqual(read);
    expect(await bar.textContent()).not.toContain("责任编辑");

    // The server has its text no longer: the same text takes the changes over.
    await pushOut(page);
    await row(page, "存在问题").click();
    await row(page, "存在问题").press("Tab");
    const again = "把“防汛汇报.docx”再放进来，4 处改动会接上";
    await eventually(() => page.locator(".fault-line").textContent()).toBe(again);
    await page.reload();
    await page.waitForSelector(".problems", { state: "attached", timeout: 60_000 });
    await page.keyboard.press("i");
    await eventually(() => line.locator("li").allTextContents()).toEqual([again]);
    expect(await barriers(page, { part: ".import" })).toEqual([]);
    await drop(page, "防汛汇报（改名）.docx", await wordFile());
    await eventually(() => line.textContent()).toContain("4 处改动已接上");
    expect(await levelOf("存在问题")).toBe("2");
    expect(await bar.textContent()).not.toContain("责任编辑");
    expect(await barriers(page, { part: ".import" })).toEqual([]);
    await page.keyboard.press("Control+z");
    await eventually(() => levelOf("存在问题")).toBe("1");

    // A page that is loaded anew goes on with what was changed.
    await page.reload();
    await page.waitForSelector(".problems", { state: "attached", timeout: 60_000 });
    await page.keyboard.press("i");
    await page.waitForSelector(".preview .large section", { timeout: 60_000 });
    expect(await rows(page)).toEqual(read);
    expect(await bar.textContent()).not.toContain("责任编辑");
    await row(page, "工作情况").click();
    expect(await page.locator(".notes-column .text").textContent()).toContain("责任编辑：张三");

    // What stands in its way leaves the preview where it is, to be made again.
    await writeFile(join(home, "decks"), "in the way");
    await button(page, "生成").click();
    await page.locator(".fault-line").waitFor();
    expect(await page.locator(".preview").count()).toBe(1);
    await rm(join(home, "decks"));

    // What would not be in the deck that is being made is not changed on the screen.
    let goOn: (() => Promise<void>) | undefined;
    await page.route("**/__import/make", (route) => {
      goOn = () => route.continue();
    });
    await button(page, "生成").click();
    await eventually(() => goOn).toBeDefined();
    await button(page, "撤销").click();
    await page.waitForTimeout(500);
    expect(await bar.textContent()).not.toContain("责任编辑");
    await goOn?.();
    await page.waitForSelector(".made", { timeout: 60_000 });
    expect(await page.evaluate(() => localStorage.getItem("rostrum-import"))).toBe("[]");
    expect(await page.title()).toBe("2024年防汛工作汇报");
    expect(await page.locator(".made h2").textContent()).toBe(
      "生成好了：decks/2024年防汛工作汇报/",
    );
    await eventually(() => shown(page)).toBe("cover 0");
    // The note is not a slide: a press on it turns nothing.
    await button(page, "知道了").click();
    expect([await page.locator(".made").count(), await shown(page)]).toEqual([0, "cover 0"]);
    const folder = join(home, "decks", "2024年防汛工作汇报");
    expect(await readdir(folder)).toEqual(
      expect.arrayContaining(["deck.yaml", "figures.yaml", "01-cover.md"]),
    );
    // The draft that was pushed out; and layouts that the page still asks for while the server turns to the new deck.
    const late = /404 \(Not Found\) \S+__import\/(?:draft|layouts)$/;
    expect(faults.filter((fault) => !late.test(fault))).toEqual([]);
  });

  it("waits for the window where the wall fills it before it is read", async () => {
    const { page } = await openStage();
    await page.route("**/__import?name=*", async (route) => {
      await page.waitForTimeout(700);
      await route.continue();
    });
    await drop(page, "春耕.txt", Buffer.from("春耕动员讲话\n同志们：\n一、抓紧备耕\n备足种子。"));
    await page.waitForSelector("dialog.import[open]");
    await press(page, "Escape", "f");
    const look = () => [
      document.fullscreenElement !== null,
      document.querySelectorAll("dialog[open]").length,
    ];
    await page.waitForTimeout(2000);
    expect(await page.evaluate(look)).toEqual([true, 0]);
    await press(page, "f");
    await eventually(() => page.evaluate(look)).toEqual([false, 0]);
    await press(page, "i");
    await eventually(() => rows(page)).toEqual(["标题　春耕动员讲话", "开篇", "抓紧备耕"]);
  });

  it("is refused in words where it cannot be read, and nothing has changed", async () => {
    const { page } = await openStage();
    const before = await page.title();
    const locked = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
      Buffer.from("EncryptedPackage", "utf16le"),
    ]);
    await drop(page, "定稿.doc", locked);
    await page.waitForSelector(".import .card");
    expect(await page.locator(".import h1").textContent()).toBe("这份稿子打不开：设了密码");
    expect(await page.locator(".import .steps li").count()).toBe(3);
    expect(await page.locator(".technician code").textContent()).toContain("定稿.doc");
    expect(await barriers(page, { part: ".import" })).toEqual([]);
    await button(page, "返回").click();
    await page.waitForSelector(".import .template");
    await press(page, "Escape");
    expect([await page.title(), await shown(page)]).toEqual([before, "cover 0"]);
  });
});

describe("换一篇讲稿", () => {
  it("begins with a key, with a template or with pasted text, and stands in the help sheet", async () => {
    const { page } = await openStage();
    await press(page, "?");
    expect(await page.locator("dialog[open]").textContent()).toContain("换一篇讲稿");
    await press(page, "Escape", "i");
    await page.waitForSelector(".import .template");
    expect(await page.locator(".template b").allTextContents()).toEqual([
      "总结发言",
      "工作报告",
      "表态发言",
      "学习体会",
    ]);
    expect(await barriers(page, { part: ".import" })).toEqual([]);
    await page.locator(".template").first().click();
    await page.waitForSelector(".preview");
    expect((await rows(page))[0]).toBe("标题　总结发言");
    await button(page, "换个文件").click();
    await button(page, "粘贴文字").click();
    expect(await barriers(page, { part: ".import" })).toEqual([]);
    const field = page.getByLabel("讲稿的文字");
    await field.fill("春耕动员讲话\n同志们：\n一、抓紧备耕\n备足种子。");
    // What was typed is there again after a step back.
    await button(page, "返回").click();
    await button(page, "粘贴文字").click();
    expect(await field.inputValue()).toContain("备足种子");
    await button(page, "读这篇文字").click();
    await eventually(() => rows(page)).toEqual(["标题　春耕动员讲话", "开篇", "抓紧备耕"]);
  });

  it("goes back to a deck that is there", async () => {
    const { page } = await openStage();
    await press(page, "i");
    const own = page.locator(".others button", { hasText: "· slides" });
    await own.click();
    await eventually(() => page.title()).toBe("2023年主题教育总结发言");
    await page.waitForSelector("html.ready", { timeout: 60_000 });
    await eventually(() => shown(page)).toBe("cover 0");
    expect(await page.locator("dialog.import").count()).toBe(0);
  });

  it.each([
    ["its own window", false],
    ["another window", true],
  ])("finds a deck where the wall was that %s goes back to", async (_, isBeside) => {
    const { page } = await openStage();
    const wall = isBeside ? await page.context().newPage() : page;
    await wall.goto(url);
    await wall.waitForSelector("html.ready", { timeout: 60_000 });
    for (const key of ["6", "Enter", "PageDown"]) await press(wall, key);
    await eventually(() => shown(wall)).toBe("research 1");
    await press(wall, "b");
    for (const other of [":not(:has-text('· slides'))", ":has-text('· slides')"]) {
      const title = await wall.title();
      await press(page, "i");
      await page.locator(`.others button${other}`).first().click();
      await eventually(() => wall.title()).not.toBe(title);
      for (const each of [page, wall])
        await each.waitForSelector("html.ready", { timeout: 60_000 });
      await wall.waitForSelector(".problems", { state: "attached" });
      await eventually(() => page.title()).toBe(await wall.title());
    }
    for (const each of [page, wall]) await eventually(() => shown(each)).toBe("research 1");
    expect(await wall.locator(".black-sheet").isVisible()).toBe(true);
  });
});

const corpus = join(process.env["CORPUS"] ?? "", "docx");
describe.skipIf(!process.env["CORPUS"] || !existsSync(corpus))("an official document", () => {
  it("comes in from Word whole", async () => {
    const { page } = await openStage();
    const [name = ""] = (await readdir(corpus)).filter((each) => each.endsWith(".docx"));
    await drop(page, name, await readFile(join(corpus, name)));
    await page.waitForSelector(".preview .large section", { timeout: 60_000 });
    expect(await page.locator(".left-out").textContent()).toContain("其余一字不少，一字不改");
    expect(await barriers(page, { part: ".import" })).toEqual([]);
  });
});
