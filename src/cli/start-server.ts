import { createServer } from "vite";
import { words } from "../deck/problems/problem.ts";
import { formatProblems, type Language } from "../deck/problems/report.ts";
import { withUtf8 } from "../site/browser/locale.ts";
import { deckReader } from "../site/folder/deck-folder.ts";
import { deckPlace } from "../site/folder/deck-place.ts";
import { viteConfig } from "../site/vite/vite-config.ts";
import type { Outcome } from "./command.ts";

/** Serves a deck until the process ends. A port that is named is that one or none. */
export async function startServer(
  path: string,
  port: number | undefined,
  language: Language,
): Promise<Outcome> {
  const place = await deckPlace(path);
  if ("problem" in place) {
    process.stderr.write(formatProblems([place.problem], [], language));
    return 1;
  }
  const { folder, only } = place;
  const config = viteConfig(folder, deckReader(folder, only));
  // The browser that is opened below takes it over.
  Object.assign(process.env, withUtf8(process.env));
  const hasDesktop = process.platform !== "linux" || process.env["DISPLAY"] !== undefined;
  const server = await createServer({
    ...config,
    configFile: false,
    server: {
      ...config.server,
      ...(port !== undefined && { port, strictPort: true }),
      open: hasDesktop && process.stdout.isTTY === true,
    },
  });
  try {
    await server.listen();
  } catch (fault) {
    await server.close();
    if (!isTaken(fault)) throw fault;
    const said = words(`端口 ${port} 已被占用，换一个试试`, `Port ${port} is taken: try another`);
    process.stderr.write(`${said[language]}\n`);
    return 1;
  }
  server.printUrls();
  return 0;
}

/** Vite says it in words alone, with no code. */
function isTaken(fault: unknown): boolean {
  return fault instanceof Error && /is already in use/.test(fault.message);
}
