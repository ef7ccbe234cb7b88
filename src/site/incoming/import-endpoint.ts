import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { isAbsolute, join } from "node:path";
import {
  draftAddress,
  foundAddress,
  importAddress,
  layoutsAddress,
  makeAddress,
  openAddress,
  pictureAddress,
  seenAddress,
  type Beginnings,
  type GoneAnswer,
  type OpenAnswer,
} from "../../deck/exchange/incoming.ts";
import { quoteProblems } from "../../deck/problems/report.ts";
import { largestFile, tooLarge } from "../../import/import.ts";
import { checkFolder } from "../check/check-folder.ts";
import { readDeckFolder, type DeckReader } from "../folder/deck-folder.ts";
import { mediaTypeOf } from "../images/images.ts";
import type { LocalPart } from "../local/part.ts";
import { readBody, readBytes } from "../sheet/request-body.ts";
import { fileTitle } from "../write/file-title.ts";
import { systemProblem } from "../write/system-problem.ts";
import { listDecks, placeNew } from "./decks.ts";
import { readHouseList } from "./house-list.ts";
import { listTemplates, openIncomingDesk, type IncomingDesk } from "./incoming.ts";
import { parseBeginning, parseDraftChange, parseLayouts, parseOpening } from "./requests.ts";

/** The largest request that is not a file, in bytes; the longest text takes about a third. */
const largestBody = 8 * 2 ** 20;

/** The local server, as the import knows it. */
export interface ServedDeck {
  /** The folder of the deck that is open. */
  readonly folder: string;
  readonly read: DeckReader;
  /** Where `slides/` and `decks/` stand. */
  readonly home: string;
  /** Serves another deck at the same address from now on; the open pages come again by themselves. */
  readonly open: (folder: string) => Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly bytes?: { readonly type: string; readonly data: Uint8Array };
  /** What to do after the answer is sent. */
  readonly afterwards?: () => Promise<void>;
}

/**
 * While `npm start` serves: a speech comes in, is looked at, and becomes a deck that is opened; or another is opened.
 * `local-requests.ts` has checked the sender before.
 */
export function importEndpoint(served: ServedDeck): LocalPart {
  return ({ use, tell }) => {
    const desk = openIncomingDesk(
      randomUUID,
      async () => (await readHouseList(served.home)).wordings,
    );
    use(async (request, response, next) => {
      const { pathname, searchParams } = new URL(request.url ?? "", "http://localhost");
      const answerer = answerers.get(`${request.method} ${pathname}`);
      if (!answerer) return next();
      const answer = await answerer({ request, query: searchParams, desk, served }).catch(
        (fault: unknown) => {
          tell(fault);
          return refusal(500, "the server failed; see its terminal");
        },
      );
      send(response, answer);
    });
  };
}

interface Asked {
  readonly request: IncomingMessage;
  readonly query: URLSearchParams;
  readonly desk: IncomingDesk;
  readonly served: ServedDeck;
}

const answerers: ReadonlyMap<string, (asked: Asked) => Promise<Answer>> = new Map([
  [`GET ${importAddress}`, beginnings],
  [`POST ${importAddress}`, takeFile],
  [`POST ${draftAddress}`, takeDraft],
  [`POST ${layoutsAddress}`, layouts],
  [`POST ${makeAddress}`, make],
  [`POST ${openAddress}`, openDeck],
  [`GET ${pictureAddress}`, picture],
  [`GET ${foundAddress}`, found],
  [`GET ${seenAddress}`, seen],
]);

async function beginnings({ served, desk }: Asked): Promise<Answer> {
  const [decks, templates] = await Promise.all([
    listDecks(served.home, served.folder),
    listTemplates(),
  ]);
  const body: Beginnings = { decks, templates, largestFile, drafts: desk.drafts() };
  return { status: 200, body };
}

async function takeFile({ request, query, desk }: Asked): Promise<Answer> {
  const file = query.get("name") ?? "";
  const body = await readBytes(request, largestFile);
  if (body === "broken") return refusal(400, "the file came in half");
  if (body === "too large") {
    return { status: 200, body: { kind: "problem", problem: tooLarge(file), file, size: -1 } };
  }
  return { status: 200, body: await desk.file(body.bytes, file) };
}

