import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { openTwo, wallSays } from "./speaker-windows.ts";
import { press, shown, useWall } from "./wall.ts";

const site = useWall();

const sizes = [
  { width: 1366, height: 768 },
  { width: 1093, height: 614 },
];

async function open(viewport: { width: number; height: number }, address = "") {
  const context = await site.browser().newContext({
    viewport,
    locale: "zh-CN",
    reducedMotion: "reduce",
  });
  return openTwo(context, site.url() + address);
}

/** Notes from now on, by slide, which clauses were in view as a whole, as the eye has it. */
async function watchClauses(speaker: Page): Promise<void> {
  await speaker.evaluate(() => {
    const seen: Record<string, Record<number, [top: number, bottom: number]>> = {};
    const look = (): void => {
      const pane = document.querySelector<HTMLElement>(".notes-pane");
      const slide = document.querySelector(".shot.now section")?.getAttribute("data-title") ?? "";
      if (!pane) return;
      const own = (seen[slide] ??= {});
      const box = pane.getBoundingClientRect();
      const covers = [...document.querySelectorAll(".alerts p, dialog[open]")];
      const edge = Math.min(box.bottom, ...covers.map((one) => one.getBoundingClientRect().top));
      [...pane.querySelectorAll(".clause")].forEach((clause, index) => {
        for (const line of clause.getClientRects()) {
          const isIn = line.top >= box.top - 6 && line.bottom <= edge + 6;
          const at = Math.round(line.top + pane.scrollTop);
          const known = own[index] ?? [Infinity, -Infinity];
          if (isIn) own[index] = [Math.min(known[0], at), Math.max(known[1], at)];
        }
      });
    };
    Object.assign(window, {
      look,
      /** The clauses of the slide that were not seen from their first line to their last. */
      missed(): string[] {
        const pane = document.querySelector<HTMLElement>(".notes-pane");
        const slide = document.querySelector(".shot.now section")?.getAttribute("data-title") ?? "";
        return [...(pane?.querySelectorAll(".clause") ?? [])].flatMap((clause, index) => {
          const tops = [...clause.getClientRects()].map((one) => one.top + (pane?.scrollTop ?? 0));
          const [first, last] = seen[slide]?.[index] ?? [Infinity, -Infinity];
          const isSeen = first <= Math.min(...tops) + 2 && last >= Math.max(...tops) - 2;
          return isSeen ? [] : [`${slide}: ${clause.textContent ?? ""}`];
        });
      },
    });
  });
}

const look = (speaker: Page): Promise<string[]> =>
  speaker.evaluate(() => {
    Reflect.get(window, "look")();
    return Reflect.get(window, "missed")() as string[];
  });

describe.each(sizes)("the leader's walk at $width × $height", (size) => {
  it.each(["speaker", "wall"] as const)(
    "leaves no slide before every clause of it was in view, by PageDown on the %s",
    async (pressed) => {
      const { wall, speaker, faults } = await open(size);
      await watchClauses(speaker);
      const keyed = { wall, speaker }[pressed];
      const missed: string[] = [];
      const walked: string[] = [];
      let presses = 0;
      for (let before = await wallSays(wall); presses < 200; presses++) {
        const left = await look(speaker);
        const slide = before.split(" ")[0];
        walked.push(before);
        const strip = await speaker.locator(".lines-left").innerText();
        await press(keyed, "PageDown");
        await settle(wall, speaker, { place: before, strip });
        const now = await wallSays(wall);
        if (now.split(" ")[0] !== slide) missed.push(...left);
        const same = now === before;
        before = now;
        if (same && left.length === 0) break;
      }
      expect(missed).toEqual([]);
      expect(new Set(walked).size).toBe(17);
      expect(presses).toBeLessThan(80);
      expect(faults).toEqual([]);
    },
  );
});

/** Until a press has come to something; at the end of the deck it comes to nothing. */
async function settle(
  wall: Page,
  speaker: Page,
  { place, strip }: { place: string; strip: string },
): Promise<void> {
  const says = (): Promise<string> => speaker.locator(".lines-left").innerText();
  for (let i = 0; i < 20; i++) {
    if ((await wallSays(wall)) !== place || (await says()) !== strip) break;
    await wall.waitForTimeout(20);
  }
  // The speaker's screen follows the wall.
  await speaker.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
}

describe("a forward key", () => {
  const size = { width: 1366, height: 768 };

  it("says how many lines are left, and that the notes are read", async () => {
    const { wall, speaker } = await open(size, "#/planning");
    const strip = speaker.locator(".lines-left");
    expect(await strip.innerText()).toMatch(/^↓ 本页还有 \d+ 行$/);
    await press(speaker, "PageDown");
    expect(await wallSays(wall)).toBe("谋划部署有序 0 live");
    await expect
      .poll(async () => {
        if ((await strip.innerText()) !== "本页念完") await press(speaker, "PageDown");
        return strip.innerText();
      })
      .toBe("本页念完");
    expect(await wallSays(wall)).toBe("谋划部署有序 0 live");
    await press(speaker, "PageDown");
    await expect.poll(() => wallSays(wall)).toBe("理论学习有招 0 live");
  });

  it("turns at once where it is N, on either window, or where no speaker's screen is open", async () => {
    const { wall, speaker } = await open(size, "#/planning");
    await press(speaker, "n");
    await expect.poll(() => wallSays(wall)).toBe("理论学习有招 0 live");
    await press(wall, "n");
    expect(await wallSays(wall)).toBe("调查研究有效 0 live");
    await speaker.close({ runBeforeUnload: true });
    await expect
      .poll(async () => {
        await press(wall, "PageDown");
        return shown(wall);
      })
      .not.toBe("research 0");
  });

  it("takes a step whose mark is in view before it reads on", async () => {
    const { wall, speaker } = await open(size, "#/research");
    await press(speaker, "PageDown");
    await expect.poll(() => wallSays(wall)).toBe("调查研究有效 1 live");
  });

  it("reads on in the notes, and back in them, before the wall turns", async () => {
    const { wall, speaker } = await open(size, "#/planning");
    const top = (): Promise<number> =>
      speaker.locator(".notes-pane").evaluate((pane) => pane.scrollTop);
    await press(wall, "PageDown");
    await expect.poll(top).toBeGreaterThan(0);
    await press(wall, "PageUp");
    await expect.poll(top).toBe(0);
    expect(await wallSays(wall)).toBe("谋划部署有序 0 live");
    await press(wall, "PageUp");
    await expect.poll(() => wallSays(wall)).toBe("主题教育开展以来 0 live");
    // Whoever comes back finds the end of what was spoken.
    await expect.poll(() => speaker.locator(".lines-left").innerText()).toBe("本页念完");
  });

  it("only uncovers a black wall, on the speaker's screen as on the stage", async () => {
    for (const key of ["PageDown", "PageUp", "End", "Home", "Space"]) {
      const { wall, speaker } = await open(size, "#/planning");
      await press(speaker, "b");
      await expect.poll(() => wallSays(wall)).toBe("谋划部署有序 0 black");
      await press(speaker, key);
      await expect.poll(() => wallSays(wall)).toBe("谋划部署有序 0 live");
      await wall.context().close();
    }
  });
});
