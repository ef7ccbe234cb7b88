import type { Plugin } from "vite";
import type { DeckReader } from "../folder/deck-folder.ts";
import { pathOf } from "../folder/picture-path.ts";
import { readImages } from "./images.ts";
import { fileFor } from "./served-file.ts";

/** Images lie in the deck's folder: served from there while editing, copied beside the page when building. */
export function imagePlugin(folder: string, read: DeckReader): Plugin {
  let building = false;
  return {
    name: "rostrum-images",
    configResolved({ command }) {
      building = command === "build";
    },
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const file = await fileFor(folder, request.url ?? "");
        if (!file) return next();
        for (const [name, value] of Object.entries(file.headers)) response.setHeader(name, value);
        response.end(file.bytes);
      });
    },
    async buildStart() {
      if (!building) return;
      for (const { src, bytes } of await readImages(folder, await read())) {
        this.emitFile({ type: "asset", fileName: pathOf(src), source: bytes });
      }
    },
  };
}
