import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { makeKey } from "../../src/live/gate.ts";
import { firstStamp } from "../../src/session/messages/messages.ts";
import { topicName, writeRoomMessage } from "../../src/session/messages/room.ts";
import { initialState } from "../../src/session/state.ts";
import { hasMosquitto, mosquittoRules, openMosquitto } from "./mosquitto.ts";
import { hasNats, natsRules, openNats } from "./nats.ts";
import { hasRabbit, openRabbit, rabbitRules } from "./rabbitmq.ts";
import { openRawClient } from "./raw-client.ts";

const state = (revision: number): string =>
  writeRoomMessage(
    {
      kind: "state",
      stamped: { ...firstStamp(initialState("d"), "stage-a"), revision },
      at: 1,
      slide: "a",
    },
    "hall",
  );

const brokers = [
  ["mosquitto", hasMosquitto, openMosquitto, () => mosquittoRules("hall").split("\n")],
  ["NATS", hasNats, openNats, () => natsRules("hall", "…").split("\n")],
  ["RabbitMQ", hasRabbit, openRabbit, rabbitLines],
] as const;

/** The rules as `rabbitmqctl` is told them. */
function rabbitLines(): readonly string[] {
  const quote = (texts: readonly string[]): string => texts.map((text) => `"${text}"`).join(" ");
  return Object.entries(rabbitRules("hall")).flatMap(([user, { permissions, topics }]) => [
    `rabbitmqctl set_permissions ${user} ${quote(permissions)}`,
    `rabbitmqctl set_topic_permissions ${user} amq.topic ${quote(topics)}`,
  ]);
}

describe.each(brokers)("%s, set up as docs/live.md says", (_name, isThere, open, lines) => {
  it("is set up by the lines that stand there", async () => {
    const text = await readFile(new URL("../../docs/live.md", import.meta.url), "utf8");
    for (const line of lines()) expect(text).toContain(line);
  });

  it.runIf(isThere)("lets followers hear the state alone, and say nothing", async () => {
    const key = makeKey();
    const broker = await open("hall", key);
    try {
      const join = async (given?: string) => {
        const client = await openRawClient(broker.address);
        await client.connect({
          clientId: `x${Math.random()}`,
          ...(given !== undefined && { key: given }),
        });
        return client;
      };
      // RabbitMQ only hangs up.
      await expect(join(makeKey())).rejects.toThrow(/refused 5|closed/);
      const [desk, follower, forger] = [await join(key), await join(), await join()];
      const topic = topicName("hall", "state");
      expect(await follower.subscribe(topic, 0)).toBeLessThan(2);
      const heard: string[] = [];
      // A broker answers what is not allowed by silence, by a code, or by hanging up.
      for (const wanted of [topicName("hall", "order"), "rostrum/hall/+", "#", "$MQTT/#"]) {
        for (const quality of [0, 1] as const) {
          const curious = await join();
          curious.onMessage((text) => heard.push(text));
          await curious.subscribe(wanted, quality);
        }
      }
      expect(await desk.subscribe(topicName("hall", "order"))).toBeLessThan(2);
      expect(await desk.subscribe(topic)).toBeLessThan(2);
      await forger.publish(topic, state(9), { retain: true });
      await (await join()).publish(topicName("hall", "order"), "forged");
      await desk.publish(topicName("hall", "order"), "order");
      await desk.publish(topic, state(1), { retain: true });
      expect([await desk.next(), await desk.next()].sort()).toEqual(["order", state(1)].sort());
      expect(await follower.next()).toBe(state(1));
      const late = await join();
      await late.subscribe(topic, 0);
      expect(await late.next()).toBe(state(1));
      // Each broker delivers in order: what was kept from them would have come before this.
      expect(heard.filter((text) => text !== state(1))).toEqual([]);
    } finally {
      await broker.close();
    }
  });
});
