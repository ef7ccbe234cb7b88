import type { IncomingMessage } from "node:http";
import {
  exportAddress,
  exportFileAddress,
  exportOpenAddress,
} from "../../deck/exchange/export-sheet.ts";
import { figuresAddress, figuresCsvAddress } from "../../deck/figures/sheet/figures-sheet.ts";
import {
  draftAddress,
  foundAddress,
  importAddress,
  layoutsAddress,
  makeAddress,
  openAddress,
  pictureAddress,
  seenAddress,
} from "../../deck/exchange/incoming.ts";
import { strangerOf } from "./loopback.ts";
import type { Handler } from "./part.ts";
import { deckNameAddress } from "./running-deck.ts";

interface Answered {
  /** A whole path, or a pattern for the beginning of paths. */
  readonly address: string | RegExp;
  readonly methods: readonly string[];
}

/**
 * The only requests that the local server answers, each only for a page of this server in a browser on this machine. An
 * address that begins with `/__` does something or tells of the machine, so each is listed here by name.
 */
const answered: readonly Answered[] = [
  // The page, its files, and those of the deck.
  { address: /^\/(?!__)/, methods: ["GET", "HEAD"] },
  { address: figuresAddress, methods: ["GET", "POST"] },
  { address: figuresCsvAddress, methods: ["GET"] },
  { address: importAddress, methods: ["GET", "POST"] },
  { address: draftAddress, methods: ["POST"] },
  { address: layoutsAddress, methods: ["POST"] },
  { address: makeAddress, methods: ["POST"] },
  { address: openAddress, methods: ["POST"] },
  { address: pictureAddress, methods: ["GET"] },
  { address: foundAddress, methods: ["GET"] },
  { address: seenAddress, methods: ["GET"] },
  { address: exportAddress, methods: ["GET", "POST"] },
  { address: exportOpenAddress, methods: ["POST"] },
  { address: exportFileAddress, methods: ["GET"] },
  { address: deckNameAddress, methods: ["GET"] },
];

/** Methods that change nothing: for these the browser names the origin only where it is another site. */
const reading: readonly string[] = ["GET", "HEAD"];

/** Why a request is not answered; undefined where it is. */
export function refusalOf(
  request: IncomingMessage,
): { readonly status: number; readonly reason: string } | undefined {
  const { method = "", url = "" } = request;
  const stranger = strangerOf(request, !reading.includes(method));
  if (stranger !== undefined) return { status: 403, reason: `${stranger} not allowed` };
  const known = answeredAt(url.replace(/[?#].*$/s, ""));
  if (!known || known !== answeredAt(pathOf(url) ?? ""))
    return { status: 404, reason: "nothing is here" };
  if (known.methods.includes(method)) return undefined;
  return { status: 405, reason: known.methods.join(" or ") };
}

function answeredAt(path: string): Answered | undefined {
  return answered.find(({ address }) =>
    typeof address === "string" ? address === path : address.test(path),
  );
}

/** The path as a handler reads it: `//a/__figures` names another host there, and `//` cannot be read. */
function pathOf(url: string): string | undefined {
  if (!URL.canParse(url, "http://localhost")) return undefined;
  const { host, pathname } = new URL(url, "http://localhost");
  return host === "localhost" ? pathname : undefined;
}

/** Answers what is not to be answered otherwise, before anything else may. */
export const guard: Handler = (request, response, next) => {
  // A page of another site must not use these files in a frame or as a script.
  response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  response.setHeader("X-Frame-Options", "SAMEORIGIN");
  response.setHeader("X-Content-Type-Options", "nosniff");
  const refusal = refusalOf(request);
  if (!refusal) return next();
  response.statusCode = refusal.status;
  response.setHeader("Content-Type", "application/json");
  response.end(JSON.stringify({ kind: "error", reason: refusal.reason }));
};
