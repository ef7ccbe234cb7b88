import { execFile, spawnSync } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

export const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;

/**
 * Has LibreOffice write a file anew in `format` into the folder `into`, and gives the path of what it made. `env` is set
 * for it besides this program's environment.
 */
export async function convert(
  file: string,
  format: string,
  into: string,
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  // A profile of its own: an open LibreOffice would take the call to itself.
  const profile = await mkdtemp(join(tmpdir(), "rostrum-office-"));
  try {
    const own = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    const args = [own, "--headless", "--convert-to", format, "--outdir", into, file];
    await run("soffice", args, { env: { ...process.env, ...env } });
    const made = (await readdir(into)).find((name) => name.endsWith(`.${format}`));
    if (made === undefined) throw new Error(`LibreOffice made no ${format} of ${file}`);
    return join(into, made);
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}
