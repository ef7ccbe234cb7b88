/**
 * A follower that costs next to nothing, so that thousands in one process don't slow down what they measure: it reads no
 * message after the first one, and only notes that one came.
 */
import { connect } from "node:net";
import mqtt, { type Packet } from "mqtt-packet";

export interface LeanFollower {
  /** Called at each arrival, with the time of its first byte, as `performance.now` has it. */
  onArrival(listener: (at: number) => void): void;
  close(): void;
}

/** Subscribes to `topic` and waits for the retained message, which `isRight` judges. */
export async function openLeanFollower(
  address: string,
  { id, topic, isRight }: { id: string; topic: string; isRight: (text: string) => boolean },
): Promise<LeanFollower> {
  const { hostname, port, pathname, host } = new URL(address);
  const socket = connect(Number(port), hostname).setNoDelay();
  let arrival = (_at: number): void => {};
  let take = (_data: Buffer): void => {};
  socket.on("data", (data: Buffer) => take(data));
  const until = (wanted: string | ((seen: string) => boolean)): Promise<string> => {
    let seen = "";
    return new Promise((done, failed) => {
      socket.once("error", failed);
      socket.once("close", () => failed(new Error("closed")));
      take = (data) => {
        seen += data.toString("latin1");
        if (typeof wanted === "string" ? seen.includes(wanted) : wanted(seen)) done(seen);
      };
    });
  };
  const opened = until("\r\n\r\n");
  socket.write(
    [
      `GET ${pathname} HTTP/1.1`,
      `Host: ${host}`,
      "Connection: Upgrade",
      "Upgrade: websocket",
      "Sec-WebSocket-Version: 13",
      `Sec-WebSocket-Key: ${Buffer.from(id.padEnd(16, "x").slice(-16)).toString("base64")}`,
      "Sec-WebSocket-Protocol: mqtt",
      "\r\n",
    ].join("\r\n"),
  );
  if (!(await opened).startsWith("HTTP/1.1 101")) throw new Error("the broker takes no WebSocket");
  // CONNACK is 20 02 00 00: accepted (MQTT 3.1.1 §3.2).
  const accepted = until("\x20\x02\x00\x00");
  socket.write(
    frame({
      cmd: "connect",
      clientId: id,
      keepalive: 300,
      clean: true,
      protocolId: "MQTT",
      protocolVersion: 4,
    }),
  );
  await accepted;
  const retained = until((seen) => isRight(seen));
  socket.write(frame({ cmd: "subscribe", messageId: 1, subscriptions: [{ topic, qos: 0 }] }));
  await retained;
  socket.removeAllListeners("error").removeAllListeners("close");
  socket.on("error", () => {});
  take = () => arrival(performance.now());
  return {
    onArrival: (listener) => void (arrival = listener),
    close: () => socket.destroy(),
  };
}

/** A packet in one masked frame, with a mask of zeros (RFC 6455 §5.2). */
function frame(packet: Packet): Buffer {
  const bytes = mqtt.generate(packet);
  if (bytes.length > 125) throw new Error("too long for a short frame");
  return Buffer.concat([Buffer.from([0x82, 0x80 | bytes.length, 0, 0, 0, 0]), bytes]);
}
