import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ServedSite } from "../../../src/site/publish/serve-site.ts";
import { closePages, openPage, ownBrowser } from "../browser.ts";
import { writeSingleFile } from "../single-file.ts";
import { goTo as goToSlide, shown } from "../wall.ts";

/**
 * What moves is looked at in its middle: time stands still on the page, and each animation is set to half of its length.
 * So nothing depends on how quick the machine is.
 */
let page: Page;
let folder: string;
let file: ServedSite;

const transitions = ["none", "fade", "slide", "zoom", "convex", "concave"];
const fragments = [
  "fade-in",
  "fade-out",
  "fade-up",
  "fade-down",
  "fade-left",
  "fade-right",
  "grow",
  "shrink",
  "strike",
  "highlight-red",
  "highlight-current-blue",
  "semi-fade-out",
  "fade-in-then-out",
  "fade-in-then-semi-out",
  "current-visible",
  "custom blur",
];

const listing = (code: string): string =>
  `<pre data-id="code"><code class="language-js" data-trim>\n${code}\n</code></pre>`;
const box = (place: number, width: number): string =>
  `<div data-id="box" style="position: absolute; left: ${place}px; width: ${width}px; height: 50px; background: green"></div>`;

const slides = [
  ...transitions.map(
    (name) => `<!-- .slide: id="t-${name}" data-transition="${name}" -->\n\n## ${name}`,
  ),
  ...fragments.map((name) =>
    [
      `<!-- .slide: id="f-${name.split(" ").at(-1)}" -->`,
      `step <!-- .element: class="fragment ${name}" -->`,
      'last <!-- .element: class="fragment" -->',
    ].join("\n\n"),
  ),
  ["<!-- .slide: data-auto-animate -->", "## Auto", box(0, 100), listing("one();\ntwo();")],
  [
    '<!-- .slide: id="auto" data-auto-animate -->',
    "## Auto",
    box(400, 300),
    listing("one();\nand();\ntwo();"),
    "new",
  ],
  [
    '<!-- .slide: id="stack" -->',
    '<div class="r-stack">\n<p class="fragment fade-out" data-fragment-index="0">one</p>\n<p class="fragment" data-fragment-index="0">and two</p>\n</div>',
  ],
  ['<!-- .slide: id="fit" -->', '<p class="r-fit-text">BIG</p>\n\n<p class="plain">small</p>'],
  [
    "<style>\n.fragment.blur { filter: blur(8px); opacity: 1; visibility: inherit }\n.fragment.blur.visible { filter: none }\n</style>",
  ],
];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rostrum-motion-"));
  const text = slides.map((slide) => [slide].flat().join("\n\n")).join("\n\n---\n\n");
  await writeFile(join(folder, "1.md"), text);
  file = await writeSingleFile(folder);
  ({ page } = await openPage(await ownBrowser(), file.url, { reducedMotion: "no-preference" }));
  await page.waitForSelector("html.ready");
  await page.evaluate(() => document.fonts.ready);
  const clock = await page.context().newCDPSession(page);
  await clock.send("Animation.enable");
  await clock.send("Animation.setPlaybackRate", { playbackRate: 0 });
});

