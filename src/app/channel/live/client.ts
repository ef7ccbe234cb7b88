/** One MQTT connection over a WebSocket. When it is lost it ends: `connection.ts` opens the next one. */
import { type Packet, type PacketSocket, mqtt_v4 } from "u8-mqtt/esm/web/basic-v4.js";
import { mostBytes } from "../../../session/messages/room.ts";
import { createCutter } from "./whole-packets.ts";

interface ClientOptions {
  readonly socket: WebSocket;
  /** The full name of the topic, and what came. */
  readonly onMessage: (topic: string, text: string) => void;
  /** It was lost. May be called more than once. */
  readonly onGone: () => void;
  /** Milliseconds of a clock that only goes on. */
  readonly now: () => number;
}

/** How a client presents itself. */
interface Entry {
  readonly id: string;
  /** Seconds after which the broker misses it. */
  readonly keepAlive: number;
  readonly user?: { readonly name: string; readonly password: string };
}

export interface Client {
  /** `refused`: the broker does not take this user. */
  enter(entry: Entry): Promise<"taken" | "refused" | "lost">;
  /** Topics by full name, each with the quality that is asked for. */
  subscribe(topics: readonly (readonly [string, 0 | 1])[]): Promise<void>;
  publish(topic: string, text: string, retain: boolean): void;
  ping(): void;
  /** When the broker said something last, by `now`. */
  lastHeard(): number;
  close(): void;
}

export function openClient({ socket, onMessage, onGone, now }: ClientOptions): Client {
  let heard = now();
  socket.addEventListener("close", onGone);
  socket.addEventListener("error", onGone);
  const client = mqtt_v4({
    on_mqtt_type: {
      mqtt_publish(packet: Packet) {
        if (packet.qos === 1) void client.puback(packet);
        onMessage(packet.topic, packet.text());
      },
    },
    on_disconnect: onGone,
    on_error: onGone,
    log_conn: () => {},
    sess_stg: undefined,
  });
  const ear: PacketSocket = {
    readyState: 1,
    send: (bytes) => {
      if (socket.readyState === socket.OPEN) socket.send(bytes);
    },
  };
  // u8-mqtt 0.6.7 waits for ever after a packet that came in two frames, so it gets whole ones.
  const cut = createCutter(mostBytes + 256);
  socket.binaryType = "arraybuffer";
  socket.addEventListener("message", ({ data }: MessageEvent<ArrayBuffer>) => {
    heard = now();
    try {
      for (const bytes of cut(new Uint8Array(data))) ear.onmessage?.({ data: bytes });
    } catch {
      onGone();
    }
  });
  const opened = new Promise((done) => socket.addEventListener("open", done));
  return {
    async enter({ id, keepAlive, user }) {
      await opened;
      client.with_websock(ear);
      try {
        await client.connect({
          client_id: id,
          keep_alive: keepAlive,
          flags: { clean_start: true },
          ...(user && { username: user.name, password: user.password }),
        });
        return "taken";
      } catch (fault) {
        const reason = Number((fault as { readonly reason?: unknown }).reason);
        // 4 and 5: a wrong key (MQTT 3.1.1 §3.2.2.3).
        return reason === 4 || reason === 5 ? "refused" : "lost";
      }
    },
    async subscribe(topics) {
      await client.subscribe({ topics });
    },
    publish(topic, payload, retain) {
      // With quality 0, u8-mqtt 0.6.7 throws.
      void client.pub({ topic, payload, qos: 1, retain: retain ? 1 : 0 });
    },
    ping: () => void client.ping(),
    lastHeard: () => heard,
    close: () => socket.close(),
  };
}
