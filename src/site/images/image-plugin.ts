import type { Plugin } from "vite";
import { fileFor } from "./served-file.ts";

/** While serving: gives images from the folder of the deck. */
export function imagePlugin(folder: string): Plugin {
  return {
    name: "rostrum-images",
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const file = await fileFor(folder, request.url ?? "");
        if (!file) return next();
        for (const [name, value] of Object.entries(file.headers)) response.setHeader(name, value);
        response.end(file.bytes);
      });
    },
  };
}
