import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import type { ViteDevServer } from "vite";
import {
  deckMessageEvent,
  deckRequestEvent,
  type DeckMessage,
} from "../../deck/exchange/update.ts";
import { appFolder } from "../folder/folders.ts";
import { cacheFolder } from "../write/cache-folder.ts";
import { strangerOf } from "./loopback.ts";
import { type LookAgain, lookAgain } from "./look-again.ts";
import type { Greeting, Watch } from "./part.ts";
import { takeUpgrades } from "./upgrades.ts";

/** What is edited now, and what a page hears of it. */
interface Edited {
  readonly watches: readonly Watch[];
  readonly greetings: readonly Greeting[];
}

/**
 * Vite, which watches files and talks to the open pages. It is loaded when a page asks for it: the first page is there
 * before.
 */
export interface LiveEditing {
  /** Answers with Vite's own files. */
  answer(request: IncomingMessage, response: ServerResponse, next: () => void): Promise<void>;
  send(message: DeckMessage): void;
  /** Watches what is edited from now on, and has the open pages come anew. */
  turn(): void;
  close(): Promise<void>;
}

/** Live editing for the pages of `server`; `edited` gives what is edited now. */
export function openLiveEditing(server: Server, edited: () => Edited): LiveEditing {
  let started: Promise<ViteDevServer> | undefined;
  let running: ViteDevServer | undefined;
  let looking: LookAgain | undefined;
  const start = (): Promise<ViteDevServer> =>
    (started ??= startVite(server, edited).then((vite) => {
      looking = lookAlso(vite, edited);
      return (running = vite);
    }));

  takeUpgrades(server, (request, socket, head) => {
    // Vite asks for its token only where a request names an origin, and a program may leave the origin out.
    if (strangerOf(request, true) !== undefined) {
      // Vite takes connections that name its protocol, and leaves all others alone.
      delete request.headers["sec-websocket-protocol"];
      socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n");
    } else if (!running) {
      // A page of an earlier server looks for this one.
      void start().then(() => server.emit("upgrade", request, socket, head));
    }
  });
  return {
    async answer(request, response, next) {
      const vite = await start();
      vite.middlewares(request, response, next);
    },
    send(message) {
      running?.ws.send(deckMessageEvent, message);
    },
    turn() {
      if (!running) return;
      running.watcher.add(edited().watches.map(({ folder }) => folder));
      running.ws.send({ type: "full-reload" });
    },
    async close() {
      looking?.close();
      await (await started)?.close();
    },
  };
}

async function startVite(server: Server, edited: () => Edited): Promise<ViteDevServer> {
  const { createServer } = await import("vite");
  const vite = await createServer({
    configFile: false,
    root: appFolder,
    publicDir: false,
    appType: "custom",
    logLevel: "error",
    cacheDir: cacheFolder("vite"),
    // The views are built: there is no package to look for.
    optimizeDeps: { noDiscovery: true, include: [] },
    server: {
      middlewareMode: true,
      cors: false,
      // Vite would lay its faults, with paths of this machine, over what the audience sees.
      hmr: { server, overlay: false },
      fs: { allow: [cacheFolder("vite")] },
    },
  });
  const { watcher } = vite;
  watcher.add(edited().watches.map(({ folder }) => folder));
  watcher.on("all", (event, path) => {
    for (const { changed } of edited().watches) changed(event, path);
  });
  vite.ws.on(deckRequestEvent, async (_data, client) => {
    // What changes after the deck was read for the page must not be missed.
    await Promise.all(edited().watches.map(({ folder }) => isWatched(watcher, folder)));
    for (const greeting of edited().greetings) client.send(deckMessageEvent, await greeting());
  });
  return vite;
}

/** Tells what the watcher misses. */
function lookAlso({ watcher }: ViteDevServer, edited: () => Edited): LookAgain {
  const looking = lookAgain({
    folders: () => edited().watches.map(({ folder }) => folder),
    changed(event, path) {
      for (const { changed } of edited().watches) changed(event, path);
    },
    isAnother(folder) {
      watcher.unwatch(folder);
      watcher.add(folder);
    },
  });
  watcher.on("all", (_event, path) => void looking.told(path));
  return looking;
}

/** Between two looks at what is watched, ms, and how often it is looked at. */
const interval = 20;
const looks = 100;

/** Resolves when the files of a folder are watched, which the watcher itself tells of its first folders alone. */
async function isWatched(watcher: ViteDevServer["watcher"], folder: string): Promise<void> {
  let before = 0;
  for (let look = 0; look < looks; look++) {
    const files = watcher.getWatched()[folder]?.length ?? 0;
    if (files > 0 && files === before) return;
    before = files;
    await pause(interval);
  }
}
