import { defineConfig } from "vite";
import { readDeckFolder } from "./src/site/folder/deck-folder.ts";
import { siteConfig } from "./src/site/publish/site-config.ts";
import { viteConfig } from "./src/site/vite/vite-config.ts";

// Vite's own commands do what those of package.json do: a build tells no more than `deck.yaml` wants published.
export default defineConfig(async ({ command }) =>
  command === "build" ? siteConfig("slides", await readDeckFolder("slides")) : viteConfig("slides"),
);
