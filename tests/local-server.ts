import {
  createServer,
  mergeConfig,
  type InlineConfig,
  type Plugin,
  type ViteDevServer,
} from "vite";

/** A server of ours that runs in the test's own process. */
interface LocalServer {
  readonly server: ViteDevServer;
  /** Ends in `/`. */
  readonly url: string;
}

interface LocalOptions extends InlineConfig {
  /** Whether the test looks at what the fonts of the deck draw. They come in two hundred files, half of a page's time. */
  readonly hasFonts?: boolean;
}

/** Starts a server by `config` on a free port; what Vite keeps goes to `cacheDir`. */
export async function startLocal(
  config: InlineConfig,
  cacheDir: string,
  { hasFonts = false, ...more }: LocalOptions = {},
): Promise<LocalServer> {
  const own: InlineConfig = {
    configFile: false,
    logLevel: "error",
    cacheDir,
    server: { port: 0 },
    plugins: hasFonts ? [] : [withoutFonts],
  };
  const server = await createServer(mergeConfig(mergeConfig(config, own), more));
  await server.listen();
  return { server, url: server.resolvedUrls?.local[0] ?? "" };
}

const withoutFonts: Plugin = {
  name: "without-fonts",
  enforce: "pre",
  configureServer({ middlewares }) {
    middlewares.use("/rostrum-fonts.css", (_request, response) => {
      response.setHeader("Content-Type", "text/css");
      response.end();
    });
  },
};
