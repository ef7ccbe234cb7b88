import type { Browser, Page } from "playwright-core";
import { rewriteHeading, type DevServer } from "./dev-servers.ts";
import { devices } from "./page-timing.ts";
import { inRounds } from "./rounds.ts";

export interface EditTiming {
  readonly tool: DevServer["name"];
  /** From the moment before the file is written to the frame after the one that drew the new text, ms. */
  readonly times: readonly number[];
}

/** Time between two edits, ms. */
const rest = 600;
const patience = 15_000;

/** All servers run at once, and rest while another is measured. */
export async function timeEdits(
  browser: Browser,
  servers: readonly DevServer[],
): Promise<readonly EditTiming[]> {
  const open = await Promise.all(servers.map((server) => openEditor(browser, server)));
  try {
    // The first edit warms up what reads the deck.
    for (const { edit } of open) await edit();
    const times = await inRounds(open.map(({ name, edit }) => ({ name, sample: edit })));
    return servers.map(({ name }) => ({ tool: name, times: times.get(name) ?? [] }));
  } finally {
    await Promise.all(open.map(({ close }) => close()));
  }
}

async function openEditor(browser: Browser, server: DevServer) {
  const program = await server.start();
  const context = await browser.newContext({ ...devices.desktop, locale: "zh-CN" });
  const page = await context.newPage();
  const painted = await watchHeadings(page);
  await page.goto(await server.urlOf(program), { timeout: patience });
  await page.waitForLoadState("networkidle", { timeout: patience });
  let count = 0;
  return {
    name: server.name,
    async edit(): Promise<number> {
      await page.waitForTimeout(rest);
      const heading = `第${count++}次修改`;
      const before = Date.now();
      await rewriteHeading(server, heading);
      return (await painted(heading)) - before;
    },
    async close(): Promise<void> {
      await context.close();
      await program.stop();
    },
  };
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
