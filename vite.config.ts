import { defineConfig, type PreviewServer } from "vite";
import { readDeckFolder } from "./src/site/folder/deck-folder.ts";
import { guard } from "./src/site/local/local-requests.ts";
import { siteConfig } from "./src/site/publish/site-config.ts";

// Vite's own build does what that of package.json does: it tells no more than `deck.yaml` wants published.
export default defineConfig(async () => {
  const config = siteConfig("slides", await readDeckFolder("slides"));
  return {
    ...config,
    plugins: [
      ...(config.plugins ?? []),
      {
        name: "rostrum-local-requests",
        configurePreviewServer: ({ middlewares }: PreviewServer) => void middlewares.use(guard),
      },
    ],
    preview: { host: "127.0.0.1", cors: false },
  };
});
