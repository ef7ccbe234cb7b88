import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type LiveEditing, openLiveEditing } from "./live-editing.ts";
import { guard } from "./local-requests.ts";
import type { Greeting, Handler, LocalHost, LocalPart, Watch } from "./part.ts";
import { firstPort } from "./running-deck.ts";

/** A deck that is served to the browsers of this machine, while it is written. */
export interface LocalServer {
  /** Ends in `/`. */
  readonly url: string;
  /** Does something else from now on, at the same address; the open pages come again by themselves. */
  turnTo(parts: readonly LocalPart[]): void;
  close(): Promise<void>;
}

interface LocalOptions {
  /** The only one to try; 0 takes any that is free. Left out: the first free one from the usual one on. */
  readonly port?: number | undefined;
  /** Where faults of the program go: the terminal, where left out. */
  readonly tell?: (fault: unknown) => void;
}

/** By address, because not every machine knows `localhost`. */
const host = "127.0.0.1";

/** The last port that is tried. */
const lastPort = firstPort + 1000;

/** Opens a server. Rejects with the system's fault (`EADDRINUSE`) where it can't listen. */
export async function openLocalServer(
  parts: readonly LocalPart[],
  { port, tell = tellInTerminal }: LocalOptions = {},
): Promise<LocalServer> {
  let serving = assemble([], tell, () => undefined);
  const server = createServer((request, response) => void answer(request, response, serving, live));
  const live = openLiveEditing(server, () => serving);
  const turnTo = (next: readonly LocalPart[]): void => {
    serving = assemble(next, tell, live.send);
    live.turn();
  };
  turnTo(parts);
  await (port === undefined ? listenOnFirst(server, firstPort) : listen(server, port));
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}/`,
    turnTo,
    async close() {
      const closed = new Promise((done) => server.close(done));
      await live.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

interface Serving {
  readonly handlers: readonly Handler[];
  readonly greetings: readonly Greeting[];
  readonly watches: readonly Watch[];
  readonly tell: LocalHost["tell"];
}

function assemble(
  parts: readonly LocalPart[],
  tell: LocalHost["tell"],
  send: LocalHost["send"],
): Serving {
  const handlers: Handler[] = [];
  const greetings: Greeting[] = [];
  const watches: Watch[] = [];
  for (const part of parts) {
    part({
      use: (handler) => void handlers.push(handler),
      greet: (greeting) => void greetings.push(greeting),
      watch: (watch) => void watches.push(watch),
      send,
      tell,
    });
  }
  return { handlers, greetings, watches, tell };
}

/** Its script for the page, and what that imports. Vite is asked for nothing else. */
const ofVite = /^\/(?:@vite\/|@fs\/[^?#]*\/vite\/dist\/client\/)[\w.-]+(?:\?|$)/;

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { handlers, tell }: Serving,
  live: LiveEditing,
): Promise<void> {
  const isOfVite = ofVite.test(request.url ?? "");
  const asked = [guard, ...(isOfVite ? [live.answer] : handlers)];
  const ask = async (at: number): Promise<void> => {
    const handler = asked[at];
    if (handler) await handler(request, response, () => void ask(at + 1).catch(fail));
    else response.writeHead(404).end();
  };
  const fail = (fault: unknown): void => {
    tell(fault);
    if (response.headersSent) response.destroy();
    else response.writeHead(500).end();
  };
  await ask(0).catch(fail);
}

async function listenOnFirst(server: Server, port: number): Promise<void> {
  try {
    await listen(server, port);
  } catch (fault) {
    if (!isTaken(fault) || port >= lastPort) throw fault;
    await listenOnFirst(server, port + 1);
  }
}

/** Whether another program has the port. */
export function isTaken(fault: unknown): boolean {
  return (fault as { readonly code?: unknown }).code === "EADDRINUSE";
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, host, () => {
      server.off("error", failed);
      done();
    });
  });
}

function tellInTerminal(fault: unknown): void {
  process.stderr.write(
    `${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`,
  );
}
