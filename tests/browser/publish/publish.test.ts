import { build } from "vite";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { readDeckFolder } from "../../../src/site/folder/deck-folder.ts";
import { siteConfig } from "../../../src/site/publish/site-config.ts";
import { writeSite } from "../../../src/site/publish/write-site.ts";
import { singlePage } from "../../../src/export/html.ts";
import { closePages, ownBrowser, openPage } from "../browser.ts";
import { serve, stop, workerIsActive } from "../served-folder.ts";

/** Characters that nothing else in a site has; the last is the value of a figure that no slide shows. */
const secret = ["甪", "囍", "龘", "卌"];
const address = "https://example.org/发言/";

let place: string;
let browser: Browser;

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), "rostrum-publish-"));
  browser = await ownBrowser();
});

afterEach(() => closePages(browser));
afterAll(async () => {
  await rm(place, { recursive: true, force: true });
});

/** A deck of its own, published: the files of `files` written to a folder and built into another. */
async function publish(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const [folder, outDir] = [join(place, name), join(place, `${name}-site`)];
  await mkdir(folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);
  const deck = await readDeckFolder(folder);
  expect(deck.reading.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  await writeSite(folder, deck, outDir);
  return outDir;
}

const manuscript = (notes: string, settings = ""): Readonly<Record<string, string>> => ({
  "deck.yaml": `title: 一次</script><b>&"发言\nspeaker: 张三\ndate: 2023年10月1日\n${settings}`,
  "figures.yaml": "户数: 36\n私下: 卌\n",
  "01.md": `---\nlayout: cover\n---\n\n副题在此\n\n# 一次发言\n\nNote:\n${notes}\n`,
  "02.md": `## 第二页\n\n- 走访{{户数}}户\n\nNote:\n${notes}{{私下}}\n`,
});

async function filesOf(outDir: string): Promise<ReadonlyMap<string, Buffer>> {
  const names = await readdir(outDir, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile());
  return new Map(
    await Promise.all(
      files.map(async ({ parentPath, name }) => {
        const path = join(parentPath, name);
        return [path.slice(outDir.length + 1).replaceAll("\\", "/"), await readFile(path)] as const;
      }),
    ),
  );
}

async function pageOf(outDir: string): Promise<string> {
  return readFile(join(outDir, "index.html"), "utf8");
}

/** The code points of every `unicode-range` in the files of a site. */
function fontCharacters(texts: readonly string[]): ReadonlySet<string> {
  const ranges = texts
    .flatMap((text) => [...text.matchAll(/unicode-range:([^;}]+)/g)])
    .flatMap(([, list = ""]) => list.split(","));
  return new Set(
    ranges.flatMap((range) => {
      const [first = 0, last = first] = range
        .trim()
        .replace(/^U\+/i, "")
        .split("-")
        .map((point) => parseInt(point, 16));
      return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i));
    }),
  );
}

describe("publish: { notes: none }", () => {
  it.each([
    ["none", []],
    ["full", secret],
  ] as const)("%s: no file tells more of the notes than %j", async (notes, told) => {
    const spoken = `${secret.slice(0, 3).join("")}。`;
    const settings = `publish: { notes: ${notes} }\n`;
    const files = await filesOf(await publish(`secret-${notes}`, manuscript(spoken, settings)));
    const texts = [...files.values()].map((bytes) => bytes.toString("utf8"));
    const fonts = fontCharacters(texts);
    expect(secret.filter((one) => texts.some((text) => text.includes(one)))).toEqual(told);
    // The range of a font's file tells its characters.
    expect(secret.filter((one) => fonts.has(one))).toEqual(told);
    expect(texts.some((text) => text.includes("副题在此"))).toBe(true);
  });
});

