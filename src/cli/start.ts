import { createServer } from "vite";
import { preferredLanguage } from "./language.ts";
import { tellFaults } from "./faults.ts";
import { viteConfig } from "../site/vite/vite-config.ts";

/** `npm start [-- folder]`: serves the deck on a local address, prints it, and opens it where there is a desktop. */
const folder = process.argv[2] ?? "slides";
tellFaults(folder, preferredLanguage(process.env));
const hasDesktop = process.platform !== "linux" || process.env["DISPLAY"] !== undefined;
const config = viteConfig(folder);
const server = await createServer({
  ...config,
  configFile: false,
  server: { ...config.server, open: hasDesktop && process.stdout.isTTY === true },
});
await server.listen();
server.printUrls();
