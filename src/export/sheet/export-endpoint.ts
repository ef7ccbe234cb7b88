import type { IncomingMessage, ServerResponse } from "node:http";
import type { Plugin } from "vite";
import { exportAddress, exportOpenAddress, type ExportRequest } from "../../deck/export-sheet.ts";
import { aspects, themes } from "../../deck/model.ts";
import type { DeckReader } from "../../site/folder/deck-folder.ts";
import { readBody } from "../../site/sheet/request-body.ts";
import { makeCard, offerOf, type Place } from "./make-card.ts";
import { openMade } from "./open-made.ts";

/** Bytes; a request is a handful of words. */
const largestBody = 4096;

/**
 * While serving: says at `/__export` what can be made of the deck, and makes one kind of file a request.
 * `local-requests.ts` has checked before who may ask.
 */
export function exportEndpoint(place: Place, readDeck: DeckReader): Plugin {
  return {
    name: "rostrum-export",
    apply: "serve",
    configureServer({ middlewares, config }) {
      middlewares.use(async (request, response, next) => {
        const [path = ""] = (request.url ?? "").split("?");
        if (path !== exportAddress && path !== exportOpenAddress) return next();
        try {
          await answer(request, response, path, { place, readDeck });
        } catch (fault) {
          config.logger.error(fault instanceof Error ? (fault.stack ?? "") : String(fault));
          send(response, 500, { reason: "the server failed; see its terminal" });
        }
      });
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  { place, readDeck }: { readonly place: Place; readonly readDeck: DeckReader },
): Promise<void> {
  if (request.method === "GET") return send(response, 200, offerOf(await readDeck(), place.out));
  if (!/^application\/json\s*(?:;|$)/i.test(request.headers["content-type"] ?? "")) {
    return send(response, 415, { reason: "application/json only" });
  }
  const body = await readBody(request, largestBody);
  const value: unknown = typeof body === "string" ? undefined : parse(body.text);
  if (path === exportOpenAddress) {
    const opened = await openMade(place.out, String(Reflect.get(Object(value), "path") ?? ""));
    return send(response, opened ? 200 : 404, { opened });
  }
  const wanted = parseRequest(value);
  if (!wanted) return send(response, 400, { reason: "not a request to export" });
  // Stopping closes the connection.
  const stopped = new AbortController();
  response.on("close", () => stopped.abort());
  send(response, 200, await makeCard(place, await readDeck(), wanted, stopped.signal));
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

/** What a page sent, if it is a request for a card with only known fields. */
function parseRequest(value: unknown): ExportRequest | undefined {
  const given = Object(value) as Readonly<Record<string, unknown>>;
  const theme = themes.find((one) => one === given["theme"]);
  const aspect = aspects.find((one) => one === given["aspect"]);
  const { card, isPublic, size, date } = given;
  if (!theme || !aspect || typeof card !== "string" || typeof isPublic !== "boolean") return;
  if (typeof size !== "number" || !(size >= 8 && size <= 72)) return undefined;
  if (date === undefined) return { card, isPublic, theme, aspect, size };
  const isDate = typeof date === "string" && /^\d{4}-\d{2}-\d{2}$/.test(date);
  return isDate ? { card, isPublic, theme, aspect, size, date } : undefined;
}

function send(response: ServerResponse, status: number, body: unknown): void {
  if (response.destroyed) return;
  response.statusCode = status;
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("Content-Type", "application/json");
  response.end(JSON.stringify(body));
}
