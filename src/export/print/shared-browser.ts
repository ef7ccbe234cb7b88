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
  const end = (): Promise<void> => (closing ??= opening.then((browser) => browser.close(), ignore));
  // A failed start without a use needs no report.
  opening.catch(ignore);
  let left = uses;
  return {
    async use(use) {
      try {
        return await use(await opening);
      } finally {
        left--;
        // What was drawn can be worked on while it goes.
        if (left === 0) void end();
      }
    },
    end,
  };
}

function ignore(): void {}