describe("the head of the published page", () => {
  it("tells title, description, address, cards and data, and nothing in them ends its element", async () => {
    const page = await pageOf(await publish("head", manuscript("说。", `url: ${address}\n`)));
    const { page: tab } = await openPage(browser, "about:blank");
    await tab.setContent(page.replace(/<script(?! type="application)[^>]*>[^]*?<\/script>/g, ""));
    const told = await tab.evaluate(() => {
      const content = (selector: string) =>
        document.querySelector<HTMLMetaElement>(selector)?.content;
      return {
        title: document.title,
        lang: document.documentElement.lang,
        bold: document.querySelectorAll("head b, body > b").length,
        description: content('[name="description"]'),
        color: content('[name="theme-color"]'),
        canonical: document.querySelector<HTMLLinkElement>('[rel="canonical"]')?.href,
        card: content('[name="twitter:card"]'),
        images: [
          ...document.querySelectorAll<HTMLMetaElement>(
            '[property="og:image"], [name="twitter:image"]',
          ),
        ].map((meta) => meta.content),
        data: JSON.parse(document.querySelector('[type="application/ld+json"]')?.textContent ?? ""),
      };
    });
    const site = "https://example.org/%E5%8F%91%E8%A8%80/";
    expect(told).toEqual({
      title: '一次</script><b>&"发言',
      lang: "zh-Hans",
      bold: 0,
      description: "副题在此",
      color: "#6b0f14",
      canonical: site,
      card: "summary_large_image",
      images: [`${site}card.png`, `${site}card.png`, `${site}card-square.png`],
      data: {
        "@context": "https://schema.org",
        "@type": "PresentationDigitalDocument",
        name: '一次</script><b>&"发言',
        description: "副题在此",
        inLanguage: "zh-Hans",
        author: { "@type": "Person", name: "张三" },
        datePublished: "2023-10-01",
        url: site,
        image: `${site}card.png`,
      },
    });
  });

  it("has sitemap and robots only where the address is known", async () => {
    const [known, unknown] = [
      await filesOf(await publish("known", manuscript("说。", `url: ${address}\n`))),
      await filesOf(await publish("unknown", manuscript("说。"))),
    ];
    expect(known.get("sitemap.xml")?.toString()).toContain(
      "<loc>https://example.org/%E5%8F%91%E8%A8%80/</loc>",
    );
    expect(known.get("robots.txt")?.toString()).toContain("Sitemap: https://example.org/");
    expect([...unknown.keys()].filter((name) => /sitemap|robots/.test(name))).toEqual([]);
    const page = unknown.get("index.html")?.toString();
    expect(page).not.toMatch(/og:image|og:url|rel="canonical"/);
  });

  it("has pictures of the right size", async () => {
    const files = await filesOf(await publish("pictures", manuscript("说。")));
    const size = (name: string) => {
      const png = files.get(name);
      return [png?.readUInt32BE(16), png?.readUInt32BE(20)];
    };
    expect(size("card.png")).toEqual([1200, 630]);
    expect(size("card-square.png")).toEqual([400, 400]);
  });
});

const comeBack = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));

describe("the published site on a second visit", () => {
  it("works without a connection, is never old with one, and offers what is new meanwhile", async () => {
    const outDir = await publish("visits", manuscript("第一版。"));
    const first = await serve(outDir);
    const { page, faults } = await openPage(browser, `${first.url}?view=read`, {
      serviceWorkers: "allow",
    });
    await workerIsActive(page);
    expect(faults).toEqual([]);

    await page.reload();
    await stop(first.server);
    await page.reload();
    expect(await page.getByText("第一版").first().isVisible()).toBe(true);
    await page.goto(`${first.url}?view=stage`);
    await page.waitForSelector("html.ready");
    await page.goto(`${first.url}?view=read`);
    expect(await page.locator(".newer").count()).toBe(0);

    await publish("visits", manuscript("第二版。"));
    const again = await serve(outDir, Number(new URL(first.url).port));
    // An open page stays as it is, and offers the new version when it is looked at again.
    await comeBack(page);
    await page.getByRole("button", { name: "更新" }).click();
    await page.getByText("第二版").first().waitFor();
    await page.waitForLoadState();
    expect(await page.locator(".newer").count()).toBe(0);

    // With a connection, the page opens in the newest version at once, on the stage too.
    await publish("visits", manuscript("第三版。"));
    for (const path of ["", "index.html", "?view=stage"]) {
      await page.goto(first.url + path);
      await page.waitForSelector("html.ready");
      expect(await page.locator("aside.notes").first().textContent()).toContain("第三版");
    }
    await comeBack(page);
    expect(await page.locator(".newer").count()).toBe(0);
    await stop(again.server);
  });
});

describe("the single file for the meeting", () => {
  it("has the whole script, and no worker, whatever is published", async () => {
    const folder = join(place, "meeting");
    await mkdir(folder);
    const files = manuscript("只在会上说。", "publish: { notes: none }\n");
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const page = await singlePage({
      folder,
      deck: await readDeckFolder(folder),
      isPublic: false,
    });
    expect(page).toContain("只在会上说");
    expect(page.match(/serviceWorker|ld\+json|card\.png/g)).toBeNull();
  });
});

describe("the square picture", () => {
  it("is the first of the page, and nobody sees or fetches it, in no view", async () => {
    const site = await serve(await publish("square", manuscript("说。")));
    for (const view of ["stage", "read"]) {
      const { page, faults } = await openPage(browser, `${site.url}?view=${view}`);
      const picture = page.locator("img").first();
      expect(await picture.getAttribute("src")).toBe("card-square.png");
      expect(await picture.isVisible()).toBe(false);
      await page.waitForLoadState("networkidle");
      expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(0);
      expect(faults).toEqual([]);
    }
    await stop(site.server);
  });
});

describe("a theme of the folder's own", () => {
  it("is drawn, and nothing in it ends its element", async () => {
    const files = {
      ...manuscript("说。"),
      "theme.css": 'h1 { top: 4sp; content: "</style><script>document.title = 1</script>" }\n',
    };
    const site = await serve(await publish("own-theme", files));
    const { page } = await openPage(browser, `${site.url}?view=stage`);
    expect(await page.title()).toContain("一次");
    expect(await page.locator("script").count()).toBeLessThan(5);
    const top = await page.locator("h1").evaluate((heading) => getComputedStyle(heading).top);
    expect(parseFloat(top)).toBeGreaterThan(0);
    await stop(site.server);
  });
});

describe("Vite's own build", () => {
  it("writes the files that ours writes", async () => {
    const folder = join(place, "vite");
    const ours = await filesOf(await publish("vite", manuscript("说。", `url: ${address}\n`)));
    const outDir = join(place, "vite-own");
    const config = siteConfig(folder, await readDeckFolder(folder));
    await build({
      ...config,
      configFile: false,
      logLevel: "silent",
      build: { ...config.build, outDir },
    });
    const built = await filesOf(outDir);
    expect([...built.keys()].sort()).toEqual([...ours.keys()].sort());
    expect([...built].filter(([path, bytes]) => !ours.get(path)?.equals(bytes))).toEqual([]);
  });
});
