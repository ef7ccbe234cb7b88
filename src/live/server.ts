/**
 * The server of a meeting: the built pages and the broker on one port. It is open to the network, so it answers only
 * the requests in this file.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { WebSocketServer } from "ws";
import {
  type DeskPass,
  type SpokenPart,
  brokerAddress,
  deskAddress,
  notesAddress,
  parseDeskWish,
} from "../deck/exchange/live.ts";
import { mostBytes } from "../session/messages/room.ts";
import { readBody } from "../site/sheet/request-body.ts";
import { strangerOf } from "../site/local/loopback.ts";
import { takeUpgrades } from "../site/local/upgrades.ts";
import type { OutputFile } from "../site/write/write-folder.ts";
import { openBroker } from "./broker.ts";
import { createGauge } from "./gauge.ts";
import { openGate } from "./gate.ts";
import { packPages } from "./pages.ts";
import { socketStream } from "./socket-stream.ts";

export interface LiveServer {
  /** For the speaker's own machine, ending in `/`. */
  readonly home: string;
  /** For everyone, ending in `/`; undefined where the machine has no address of its own. */
  readonly address: string | undefined;
  key(): string;
  close(): Promise<void>;
}

export interface LiveOptions {
  readonly files: readonly OutputFile[];
  readonly spoken: SpokenPart;
  /** As its pages name it. */
  readonly room: string;
  /** The key to begin with. */
  readonly key: string;
  /** Called with each new one; until it is done, nobody is told that the old one is gone. */
  readonly keep: (key: string) => Promise<void>;
  /** This machine's address on the network; undefined where it has no address. */
  readonly address: string | undefined;
  /** 0: any that is free. */
  readonly port: number;
}

const loopback = "127.0.0.1";

/** The limits of a client: people press, and windows report once a second how far they are. */
const limits = { most: mostBytes + 256, rate: 40, burst: 120 };

