import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { closePages, ownBrowser, openPage } from "../browser.ts";
import { serveSite, type Site } from "../site.ts";
import { becomes, count } from "../wall.ts";

/** A slide for each kind of content that a theme must draw. */
const slides = {
  cover: "---\nlayout: cover\n---\n\n# 工作汇报\n",
  rows: "---\nlayout: points\n---\n\n## 条目和数字\n\n- 甲要点\n- 乙要点\n- 丙要点\n- 标签 {{a}}次\n- 标签 {{b}}余次\n- 标签标签 {{c}}项\n",
  ledger:
    "---\nlayout: ledger\n---\n\n## 台账\n\n### 名称\n\n- 标签 {{a}}次\n- 标签 {{b}}余次\n\n### 名称\n\n- 标签 {{c}}篇\n- 标签 {{c}}篇\n",
  nested:
    "---\nlayout: points\n---\n\n## 嵌套\n\n- 第一层\n  - 第二层\n  - 第二层\n- 第一层\n\n---\n\n## 编号\n\n4. 第四条\n5. 第五条\n",
  html: "---\nlayout: points\n---\n\n## 小标题\n\n### 一组\n\n- 甲\n\n<div><ul><li>乙</li></ul></div>\n",
  hung: `## 挂着的\n\n- 1. ${"层层传导压力，".repeat(8)}\n  - 甲\n- 2. 乙\n\n---\n\n---\nlayout: points\n---\n\n## 分段的\n\n- （一）${"层层传导压力，".repeat(8)}\n\n  甲\n- （二）乙\n`,
  table: `---\nlayout: points\n---\n\n## 表格\n\n|${" 指标名称 |".repeat(10)}\n|${" --- |".repeat(10)}\n|${" 1,285.5 |".repeat(10)}\n`,
  agenda:
    "## 议程\n\n| 时间 | 议程 | 主讲人 |\n| - | - | - |\n| 10:10—10:30 | 政府工作情况通报 | 县四大班子领导 |\n",
  quarters: `## 打算\n\n| 季度 | 重点工作 |\n| - | - |\n| 一季度 | ${"年度计划下达；".repeat(6)} |\n`,
  ruby: "---\nlayout: points\n---\n\n## 读<ruby>音<rt>yīn</rt></ruby>\n\n- 学习<ruby>踔厉<rt>chuō lì</rt></ruby>奋发\n- 笃行不怠\n\n<ruby>踔厉<rt>chuō lì</rt></ruby>奋发\n",
  boxes:
    '## 两栏\n\n<div class="columns">\n<div>\n\n- [x] 做完\n\n</div>\n<div>\n\n- 没做\n\n</div>\n</div>\n\n<span style="color: white">白字</span>',
  contact: "## 联系\n\n电话：0512-6688\n邮箱：invest@linjiang.example.gov.cn\n地址：江苏省临江市\n",
  hidden:
    '## 藏起的\n\n- 甲\n- <span hidden>密</span>乙\n\n<ul hidden><li>密</li></ul>\n\n<pre class="hidden">密</pre>\n\n<figure hidden><figcaption>密</figcaption></figure>\n\n<dl class="d-none"><dt>密</dt></dl>\n\n<div data-visibility="hidden">\n\n- 密\n\n</div>\n\n<v-x hidden>密</v-x>\n',
};

let browser: Browser;
let folder: string;
let site: Site;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rostrum-kinds-"));
  const files = Object.entries(slides).map(([name, text], i) =>
    writeFile(join(folder, `${i + 1}-${name}.md`), text),
  );
  await Promise.all([
    ...files,
    writeFile(join(folder, "figures.yaml"), 'a: 26\nb: "12,350"\nc: 8\n'),
    writeFile(join(folder, "deck.yaml"), "theme: red\n"),
  ]);
  [site, browser] = await Promise.all([serveSite(folder), ownBrowser()]);
}, 120_000);

/** A wall and a phone that tests have in common: they read, and leave no more than the slide that is shown. */
let common: { readonly wall?: Page; readonly phone?: Page } = {};

afterEach(({ task }) => {
  if (task.result?.state === "fail") common = {};
  return closePages(browser, ...Object.values(common).map((page) => page.context()));
});

