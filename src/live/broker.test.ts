import type { IncomingMessage } from "node:http";
import { duplexPair } from "node:stream";
import mqtt, { type Packet } from "mqtt-packet";
import { afterEach, expect, it } from "vitest";
import { type Topic, topicName } from "../session/messages/room.ts";
import { type Broker, openBroker } from "./broker.ts";
import { makeKey, openGate } from "./gate.ts";

const room = "room";
const ended: (() => unknown)[] = [];
afterEach(() => Promise.all(ended.splice(0).map((end) => end())));

/** A broker whose key is renewed, where that is asked for, after a key was found right and before its client is in. */
async function open({ renews }: { readonly renews: boolean }) {
  const gate = openGate(makeKey(), { now: () => 0, pause: async () => {} });
  const check = async (address: string, tried: string): Promise<boolean> => {
    const isKey = await gate.check(address, tried);
    if (renews) {
      gate.renew();
      broker.dropKeyHolders();
    }
    return isKey;
  };
  const broker: Broker = await openBroker({ room, gate: { ...gate, check } });
  ended.push(broker.close);
  return { broker, key: gate.key() };
}

/** What a client with a key is told that asks for a topic: the quality that is granted, or that it was let go. */
async function asks(broker: Broker, key: string, topic: Topic): Promise<number | "let go"> {
  const [near, far] = duplexPair();
  const parser = mqtt.parser({ protocolVersion: 4 });
  const told = new Promise<number | "let go">((done) => {
    far.on("close", () => done("let go"));
    near.on("data", (data: Buffer) => void parser.parse(data));
    parser.on("packet", (packet: Packet) => {
      if (packet.cmd === "suback") done(Number(packet.granted[0]));
    });
  });
  broker.handle(far, { socket: {} } as IncomingMessage);
  near.write(
    mqtt.generate({
      cmd: "connect",
      clientId: "remote-a",
      keepalive: 60,
      clean: true,
      protocolId: "MQTT",
      protocolVersion: 4,
      username: "control",
      password: Buffer.from(key),
    }),
  );
  near.write(
    mqtt.generate({
      cmd: "subscribe",
      messageId: 1,
      subscriptions: [{ topic: topicName(room, topic), qos: 1 }],
    }),
  );
  return told;
}

it.each([
  ["as long as its key is that of the room", false, 1],
  ["not where its key was renewed while it came in", true, "let go"],
] as const)("a client takes part %s", async (_, renews, told) => {
  const { broker, key } = await open({ renews });
  expect(await asks(broker, key, "desk")).toBe(told);
});
