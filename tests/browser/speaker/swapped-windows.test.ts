import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { newContext } from "../browser.ts";
import { ownSingleFile } from "../site.ts";
import { openSpeaker, openTwo, type TwoWindows } from "../speaker-windows.ts";
import { becomes, press, useWall } from "../wall.ts";

const wall = useWall();
let file: string;

beforeAll(async () => {
  file = await ownSingleFile();
});

const isWall = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.classList.contains("staged"));

/** The press of a mouse's or clicker's “back”. */
async function stepBack(page: Page): Promise<void> {
  await page.evaluate(() => history.back());
  await page.waitForTimeout(700);
}

describe.each([
  ["a site", () => wall.url()],
  ["a single file", () => file],
])("two windows of %s that have swapped", (_name, url) => {
  async function swapped(): Promise<TwoWindows> {
    const two = await openTwo(await newContext(wall.browser()), `${url()}#/research`);
    await press(two.speaker, "x");
    await Promise.all([
      becomes(two.wall, "speaker", "ready"),
      becomes(two.speaker, "staged", "ready"),
    ]);
    return { ...two, wall: two.speaker, speaker: two.wall };
  }

  it("show no notes on the wall after a step back, nor when they swap again", async () => {
    const two = await swapped();
    await stepBack(two.wall);
    expect(await isWall(two.wall)).toBe(true);
    await press(two.speaker, "x");
    await Promise.all([
      becomes(two.speaker, "staged", "ready"),
      becomes(two.wall, "speaker", "ready"),
    ]);
    // The first entry is what its tab showed before the deck.
    expect(await two.speaker.evaluate(() => history.length)).toBe(2);
  });

  it("have another speaker's screen opened beside the wall, not in it", async () => {
    const two = await swapped();
    await two.speaker.close();
    const speaker = await openSpeaker(two.wall);
    expect([await isWall(two.wall), await isWall(speaker)]).toEqual([true, false]);
  });

  it("have another wall opened beside the speaker's screen, not in it", async () => {
    const two = await swapped();
    await two.wall.close();
    const opened = two.context.waitForEvent("page");
    await two.speaker.locator(".alerts button").first().click();
    const again = await opened;
    await becomes(again, "staged", "ready");
    await press(two.speaker, "x");
    await becomes(again, "speaker", "ready");
    await becomes(two.speaker, "staged", "ready");
    await two.speaker.close();
    const reopened = two.context.waitForEvent("page");
    await again.locator(".alerts button").first().click();
    await becomes(await reopened, "staged", "ready");
    expect(await isWall(again)).toBe(false);
  });
});
