import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { makeKey } from "../../src/live/gate.ts";
import { firstStamp } from "../../src/session/messages.ts";
import { topicName, writeRoomMessage } from "../../src/session/room.ts";
import { initialState } from "../../src/session/state.ts";
import { hasMosquitto, mosquittoAcl, openMosquitto } from "./mosquitto.ts";
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

describe("mosquitto, set up as docs/live.md says", () => {
  it("is set up by the lines that stand there", async () => {
    const text = await readFile(new URL("../../docs/live.md", import.meta.url), "utf8");
    for (const line of mosquittoAcl("hall").split("\n")) expect(text).toContain(line);
  });

  it.runIf(hasMosquitto)("lets followers hear the state alone, and say nothing", async () => {
    const key = makeKey();
    const mosquitto = await openMosquitto("hall", key);
    try {
      const join = async (given?: string) => {
        const client = await openRawClient(mosquitto.address);
        await client.connect({
          clientId: `x${Math.random()}`,
          ...(given !== undefined && { key: given }),
        });
        return client;
      };
      await expect(join(makeKey())).rejects.toThrow("refused 5");
      const [desk, follower] = [await join(key), await join()];
      const topic = topicName("hall", "state");
      expect(await follower.subscribe(topic)).toBeLessThan(2);
      for (const other of ["order", "desk"] as const)
        await follower.subscribe(topicName("hall", other));
      await follower.subscribe("#");
      expect(await desk.subscribe(topicName("hall", "order"))).toBeLessThan(2);
      expect(await desk.subscribe(topic)).toBeLessThan(2);
      // What is not allowed is taken and thrown away.
      await follower.publish(topic, state(9), { retain: true });
      await follower.publish(topicName("hall", "order"), "forged");
      await desk.publish(topicName("hall", "order"), "order");
      await desk.publish(topic, state(1), { retain: true });
      expect(await desk.next()).toBe("order");
      expect(await desk.next()).toBe(state(1));
      expect(await follower.next()).toBe(state(1));
      const late = await join();
      await late.subscribe(topic);
      expect(await late.next()).toBe(state(1));
    } finally {
      await mosquitto.close();
    }
  });
});
