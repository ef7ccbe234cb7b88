import type { IncomingMessage, ServerResponse } from "node:http";
import type { DeckMessage } from "../../deck/exchange/update.ts";

/** Answers a request, or leaves it to the `next` handler. */
export type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
) => void | Promise<void>;

/** What an open page is told first, and whenever it has been out of touch. */
export type Greeting = () => Promise<DeckMessage>;

/** A folder, and what is called with the changes below it: `change` for another text, other events for coming and going. */
export interface Watch {
  readonly folder: string;
  readonly changed: (event: string, path: string) => void;
}

/** The local server, as its parts know it. */
export interface LocalHost {
  /** Handlers are asked in the order in which they come. */
  readonly use: (handler: Handler) => void;
  /** Sends to every open page. */
  readonly send: (message: DeckMessage) => void;
  readonly greet: (greeting: Greeting) => void;
  /** Only while a page is open; one that opens is greeted. */
  readonly watch: (watch: Watch) => void;
  /** A fault of the program goes to the terminal, with its stack. */
  readonly tell: (fault: unknown) => void;
}

/** Something that the local server does. */
export type LocalPart = (host: LocalHost) => void;