/** Serves until it is closed. Rejects where the port is taken. */
export async function openLiveServer(options: LiveOptions): Promise<LiveServer> {
  const now = (): number => performance.now();
  const gate = openGate(options.key, { now, pause: (ms) => pause(ms, undefined, { ref: false }) });
  const [pages, broker] = await Promise.all([
    packPages(options.files),
    openBroker({ room: options.room, gate }),
  ]);
  const spoken = Buffer.from(JSON.stringify(options.spoken));
  const sockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: limits.most + 8,
    clientTracking: true,
    handleProtocols: (offered) => (offered.has("mqtt") ? "mqtt" : false),
  });
  let isOpen = true;
  let hosts: ReadonlySet<string> = new Set();
  let address: string | undefined;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(guards)) response.setHeader(name, value);
    const { method = "", url = "", headers } = request;
    const path = url.replace(/[?#].*$/s, "");
    const host = headers.host?.toLowerCase() ?? "";
    if (!hosts.has(host)) return refuse(response, 421, "not called by this name");
    if (path === deskAddress) return answerDesk(request, response);
    if (!isOpen && !isHome(request)) return refuse(response, 503, "closed for the moment");
    if (method !== "GET" && method !== "HEAD") return refuse(response, 405, "GET or HEAD");
    if (path === notesAddress) return answerNotes(request, response);
    if (path === "/" && !url.includes("?") && !isHome(request)) {
      response.statusCode = 302;
      response.setHeader("Location", "/?view=follow");
      response.end();
      return;
    }
    if (!(await pages.answer(request, response, { path, host }))) {
      refuse(response, 404, "nothing is here");
    }
  };
  /** For a page of this server in a browser on this machine: it gives the key and the notes. */
  const answerDesk = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const writes = request.method === "POST";
    if (strangerOf(request, writes) !== undefined) return refuse(response, 403, "not allowed");
    if (writes) {
      const body = await readBody(request, 100);
      const wish = typeof body === "string" ? undefined : parseDeskWish(body.text);
      if (!wish) return refuse(response, 400, "not understood");
      if (wish === "renew") {
        const next = gate.renew();
        broker.dropKeyHolders();
        await options.keep(next);
      } else {
        isOpen = wish === "open";
        if (!isOpen) for (const socket of sockets.clients) socket.close(1001);
      }
    } else if (request.method !== "GET") return refuse(response, 405, "GET or POST");
    const pass: DeskPass = {
      key: gate.key(),
      room: options.room,
      ...(address && { address }),
      open: isOpen,
    };
    sendJson(response, Buffer.from(JSON.stringify(pass)));
  };
  const answerNotes = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [, tried = ""] = /^Bearer ([\w-]{1,64})$/.exec(request.headers.authorization ?? "") ?? [];
    const from = request.socket.remoteAddress ?? "";
    if (!(await gate.check(from, tried))) return refuse(response, 401, "not the key");
    sendJson(response, spoken);
  };
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const { host = "", origin } = request.headers;
    const isKnown = hosts.has(host.toLowerCase()) && (!origin || origin === `http://${host}`);
    const isHere = request.url === brokerAddress && (isOpen || isHome(request));
    if (!isKnown || !isHere) {
      socket.end(`HTTP/1.1 ${isKnown ? 404 : 403} Refused\r\nConnection: close\r\n\r\n`);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (client) => {
      const gauge = createGauge(limits);
      const may = (data: Uint8Array): boolean => {
        const finding = gauge.measure(data, now());
        if (finding !== "fine") client.close(finding === "large" ? 1009 : 1008);
        return finding === "fine";
      };
      broker.handle(socketStream(client, may), request);
    });
  };

  const servers = await listen(options, (request, response) => {
    answer(request, response).catch(() => response.destroy());
  }).catch(async (fault: unknown) => {
    // Its timers would keep the process alive.
    await broker.close();
    throw fault;
  });
  const [first] = servers;
  const port = portOf(first);
  address = options.address === undefined ? undefined : `http://${options.address}:${port}/`;
  const names = [
    loopback,
    "localhost",
    ...(options.address === undefined ? [] : [options.address]),
  ];
  hosts = new Set(names.map((name) => (port === 80 ? name : `${name}:${port}`)));
  for (const server of servers) takeUpgrades(server, upgrade);

  return {
    home: `http://${loopback}:${port}/`,
    address,
    key: gate.key,
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      await broker.close();
      await Promise.all(servers.map(end));
    },
  };
}

/** Another site cannot show these pages inside its own, and does not learn from where a reader came. */
const guards = {
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Frame-Options": "SAMEORIGIN",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
};

function isHome({ socket }: IncomingMessage): boolean {
  return /^(?:::ffff:)?127\./.test(socket.remoteAddress ?? "");
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  response.statusCode = status;
  response.setHeader("Content-Type", "application/json");
  response.end(JSON.stringify({ kind: "error", reason }));
}

function sendJson(response: ServerResponse, bytes: Buffer): void {
  response.setHeader("Content-Type", "application/json");
  response.setHeader("Cache-Control", "no-store");
  response.end(bytes);
}

/** The same server on the machine's own name and on the address that was chosen: on no other network card. */
async function listen(
  { port, address }: LiveOptions,
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<readonly Server[]> {
  const slow = { headersTimeout: 10_000, requestTimeout: 20_000, maxHeaderSize: 8192 };
  const servers: Server[] = [];
  let chosen = port;
  try {
    for (const host of [loopback, ...(address === undefined ? [] : [address])]) {
      const server = createServer(slow, answer);
      await new Promise<void>((done, failed) => {
        server.once("error", failed);
        server.listen(chosen, host, 4096, done);
      });
      servers.push(server);
      chosen = portOf(server);
    }
    return servers;
  } catch (fault) {
    await Promise.all(servers.map(end));
    throw fault;
  }
}

function portOf(server: Server | undefined): number {
  const at = server?.address();
  return typeof at === "object" && at !== null ? at.port : 0;
}

async function end(server: Server): Promise<void> {
  const closed = new Promise((done) => server.close(done));
  server.closeAllConnections();
  await closed;
}
