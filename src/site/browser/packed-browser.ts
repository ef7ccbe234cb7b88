import { existsSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";

/** A browser from npm, with the environment that it needs on a machine with only Node. */
export interface PackedBrowser {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Has `inflate` fill the folder of `name` among the temporary files with `chromium` and, in `al2023`, the system
 * libraries of `@sparticuz/chromium`; adds its fonts. It is filled beside its place and then renamed, so a
 * half-unpacked browser is never started.
 */
export async function unpackBrowser(
  name: string,
  inflate: () => Promise<unknown>,
): Promise<PackedBrowser> {
  const folder = join(tmpdir(), name);
  if (!existsSync(folder)) {
    const beside = await mkdtemp(`${folder}-`);
    await withEnvironment({ TMPDIR: beside }, inflate);
    await mkdir(join(beside, "fonts"), { recursive: true });
    await writeFile(join(beside, "fonts.conf"), fontConfig(join(folder, "fonts")));
    await moveInto(folder, beside);
  }
  return { executablePath: join(folder, "chromium"), env: environment(folder) };
}

/** The current Chromium of npm. */
export function unpackChromium(): Promise<PackedBrowser> {
  return unpackBrowser(`rostrum-chromium-${packedVersion()}-with-fonts`, inflateChromium);
}

/** The package's own flags are not used: with them, one page that crashes ends the whole browser. */
async function inflateChromium(): Promise<void> {
  // Read at the import: with it, the package unpacks the system libraries that a bare machine lacks.
  await withEnvironment({ AWS_LAMBDA_JS_RUNTIME: "nodejs22.x" }, async () => {
    const { default: packed } = await import("@sparticuz/chromium");
    await packed.executablePath();
  });
}

/** The package's own configuration looks for its fonts in fixed places; a Chromium that finds no font at all crashes. */
function fontConfig(packedFonts: string): string {
  const folders = [
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    join(homedir(), ".fonts"),
    packedFonts,
  ];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((folder) => `  <dir>${folder}</dir>`).join("\n")}
  <cachedir>${join(packedFonts, "cache")}</cachedir>
</fontconfig>
`;
}

function environment(folder: string): Readonly<Record<string, string>> {
  const own = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return {
    ...Object.fromEntries(own),
    FONTCONFIG_FILE: join(folder, "fonts.conf"),
    LD_LIBRARY_PATH: join(folder, "al2023", "lib"),
  };
}

/** Runs with these variables set, and restores all variables afterwards: the packages change some of their own. */
async function withEnvironment(
  values: Readonly<Record<string, string>>,
  run: () => Promise<unknown>,
): Promise<void> {
  const before = { ...process.env };
  Object.assign(process.env, values);
  try {
    await run();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
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
