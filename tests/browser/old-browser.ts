import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser } from "playwright-core";
import { browserFlags } from "../../src/site/browser/browser.ts";
import { unpackBrowser } from "../../src/site/browser/packed-browser.ts";
import { flagsToLeaveOut } from "../../src/site/browser/shared-memory.ts";

/** The package has a Chromium only for this system. */
export const hasOldBrowser = process.platform === "linux" && process.arch === "x64";

let started: Promise<Browser> | undefined;

/** Chromium 109, the last for Windows 7: the test files of a process share one, like the current browser. */
export function ownOldBrowser(): Promise<Browser> {
  started ??= launchOldBrowser();
  return started;
}

/** It comes out of npm. */
async function launchOldBrowser(): Promise<Browser> {
  const archive = createRequire(import.meta.url).resolve(
    "sparticuz-chromium-109/build/lambdafs.js",
  );
  const browser = await unpackBrowser(
    "rostrum-chromium-109-with-fonts",
    `const { default: archive } = await import(${JSON.stringify(pathToFileURL(archive).href)});\n` +
      `for (const file of ${JSON.stringify(packedFiles())}) await archive.inflate(file);`,
  );
  return chromium.launch({
    ...browser,
    args: browserFlags,
    ignoreDefaultArgs: flagsToLeaveOut(),
  });
}

/** The fonts and the system libraries that a bare machine lacks come from the newer package. */
function packedFiles(): readonly string[] {
  const { resolve } = createRequire(import.meta.url);
  const newer = join(resolve("@sparticuz/chromium"), "../../../bin");
  return [
    join(resolve("sparticuz-chromium-109"), "../../bin/chromium.br"),
    join(newer, "fonts.tar.br"),
    join(newer, "al2023.tar.br"),
  ];
}
