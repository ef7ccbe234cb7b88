import type { IncomingMessage } from "node:http";

/** Which requests are answered: a page on another site must not read or write through a person's browser. */
export type Stranger = "remote" | "host" | "origin";

const loopback = /^(?:127(?:\.\d{1,3}){3}|::1|::ffff:127(?:\.\d{1,3}){3})$/;
const names = ["localhost", "127.0.0.1", "[::1]"];

/**
 * What makes a request a stranger's: it comes over the network; it names another host, as it does when another site's
 * name was led to this address (DNS rebinding); or a page of another origin sent it. A request that writes has to say
 * its origin. Undefined for one from this machine's own page.
 */
export function strangerOf(request: IncomingMessage, writes: boolean): Stranger | undefined {
  const { socket, headers } = request;
  if (!loopback.test(socket.remoteAddress ?? "")) return "remote";
  const hosts = names.flatMap((name) =>
    socket.localPort === 80 ? [name, `${name}:80`] : [`${name}:${socket.localPort}`],
  );
  if (headers.host === undefined || !hosts.includes(headers.host.toLowerCase())) return "host";
  const { origin } = headers;
  if (origin === undefined ? writes : origin !== `http://${headers.host}`) return "origin";
  // Also a page that asks without saying so, as an image does.
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return "origin";
  return undefined;
}
