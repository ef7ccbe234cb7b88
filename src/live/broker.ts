/**
 * The broker of a room: MQTT 3.1.1 by aedes. A client with the key may write to the room; all others only hear the
 * state. No client chooses its name, keeps a session or leaves a will, so no client can take another's place or speak
 * after it is gone.
 */
import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { Aedes, type AedesOptions, type Client } from "aedes";
import {
  type Counts,
  type Device,
  type Role,
  devices,
  mayPublish,
  maySubscribe,
  readRoomMessage,
  topicName,
  topicOf,
  writeRoomMessage,
} from "../session/messages/room.ts";
import type { Gate } from "./gate.ts";

export interface Broker {
  handle(stream: Duplex, request: IncomingMessage): void;
  /** Ends the connections made with the old key, which no longer opens. */
  dropKeyHolders(): void;
  counts(): Counts;
  close(): Promise<void>;
}

/**
 * How long a client may read nothing, in milliseconds, before it is disconnected. It gets the newest state when it
 * comes back.
 */
const drainTimeout = 5000;
/** How long a client may take to introduce itself, in milliseconds, before it is disconnected. */
const connectTimeout = 5000;
/** Joins within this, milliseconds, are counted at once. */
const countDelay = 500;

export async function openBroker({
  room,
  gate,
}: {
  readonly room: string;
  readonly gate: Gate;
}): Promise<Broker> {
  const known = new WeakMap<Client, { readonly key?: string; readonly device?: Device }>();
  const keyOf = (client: Client | null): string | undefined =>
    client ? known.get(client)?.key : undefined;
  const roleOf = (client: Client | null): Role =>
    keyOf(client) === gate.key() ? "control" : "follow";
  const hasOldKey = (client: Client): boolean =>
    keyOf(client) !== undefined && roleOf(client) === "follow";
  const all = new Set<Client>();

  const options: AedesOptions = {
    drainTimeout,
    connectTimeout,
    maxTopicLevels: 9,
    maxInflightInbound: 1,
    preConnect(client, packet, done) {
      const device = devices.find((name) => packet.clientId.startsWith(`${name}-`));
      known.set(client, device ? { device } : {});
      Object.assign(packet, { clientId: randomUUID(), clean: true, will: undefined });
      done(null, true);
    },
    authenticate(client, user, password, done) {
      if (user === undefined && password === undefined) return done(null, true);
      const address = client.req?.socket.remoteAddress ?? "";
      const key = password?.toString() ?? "";
      gate
        .check(address, key)
        .then((isKey) => {
          if (isKey) known.set(client, { ...known.get(client), key });
          done(null, isKey);
        })
        .catch(() => done(null, false));
    },
    authorizePublish(client, { topic, payload, qos, retain }, done) {
      const named = topicOf(room, topic);
      const isAllowed =
        mayPublish(roleOf(client), named) && qos < 2 && retain === (named === "state");
      const text = payload.toString();
      if (isAllowed && named && readRoomMessage(text, { room, topic: named, deck: room })) done();
      else done(new Error("not allowed"));
    },
    authorizeSubscribe(client, subscription, done) {
      const isAllowed = maySubscribe(roleOf(client), topicOf(room, subscription.topic));
      done(null, isAllowed ? subscription : null);
    },
  };
  const aedes = new Aedes(options);
  await aedes.listen();

  const counts = (): Counts => {
    const names = [...all].map((client) => known.get(client)?.device);
    const count = (device: Device): number => names.filter((name) => name === device).length;
    return {
      kind: "counts",
      follow: count("follow"),
      remote: count("remote"),
      lectern: count("lectern"),
    };
  };
  let timer: NodeJS.Timeout | undefined;
  const tellCounts = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      const payload = Buffer.from(writeRoomMessage(counts(), room));
      const topic = topicName(room, "counts");
      aedes.publish({ cmd: "publish", topic, payload, qos: 0, retain: true, dup: false }, () => {});
    }, countDelay);
  };
  aedes.on("clientReady", (client) => {
    // The key was renewed while the client came in.
    if (hasOldKey(client)) return client.close();
    all.add(client);
    tellCounts();
  });
  aedes.on("clientDisconnect", (client) => {
    all.delete(client);
    tellCounts();
  });

  return {
    handle: (stream, request) => void aedes.handle(stream, request),
    dropKeyHolders() {
      for (const client of all) if (hasOldKey(client)) client.close();
    },
    counts,
    close() {
      clearTimeout(timer);
      return new Promise((done) => aedes.close(() => done()));
    },
  };
}
