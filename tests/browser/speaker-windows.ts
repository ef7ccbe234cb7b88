import type { BrowserContext, BrowserContextOptions, Page, ViewportSize } from "playwright-core";
import { expect } from "vitest";
import { usualScreen } from "./browser.ts";
import { becomes, count, goTo, press, type Wall } from "./wall.ts";

/** The slides and the speaker's screen, each in a window of its own. */
export interface TwoWindows {
  readonly context: BrowserContext;
  readonly wall: Page;
  readonly speaker: Page;
  /** Errors of either page. */
  readonly faults: string[];
}

/** Opens the slides at `url` and, with the key S, the speaker's screen. */
export async function openTwo(context: BrowserContext, url: string): Promise<TwoWindows> {
  const faults: string[] = [];
  context.on("weberror", (fault) => faults.push(String(fault.error())));
  return { context, faults, ...(await openBoth(context, url)) };
}

async function openBoth(
  context: BrowserContext,
  url: string,
): Promise<Pick<TwoWindows, "wall" | "speaker">> {
  const wall = await context.newPage();
  await wall.goto(url);
  await becomes(wall, "ready");
  return { wall, speaker: await openSized(wall) };
}

/** The speaker's screen of a wall, at the wall's size. */
async function openSized(wall: Page): Promise<Page> {
  const speaker = await openSpeaker(wall);
  const size = wall.viewportSize();
  if (size) await speaker.setViewportSize(size);
  return speaker;
}

/**
 * Two windows that the tests of a file have in common, which come to a slide with nothing done there yet: what covers the
 * wall is taken away, sheets are closed, the clock is reset, the notes go slide by slide. Opening two costs five times as
 * much. For tests that leave no more than that. A test may close a window, or show something else in it: then the next one
 * gets another in its place. Both have the size that is asked for, else that of `options`.
 */
export function usePair(
  site: Pick<Wall, "lasting" | "url">,
  options: BrowserContextOptions = {},
): (slide: string, viewport?: ViewportSize) => Promise<TwoWindows> {
  let pair: TwoWindows | undefined;
  let isOver = true;
  return async (slide, viewport = options.viewport ?? usualScreen.viewport) => {
    if (!pair || isOver || pair.faults.length > 0) {
      const context = await site.lasting(options);
      isOver = false;
      context.once("close", () => (isOver = true));
      pair = await openTwo(context, `${site.url()}#/${slide}`);
      await size(pair, viewport);
      return pair;
    }
    pair = { ...pair, ...(await bothOf(pair, site.url())) };
    await size(pair, viewport);
    await bringTo(slide, pair);
    return pair;
  };
}

/**
 * The same site with windows that paint nothing, which takes a seventh off what they cost: for tests that press keys and read
 * what is laid out. A mouse finds nothing there, and pictures of it are empty.
 */
export function unpainted(site: Pick<Wall, "lasting" | "url">): Pick<Wall, "lasting" | "url"> {
  return {
    ...site,
    async lasting(options) {
      const context = await site.lasting(options);
      await context.addInitScript(() => {
        const unseen = new CSSStyleSheet();
        unseen.replaceSync("html { clip-path: inset(100%) }");
        document.adoptedStyleSheets = [unseen];
      });
      return context;
    },
  };
}

async function size({ wall, speaker }: TwoWindows, viewport: ViewportSize): Promise<void> {
  for (const page of [wall, speaker]) {
    const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
    if (width !== viewport.width || height !== viewport.height)
      await page.setViewportSize(viewport);
  }
}

/** The two windows, where they are still what they were; closes others, and opens what is missing. */
async function bothOf(
  { context, wall, speaker }: TwoWindows,
  url: string,
): Promise<Pick<TwoWindows, "wall" | "speaker">> {
  const isStill = async (page: Page, view: string): Promise<boolean> =>
    !page.isClosed() && (await count(page, `html.${view}.ready`)) > 0;
  const isWall = await isStill(wall, "staged");
  const isSpeaker = isWall && (await isStill(speaker, "speaker"));
  const kept = [...(isWall ? [wall] : []), ...(isSpeaker ? [speaker] : [])];
  // Each tells the other that it goes.
  const others = context.pages().filter((page) => !kept.includes(page));
  await Promise.all(others.map((page) => page.close({ runBeforeUnload: true })));
  await expect.poll(() => context.pages().length).toBe(kept.length);
  if (!isWall) return openBoth(context, url);
  return { wall, speaker: isSpeaker ? speaker : await openSized(wall) };
}

