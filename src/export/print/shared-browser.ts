import type { Browser } from "playwright-core";
import { launchNeededBrowser } from "../../site/browser/browser.ts";

/** A browser for a known number of uses. It starts at once, while other things are read, and goes after the last use. */
export interface SharedBrowser {
  /** Throws a fault with the code `NOBROWSER` where no browser starts. */
  readonly use: <Made>(use: (browser: Browser) => Promise<Made>) => Promise<Made>;
  /** Resolves when the browser is gone, whether or not all uses were made. */
  readonly end: () => Promise<void>;
}

export function shareBrowser(uses: number): SharedBrowser {
  const opening = launchNeededBrowser();
  let closing: Promise<void> | undefined;
  const end = (): Promise<void> => {
    for (const [signal, stop] of stops) process.off(signal, stop);
    return (closing ??= opening.then((browser) => browser.close(), ignore));
  };
  // The browser goes with the process. What was to be drawn in it is no fault then.
  let isStopped = false;
  const stops = Object.entries(exitCodes).map(([signal, code]) => {
    const stop = (): void => {
      isStopped = true;
      void end().finally(() => process.exit(code));
    };
    return [signal, stop] as const;
  });
  for (const [signal, stop] of stops) process.on(signal, stop);
  // A failed start without a use needs no report.
  opening.catch(ignore);
  let left = uses;
  return {
    async use(use) {
      try {
        return await use(await opening);
      } catch (fault) {
        if (isStopped) return await new Promise<never>(ignore);
        throw fault;
      } finally {
        left--;
        // What was drawn can be worked on while it goes.
        if (left === 0) void end();
      }
    },
    end,
  };
}

/** How a process ends that is told to: 128 and the number of the signal. */
const exitCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

function ignore(): void {}