afterAll(async () => {
  await closePages(browser);
  await site?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

async function open(options?: BrowserContextOptions): Promise<Page> {
  const { page } = await openPage(browser, site.url, options);
  return page;
}

/** The wall at the slide with this heading; one of its own, where `options` are given. */
async function wallAt(heading: string, options?: BrowserContextOptions): Promise<Page> {
  const page = options ? await open(options) : (common.wall ?? (await open()));
  if (!options) common = { ...common, wall: page };
  await becomes(page, "ready");
  await page.evaluate((title) => {
    location.hash = `#/${document.querySelector(`[data-title="${title}"]`)?.id}`;
  }, heading);
  await expect.poll(() => count(page, `.present[data-title="${heading}"]`)).toBe(1);
  return page;
}

async function phoneOf(width: number, height: number): Promise<Page> {
  const phone = common.phone ?? (await open({ viewport: { width, height } }));
  common = { ...common, phone };
  await phone.setViewportSize({ width, height });
  return phone;
}

describe("on the wall", () => {
  it("nothing is seen of what is hidden, whatever its layout sets", async () => {
    const page = await wallAt("藏起的");
    const seen = await page.evaluate(
      () => document.querySelector<HTMLElement>(".present .face")?.innerText,
    );
    expect(seen).toMatch(/甲[^]*乙/);
    expect(seen).not.toContain("密");
  });

  it("boxes in columns stand side by side, a task has its box alone, and no text has the colour of its ground", async () => {
    const page = await wallAt("两栏");
    const found = await page.evaluate(() => {
      const face = document.querySelector(".present .face") ?? document.body;
      const [one, other] = [...face.querySelectorAll(".columns > div")].map((box) =>
        box.getBoundingClientRect(),
      );
      const [task, plain] = [...face.querySelectorAll("li")].map(
        (item) => getComputedStyle(item, "::before").display,
      );
      const said = face.querySelector("[data-faint]");
      return {
        isBeside: (one?.right ?? 0) < (other?.left ?? 0) && one?.top === other?.top,
        task,
        plain,
        isInk: said && getComputedStyle(said).color === getComputedStyle(face).color,
      };
    });
    expect(found).toEqual({ isBeside: true, task: "none", plain: "block", isInk: true });
  });

  it("what stands behind a label keeps off it", async () => {
    const page = await wallAt("联系");
    const gaps = await page.evaluate(() =>
      [...document.querySelectorAll(".present .entry")].map((entry) => {
        const texts = document.createTreeWalker(entry, NodeFilter.SHOW_TEXT);
        const places: DOMRect[] = [];
        while (texts.nextNode()) {
          const range = document.createRange();
          range.selectNode(texts.currentNode);
          places.push(range.getBoundingClientRect());
        }
        const [label, ...said] = places.filter(({ width }) => width > 0);
        return Math.min(...said.map(({ left }) => left)) - (label?.right ?? Infinity);
      }),
    );
    expect(gaps).toHaveLength(3);
    for (const gap of gaps) expect(gap).toBeGreaterThan(-2);
  });

  it("bullets and figures stand in the same rows", async () => {
    const page = await wallAt("条目和数字");
    const tops = await page.evaluate(() =>
      [...document.querySelectorAll(".present .rows > ul")].map((list) =>
        [...list.children].map((item) => Math.round(item.getBoundingClientRect().top)),
      ),
    );
    expect(tops[0]).toHaveLength(3);
    expect(tops[1]).toEqual(tops[0]);
  });

  it("all figures of a ledger are of one size, also the longest", async () => {
    const page = await wallAt("台账");
    const sizes = await page.evaluate(() =>
      [...document.querySelectorAll(".present .figure")].map(
        (one) => getComputedStyle(one).fontSize,
      ),
    );
    expect(new Set(sizes).size).toBe(1);
    expect(sizes).toHaveLength(4);
  });

  it("an item with a list in it has its square at its first line", async () => {
    const page = await wallAt("嵌套");
    const found = await page.evaluate(() => {
      const item = document.querySelector(".present .flow > ul > li > .item");
      return (
        item && {
          ofItem: getComputedStyle(item, "::before").content,
          ofRow: getComputedStyle(item.parentElement ?? item, "::before").content,
          top: parseFloat(getComputedStyle(item, "::before").top),
          line: parseFloat(getComputedStyle(item).lineHeight),
        }
      );
    });
    expect(found).toMatchObject({ ofItem: '""', ofRow: "none" });
    expect(found?.top).toBeLessThan(found?.line ?? 0);
  });

  it.each(["挂着的", "分段的"])(
    "all of an item with a number stands behind it: %s",
    async (heading) => {
      const page = await wallAt(heading);
      const items = await page.evaluate(() =>
        [...document.querySelectorAll(".present .led")].map((led) => {
          const marks = [led, led.querySelector(".item") ?? led].map((box) =>
            getComputedStyle(box, "::before"),
          );
          const texts = document.createTreeWalker(led, NodeFilter.SHOW_TEXT);
          const places: DOMRect[] = [];
          while (texts.nextNode()) {
            const range = document.createRange();
            range.selectNode(texts.currentNode);
            if (texts.currentNode.textContent?.trim()) places.push(range.getBoundingClientRect());
          }
          const [number, ...others] = places;
          return {
            hasSquare: marks.some(
              ({ content, display }) => content !== "none" && display !== "none",
            ),
            isAtEdge: Math.abs((number?.left ?? 0) - led.getBoundingClientRect().left) < 2,
            // The last mark of a number has a blank in itself.
            hangs: Math.min(...others.map(({ left }) => left)) > (number?.right ?? Infinity) - 6,
          };
        }),
      );
      const hung = { hasSquare: false, isAtEdge: true, hangs: true };
      expect(items).toEqual([hung, hung]);
    },
  );

  it("lists show their squares in groups and in HTML, and numbers go on from the one that is written", async () => {
    const page = await wallAt("小标题");
    const squares = await page.evaluate(() =>
      [...document.querySelectorAll(".present li")].map(
        (item) => getComputedStyle(item, "::before").width,
      ),
    );
    expect(squares).toHaveLength(2);
    for (const width of squares) expect(parseFloat(width)).toBeGreaterThan(8);
    const reset = await page.evaluate(() => {
      const list = document.querySelector('[data-title="编号"] ol, ol[start="4"]');
      return list && getComputedStyle(list).counterReset;
    });
    expect(reset).toBe("line 3");
  });

  it("a reading over a character stays within its heading, item or paragraph", async () => {
    const page = await wallAt("读音");
    const over = await page.evaluate(() =>
      [...document.querySelectorAll(".present rt")].map((reading) => {
        const block = reading.closest("h2, .item, p");
        const top = block?.getBoundingClientRect().top ?? 0;
        return Math.max(0, Math.round(top - reading.getBoundingClientRect().top));
      }),
    );
    expect(over).toEqual([0, 0, 0]);
    // Where the ink of the two would touch, about: fonts differ a little. They stood .17 em in one another.
    const gaps = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>(".present rt")].map((reading) => {
        const base = reading.closest("ruby") ?? reading;
        const type = parseFloat(getComputedStyle(base).fontSize);
        const range = document.createRange();
        range.selectNodeContents(base.firstChild ?? base);
        const character = range.getBoundingClientRect();
        const middle = (character.top + character.bottom) / 2;
        const small = reading.getBoundingClientRect();
        const scale = small.height / reading.offsetHeight;
        const baseline = small.bottom - 0.15 * small.height;
        return (middle - 0.4 * type * scale - (baseline + 0.21 * small.height)) / type;
      }),
    );
    for (const gap of gaps) expect(gap).toBeGreaterThan(-0.08);
  });

  it("a wall wider than the stage carries the slips on, and one that is not has no sides", async () => {
    const side = (page: Page) =>
      page.evaluate(() => {
        const { display, width } = getComputedStyle(document.body, "::before");
        return { display, width };
      });
    const wide = await wallAt("条目和数字", { viewport: { width: 3840, height: 1080 } });
    expect(await side(wide)).toEqual({ display: "block", width: "960px" });
    const plain = await wallAt("条目和数字");
    expect((await side(plain)).display).toBe("none");
  });

  it("a slide comes up over the one before it, which stays until it is covered", async () => {
    const page = await wallAt("条目和数字", { reducedMotion: "no-preference" });
    await page.keyboard.press("PageDown");
    const drawn = await page.evaluate(() => {
      const slides = [...document.querySelectorAll(".slides > section")];
      const seen = slides.filter((slide) => {
        const { contentVisibility, opacity } = getComputedStyle(slide);
        return contentVisibility === "visible" && (opacity === "1" || slide.getAnimations().length);
      });
      return seen.map((slide) => [
        slide.classList.contains("present"),
        getComputedStyle(slide).zIndex,
      ]);
    });
    expect(drawn).toEqual([
      [false, "10"],
      [true, "11"],
    ]);
    const left = ".slides > .turn-before, .slides > .turn-comes";
    await expect.poll(() => count(page, left)).toBe(0);
  });
});

