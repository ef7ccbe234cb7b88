import { mkdtemp, rename, rm, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser } from "playwright-core";
import { inflate } from "sparticuz-chromium-109/build/lambdafs.js";

/** The package has a Chromium for this system only. */
export const hasOldBrowser = process.platform === "linux" && process.arch === "x64";

/** Chromium 109, the last for Windows 7, out of npm. */
export async function launchOldBrowser(): Promise<Browser> {
  const folder = await unpacked();
  return chromium.launch({
    executablePath: join(folder, "chromium"),
    args: ["--no-sandbox", "--disable-lcd-text", "--font-render-hinting=none"],
    env: { ...process.env, LD_LIBRARY_PATH: join(folder, "al2023", "lib") },
  });
}

/** Unpacked beside its place and renamed, so that nobody starts half a browser. */
async function unpacked(): Promise<string> {
  const folder = join(tmpdir(), "rostrum-chromium-109");
  if (await exists(folder)) return folder;
  const beside = await mkdtemp(`${folder}-`);
  await Promise.all(packedFiles().map((file) => inflateTo(beside, file)));
  try {
    await rename(beside, folder);
  } catch (fault) {
    await rm(beside, { recursive: true, force: true });
    if (!(await exists(folder))) throw fault;
  }
  return folder;
}

/** The system libraries that a bare machine lacks come from the newer package; the old one's are not all there. */
function packedFiles(): readonly string[] {
  const { resolve } = createRequire(import.meta.url);
  return [
    join(resolve("sparticuz-chromium-109"), "../../bin/chromium.br"),
    join(resolve("@sparticuz/chromium"), "../../../bin/al2023.tar.br"),
  ];
}

/** The package unpacks into the folder for temporary files, which it asks for at the call. */
function inflateTo(folder: string, file: string): Promise<string> {
  const common = process.env["TMPDIR"];
  process.env["TMPDIR"] = folder;
  try {
    return inflate(file);
  } finally {
    if (common === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = common;
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
