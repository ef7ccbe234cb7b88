import { expect, it } from "vitest";
import { openPage } from "../browser.ts";
import { useWall } from "../wall.ts";

const wall = useWall();

/** No Firefox can be driven here, so its differences from Chromium are tested as rules. */
it.each(["stage", "read"])("no <wbr> is a box of its own in Firefox: view %s", async (view) => {
  const { page } = await openPage(wall.browser(), `${wall.url()}?view=${view}`);
  await page.waitForSelector(view === "stage" ? "html.ready" : "html.reading");
  // Chromium lets a <wbr> pass; Firefox makes it an item, and the text on either side of it two more.
  const wrong = await page.evaluate(() =>
    [...document.querySelectorAll("wbr")]
      .map(({ parentElement }) => parentElement)
      .filter((parent) => parent && /flex|grid/.test(getComputedStyle(parent).display))
      .map((parent) => `${parent?.closest("section")?.id}: ${parent?.textContent}`),
  );
  expect([...new Set(wrong)]).toEqual([]);
});
