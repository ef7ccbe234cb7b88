import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { barriers } from "../axe.ts";
import { downloaded, fullHd, newContext } from "../browser.ts";
import {
  openSpeaker,
  openTwo,
  saySingleScreen,
  speakerSays,
  usePair,
  wallSays,
  type TwoWindows,
} from "../speaker-windows.ts";
import { press, useWall } from "../wall.ts";

const site = useWall();
const at = usePair(site);
const inEnglish = usePair(site, { locale: "en-GB" });

/** Windows of its own whose clock the test turns on; it goes on by itself, too, which keeps a window busy. */
async function openTimed(address: string): Promise<TwoWindows> {
  const context = await newContext(site.browser());
  await context.clock.install({ time: new Date("2026-11-24T09:30:00") });
  return openTwo(context, site.url() + address);
}

/** Sets the prompter's mode by its key: slides, clauses, scroll. */
async function setMode(speaker: Page, mode: "clauses" | "scroll"): Promise<void> {
  await press(speaker, ...(mode === "clauses" ? ["c"] : ["c", "c"]));
}

const lit = (speaker: Page): Promise<string> =>
  speaker.locator(".notes-pane [aria-current]").innerText();

describe("the script", () => {
  it("is complete, with its blank figures boxed and the dash in one stroke", async () => {
    const { speaker } = await at("research", fullHd.viewport);
    const text = await speaker.locator(".notes-pane .text").innerText();
    const notes = await speaker.evaluate(
      () => document.querySelector("#research .notes")?.textContent ?? "",
    );
    expect(text.trim()).toBe(notes.trim());
    expect(text).toMatch(/^——调查研究有效。/);
    expect(await speaker.locator(".notes-pane .blank").count()).toBe(10);
    const style = await speaker
      .locator(".notes-pane")
      .evaluate((pane) => [getComputedStyle(pane).fontSize, getComputedStyle(pane).lineHeight]);
    expect(style).toEqual(["46px", "79.12px"]);
  });

  it("has a long address whole: it breaks at the edge of the pane", async () => {
    const { speaker } = await at("research", fullHd.viewport);
    const [wide, room] = await speaker.evaluate(() => {
      const pane = document.querySelector(".notes-pane");
      const address = document.createElement("p");
      address.textContent = `https://a.example/${"art_123456789".repeat(12)}`;
      pane?.querySelector(".text")?.append(address);
      const widths = [pane?.scrollWidth ?? NaN, pane?.clientWidth ?? NaN];
      address.remove();
      return widths;
    });
    expect(wide).toBe(room);
  });

  it("goes clause by clause in prompter mode, and turns the wall where a click stands", async () => {
    const { wall, speaker } = await at("research", fullHd.viewport);
    await setMode(speaker, "clauses");
    expect(await lit(speaker)).toMatch(/^——调查研究有效。/);
    await press(speaker, "Space");
    expect(await lit(speaker)).toMatch(/^深入学习/);
    expect(await wallSays(wall)).toBe("调查研究有效 0 live");
    const seen = new Set<string>();
    for (let i = 0; i < 60 && (await speakerSays(speaker)).startsWith("调查"); i++) {
      seen.add(`${await wallSays(wall)}: ${(await lit(speaker)).slice(0, 8)}`);
      await press(speaker, i % 2 === 0 ? "PageDown" : "Space");
    }
    for (const [step, words] of ["问题指向", "求学方向", "整体走向", "成果导向"].entries()) {
      expect([...seen]).toContain(`调查研究有效 ${step + 1} live: 始终坚持${words}`);
    }
    expect(await wallSays(wall)).toBe("检视整改有力 0 live");
    expect(await lit(speaker)).toMatch(/^——检视整改有力。/);
    await press(speaker, "PageUp");
    await expect.poll(() => wallSays(wall)).toBe("调查研究有效 4 live");
    expect(await lit(speaker)).toMatch(/实际举措。$/);
  });

  it("dims what was spoken and keeps the lit clause in the middle", async () => {
    const { speaker } = await at("research", fullHd.viewport);
    await setMode(speaker, "clauses");
    for (let i = 0; i < 16; i++) await press(speaker, "Space");
    const clause = speaker.locator(".notes-pane [aria-current]");
    const said = await speaker.locator(".notes-pane .said").last();
    expect(await clause.evaluate((one) => getComputedStyle(one).backgroundColor)).toBe(
      "rgb(44, 39, 22)",
    );
    expect(await said.evaluate((one) => getComputedStyle(one).color)).toBe("rgb(125, 131, 142)");
    const box = await clause.boundingBox();
    expect(box?.y).toBeGreaterThan(300);
    expect(box?.y).toBeLessThan(640);
  });

  it("scrolls by itself at the set rate, and stops for a question", async () => {
    const { context, speaker, wall } = await openTimed("#/research");
    await setMode(speaker, "scroll");
    await press(speaker, "Space");
    const first = await lit(speaker);
    await expect.poll(() => lit(speaker)).not.toBe(first);
    await press(speaker, "Space");
    const top = () => speaker.locator(".notes-pane .said").count();
    const before = await top();
    await context.clock.runFor(1500);
    expect(await top()).toBe(before);
    expect(await wallSays(wall)).toBe("调查研究有效 0 live");
  });

  it("remembers size, mode and mirror", async () => {
    const { speaker } = await at("research", fullHd.viewport);
    await press(speaker, "+", "+", "c", "m");
    await speaker.reload();
    await speaker.waitForSelector("html.ready");
    const pane = speaker.locator(".notes-pane");
    expect(await pane.evaluate((one) => getComputedStyle(one).fontSize)).toBe("54px");
    expect(await lit(speaker)).not.toBe("");
    expect(await speaker.locator(".desk.mirror").count()).toBe(1);
    await press(speaker, "-", "-", "m");
  });
});

