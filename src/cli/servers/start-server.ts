import { words } from "../../deck/problems/problem.ts";
import { formatProblems, type Language } from "../../deck/problems/report.ts";
import { exportEndpoint } from "../../export/sheet/export-endpoint.ts";
import { withUtf8 } from "../../site/browser/locale.ts";
import { deckPlace } from "../../site/folder/deck-place.ts";
import { serveDecks } from "../../site/incoming/local-server.ts";
import { deckNamePart, keepPort, runningServer } from "../../site/local/running-deck.ts";
import { isTaken, type LocalServer } from "../../site/local/server.ts";
import type { Outcome } from "../call/command.ts";
import { openBrowser } from "./open-browser.ts";

/**
 * Serves a deck until the process ends, and opens it where there is a desktop. With a named port, only that port is
 * tried. Where the deck is served already, that server's page is opened: two servers would not know of each other's
 * saves.
 */
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
  // The browser that is opened below uses it.
  Object.assign(process.env, withUtf8(process.env));
  const earlier = await runningServer(path);
  if (earlier !== undefined) return tellRunning(earlier, language);
  let server: LocalServer;
  try {
    server = await serveDecks(place, ".", {
      port,
      more: ({ deck, folder, read }) => [
        deckNamePart(deck),
        exportEndpoint({ folder, out: "out" }, read),
      ],
    });
  } catch (fault) {
    if (!isTaken(fault)) throw fault;
    const said = words(`端口 ${port} 已被占用，换一个试试`, `Port ${port} is taken: try another`);
    process.stderr.write(`${said[language]}\n`);
    return 1;
  }
  const { url } = server;
  const own = Number(new URL(url).port);
  // Of two that start at once, each sees the other's.
  await keepPort(path, own);
  const sooner = await runningServer(path, own);
  if (sooner !== undefined) {
    await server.close();
    return tellRunning(sooner, language);
  }
  process.stdout.write(`  ➜  Local:   ${url}\n`);
  openWhereSeen(url);
  return 0;
}

function tellRunning(url: string, language: Language): Outcome {
  const said = words("这份稿子已经开着，就用那一个：", "This deck is already open at: ");
  process.stdout.write(`${said[language]}${url}\n`);
  openWhereSeen(url);
  return 0;
}

function openWhereSeen(url: string): void {
  const hasDesktop = process.platform !== "linux" || process.env["DISPLAY"] !== undefined;
  if (hasDesktop && process.stdout.isTTY === true) openBrowser(url);
}