describe("on a phone", () => {
  it("a wide table moves in its own box, its first column held, and breaks no figure", async () => {
    const page = await phoneOf(390, 844);
    const found = await page.evaluate(() => {
      const table = document.querySelector("table");
      const [first, second] = table?.querySelectorAll("td") ?? [];
      if (!table || !first || !second) return undefined;
      const before = first.getBoundingClientRect().left;
      table.scrollLeft = 150;
      return {
        moved: table.scrollLeft,
        held: Math.round(first.getBoundingClientRect().left - before),
        lines: second.getClientRects().length * (second.offsetHeight < 60 ? 1 : 2),
        page: document.documentElement.scrollWidth - innerWidth,
      };
    });
    expect(found).toEqual({ moved: 150, held: 0, lines: 1, page: 0 });
  });

  it("a short name in the first of few columns stays in one line", async () => {
    const page = await phoneOf(390, 844);
    const lines = await page.evaluate(() => {
      const cell = [...document.querySelectorAll("td")].find((td) => td.textContent === "一季度");
      const range = document.createRange();
      range.selectNodeContents(cell ?? document.body);
      return range.getClientRects().length;
    });
    expect(lines).toBe(1);
  });

  it("a table of few columns is as wide as the page", async () => {
    const page = await phoneOf(320, 640);
    const edge = await page.evaluate(() =>
      Math.ceil([...document.querySelectorAll("table")].at(-1)?.getBoundingClientRect().right ?? 0),
    );
    expect(edge).toBeGreaterThan(200);
    expect(edge).toBeLessThanOrEqual(320);
  });
});
