import { join } from "node:path";
import { rolldown } from "rolldown";
import type { Plugin } from "vite";
import { appFolder } from "../folder/folders.ts";
import { workerFile } from "./views.ts";

/** Builds `src/app/offline/sw.ts`, which is no part of the page; `site/publish/offline.ts` adds its list. */
export function workerPlugin(): Plugin {
  return {
    name: "rostrum-worker",
    async generateBundle() {
      const bundle = await rolldown({
        input: join(appFolder, "offline", "sw.ts"),
        platform: "browser",
        transform: {
          target: "chrome109",
          define: { "process.env.NODE_ENV": JSON.stringify("production") },
        },
      });
      const { output } = await bundle.generate({ format: "iife", minify: true });
      this.emitFile({ type: "asset", fileName: workerFile, source: output[0].code });
    },
  };
}
