import { createHash } from "node:crypto";
import { realpath } from "node:fs/promises";
import { get, type IncomingMessage } from "node:http";
import { resolve } from "node:path";
import { json } from "node:stream/consumers";
import type { Plugin } from "vite";
import { keepFile, keptFile } from "../write/kept-file.ts";

/** Where a local server says which deck it serves. */
export const deckNameAddress = "/__deck";

/** The first port that a local server takes; where it is taken, the next one. */
export const firstPort = 8200;

/** How many ports are asked for a server that runs already. */
const ports = 20;

/** Where the ports are kept. */
const kind = "running";

/** How long a server on this machine may take to say its deck, milliseconds. */
const patience = 4000;

/** Names a deck (a folder, or a single file) independently of how its path is written, without giving away the path. */
async function deckName(deck: string): Promise<string> {
  const path = await realpath(deck).catch(() => resolve(deck));
  return createHash("sha256").update(path).digest("hex");
}

/** While serving: says which deck this is, to a second server that is to be started for it. */
export function deckNamePlugin(deck: string): Plugin {
  return {
    name: "rostrum-deck-name",
    apply: "serve",
    configureServer({ middlewares }) {
      middlewares.use(async (request, response, next) => {
        if (request.url !== deckNameAddress) return next();
        response.setHeader("Content-Type", "application/json");
        response.end(JSON.stringify({ app: "rostrum", deck: await deckName(deck) }));
      });
    },
  };
}

/**
 * The address, ending in `/`, of a local server that serves a deck already; undefined where there is none. With `below`,
 * only one on a smaller port: of two that started at once, that one stays.
 */
export async function runningServer(deck: string, below = Infinity): Promise<string | undefined> {
  const name = await deckName(deck);
  const kept = Number(await keptFile(kind, name));
  const named = Number.isInteger(kept) && kept > 0 && kept < 65536 ? [kept] : [];
  const usual = Array.from({ length: ports }, (_, i) => firstPort + i);
  const asked = [...new Set([...usual, ...named])]
    .filter((port) => port < below)
    .map((port) => serves(`http://127.0.0.1:${port}/`, name));
  return (await Promise.all(asked)).find((url) => url !== undefined);
}

/** Keeps the port of a deck's server: one that somebody chose may be none of those that are asked. */
export async function keepPort(deck: string, port: number): Promise<void> {
  await keepFile(kind, await deckName(deck), Buffer.from(String(port)));
}

async function serves(url: string, name: string): Promise<string | undefined> {
  try {
    const told = (await json(await answerOf(new URL(deckNameAddress, url)))) as {
      readonly app?: unknown;
      readonly deck?: unknown;
    };
    return told.app === "rostrum" && told.deck === name ? url : undefined;
  } catch {
    // No server is there, or another program.
    return undefined;
  }
}

/** `fetch` would first load a second client for HTTP, which delays each start. */
function answerOf(address: URL): Promise<IncomingMessage> {
  const options = { agent: false, signal: AbortSignal.timeout(patience) } as const;
  return new Promise((resolve, reject) => {
    get(address, options, resolve).on("error", reject);
  });
}
