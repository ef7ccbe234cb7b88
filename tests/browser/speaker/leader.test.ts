import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { speakerSays, unpainted, usePair, wallSays, heardOfUnread } from "../speaker-windows.ts";
import { press, shown, useWall } from "../wall.ts";

const site = useWall();
const at = usePair(unpainted(site), { viewport: { width: 1366, height: 768 } });

/** Two laptops. What a key does is the same at any size, so each is walked by another window's. */
const walks = [
  { width: 1366, height: 768, pressed: "speaker" },
  { width: 1093, height: 614, pressed: "wall" },
] as const;

/** Records from now on, by slide, which clauses were in view as a whole. */
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
      /** The clauses of the slide that were not fully in view. */
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

describe.each(walks)("the leader's walk at $width × $height", ({ pressed, ...size }) => {
  it(`leaves no slide before every clause of it was in view, by PageDown on the ${pressed}`, async () => {
    const { wall, speaker, faults } = await at("cover", size);
    await watchClauses(speaker);
    const keyed = { wall, speaker }[pressed];
    const missed: string[] = [];
    const walked: string[] = [];
    let presses = 0;
    for (let before = await bothSay(wall, speaker); presses < 200; presses++) {
      const left = await look(speaker);
      walked.push(before.wall);
      if (left.length === 0 && (await isEnd(wall))) break;
      await press(keyed, "PageDown");
      // One press does one thing: it reads on, steps or turns.
      const now = await changed(wall, speaker, before);
      if (now.slide !== before.slide) missed.push(...left);
      before = now;
    }
    expect(missed).toEqual([]);
    expect(new Set(walked).size).toBe(17);
    expect(presses).toBeLessThan(80);
    expect(faults).toEqual([]);
  });
});

interface Said {
  readonly slide: string;
  readonly wall: string;
  /** What the speaker's screen says of the lines that are left. */
  readonly strip: string;
}

/** What both windows say once the speaker's screen has followed the wall. */
async function bothSay(wall: Page, speaker: Page): Promise<Said> {
  await expect.poll(async () => (await speakerSays(speaker)) === (await wallSays(wall))).toBe(true);
  await speaker.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  const said = await wallSays(wall);
  const strip = await speaker.locator(".lines-left").innerText();
  return { slide: said.split(" ")[0] ?? "", wall: said, strip };
}

/** The same after a press has come to something. */
async function changed(wall: Page, speaker: Page, before: Said): Promise<Said> {
  let now = before;
  await expect
    .poll(async () => {
      now = await bothSay(wall, speaker);
      return now.wall !== before.wall || now.strip !== before.strip;
    })
    .toBe(true);
  return now;
}

/** Whether the wall has come to the last step of the last slide. */
function isEnd(wall: Page): Promise<boolean> {
  return wall.evaluate(() => {
    const last = [...document.querySelectorAll(".slides section.slide")].at(-1);
    return Boolean(
      last?.classList.contains("present") && !last.querySelector(".fragment:not(.visible)"),
    );
  });
}

describe("a forward key", () => {
  it("says how many lines are left, and that the notes are read", async () => {
    const { wall, speaker } = await at("planning");
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
    const { wall, speaker } = await at("planning");
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
    const { wall, speaker } = await at("research");
    await press(speaker, "PageDown");
    await expect.poll(() => wallSays(wall)).toBe("调查研究有效 1 live");
  });

  it("reads on in the notes, and back in them, before the wall turns", async () => {
    const { wall, speaker } = await at("planning");
    const top = (): Promise<number> =>
      speaker.locator(".notes-pane").evaluate((pane) => pane.scrollTop);
    // The wall hears it of a window that has its size.
    await expect.poll(() => speaker.locator(".lines-left").innerText()).toMatch(/还有/);
    await heardOfUnread(wall);
    await press(wall, "PageDown");
    await expect.poll(top).toBeGreaterThan(0);
    await press(wall, "PageUp");
    await expect.poll(top).toBe(0);
    expect(await wallSays(wall)).toBe("谋划部署有序 0 live");
    await press(wall, "PageUp");
    await expect.poll(() => wallSays(wall)).toBe("主题教育开展以来 0 live");
    // A speaker who comes back finds the end of what was spoken.
    await expect.poll(() => speaker.locator(".lines-left").innerText()).toBe("本页念完");
  });

  it("only uncovers a black wall, on the speaker's screen as on the stage", async () => {
    const { wall, speaker } = await at("planning");
    for (const key of ["PageDown", "PageUp", "End", "Home", "Space"]) {
      await press(speaker, "b");
      await expect.poll(() => wallSays(wall)).toBe("谋划部署有序 0 black");
      await press(speaker, key);
      await expect.poll(() => wallSays(wall), { message: key }).toBe("谋划部署有序 0 live");
    }
  });
});
