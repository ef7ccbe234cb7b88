import { createHash } from "node:crypto";
import { join } from "node:path";
import { rolldown } from "rolldown";
import type { Plugin, Rolldown } from "vite";
import { siteFilesName, type SiteFiles, versionIn } from "../../deck/site-version.ts";
import { appFolder } from "../folder/folders.ts";

/** A file that the service worker keeps; `revision` is null where the name itself changes with the content. */
interface KeptFile {
  readonly url: string;
  readonly revision: string | null;
}

/** Under this address the worker keeps the page for when there is no network. */
const keptPage = "index.html?offline";

/** What only machines ask for, and what is too much to fetch for everybody. */
const leftOut = /^(?:card[^/]*\.png|sitemap\.xml|robots\.txt|licenses\.txt)$|\.(?:mp4|webm)$/;

/** Files larger than this are left to the network, bytes. */
const largest = 8 * 1024 * 1024;

/** Names with a hash of Vite's or of the fonts; a deck's own images may stand in a folder of that name too. */
const hashed = /^assets\/[^/]+[.-][\w-]{8}\.(?:js|css|woff2)$/;

/** Writes `sw.js`: the service worker `src/app/offline/sw.ts` with the list of the site's files; and that list by itself. */
export function offlinePlugin(): Plugin {
  return {
    name: "rostrum-offline",
    apply: "build",
    // After all others, for what they emit is to be kept.
    enforce: "post",
    generateBundle: {
      order: "post",
      async handler(_options, bundle) {
        const files = Object.values(bundle).flatMap(keptFile);
        this.emitFile({ type: "asset", fileName: "sw.js", source: await makeWorker(files) });
        const source = JSON.stringify(listOf(files, bundle));
        this.emitFile({ type: "asset", fileName: siteFilesName, source });
      },
    },
  };
}

function listOf(files: readonly KeptFile[], bundle: Rolldown.OutputBundle): SiteFiles {
  const page = bundle["index.html"];
  const html = page?.type === "asset" ? Buffer.from(page.source).toString() : "";
  const needed = files.map(({ url }) => url).filter((url) => url !== keptPage);
  return { version: versionIn(html) ?? "", files: needed };
}

function keptFile(file: Rolldown.OutputBundle[string]): readonly KeptFile[] {
  const { fileName } = file;
  const bytes = Buffer.from(file.type === "asset" ? file.source : file.code);
  if (leftOut.test(fileName) || bytes.length > largest) return [];
  const url = fileName === "index.html" ? keptPage : encodeURI(fileName);
  if (hashed.test(fileName)) return [{ url, revision: null }];
  return [{ url, revision: createHash("sha256").update(bytes).digest("hex").slice(0, 32) }];
}

async function makeWorker(files: readonly KeptFile[]): Promise<string> {
  const bundle = await rolldown({
    input: join(appFolder, "offline", "sw.ts"),
    platform: "browser",
    transform: {
      target: "chrome109",
      define: {
        siteFiles: JSON.stringify(files),
        "process.env.NODE_ENV": JSON.stringify("production"),
      },
    },
  });
  const { output } = await bundle.generate({ format: "iife", minify: true });
  return output[0].code;
}
