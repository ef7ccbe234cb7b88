import { join } from "node:path";
import type { IncomingMessage, ServerResponse } from "node:http";
import { figuresCsv } from "../../deck/figures/sheet/figures-csv.ts";
import {
  figuresAddress,
  figuresCsvAddress,
  type SaveAnswer,
} from "../../deck/figures/sheet/figures-sheet.ts";
import type { DeckReader } from "../folder/deck-folder.ts";
import type { LocalHost, LocalPart } from "../local/part.ts";
import { systemProblem } from "../write/system-problem.ts";
import { openSheetFile, type SheetFile } from "./figures-sheet.ts";
import { readBody } from "./request-body.ts";
import { parseSaveRequest } from "./save-request.ts";

/** Bytes; a sheet of 200,000 characters, more than which is not read, takes a third. What is over that is told in words. */
const largestBody = 4 * 1024 * 1024;

interface Answer {
  readonly status: number;
  readonly body: unknown;
  /** In place of JSON. */
  readonly csv?: string;
}

/** How an answer to a save is told in HTTP: 409 for a file that changed meanwhile, 422 for what must not be written. */
const statuses: Readonly<Record<SaveAnswer["kind"], number>> = {
  saved: 200,
  stale: 409,
  refused: 422,
};

/**
 * While serving: gives the figures sheet of the deck in `folder` at `/__figures` and `/__figures.csv`, and takes values
 * for it. `local/local-requests.ts` lets only the page itself ask.
 */
export function figuresEndpoint(folder: string, readDeck: DeckReader): LocalPart {
  return ({ use, tell }) => {
    const sheet = openSheetFile(folder, readDeck);
    use(async (request, response, next) => {
      const [path = ""] = (request.url ?? "").split("?");
      if (path !== figuresAddress && path !== figuresCsvAddress) return next();
      const answer = await answerTo(request, path, sheet).catch((fault: unknown) =>
        failure(fault, join(folder, "figures.yaml"), tell),
      );
      send(response, answer);
    });
  };
}

async function answerTo(request: IncomingMessage, path: string, sheet: SheetFile): Promise<Answer> {
  if (request.method === "GET") {
    const read = await sheet.read();
    if (path === figuresAddress) return { status: 200, body: read };
    return { status: 200, body: undefined, csv: figuresCsv(read.figures) };
  }
  if (!/^application\/json\s*(?:;|$)/i.test(request.headers["content-type"] ?? "")) {
    return refusal(415, "application/json only");
  }
  const body = await readBody(request, largestBody);
  if (body === "too large") return refusal(413, "too large");
  const wanted = body === "broken" ? undefined : parseSaveRequest(body.text);
  if (!wanted) return refusal(400, "not a request to save figures");
  const known = new Set((await sheet.read()).figures.map(({ name }) => name));
  const unknown = Object.keys(wanted.edits).filter((name) => !known.has(name));
  if (unknown.length > 0) return refusal(404, `no such figure: ${unknown.join(", ")}`);
  const answer = await sheet.save(wanted);
  return { status: statuses[answer.kind], body: answer };
}

function refusal(status: number, reason: string): Answer {
  return { status, body: { kind: "error", reason } };
}

/** What the system does not let us do is told in words. A fault of the program goes to the terminal, with its stack. */
function failure(fault: unknown, path: string, tell: LocalHost["tell"]): Answer {
  const problem = systemProblem(fault, path);
  if (problem) return { status: statuses.refused, body: { kind: "refused", problems: [problem] } };
  tell(fault);
  return refusal(500, "the server failed; see its terminal");
}

function send(response: ServerResponse, answer: Answer): void {
  const { status, body, csv } = answer;
  response.statusCode = status;
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader(
    "Content-Type",
    csv === undefined ? "application/json" : "text/csv; charset=utf-8",
  );
  response.end(csv ?? JSON.stringify(body));
}
