import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { press, useWall } from "../wall.ts";

const site = useWall();

/** How often the speaker's screen is opened and closed; 200 before a release: `WINDOWS=200`. */
const windows = Number(process.env["WINDOWS"] ?? 6);

/** Documents and nodes that the wall's process holds after a collection. */
async function held(wall: Page): Promise<{ documents: number; nodes: number }> {
  const session = await wall.context().newCDPSession(wall);
  await session.send("HeapProfiler.collectGarbage");
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  await session.detach();
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { documents: of("Documents"), nodes: of("Nodes") };
}

it(
  "the wall lets go of a speaker's screen that was closed, however many there were",
  async () => {
    const { page: wall } = await site.open("#/research");
    const openAndClose = async (): Promise<void> => {
      // A window that was just closed may still count as open.
      await expect
        .poll(async () => {
          await press(wall, "s");
          return wall.context().pages().length;
        })
        .toBe(2);
      const [, speaker] = wall.context().pages();
      await speaker?.waitForSelector("html.speaker.ready");
      await speaker?.close();
    };
    await openAndClose();
    const before = await held(wall);
    for (let i = 0; i < windows; i++) await openAndClose();
    // The wall greets every two seconds; then it sees who has gone. What it held is given back bit by bit.
    await expect
      .poll(
        async () => {
          const { documents, nodes } = await held(wall);
          return documents <= before.documents + 1 && nodes < before.nodes * 1.5;
        },
        { timeout: 20_000, interval: 1000 },
      )
      .toBe(true);
  },
  60_000 + windows * 5000,
);