async function bringTo(slide: string, { wall, speaker }: TwoWindows): Promise<void> {
  await press(speaker, "Escape", "Escape", "Escape");
  await press(wall, "Escape", "Escape", "Home");
  // The notes begin anew where the wall comes from another slide, and its steps where that is an earlier one.
  for (const id of [slide === "cover" ? "closing" : "cover", slide]) {
    await goTo(wall, id);
    await agree({ wall, speaker });
  }
  while ((await count(speaker, ".notes-pane [aria-current]")) > 0) {
    await press(speaker, "c");
  }
  await press(speaker, "r", "Enter");
  await expect.poll(() => count(speaker, ".alerts button")).toBe(0);
  expect(await wallSays(wall)).toMatch(/ 0 live$/);
  for (const page of [wall, speaker]) expect(await count(page, "dialog[open]")).toBe(0);
}

/** What both windows say, once it is the same. */
export async function agree({
  wall,
  speaker,
}: Pick<TwoWindows, "wall" | "speaker">): Promise<string> {
  await expect.poll(async () => (await wallSays(wall)) === (await speakerSays(speaker))).toBe(true);
  return wallSays(wall);
}

/** Presses S until the window is there: on a machine with one screen a sheet asks first, and one that was just closed may still count as open. */
export async function openSpeaker(wall: Page): Promise<Page> {
  let speaker: Page | undefined;
  wall.context().once("page", (opened) => (speaker = opened));
  await expect
    .poll(async () => {
      if (!speaker) await press(wall, "s");
      return speaker !== undefined;
    })
    .toBe(true);
  if (!speaker) throw new Error("no speaker's screen has opened");
  await becomes(speaker, "speaker", "ready");
  return speaker;
}

/** On a machine with one screen, a sheet warns and asks once more. It comes a moment after the first press. */
export async function saySingleScreen(
  wall: Page,
  isOpen = () => wall.context().pages().length > 1,
): Promise<void> {
  await expect
    .poll(async () => isOpen() || (await count(wall, ".one-screen[open]")) > 0)
    .toBe(true);
  if (!isOpen()) await press(wall, "s");
}

/** What the wall shows: `research 2`, with what covers it, and whether it stands still. */
export function wallSays(page: Page): Promise<string> {
  return page.evaluate(() => {
    const slide = [...document.querySelectorAll(".slides section.slide.present")].at(-1);
    const steps = slide?.querySelectorAll(".fragment.visible").length ?? 0;
    const isShown = (name: string) => document.querySelector(`.${name}:not([hidden])`) !== null;
    const cover = isShown("black-sheet") ? "black" : isShown("holding-sheet") ? "holding" : "live";
    const frozen = document.title.startsWith("［已定住］") ? " frozen" : "";
    return `${slide?.getAttribute("data-title") ?? ""} ${steps} ${cover}${frozen}`;
  });
}

/** The same, as the speaker's screen has it. */
export function speakerSays(page: Page): Promise<string> {
  return page.evaluate(() => {
    const slide = document.querySelector(".shot.now section");
    const steps = slide?.querySelectorAll(".fragment.visible").length ?? 0;
    const [, , black, freeze, holding] = document.querySelectorAll(".tools button");
    const isOn = (button?: Element) => button?.getAttribute("aria-pressed") === "true";
    const cover = isOn(black) ? "black" : isOn(holding) ? "holding" : "live";
    const frozen = isOn(freeze) ? " frozen" : "";
    return `${slide?.getAttribute("data-title") ?? ""} ${steps} ${cover}${frozen}`;
  });
}

/** Numbers from 0 up to 1 that are the same in every run (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Until the wall has heard that the next press forward is for the notes: it came the way that this listens on. */
export function heardOfUnread(wall: Page): Promise<void> {
  return wall.evaluate(
    () =>
      new Promise<void>((heard) => {
        const channel = new BroadcastChannel("rostrum");
        channel.addEventListener("message", ({ data }) => {
          if (data?.kind !== "reading" || data.forward !== true) return;
          channel.close();
          heard();
        });
      }),
  );
}
