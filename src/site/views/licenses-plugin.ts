import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin } from "vite";
import { projectFolder } from "../folder/folders.ts";

/** The file of a built site with the licences of what is in it. */
export const licensesFile = "licenses.txt";

const folder = join(projectFolder, "licenses");
const ownSources = posix(join(projectFolder, "src"));

/**
 * Adds the copyright notices of the programs and fonts in an output, as their licences ask. Fails where the page
 * contains a package without a text in `licenses/`.
 */
export function licensesPlugin(): Plugin {
  return {
    name: "rostrum-licenses",
    enforce: "post",
    async generateBundle(_options, bundle) {
      const names = await licenseNames();
      const modules = Object.values(bundle).flatMap((file) =>
        file.type === "chunk" ? file.moduleIds : [],
      );
      for (const name of new Set(modules.flatMap(packageOf))) {
        if (!names.some((file) => file.startsWith(`${name}-`))) {
          this.error(`licenses/ has no text for ${name}, which the page contains`);
        }
      }
      this.emitFile({ type: "asset", fileName: licensesFile, source: await licenseTexts() });
    },
  };
}

/** All licences, each under its name. */
export async function licenseTexts(): Promise<string> {
  const names = await licenseNames();
  const texts = await Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), "utf8");
      return `${name.replace(/\.txt$/, "")}\n\n${text.trim()}\n`;
    }),
  );
  return ["版权与许可 / Licences\n", ...texts].join(`\n${"=".repeat(72)}\n\n`);
}

async function licenseNames(): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith(".txt")).sort();
}

/**
 * The package of a module, by its path; the family of the package where its name begins with one, as in `workbox-core`.
 */
function packageOf(module: string): readonly string[] {
  // The tool may itself be a package.
  const path = posix(module);
  if (path.startsWith(`${ownSources}/`)) return [];
  const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
  return name === undefined
    ? []
    : [
        name
          .replace(/^@/, "")
          .replace("/", "-")
          .replace(/^workbox-.*/, "workbox"),
      ];
}

function posix(path: string): string {
  return path.replaceAll("\\", "/");
}
