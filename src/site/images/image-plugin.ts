import type { Plugin } from "vite";
import type { DeckReader } from "../folder/deck-folder.ts";
import { pathOf, readImage, readImages } from "./images.ts";

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
        const image = await readImage(folder, request.url ?? "");
        if (!image) return next();
        response.setHeader("Content-Type", image.mediaType);
        response.end(image.bytes);
      });
    },
    async buildStart() {
      if (!building) return;
      const { reading } = await read();
      for (const { src, bytes } of await readImages(folder, reading.deck)) {
        this.emitFile({ type: "asset", fileName: pathOf(src), source: bytes });
      }
    },
  };
}
