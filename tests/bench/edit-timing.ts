import type { Browser, Page } from "playwright-core";
import { rewriteHeading, type DevServer } from "./dev-servers.ts";
import { devices } from "./page-timing.ts";
import { median } from "./statistics.ts";

export interface EditTiming {
  readonly tool: DevServer["name"];
  /** From the moment before the file is written to the frame after the one that drew the new text, median, ms. */
  readonly time: number;
}

const rounds = 10;
/** Time between two edits, ms. */
const rest = 600;
const patience = 15_000;

export async function timeEdits(browser: Browser, server: DevServer): Promise<EditTiming> {
  const program = await server.start();
  const context = await browser.newContext({ ...devices.desktop, locale: "zh-CN" });
  try {
    const page = await context.newPage();
    const painted = await watchHeadings(page);
    await page.goto(await server.urlOf(program), { timeout: patience });
    await page.waitForLoadState("networkidle", { timeout: patience });
    const times: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      await page.waitForTimeout(rest);
      const heading = `第${round}次修改`;
      const before = Date.now();
      await rewriteHeading(server, heading);
      times.push((await painted(heading)) - before);
    }
    // The first edit is a warm-up.
    return { tool: server.name, time: median(times.slice(1)) };
  } finally {
    await context.close();
    await program.stop();
  }
}

/**
 * Returns a function that waits for a heading and gives the time when it was on the screen, ms since 1970. It survives
 * a reload of the page.
 */
async function watchHeadings(page: Page): Promise<(heading: string) => Promise<number>> {
  const seen = new Map<string, number>();
  let arrived = (): void => undefined;
  await page.exposeFunction("benchPainted", (heading: string, time: number) => {
    seen.set(heading, time);
    arrived();
  });
  await page.addInitScript(reportHeadings);
  return (heading) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error("the edit never showed")), patience);
      arrived = () => {
        const time = seen.get(heading);
        if (time === undefined) return;
        clearTimeout(timer);
        resolve(time);
      };
      arrived();
    });
}

/** Runs in the page before anything of its own. */
function reportHeadings(): void {
  void (async () => {
    let last = "";
    for (;;) {
      await new Promise(requestAnimationFrame);
      const heading = document.querySelector("section h1, section h2")?.textContent.trim() ?? "";
      if (heading === last) continue;
      last = heading;
      await new Promise(requestAnimationFrame);
      Reflect.get(window, "benchPainted")(heading, performance.timeOrigin + performance.now());
    }
  })();
}
