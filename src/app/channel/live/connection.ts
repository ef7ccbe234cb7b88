/**
 * A connection to a room of a broker that reconnects by itself. Messages sent without a connection are dropped, and the
 * sender is told: nothing waits in a queue to be done too late.
 */
import { type Topic, topicName, topicOf } from "../../../session/messages/room.ts";
import { createListeners } from "../../ui/listeners.ts";
import { type Client, openClient } from "./client.ts";

/** `refused`: the broker refuses the key; trying again with it is useless. */
export type LinkState = "joining" | "up" | "down" | "refused";

export interface Link {
  readonly room: string;
  state(): LinkState;
  onState(listener: (state: LinkState) => void): () => void;
  /** False where it cannot be sent now; it is not sent later. */
  send(topic: Topic, text: string): boolean;
  onMessage(listener: (topic: Topic, text: string) => void): () => void;
  /** Does not wait for its turn. */
  retry(): void;
  close(): void;
}

export interface LinkOptions {
  /** Absolute, `ws:` or `wss:`. */
  readonly broker: string;
  readonly room: string;
  /** What kind of device this is; no other may have the same rest. */
  readonly device: "desk" | "remote" | "lectern" | "follow";
  /** Absent for a follower. It is read at each attempt, as it may have been renewed. */
  readonly key?: () => Promise<string | undefined>;
  readonly topics: readonly Topic[];
  readonly clock: LinkClock;
  readonly open?: (broker: string) => WebSocket;
}

/** Time and chance; `random` from 0 up to 1. */
export interface LinkClock {
  now(): number;
  random(): number;
  after(milliseconds: number, act: () => void): () => void;
}

export const pageClock: LinkClock = {
  now: () => performance.now(),
  random: () => Math.random(),
  after(milliseconds, act) {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** The user name with which a key is given; a follower gives neither. */
const keyHolder = "control";

/** How long a broker may take to answer, in milliseconds, before it counts as missing. */
const patience = 6000;
/** How often a connection is tested, and how long it counts as alive without an answer, in milliseconds. */
const beats = {
  quick: { every: 1000, holds: 2800 },
  calm: { every: 20_000, holds: 30_000 },
} as const;
/**
 * The bound of the wait before a second attempt, and the longest bound, milliseconds. Few devices hold a key, and
 * people wait for them. There may be thousands of followers.
 */
const waits = {
  quick: { first: 400, longest: 5000 },
  calm: { first: 1500, longest: 20_000 },
} as const;

/**
 * How long to wait before attempt number `tries`: a random time up to a bound that doubles (full jitter), so that
 * devices which lost a broker at the same moment do not all come back at once.
 */
export function waitBefore(tries: number, pace: keyof typeof waits, random: number): number {
  const { first, longest } = waits[pace];
  return random * Math.min(longest, first * 2 ** tries);
}

export function openLink(options: LinkOptions): Link {
  const { broker, room, device, key, topics, clock } = options;
  const pace = device === "follow" ? "calm" : "quick";
  const open = options.open ?? ((address: string) => new WebSocket(address, ["mqtt"]));
  const states = createListeners<LinkState>();
  const messages = createListeners<{ readonly topic: Topic; readonly text: string }>();
  let state: LinkState = "joining";
  let tries = 0;
  let isOver = false;
  let end: () => void = () => {};
  let publish: ((topic: Topic, text: string) => void) | undefined;

  const set = (next: LinkState): void => {
    if (state === next || isOver) return;
    state = next;
    states.tell(next);
  };
  const lost = (): void => {
    end();
    publish = undefined;
    if (isOver || state === "refused") return;
    set("down");
    end = clock.after(waitBefore(tries++, pace, clock.random()), join);
  };
  const refused = (): void => {
    end();
    publish = undefined;
    set("refused");
  };

  /** One attempt, with its connection. */
  const join = (): void => {
    let isMine = true;
    let stop = (): void => {};
    const fail = (how: () => void): void => {
      if (isMine) how();
    };
    end = () => {
      isMine = false;
      stop();
    };
    const begin = async (): Promise<void> => {
      const password = await key?.();
      if (!isMine) return;
      if (key && password === undefined) return fail(refused);
      const client = openClient({
        socket: open(broker),
        onMessage(name, text) {
          const topic = topicOf(room, name);
          if (isMine && topic) messages.tell({ topic, text });
        },
        onGone: () => fail(lost),
        now: clock.now,
      });
      const late = clock.after(patience, () => fail(lost));
      stop = () => {
        late();
        client.close();
      };
      const entry = await client.enter({
        id: `${device}-${clock.random().toString(36).slice(2)}`,
        keepAlive: pace === "quick" ? 10 : 40,
        ...(password !== undefined && { user: { name: keyHolder, password } }),
      });
      if (entry !== "taken") return fail(entry === "refused" ? refused : lost);
      await client.subscribe(
        topics.map((topic) => [topicName(room, topic), pace === "quick" ? 1 : 0] as const),
      );
      if (!isMine) return;
      late();
      const rest = watch(client, { ...beats[pace], clock, lost: () => fail(lost) });
      stop = () => {
        rest();
        client.close();
      };
      tries = 0;
      publish = (topic, text) => client.publish(topicName(room, topic), text, topic === "state");
      set("up");
    };
    begin().catch(() => fail(lost));
  };
  join();

  return {
    room,
    state: () => state,
    onState: states.add,
    send(topic, text) {
      if (state !== "up" || !publish) return false;
      publish(topic, text);
      return true;
    },
    onMessage: (listener) => messages.add(({ topic, text }) => listener(topic, text)),
    retry() {
      if (isOver || state === "up") return;
      end();
      tries = 0;
      state = "down";
      join();
    },
    close() {
      isOver = true;
      end();
    },
  };
}

/** Tests a connection again and again, until it is silent for too long or the returned function is called. */
function watch(
  client: Client,
  options: {
    readonly every: number;
    readonly holds: number;
    readonly clock: LinkClock;
    readonly lost: () => void;
  },
): () => void {
  const { every, holds, clock, lost } = options;
  const begun = clock.now();
  let next = (): void => {};
  const beat = (): void => {
    if (clock.now() - Math.max(begun, client.lastHeard()) > holds) return lost();
    client.ping();
    next = clock.after(every, beat);
  };
  beat();
  return () => next();
}
