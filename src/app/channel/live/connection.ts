/**
 * A connection to a room of a broker that reconnects by itself. Messages sent without a connection are dropped, and the
 * sender is told: nothing waits in a queue to be done too late.
 */
import { type Packet, type PacketSocket, mqtt_v4 } from "u8-mqtt/esm/web/basic-v4.js";
import { type Topic, mostBytes, topicName, topicOf } from "../../../session/room.ts";
import { createListeners } from "../../ui/listeners.ts";
import { createCutter } from "./whole-packets.ts";

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
 * The bound of the wait before a second attempt, and the longest bound, milliseconds. Few hold a key, and they are waited
 * for; of those who follow there may be thousands.
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
    let heard = clock.now();
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
      const socket = open(broker);
      const late = clock.after(patience, () => fail(lost));
      stop = () => {
        late();
        socket.close();
      };
      const gone = (): void => fail(lost);
      socket.addEventListener("close", gone);
      socket.addEventListener("error", gone);
      const client = mqtt_v4({
        on_mqtt_type: {
          mqtt_publish(packet: Packet) {
            if (packet.qos === 1) void client.puback(packet);
            const topic = topicOf(room, packet.topic);
            if (isMine && topic) messages.tell({ topic, text: packet.text() });
          },
        },
        on_disconnect: gone,
        on_error: gone,
        log_conn: () => {},
        sess_stg: undefined,
      });
      const ear: PacketSocket = {
        readyState: 1,
        send: (bytes) => {
          if (socket.readyState === socket.OPEN) socket.send(bytes);
        },
      };
      const cut = createCutter(mostBytes + 256);
      socket.binaryType = "arraybuffer";
      socket.addEventListener("message", ({ data }: MessageEvent<ArrayBuffer>) => {
        heard = clock.now();
        try {
          for (const bytes of cut(new Uint8Array(data))) ear.onmessage?.({ data: bytes });
        } catch {
          gone();
        }
      });
      await new Promise((done) => socket.addEventListener("open", done));
      if (!isMine) return;
      // u8-mqtt 0.6.7 waits for ever after a packet that came in two frames, so it gets whole ones.
      client.with_websock(ear);
      try {
        await client.connect({
          client_id: `${device}-${clock.random().toString(36).slice(2)}`,
          keep_alive: pace === "quick" ? 10 : 40,
          flags: { clean_start: true },
          ...(password !== undefined && { username: keyHolder, password }),
        });
      } catch (fault) {
        const reason = Number((fault as { readonly reason?: unknown }).reason);
        // 4 and 5: a wrong key (MQTT 3.1.1 §3.2.2.3).
        return fail(reason === 4 || reason === 5 ? refused : lost);
      }
      await client.subscribe({
        topics: topics.map((topic) => [topicName(room, topic), pace === "quick" ? 1 : 0] as const),
      });
      if (!isMine) return;
      late();
      tries = 0;
      let next = (): void => {};
      const beat = (): void => {
        if (clock.now() - heard > beats[pace].holds) return fail(lost);
        void client.ping();
        next = clock.after(beats[pace].every, beat);
      };
      stop = () => {
        next();
        socket.close();
      };
      publish = (topic, payload) => {
        const retain = topic === "state" ? 1 : 0;
        // With quality 0, u8-mqtt 0.6.7 throws.
        void client.pub({ topic: topicName(room, topic), payload, qos: 1, retain });
      };
      heard = clock.now();
      beat();
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
