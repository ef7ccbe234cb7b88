import { expect, it } from "vitest";
import { becomes, shown, useWall } from "../wall.ts";

const wall = useWall();

/** Chance gave the wall to either of them: so many times it does not. */
const times = 6;

it("a wall that has not been turned yet stays at its cover when the deck is opened beside it at another slide", async () => {
  for (let time = 0; time < times; time++) {
    const context = await wall.browser().newContext();
    const first = await context.newPage();
    await first.goto(wall.url());
    await becomes(first, "ready");
    const cover = await shown(first);
    const second = await context.newPage();
    await second.goto(`${wall.url()}#/closing`);
    await becomes(second, "ready");
    await expect.poll(() => shown(second)).toEqual(cover);
    expect(await shown(first)).toEqual(cover);
    await context.close();
  }
});
