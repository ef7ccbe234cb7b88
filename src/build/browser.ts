import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser } from "playwright-core";

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
 * Starts the Chromium that is there (`CHROME_PATH` first), or else the one that comes inside npm, so that measuring
 * works on a machine with nothing but Node.
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await browserToLaunch());
}

/** Which Chromium to start, and how. */
export async function browserToLaunch(): Promise<{ executablePath: string; args: string[] }> {
  const { executablePath, args } = await findBrowser();
  // LCD text fringes the edges of dark themes in screenshots.
  const flags = ["--no-sandbox", "--disable-lcd-text", "--font-render-hinting=none"];
  return { executablePath, args: [...args, ...flags] };
}

async function findBrowser(): Promise<{ executablePath: string; args: readonly string[] }> {
  const own = [process.env["CHROME_PATH"], ...installed].find((path) => path && existsSync(path));
  if (own) return { executablePath: own, args: [] };
  return unpackBrowser();
}

/**
 * Unpacks npm's Chromium into a folder of its own version (in the common one it would take any other for itself), beside
 * its place and then renamed, so that nobody starts half a browser.
 */
async function unpackBrowser(): Promise<{ executablePath: string; args: readonly string[] }> {
  const common = process.env["TMPDIR"];
  const folder = join(tmpdir(), `rostrum-chromium-${packedVersion()}`);
  const beside = existsSync(folder) ? folder : await mkdtemp(`${folder}-`);
  // Both are read at the import. With the second, the package unpacks the system libraries that a bare machine lacks.
  process.env["TMPDIR"] = beside;
  process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs22.x";
  try {
    const { default: packed } = await import("@sparticuz/chromium");
    const executablePath = await packed.executablePath();
    if (beside !== folder) await moveInto(folder, beside);
    // The package has set these to where it unpacked.
    for (const name of ["LD_LIBRARY_PATH", "FONTCONFIG_PATH"]) {
      process.env[name] = process.env[name]?.replaceAll(beside, folder) ?? "";
    }
    return { executablePath: executablePath.replace(beside, folder), args: packed.args };
  } finally {
    if (common === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = common;
  }
}

async function moveInto(folder: string, beside: string): Promise<void> {
  await rename(beside, folder).catch(async (fault: unknown) => {
    await rm(beside, { recursive: true, force: true });
    if (!existsSync(folder)) throw fault;
  });
}

function packedVersion(): string {
  const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const description: unknown = JSON.parse(
    readFileSync(join(entry, "../../../package.json"), "utf8"),
  );
  return String(Reflect.get(Object(description), "version"));
}
