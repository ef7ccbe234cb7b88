import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

/** A browser from npm, with the environment that it needs on a machine with only Node. */
export interface PackedBrowser {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Fills the folder of `name` among the temporary files with `chromium` and, in `al2023`, the system libraries of
 * `@sparticuz/chromium`; adds its fonts. `script` is a module that unpacks them into the folder for temporary files: a
 * process of its own runs it, so that here that folder stays the same. It is filled beside its place and then renamed, so
 * a half-unpacked browser is never started.
 */
export async function unpackBrowser(
  name: string,
  script: string,
  env: Readonly<Record<string, string>> = {},
): Promise<PackedBrowser> {
  const folder = join(tmpdir(), name);
  if (!existsSync(folder)) {
    const beside = await mkdtemp(`${folder}-`);
    await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script], {
      env: { ...process.env, ...env, TMPDIR: beside },
    });
    await mkdir(join(beside, "fonts"), { recursive: true });
    await writeFile(join(beside, "fonts.conf"), fontConfig(join(folder, "fonts")));
    await moveInto(folder, beside);
  }
  return { executablePath: join(folder, "chromium"), env: environment(folder) };
}

/** The current Chromium of npm. The package's own flags are not used: with them, one page that crashes ends the whole browser. */
export function unpackChromium(): Promise<PackedBrowser> {
  const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const script =
    `const { default: packed } = await import(${JSON.stringify(pathToFileURL(entry).href)});\n` +
    "await (packed.default ?? packed).executablePath();";
  return unpackBrowser(`rostrum-chromium-${packedVersion(entry)}-with-fonts`, script, {
    // Read at the import: with it, the package unpacks the system libraries that a bare machine lacks.
    AWS_LAMBDA_JS_RUNTIME: "nodejs22.x",
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

async function moveInto(folder: string, beside: string): Promise<void> {
  await rename(beside, folder).catch(async (fault: unknown) => {
    await rm(beside, { recursive: true, force: true });
    if (!existsSync(folder)) throw fault;
  });
}

function packedVersion(entry: string): string {
  const description: unknown = JSON.parse(
    readFileSync(join(entry, "../../../package.json"), "utf8"),
  );
  return String(Reflect.get(Object(description), "version"));
}