async function takeDraft({ request, desk }: Asked): Promise<Answer> {
  const text = await bodyOf(request);
  const begun = parseBeginning(text);
  if (begun?.kind === "text") return { status: 200, body: await desk.pasted(begun.text) };
  if (begun?.kind === "template") {
    const body = await desk.template(begun.name);
    return body ? { status: 200, body } : refusal(404, "no such template");
  }
  const change = parseDraftChange(text);
  if (!change) return refusal(400, "not a request for a draft");
  const changed = await desk.changed(change.id, change.edits);
  if (!changed) return gone;
  return { status: 200, body: { kind: "draft", draft: changed.draft } };
}

async function layouts({ request, desk }: Asked): Promise<Answer> {
  const wanted = parseLayouts(await bodyOf(request));
  if (!wanted) return refusal(400, "not a request for layouts");
  const body = await desk.layouts(wanted.id, wanted.edits, wanted.slide);
  return body ? { status: 200, body } : gone;
}

async function make({ request, desk, served }: Asked): Promise<Answer> {
  const change = parseDraftChange(await bodyOf(request));
  if (!change) return refusal(400, "not a request for a draft");
  const changed = await desk.changed(change.id, change.edits);
  if (!changed) return gone;
  try {
    const listed = (await readHouseList(served.home)).files;
    const folder = await placeNew(served.home, fileTitle(changed.draft.title), [
      ...[...changed.files].map(([path, bytes]) => ({ path, bytes })),
      ...listed,
    ]);
    return opening(served, folder);
  } catch (fault) {
    const problem = systemProblem(fault, served.home);
    if (!problem) throw fault;
    return { status: 200, body: { kind: "problem", problem } satisfies OpenAnswer };
  }
}

async function openDeck({ request, served }: Asked): Promise<Answer> {
  const folder = parseOpening(await bodyOf(request));
  // Only a folder of the list: a page cannot open any other folder of this machine.
  const listed = (await listDecks(served.home, served.folder)).find(
    (deck) => deck.folder === folder,
  );
  return listed ? opening(served, listed.folder) : refusal(404, "no such deck");
}

async function opening(served: ServedDeck, folder: string): Promise<Answer> {
  const path = isAbsolute(folder) ? folder : join(served.home, folder);
  const { deck } = (await readDeckFolder(path)).reading;
  const body: OpenAnswer = { kind: "opening", folder, first: deck.slides[0]?.id ?? "" };
  return { status: 200, body, afterwards: () => served.open(path) };
}

async function picture({ query, desk }: Asked): Promise<Answer> {
  const name = query.get("name") ?? "";
  const data = desk.picture(query.get("draft") ?? "", name);
  const type = mediaTypeOf(name);
  if (!data || type === undefined) return refusal(404, "no such picture");
  return { status: 200, body: undefined, bytes: { type, data } };
}

async function found({ served }: Asked): Promise<Answer> {
  const { files, problems } = await checkFolder(served.folder, await served.read());
  return { status: 200, body: quoteProblems(problems, files) };
}

async function seen({ served }: Asked): Promise<Answer> {
  const deck = await served.read();
  const { checkFolderLook } = await import("../check/check-look.ts");
  const problems = await checkFolderLook(served.folder, deck);
  return { status: 200, body: quoteProblems(problems, deck.sources) };
}

/** Empty for a body without fields. */
async function bodyOf(request: IncomingMessage): Promise<string> {
  const body = await readBody(request, largestBody);
  return typeof body === "string" ? "" : body.text;
}

const gone: Answer = { status: 404, body: { kind: "gone" } satisfies GoneAnswer };

function refusal(status: number, reason: string): Answer {
  return { status, body: { kind: "error", reason } };
}

function send(response: ServerResponse, { status, body, bytes, afterwards }: Answer): void {
  response.statusCode = status;
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Content-Type", bytes?.type ?? "application/json");
  // A picture from a file is shown, but nothing in it may run.
  if (bytes) response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
  if (afterwards) response.on("finish", () => void afterwards());
  response.end(bytes?.data ?? JSON.stringify(body));
}