describe("time", () => {
  it("starts with the first turn, halts, and is reset only when asked twice", async () => {
    const { context, speaker } = await openTimed("");
    const total = async () => {
      const [minutes = 0, seconds = 0] = (await speaker.locator(".total b").innerText())
        .split(":")
        .map(Number);
      return minutes * 60 + seconds;
    };
    // Both windows' clocks go on by themselves, too, while the test looks.
    const shows = async (seconds: number) => {
      expect(await total()).toBeGreaterThanOrEqual(seconds - 1);
      expect(await total()).toBeLessThan(seconds + 8);
    };
    const pace = speaker.locator(".pace");
    expect(await pace.isVisible()).toBe(false);
    await context.clock.runFor(15_000);
    expect(await total()).toBe(0);
    await press(speaker, "n", "n");
    await context.clock.runFor(65_000);
    await shows(65);
    expect(await speaker.locator(".total .planned").textContent()).toBe("/ 14:00");
    expect((await pace.textContent())?.trim()).toMatch(/^慢\d:\d\d$/);
    await press(speaker, "t");
    const halted = await total();
    await context.clock.runFor(60_000);
    expect(await total()).toBe(halted);
    await press(speaker, "t");
    await context.clock.runFor(30_000);
    await shows(95);
    await press(speaker, "r", "Escape");
    await context.clock.runFor(1000);
    await shows(96);
    await press(speaker, "r", "Enter");
    await context.clock.runFor(1000);
    expect(await total()).toBe(0);
  });

  it("gives every section a segment as wide as its share, and marks where one should be", async () => {
    const { speaker } = await at("planning");
    const widths = await speaker
      .locator(".segment")
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width));
    expect(widths.length).toBe(11);
    const named = await speaker.locator(".segment > span:not(.due)").allTextContents();
    expect(named.filter((name) => name !== "").length).toBe(8);
    expect(await speaker.locator(".due").isVisible()).toBe(false);
    await press(speaker, "n");
    await expect.poll(() => speaker.locator(".due").isVisible()).toBe(true);
  });

  it("keeps rehearsals: planned against actual, the speaker's own rate, a table to take along", async () => {
    const { context, speaker } = await openTimed("#/planning");
    await press(speaker, "?");
    await speaker.getByRole("button", { name: "从这一页开始排练" }).click();
    await context.clock.runFor(90_000);
    await press(speaker, "n");
    await context.clock.runFor(60_000);
    await speaker.getByRole("button", { name: "结束排练" }).click();
    const row = speaker.locator(".rehearsal tbody tr", { hasText: "谋划部署有序" });
    expect(await row.locator("td").nth(1).textContent()).toMatch(/^1:3\d$/);
    expect(await speaker.locator(".rehearsal tfoot td").nth(1).textContent()).toMatch(/^2:3\d$/);
    const [download] = await Promise.all([
      speaker.waitForEvent("download"),
      speaker.getByRole("button", { name: "下载表格" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("rehearsals.csv");
    const csv = await downloaded(download);
    expect(csv).toContain("谋划部署有序");
    await speaker.getByRole("button", { name: /按 \d+ 字\/分滚动/ }).click();
    const rate = await speaker.locator(".stepper output").first().textContent();
    expect(Number(rate)).toBeGreaterThan(100);
    // Whoever mends the title has them still.
    await speaker.route(speaker.url().replace(/[?#].*$/, "*"), async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace(/<title>.*?<\/title>/, "<title>新题目</title>");
      await route.fulfill({ response: answer, body });
    });
    await speaker.reload();
    await speaker.waitForSelector("html.ready");
    expect(await speaker.title()).toContain("新题目");
    await press(speaker, "?");
    expect(await speaker.locator(".rehearsal option").count()).toBe(1);
  });
});

describe("the operator", () => {
  it.each([
    [["6", "Enter"], "调查研究有效 0 live"],
    [["g", "二.3", "Enter"], "激发为民动力，朝向富裕奔 0 live"],
  ])("jumps by typing %j", async (keys, place) => {
    const { wall, speaker } = await at("planning");
    for (const key of keys) {
      if (key.length === 3) await speaker.keyboard.insertText(key);
      else await press(speaker, key);
    }
    await expect.poll(() => wallSays(wall)).toBe(place);
    expect(await speaker.locator("dialog[open]").count()).toBe(0);
  });

  it("jumps by a click in the list, and takes it back", async () => {
    const { wall, speaker } = await at("planning");
    await speaker.getByRole("button", { name: "页表" }).click();
    await speaker
      .getByRole("button", { name: /检视整改有力/ })
      .first()
      .click();
    await expect.poll(() => wallSays(wall)).toBe("检视整改有力 0 live");
    await press(speaker, "u");
    await expect.poll(() => wallSays(wall)).toBe("谋划部署有序 0 live");
  });

  it("holds the wall, looks ahead, and lets it catch up or comes back", async () => {
    const { wall, speaker } = await at("planning");
    const shot = await wall.screenshot();
    await press(speaker, "z", "PageDown", "PageDown", "PageDown");
    const ahead = speaker.locator(".line").nth(1);
    expect(await ahead.textContent()).toContain("预看06 调查研究有效");
    expect(shot.equals(await wall.screenshot())).toBe(true);
    await press(speaker, "Escape");
    expect(await ahead.textContent()).toContain("下一页05 理论学习有招");
    await press(speaker, "z", "PageDown", "PageDown", "z");
    await expect.poll(() => wallSays(wall)).toBe("调查研究有效 0 live");
  });

  it("shows the holding slide without the speaker's data, and a turn begins the speech", async () => {
    const { wall, speaker } = await at("cover");
    await wall.evaluate(() => {
      const byline = document.createElement("ul");
      byline.className = "byline";
      document.querySelector("#cover .face")?.append(byline);
    });
    await press(speaker, "h");
    const sheet = wall.locator(".holding-sheet");
    await expect.poll(() => sheet.isVisible()).toBe(true);
    expect(await sheet.locator("h1").count()).toBe(1);
    expect(await sheet.locator(".byline").count()).toBe(0);
    const box = await sheet.locator(".face").boundingBox();
    expect(box).toMatchObject({ x: 0, y: 0, width: 1280, height: 720 });
    await press(speaker, "PageDown");
    await expect.poll(() => wallSays(wall)).toBe("2023年主题教育总结发言 0 live");
    await wall.evaluate(() => document.querySelector("#cover .byline")?.remove());
  });

  it("sees the step that comes as a word, and the next slide with how it begins", async () => {
    const { speaker } = await at("research");
    const next = speaker.locator(".line").nth(1);
    const step = speaker.locator(".next-step");
    expect(await next.textContent()).toBe("下一页07 检视整改有力");
    expect(await step.textContent()).toBe("下一步问题指向");
    await press(speaker, "n");
    expect(await step.textContent()).toBe("下一步求学方向");
    await press(speaker, "n", "n", "n");
    expect(await step.isVisible()).toBe(false);
    expect(await speaker.locator(".opening").textContent()).toMatch(/^起句——检视整改有力。/);
    await speaker.locator(".then button").click();
    expect(await next.textContent()).toContain("下一页08");
  });

  it("works on with a sheet open, and sees there what it is asked", async () => {
    const { wall, speaker } = await at("planning");
    await press(speaker, "?", "n");
    await expect.poll(() => wallSays(wall)).toBe("理论学习有招 0 live");
    await speaker.getByLabel("逐句").check();
    await press(speaker, "b");
    await expect.poll(() => wallSays(wall)).toBe("理论学习有招 0 black");
    await speaker.getByLabel("逐句").press("ArrowDown");
    expect(await speaker.getByLabel("自动滚动").isChecked()).toBe(true);
    await speaker.getByRole("button", { name: "计时清零" }).click();
    const yes = speaker.getByRole("button", { name: "清零", exact: true });
    await yes.click();
    expect(await speaker.locator(".total b").innerText()).toBe("0:00");
    await press(speaker, "r", "Escape");
    expect(await yes.count()).toBe(0);
    expect(await speaker.locator("dialog.more").isVisible()).toBe(true);
  });

  it("cannot reload the page with a clicker's start, nor press a button twice with its space", async () => {
    const { wall, speaker } = await at("planning");
    await speaker.evaluate(() => (document.body.dataset["same"] = "yes"));
    await speaker.getByRole("button", { name: "黑屏" }).click();
    await expect.poll(() => wallSays(wall)).toBe("谋划部署有序 0 black");
    await press(speaker, "Space");
    await expect.poll(() => wallSays(wall)).toBe("谋划部署有序 0 live");
    await press(speaker, "F5", "Shift+F5");
    await press(speaker, "b");
    await expect.poll(() => wallSays(wall)).toBe("谋划部署有序 0 black");
    expect(await speaker.evaluate(() => document.body.dataset["same"])).toBe("yes");
    expect(await speaker.locator(".alerts").textContent()).toContain("屏");
  });
});

describe("the wall", () => {
  it("offers a link where the browser blocks the window, and nothing else ever", async () => {
    // The notes of a slide end on such a screen, so that a press turns.
    const { page } = await site.open("#/planning", fullHd);
    await page.evaluate(() => (window.open = () => null));
    await press(page, "s");
    await saySingleScreen(page);
    const link = page.locator(".help .blocked a");
    const [speaker] = await Promise.all([page.context().waitForEvent("page"), link.click()]);
    await speaker.waitForSelector("html.speaker.ready");
    await page.locator(".help").press("Escape");
    // The window takes its size, and its fonts come, a moment after it has opened.
    await expect.poll(() => speaker.locator(".lines-left").innerText()).toBe("本页念完");
    await press(speaker, "PageDown");
    await expect.poll(() => wallSays(page)).toBe("理论学习有招 0 live");
    await speaker.evaluate(() => {
      setTimeout(() => {
        throw new Error("a fault of the speaker's screen");
      });
    });
    await expect.poll(() => speaker.locator(".alerts").textContent()).toContain("a fault");
    expect(await page.locator("dialog[open]").count()).toBe(0);
  });

  it("opens the speaker's screen from the help sheet too", async () => {
    const { page } = await site.open("#/planning");
    await press(page, "?");
    const [speaker] = await Promise.all([
      page.context().waitForEvent("page"),
      (async () => {
        await page.locator(".help button", { hasText: "讲者屏" }).click();
        await saySingleScreen(page);
      })(),
    ]);
    await speaker.waitForSelector("html.speaker.ready");
    expect(await page.locator("dialog[open]").count()).toBe(0);
  });
});

describe("everybody", () => {
  const pairs = { "zh-CN": at, "en-GB": inEnglish };
  const locales = ["zh-CN", "en-GB"] as const;
  const sizes = [
    { width: 1920, height: 1080 },
    { width: 1366, height: 768 },
    { width: 1280, height: 720 },
    { width: 1093, height: 614 },
    { width: 1024, height: 768 },
    { width: 911, height: 512 },
    { width: 820, height: 1180 },
  ] as const;
  /** The parts of the screen that stand outside the window, or whose text is cut. */
  const outside = (speaker: Page): Promise<readonly string[]> =>
    speaker.evaluate(() => {
      const parts = ".top h1, .top .readout, .shot, .line, .tools button, .segment, .notes-pane";
      return [...document.querySelectorAll(parts)]
        .filter((part) => {
          const { left, top, right, bottom, width } = part.getBoundingClientRect();
          const isOut = left < 0 || top < 0 || right > innerWidth + 1 || bottom > innerHeight + 1;
          const isCut =
            part.matches(".tools button, h1") && part.scrollWidth > part.clientWidth + 1;
          return width > 0 && (isOut || isCut);
        })
        .map((part) => part.className);
    });

  it.each(locales)("has everything on a screen of any size in %s", async (locale) => {
    const { speaker } = await pairs[locale]("research");
    await press(speaker, "n", "t");
    for (const viewport of sizes) {
      const size = `${viewport.width} × ${viewport.height}`;
      await speaker.setViewportSize(viewport);
      await expect.poll(() => outside(speaker), { message: size }).toEqual([]);
      const pane = await speaker.locator(".notes-pane").boundingBox();
      expect(pane?.width, size).toBeGreaterThan(viewport.width * 0.55);
      expect(pane?.height, size).toBeGreaterThan(viewport.height * 0.45);
    }
  });

  it.each(locales)("meets no barrier in %s, whatever is open", async (locale) => {
    const { speaker, faults } = await pairs[locale]("research");
    await setMode(speaker, "clauses");
    await press(speaker, "Space", "Space", "b", "z", "r");
    expect(await barriers(speaker)).toEqual([]);
    await press(speaker, "Escape", "g");
    expect(await barriers(speaker)).toEqual([]);
    await press(speaker, "Escape", "?");
    expect(await barriers(speaker)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it("reads English where the browser asks for it", async () => {
    const { speaker } = await inEnglish("research");
    expect(await speaker.title()).toMatch(/^Speaker · /);
    expect(await speaker.locator(".desk").getAttribute("lang")).toBe("en");
    expect(await speaker.locator(".notes-pane .text").getAttribute("lang")).toBe("zh-Hans");
    expect(await speaker.locator(".top .count").textContent()).toMatch(
      /^\d+ characters · \d+ left$/,
    );
    const chinese = await speaker
      .locator(".tools button, .line h2, .readout .label, .panel h2, .panel h3")
      .allTextContents();
    expect(chinese.join("")).not.toMatch(/\p{Script=Han}/u);
  });

  it("opens it by its address alone, without any slides about", async () => {
    const page = await (await newContext(site.browser())).newPage();
    await page.goto(`${site.url()}?view=speaker`);
    await page.waitForSelector("html.speaker.ready");
    await press(page, "n", "n", "n");
    expect(await page.locator(".line p").first().textContent()).toContain("04 / 13");
    await page.reload();
    await page.waitForSelector("html.speaker.ready");
    expect(await page.locator(".line p").first().textContent()).toContain("04 / 13");
    await page.close();
  });
});

it("a stage that is opened beside a speaker's screen comes to where it is", async () => {
  const context = await newContext(site.browser());
  const speaker = await context.newPage();
  await speaker.goto(`${site.url()}?view=speaker`);
  await speaker.waitForSelector("html.speaker.ready");
  await press(speaker, "6", "Enter", "n");
  const wall = await context.newPage();
  await wall.goto(`${site.url()}?view=stage`);
  await wall.waitForSelector("html.staged.ready");
  await expect.poll(() => wallSays(wall)).toBe("调查研究有效 1 live");
  await wall.close();
  const again = await context.newPage();
  await again.goto(`${site.url()}?view=stage#/cover`);
  await again.waitForSelector("html.staged.ready");
  await expect.poll(() => wallSays(again)).toBe("调查研究有效 1 live");
  expect((await openSpeaker(again)).url()).toContain("view=speaker");
});
