import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, mergeConfig, preview } from "vite";
import { readDeckFolder, type DeckReader } from "../folder/deck-folder.ts";
import { viteConfig } from "./vite-config.ts";

/** The static site of a deck, built once and served on a free port of this machine. */
export interface Site {
  /** Ends in `/`. */
  readonly url: string;
  close(): Promise<void>;
}

/** Builds the deck in `folder` into a temporary folder and serves it until it is closed. */
export async function serveSite(
  folder = "slides",
  read: DeckReader = () => readDeckFolder(folder),
): Promise<Site> {
  const outDir = await mkdtemp(join(tmpdir(), "rostrum-site-"));
  const config = mergeConfig(viteConfig(folder, read), {
    configFile: false,
    logLevel: "warn",
    build: { outDir },
    preview: { port: 0 },
  });
  await build(config);
  const server = await preview(config);
  const [url] = server.resolvedUrls?.local ?? [];
  if (url === undefined) throw new Error("the preview server has no address");
  return {
    url,
    async close() {
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
