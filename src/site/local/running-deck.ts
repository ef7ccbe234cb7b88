import { createHash } from "node:crypto";
import { mkdir, readdir, realpath, rm, writeFile } from "node:fs/promises";
import { get, type IncomingMessage } from "node:http";
import { join, resolve } from "node:path";
import { json } from "node:stream/consumers";
import { firstWritable, ownCache, userCache } from "../write/cache-folder.ts";
import type { LocalPart } from "./part.ts";

/** Where a local server says which deck it serves. */
export const deckNameAddress = "/__deck";

/** The first port that a local server takes; where it is taken, the next one. */
export const firstPort = 8200;

/** How many ports are asked for a server that runs already. */
const ports = 20;

/**
 * Where the ports are kept, each in an empty file called `deck-port`: with the user, as another copy of this program may
 * be started for the same deck.
 */
function portsFolder(): string {
  const own = join(userCache(process.platform, process.env), "rostrum");
  return join(firstWritable([own, ownCache]), "running");
}

/** How long a server on this machine may take to say its deck, milliseconds. */
const patience = 4000;

/** Names a deck (a folder, or a single file) independently of how its path is written, without giving away the path. */
async function deckName(deck: string): Promise<string> {
  const path = await realpath(deck).catch(() => resolve(deck));
  return createHash("sha256").update(path).digest("hex");
}

/** While serving: says which deck this is, to a second server that is to be started for it. */
export function deckNamePart(deck: string): LocalPart {
  return ({ use }) => {
    use(async (request, response, next) => {
      if (request.url !== deckNameAddress) return next();
      response.setHeader("Content-Type", "application/json");
      response.end(JSON.stringify({ app: "rostrum", deck: await deckName(deck) }));
    });
  };
}

/**
 * The address, ending in `/`, of a local server that serves a deck already; undefined without such a server. With
 * `below`, only a server on a smaller port counts: of two that started at once, that one stays.
 */
export async function runningServer(deck: string, below = Infinity): Promise<string | undefined> {
  const name = await deckName(deck);
  const usual = Array.from({ length: ports }, (_, i) => firstPort + i);
  const asked = [...new Set([...usual, ...(await keptPorts(name))])]
    .filter((port) => port < below)
    .sort((a, b) => a - b)
    .map((port) => serves(`http://127.0.0.1:${port}/`, name));
  return (await Promise.all(asked)).find((url) => url !== undefined);
}

/**
 * Keeps the port of a deck's server, as a port that a person chose may not be among the ports that are asked. Forgets
 * the ports of servers that are gone. Where nothing can be kept, only the usual ports are found.
 */
export async function keepPort(deck: string, port: number): Promise<void> {
  const name = await deckName(deck);
  try {
    await mkdir(portsFolder(), { recursive: true });
    await writeFile(fileOf(name, port), "");
    for (const kept of await keptPorts(name)) {
      const isThere = kept === port || (await serves(`http://127.0.0.1:${kept}/`, name));
      if (!isThere) await rm(fileOf(name, kept), { force: true });
    }
  } catch {
    // On a full or read-only disk nothing is kept.
  }
}

function fileOf(name: string, port: number): string {
  return join(portsFolder(), `${name}-${port}`);
}

async function keptPorts(name: string): Promise<readonly number[]> {
  const files = await readdir(portsFolder()).catch(() => []);
  return files
    .filter((file) => file.startsWith(`${name}-`))
    .map((file) => Number(file.slice(name.length + 1)))
    .filter((port) => Number.isInteger(port) && port > 0 && port < 65536);
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
