import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";

/** Answers a request to go on as a WebSocket, or refuses it. */
type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/**
 * Calls `take` with each such request. Node leaves its socket to whoever takes it: where nobody listened for its errors, a
 * client that resets the connection would end the server.
 */
export function takeUpgrades(server: Server, take: Upgrade): void {
  server.on("upgrade", (request, socket, head) => {
    socket.on("error", () => socket.destroy());

    take(request, socket, head);
  });
}
