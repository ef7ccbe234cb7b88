import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { ownSingleFile } from "../site.ts";
import {
  agree,
  openSpeaker,
  randomNumbers,
  unpainted,
  usePair,
  wallSays,
} from "../speaker-windows.ts";
import { press, useWall } from "../wall.ts";

const site = useWall();
let single: string;
beforeAll(async () => {
  single = await ownSingleFile();
});

const urls = { http: () => site.url(), file: () => single };
const options = { viewport: { width: 960, height: 540 } };
const pairs = {
  http: usePair(unpainted({ ...site, url: urls.http }), options),
  file: usePair(unpainted({ ...site, url: urls.file }), options),
};

/** Comes back when a window has heard from another one. */
function isGreeted(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((done) => {
        addEventListener("message", () => done(), { once: true });
        if (!("BroadcastChannel" in window)) return;
        new BroadcastChannel("rostrum").addEventListener("message", () => done(), { once: true });
      }),
  );
}

/**
 * How often a window is moved at random; 500 before a release: `MOVES=500`. That sessions agree whatever they do is
 * tested without windows; these show that windows are such sessions.
 */
const moveCount = Number(process.env["MOVES"] ?? 60);

/** The keys that an operator may press, on either window, and how often. */
const moves: readonly { readonly weight: number; readonly keys: readonly (readonly string[])[] }[] =
  [
    { weight: 40, keys: [["PageDown"], ["PageUp"], ["ArrowRight"], ["Space"], ["n"], ["p"]] },
    { weight: 8, keys: [["Home"], ["End"], ["5", "Enter"], ["1", "1", "Enter"], ["6", "Enter"]] },
    { weight: 8, keys: [["z"], ["z", "PageDown", "PageDown", "z"], ["z", "PageUp", "Escape"]] },
    { weight: 5, keys: [["b"], ["."], ["h"], ["u"]] },
  ];

