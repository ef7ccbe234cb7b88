import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, LaunchOptions } from "playwright-core";
import { withUtf8 } from "./locale.ts";
import { unpackChromium } from "./packed-browser.ts";
import { flagsToLeaveOut } from "./shared-memory.ts";

/** Where Chrome, Edge and Chromium are usually installed. */
const installed = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
  "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
  "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
];

/**
 * Starts the installed Chromium (`CHROME_PATH` first), or else the one from npm, so that measuring works on a machine
 * with only Node.
 */
export async function launchBrowser(): Promise<Browser> {
  // It takes a third of a second to load, and a half as an import: Node looks for the names in its 7 MB. A build with
  // kept pictures does not need it.
  const require = createRequire(import.meta.url);
  const { chromium } = require("playwright-core") as typeof import("playwright-core");
  return chromium.launch(await browserToLaunch());
}

/** Starts a browser, or throws a fault with the code `NOBROWSER` where no browser starts. */
export async function launchNeededBrowser(): Promise<Browser> {
  return launchBrowser().catch((cause: unknown) => {
    throw Object.assign(new Error("no browser starts", { cause }), { code: "NOBROWSER" });
  });
}

/** LCD text fringes the edges of dark themes in screenshots. */
export const browserFlags = ["--no-sandbox", "--disable-lcd-text", "--font-render-hinting=none"];

/**
 * Which Chromium to start, and how. `CHROME_PATH=npm` asks for the one out of npm, even where another one is installed.
 */
export async function browserToLaunch(): Promise<LaunchOptions> {
  const named = process.env["CHROME_PATH"];
  const places = named === "npm" ? [] : [named, ...installed];
  const own = places.find((path) => path && existsSync(path));
  return own
    ? launched({ executablePath: own, env: process.env })
    : launched(await unpackChromium());
}

function launched(found: { executablePath: string; env: NodeJS.ProcessEnv }): LaunchOptions {
  return {
    ...found,
    env: withUtf8(found.env),
    args: browserFlags,
    ignoreDefaultArgs: flagsToLeaveOut(),
  };
}
