import type { Browser } from "playwright-core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Box } from "../../../src/check/layout/measured.ts";
import { walkDeck, type View } from "../../../src/site/check/walk.ts";
import { closePages, ownBrowser, openPage } from "../browser.ts";
import { ownOldBrowser, hasOldBrowser } from "../old-browser.ts";
import { ownSingleFile, ownSite } from "../site.ts";
import { press, route, shown } from "../wall.ts";

/** How far an element may be from its place in a current browser, in stage pixels. */
const tolerance = 2;

describe.skipIf(!hasOldBrowser)("on Chromium 109", () => {
  let old: Browser;
  let modern: Browser;
  beforeAll(async () => {
    [old, modern] = await Promise.all([ownOldBrowser(), ownBrowser()]);
  });
  afterEach(() => closePages(old));

  const outputs = [
    ["the static site", ownSite],
    ["the single file", ownSingleFile],
  ] as const;

  it("this is the browser that it says it is", () => {
    expect(old.version()).toMatch(/^109\./);
  });

  it.each(outputs)("%s comes up and turns step by step to its end, quietly", async (_, url) => {
    const { page, faults } = await openPage(old, await url());
    await page.waitForSelector("html.ready");
    const places = await route(page);
    expect(places).toContain("research 4");
    const seen = [await shown(page)];
    for (const _place of places.slice(1)) {
      await press(page, "PageDown");
      seen.push(await shown(page));
    }
    expect(seen).toEqual(places);
    expect(faults).toEqual([]);
  });

  let seenToday: Promise<readonly View[]> | undefined;

  it.each(outputs)("%s looks as it does in a browser of today", async (_, url) => {
    const options = { url: await url(), aspect: "16:9", themes: ["red"] } as const;
    // Both outputs look alike there, so it is walked once.
    seenToday ??= walkDeck(modern, options);
    const [today, then] = await Promise.all([seenToday, walkDeck(old, options)]);
    expect(then.map(({ slide }) => slide.id)).toEqual(today.map(({ slide }) => slide.id));
    expect(then.flatMap(({ slide }) => slide.foreign)).toEqual([]);
    expect(today.flatMap((view, i) => differences(view, then[i]))).toEqual([]);
  });
});

/** Elements in another place, with other lines, or with another size or colour. */
function differences({ slide }: View, old: View | undefined): readonly string[] {
  if (!old) return [`${slide.id}: not there`];
  const moved = slide.elements.flatMap((element, i) => {
    const other = old.slide.elements[i];
    if (!other || other.shown !== element.shown) return [`${slide.id}: <${element.name}> shown`];
    // Inside a line, a browser that closes no hole between two marks sets what is behind them further on.
    const far = element.block ? distance(element.box, other.box) : 0;
    return far > tolerance ? [`${slide.id}: <${element.name}> is ${Math.round(far)} px off`] : [];
  });
  const otherwise = slide.texts.flatMap((text, i) => {
    const [drawn, other] = [text, old.slide.texts[i]].map(
      (one) => one && `${lines(one)} ${one.size}px ${one.colour.join()}`,
    );
    return drawn === other ? [] : [`${slide.id}: ${drawn}, then ${other}`];
  });
  return [...moved, ...otherwise];
}

const lines = ({ pieces }: View["slide"]["texts"][number]): string =>
  pieces.map(({ text }) => text).join(" / ");

function distance(a: Box, b: Box): number {
  return Math.max(
    ...(["left", "top", "right", "bottom"] as const).map((side) => Math.abs(a[side] - b[side])),
  );
}