describe.each(["http", "file"] as const)("two windows on %s", (kind) => {
  it(
    `agree after ${moveCount} random turns, jumps, reloads and freezes`,
    async () => {
      const two = await pairs[kind]("cover");
      const random = randomNumbers(kind === "http" ? 4 : 44);
      const choose = <Value>(list: readonly Value[]): Value =>
        list[Math.floor(random() * list.length)] as Value;
      const weighted = moves.flatMap(({ weight, keys }) =>
        Array.from({ length: weight }, () => keys),
      );
      for (let i = 0; i < moveCount; i++) {
        const page = random() < 0.5 ? two.wall : two.speaker;
        if (random() < 0.04) {
          await page.reload();
          await page.waitForSelector("html.ready");
        } else {
          await press(page, ...choose(choose(weighted)));
        }
        if (i % 20 === 19) await agree(two);
      }
      await agree(two);
      await two.speaker.reload();
      await two.wall.reload();
      await agree(two);
      expect(two.faults).toEqual([]);
      expect(await two.wall.locator("dialog[open]").count()).toBeLessThan(2);
    },
    60_000 + moveCount * 1000,
  );

  it("let either turn, and a third that joins late", async () => {
    const two = await pairs[kind]("research");
    await press(two.speaker, "n", "n");
    expect(await agree(two)).toBe("调查研究有效 2 live");
    await press(two.wall, "PageUp");
    expect(await agree(two)).toBe("调查研究有效 1 live");
    const [third] = await Promise.all([
      two.context.waitForEvent("page"),
      two.wall.evaluate(() => void window.open("?view=speaker", "another")),
    ]);
    await third.waitForSelector("html.speaker.ready");
    expect(await agree({ wall: two.wall, speaker: third })).toBe("调查研究有效 1 live");
    await press(third, "n", "b");
    expect(await agree(two)).toBe("调查研究有效 2 black");
    await third.close();
  });

  it("go on where they were after both are gone", async () => {
    const two = await pairs[kind]("research");
    await press(two.speaker, "n", "n", "z", "PageDown");
    const before = await agree(two);
    await two.speaker.close();
    await two.wall.reload();
    await two.wall.waitForSelector("html.ready");
    const speaker = await openSpeaker(two.wall);
    expect(await agree({ wall: two.wall, speaker })).toBe(before);
    expect(await speaker.locator(".next-step").textContent()).toBe("下一步整体走向");
  });

  it("say it when the slides are gone, and open them again", async () => {
    const { context, wall, speaker } = await pairs[kind]("cover");
    const alert = speaker.locator(".alerts :is(.lost, .closed)");
    await expect.poll(() => alert.count()).toBe(0);
    await isGreeted(speaker);
    await press(wall, "PageDown");
    await agree({ wall, speaker });
    await wall.close({ runBeforeUnload: true });
    // Told by the slides as they go, not found out by their silence.
    await expect.poll(() => speaker.locator(".alerts .closed").count()).toBe(1);
    const [again] = await Promise.all([
      context.waitForEvent("page"),
      alert.getByRole("button").press("Enter"),
    ]);
    await again.waitForSelector("html.staged.ready");
    await expect.poll(() => alert.count()).toBe(0);
    await press(speaker, "n");
    await agree({ wall: again, speaker });
  });

  it("take in slides that were opened anew, by nobody's window", async () => {
    const { context, wall, speaker } = await pairs[kind]("research");
    await press(speaker, "n");
    await agree({ wall, speaker });
    await wall.close();
    const again = await context.newPage();
    await again.goto(urls[kind]());
    await again.waitForSelector("html.staged.ready");
    await press(speaker, "n");
    expect(await agree({ wall: again, speaker })).toBe("调查研究有效 2 live");
  });

  it("change their views when the notes stand on the projector", async () => {
    const { wall, speaker } = await pairs[kind]("research");
    await press(speaker, "n", "x");
    await wall.waitForSelector("html.speaker.ready");
    await speaker.waitForSelector("html.staged.ready");
    expect(await agree({ wall: speaker, speaker: wall })).toBe("调查研究有效 1 live");
    await press(wall, "n");
    expect(await agree({ wall: speaker, speaker: wall })).toBe("调查研究有效 2 live");
    await press(wall, "x");
    await wall.waitForSelector("html.staged.ready");
    await speaker.waitForSelector("html.speaker.ready");
  });

  it("drop a message that isn't theirs", async () => {
    const { wall, speaker, faults } = await pairs[kind]("research");
    await press(speaker, "n");
    await agree({ wall, speaker });
    const before = await wallSays(wall);
    const message = await wall.evaluate(() => {
      const key = Object.keys(localStorage).find((name) =>
        /^rostrum:state:.*(?<!:count)$/.test(name),
      );
      const { message } = JSON.parse(localStorage.getItem(key ?? "") ?? "null");
      const position = { slide: 11, step: 0 };
      return { ...message, revision: 999, state: { ...message.state, position } };
    });
    // From itself, and from a frame: it opened neither.
    await wall.evaluate((forged) => {
      window.postMessage(forged, "*");
      const frame = document.createElement("iframe");
      document.body.append(frame);
      frame.contentWindow?.postMessage(forged, "*");
      frame.remove();
    }, message);
    // From its speaker, but misshapen or of another deck.
    await speaker.evaluate((forged) => {
      const wrong = [
        null,
        "forward",
        [forged],
        { ...forged, deck: "another" },
        { ...forged, version: 99 },
        { ...forged, state: { ...forged.state, screen: "pink" } },
        { ...forged, state: { ...forged.state, position: { slide: -1, step: 0 } } },
        { app: "rostrum", order: "fullscreen", deck: "another" },
      ];
      for (const data of wrong) window.opener.postMessage(data, "*");
      if (!("BroadcastChannel" in window)) return;
      for (const data of wrong) new BroadcastChannel("rostrum").postMessage(data);
    }, message);
    // A window takes messages in the order in which they were sent.
    const last = wall.evaluate(
      () =>
        new Promise<void>((done) => {
          addEventListener("message", ({ data }) => data === "the last" && done());
        }),
    );
    await speaker.evaluate(() => window.opener.postMessage("the last", "*"));
    await last;
    expect(await wallSays(wall)).toBe(before);
    // The same message from its speaker is taken when whole, so the checks refused the others.
    await speaker.evaluate((whole) => window.opener.postMessage(whole, "*"), message);
    await expect.poll(() => wallSays(wall)).not.toBe(before);
    await agree({ wall, speaker });
    expect(faults).toEqual([]);
  });
});
