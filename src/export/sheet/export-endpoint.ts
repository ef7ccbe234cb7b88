import type { IncomingMessage, ServerResponse } from "node:http";
import {
  exportAddress,
  exportFileAddress,
  exportOpenAddress,
  type ExportAnswer,
  type ExportProgress,
  type ExportRequest,
} from "../../deck/exchange/export-sheet.ts";
import { aspects, themes } from "../../deck/model.ts";
import { words } from "../../deck/problems/problem.ts";
import type { DeckReader } from "../../site/folder/deck-folder.ts";
import type { LocalPart } from "../../site/local/part.ts";
import { readBody } from "../../site/sheet/request-body.ts";
import { isCard, makeCard, offerOf, type Place } from "./make-card.ts";
import { openMade, readMadePdf } from "./open-made.ts";

const addresses: readonly string[] = [exportAddress, exportOpenAddress, exportFileAddress];

/** Bytes; a request is a handful of words. */
const largestBody = 4096;

/**
 * While serving: says at `/__export` what can be made of the deck, and makes one kind of file a request.
 * `local-requests.ts` has checked the sender before.
 */
export function exportEndpoint(place: Place, readDeck: DeckReader): LocalPart {
  return ({ use, tell }) => {
    use(async (request, response, next) => {
      const [path = "", query = ""] = (request.url ?? "").split("?");
      if (!addresses.includes(path)) return next();
      try {
        if (path === exportFileAddress) await sendPdf(response, place.out, query);
        else await answer(request, response, path, { place, readDeck });
      } catch (fault) {
        tell(fault);
        if (response.headersSent) response.destroy();
        else send(response, 500, { reason: "the server failed; see its terminal" });
      }
    });
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  { place, readDeck }: { readonly place: Place; readonly readDeck: DeckReader },
): Promise<void> {
  if (request.method === "GET") return send(response, 200, await offerOf(place, await readDeck()));
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
  if (!isCard(wanted)) return send(response, 404, unknownCard);
  // Stopping closes the connection.
  const stopped = new AbortController();
  response.on("close", () => stopped.abort());
  const line = (value: ExportProgress | ExportAnswer): void => {
    if (!response.destroyed) response.write(`${JSON.stringify(value)}\n`);
  };
  const deck = await readDeck();
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("Content-Type", "application/x-ndjson");
  line(
    await makeCard(place, deck, wanted, {
      stopped: stopped.signal,
      tell: (share, what) => line({ kind: "doing", share, what }),
    }),
  );
  response.end();
}

const unknownCard: ExportAnswer = {
  kind: "refused",
  message: words("没有这一种文件", "There is no such kind of file"),
  hint: words("刷新页面再选：它不是这一版的", "Load the page anew: it is of another version"),
};

async function sendPdf(response: ServerResponse, out: string, query: string): Promise<void> {
  const bytes = await readMadePdf(out, new URLSearchParams(query).get("path") ?? "");
  if (!bytes) return send(response, 404, { reason: "no such PDF" });
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("Content-Type", "application/pdf");
  response.end(bytes);
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
  const { card, kind, isPublic, date } = given;
  if (!theme || !aspect || typeof isPublic !== "boolean") return undefined;
  if (typeof card !== "string" || typeof kind !== "string") return undefined;
  if (date === undefined) return { card, kind, isPublic, theme, aspect };
  const isDate = typeof date === "string" && /^\d{4}-\d{2}-\d{2}$/.test(date);
  return isDate ? { card, kind, isPublic, theme, aspect, date } : undefined;
}

function send(response: ServerResponse, status: number, body: unknown): void {
  if (response.destroyed) return;
  response.statusCode = status;
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("Content-Type", "application/json");
  response.end(JSON.stringify(body));
}