afterAll(async () => {
  await closePages(await ownBrowser());
  await file?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Of what is looked at, by selector: how it is drawn. */
type Look = Readonly<Record<string, readonly (string | number)[]>>;

/** How elements are drawn with every animation at some part of its length. */
function lookAt(selectors: readonly string[], part: number): Promise<Look> {
  return page.evaluate(
    ({ selectors, part }) => {
      for (const animation of document.getAnimations()) {
        const { delay = 0, activeDuration = 0 } = animation.effect?.getComputedTiming() ?? {};
        animation.currentTime = delay + Number(activeDuration) * part;
      }
      const looks = selectors.map((selector) => {
        const element = document.querySelector(selector);
        if (!element) throw new Error(`no ${selector}`);
        const { opacity, visibility, color, filter, scale, transform, textDecorationLine } =
          getComputedStyle(element);
        const { x, y, width } = element.getBoundingClientRect();
        const box = [x, y, width].map(Math.round);
        const moved = transform === "none" ? "matrix(1, 0, 0, 1, 0, 0)" : transform;
        const style = [opacity, visibility, color, filter, scale, moved, textDecorationLine];
        return [selector, [...style, ...box]] as const;
      });
      return Object.fromEntries(looks);
    },
    { selectors, part },
  );
}

/** Brings the page to a slide, with no step shown and nothing in motion. */
async function goTo(id: string): Promise<void> {
  await goToSlide(page, id);
  await lookAt([], 1);
}

/** What a key moves: at the beginning, in the middle and at the end of the motion. */
async function motion(key: string, selectors: readonly string[]): Promise<readonly Look[]> {
  const place = await shown(page);
  await page.keyboard.press(key);
  await expect.poll(() => shown(page)).not.toBe(place);
  // reveal.js begins it with the next frame.
  const pending = page.locator(".present[data-auto-animate=pending]");
  await expect.poll(() => pending.count()).toBe(0);
  const looks: Look[] = [];
  for (const part of [0, 0.5, 1]) looks.push(await lookAt(selectors, part));
  return looks;
}

const opacity = (look: Look | undefined, of: string): number => Number(look?.[of]?.[0]);

describe("a slide that turns", () => {
  it.each(["fade", "convex", "concave"])("by %s comes out of the one before", async (name) => {
    await goTo(`t-${transitions[transitions.indexOf(name) - 1]}`);
    const [start, middle, end] = await motion("PageDown", [`#t-${name}`]);
    expect(opacity(start, `#t-${name}`)).toBe(0);
    expect(opacity(middle, `#t-${name}`)).toBeGreaterThan(0.3);
    expect(opacity(middle, `#t-${name}`)).toBeLessThan(1);
    expect(opacity(end, `#t-${name}`)).toBe(1);
  });

  it("by none is there at once", async () => {
    await goTo("t-fade");
    const [start] = await motion("PageUp", ["#t-none"]);
    expect(opacity(start, "#t-none")).toBe(1);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });

  it("by slide comes from the side, and by zoom from far away", async () => {
    await goTo("t-fade");
    for (const name of ["slide", "zoom"]) {
      const id = `#t-${name}`;
      const [start, middle, end] = await motion("PageDown", [id]);
      const [from, half, to] = [start, middle, end].map((look) => look?.[id]?.at(-3));
      expect(Number(from)).toBeGreaterThan(Number(half));
      expect(Number(half)).toBeGreaterThan(Number(to));
      expect(to).toBe(0);
    }
  });
});

describe("a fragment", () => {
  /** How it is at the end, and, for those that go on, behind the next step. */
  const ends: Readonly<Record<string, RegExp>> = {
    "fade-out": /^0 hidden/,
    strike: /^1 visible .* line-through /,
    "highlight-red": /^1 visible rgb\((?!0|\d\d,)/,
    "highlight-current-blue": /^1 visible rgb\(\d+, \d+, (?:1\d\d|2\d\d)\)/,
    "semi-fade-out": /^0\.5 visible/,
    grow: /^1 visible .* matrix\(1\.3, 0, 0, 1\.3/,
    shrink: /^1 visible .* matrix\(0\.7, 0, 0, 0\.7/,
    "custom blur": /^1 visible \S+ \S+ \S+ none/,
  };
  const behind: Readonly<Record<string, RegExp>> = {
    "fade-in-then-out": /^0 hidden/,
    "current-visible": /^0 hidden/,
    "fade-in-then-semi-out": /^0\.5 visible/,
  };

  it.each(fragments)("by %s moves, and ends as reveal.js has it", async (name) => {
    const id = name.split(" ").at(-1) ?? "";
    const step = `#f-${id} .fragment`;
    await goTo(`f-${id}`);
    const before = await lookAt([step], 1);
    const [start, middle, end] = await motion("PageDown", [step]);
    expect(start).toEqual(name === "strike" ? end : before);
    if (name !== "strike") expect([start, end]).not.toContainEqual(middle);
    expect(end?.[step]?.join(" ")).toMatch(ends[name] ?? /^1 visible/);
    const [, , last] = await motion("PageDown", [step]);
    const isOver = name === "highlight-current-blue";
    if (isOver) expect(last).toEqual(before);
    else expect(last?.[step]?.join(" ")).toMatch(behind[name] ?? ends[name] ?? /^1 visible/);
  });
});

it("elements that two slides share move, lines of code too, and only what is new fades in", async () => {
  await goTo("Auto");
  const shared = "#auto [data-id=box]";
  const line = "#auto .line:nth-child(3)";
  const fresh = "#auto .line:nth-child(2)";
  const strip = "#auto .spine";
  const [start, middle, end] = await motion("PageDown", [shared, line, fresh, strip]);
  const at = (of: string, back: number) =>
    [start, middle, end].map((look) => Number(look?.[of]?.at(back)));
  for (const [from = NaN, half, to = NaN] of [at(shared, -3), at(shared, -1), at(line, -2)]) {
    expect(half).toBeGreaterThan(Math.min(from, to));
    expect(half).toBeLessThan(Math.max(from, to));
  }
  expect([start, middle, end].map((look) => opacity(look, fresh))).toEqual([
    0,
    expect.closeTo(0.5, 0),
    1,
  ]);
  expect([start, middle, end].map((look) => opacity(look, strip))).toEqual([1, 1, 1]);
});

it("what is stacked changes in one place", async () => {
  await goTo("stack");
  const parts = ["#stack p:first-child", "#stack p:last-child"];
  const [start, middle, end] = await motion("PageDown", parts);
  expect(parts.map((part) => opacity(start, part))).toEqual([1, 0]);
  for (const part of parts) expect(opacity(middle, part)).toBeGreaterThan(0.1);
  expect(parts.map((part) => opacity(end, part))).toEqual([0, 1]);
  const middles = parts.map(
    (part) => Number(end?.[part]?.at(-3)) + Number(end?.[part]?.at(-1)) / 2,
  );
  expect(Math.abs((middles[0] ?? 0) - (middles[1] ?? NaN))).toBeLessThan(2);
});

it("text that fits is as wide as its slide lets it be", async () => {
  await goTo("fit");
  const widthOf = (selector: string): Promise<number> =>
    page.evaluate((name) => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector(name) as Element);
      const body = document.querySelector("#fit .body") as Element;
      return range.getBoundingClientRect().width / body.getBoundingClientRect().width;
    }, selector);
  await expect.poll(() => widthOf("#fit .r-fit-text")).toBeGreaterThan(0.7);
  expect(await widthOf("#fit .r-fit-text")).toBeLessThanOrEqual(1.01);
});
