import { createServer, mergeConfig, type InlineConfig, type ViteDevServer } from "vite";

/** A server of ours that runs in the test's own process. */
interface LocalServer {
  readonly server: ViteDevServer;
  /** Ends in `/`. */
  readonly url: string;
}

/** Starts a server by `config` on a free port; what Vite keeps goes to `cacheDir`. */
export async function startLocal(
  config: InlineConfig,
  cacheDir: string,
  more: InlineConfig = {},
): Promise<LocalServer> {
  const own: InlineConfig = {
    configFile: false,
    logLevel: "error",
    cacheDir,
    server: { port: 0 },
  };
  const server = await createServer(mergeConfig(mergeConfig(config, own), more));
  await server.listen();
  return { server, url: server.resolvedUrls?.local[0] ?? "" };
}
