/**
 * How a stage and a speaker's screen share the presses of a clicker: while the speaker has something left to read, a
 * press moves the notes, in either window.
 */
import {
  type Direction,
  type Reading,
  type Transport,
  parseMessage,
  pressMessage,
  readingMessage,
} from "../../session/messages/messages.ts";
import { type Position, isSamePosition } from "../../session/position.ts";
import { createListeners } from "../ui/listeners.ts";

export interface ReadingLink {
  /**
   * For a speaker's screen: tells what a press would do there now. It holds only for a moment, so it is told
   * repeatedly.
   */
  tell(reading: Reading): void;
  /** For a speaker's screen: called with every press that was handed over to it. */
  onPress(listener: (to: Direction) => void): () => void;
  /** For a stage that stands at `wall`: true where a speaker's screen takes the press. The stage never waits for one. */
  handOver(to: Direction, wall: Position): boolean;
}

/** How long a speaker's screen may be silent, in milliseconds. After that, a press turns the wall. */
const patience = 3000;

export function openReadingLink({
  deck,
  name,
  transports,
  now,
}: {
  readonly deck: string;
  readonly name: string;
  readonly transports: readonly Transport[];
  readonly now: () => number;
}): ReadingLink {
  const listeners = createListeners<Direction>();
  const readers = new Map<string, { readonly reading: Reading; readonly at: number }>();
  /** The last press of every stage: each comes by every transport. */
  const taken = new Map<string, number>();
  let count = 0;
  const send = (message: ReturnType<typeof readingMessage>): void => {
    for (const transport of transports) transport.send(message);
  };
  const receive = (data: unknown): void => {
    const message = parseMessage(data, deck);
    if (message?.kind === "bye") readers.delete(message.author);
    if (message?.kind === "reading") {
      const { position, forward, back } = message;
      // Moved to the end: of two screens, the one that spoke last is asked.
      readers.delete(message.author);
      readers.set(message.author, { reading: { position, forward, back }, at: now() });
    }
    if (message?.kind === "press" && message.reader === name) {
      if (message.count <= (taken.get(message.author) ?? 0)) return;
      taken.set(message.author, message.count);
      listeners.tell(message.to);
    }
  };
  for (const transport of transports) transport.onMessage(receive);

  return {
    tell: (reading) => send(readingMessage(deck, name, reading)),
    onPress: listeners.add,
    handOver(to, wall) {
      const [reader, last] = [...readers].findLast(([, { at }]) => now() - at < patience) ?? [];
      if (reader === undefined || last === undefined) return false;
      // A reader that has not heard of the last turn yet decides when it has: its messages come in order.
      const isAbreast = isSamePosition(last.reading.position, wall);
      if (isAbreast && !last.reading[to]) return false;
      count += 1;
      send(pressMessage(deck, name, { to, reader, count }));
      return true;
    },
  };
}
