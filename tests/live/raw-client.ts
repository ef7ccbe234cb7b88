/** An MQTT client without checks, for tests and measurements: it sends exactly what it is given. */
import mqtt, { type IConnackPacket, type ISubackPacket, type Packet } from "mqtt-packet";
import WebSocket from "ws";

export interface RawClient {
  /** Rejects with the code where the broker refuses. */
  connect(options: {
    readonly clientId: string;
    readonly user?: string;
    readonly key?: string;
    readonly keepalive?: number;
  }): Promise<void>;
  /** The quality that is granted; 128: refused. */
  subscribe(topic: string, qos?: 0 | 1): Promise<number>;
  publish(
    topic: string,
    text: string,
    options?: { retain?: boolean },
  ): Promise<"acknowledged" | "closed">;
  /** The same without waiting for anything. */
  send(topic: string, text: string, options?: { retain?: boolean }): void;
  raw(bytes: Uint8Array): void;
  /** The next message that comes in, or that came in and was not asked for. */
  next(): Promise<string>;
  onMessage(listener: (text: string) => void): void;
  closed(): Promise<void>;
  close(): void;
}

export async function openRawClient(
  address: string,
  options: WebSocket.ClientOptions = {},
): Promise<RawClient> {
  const socket = new WebSocket(address, ["mqtt"], options);
  await new Promise<void>((done, failed) => {
    socket.once("open", done);
    socket.once("error", failed);
  });
  socket.on("error", () => {});
  const parser = mqtt.parser({ protocolVersion: 4 });
  const messages: string[] = [];
  const waiting: ((text: string) => void)[] = [];
  const answers = new Map<string, (packet: Packet) => void>();
  let listener = (text: string): void => {
    const next = waiting.shift();
    if (next) next(text);
    else messages.push(text);
  };
  let count = 0;
  const closed = new Promise<void>((done) => socket.once("close", () => done()));
  const write = (packet: Packet): void => {
    if (socket.readyState === WebSocket.OPEN) socket.send(mqtt.generate(packet));
  };
  const answer = (kind: string): Promise<Packet | "closed"> =>
    Promise.race([
      new Promise<Packet>((done) => answers.set(kind, done)),
      closed.then(() => "closed" as const),
    ]);
  parser.on("packet", (packet) => {
    if (packet.cmd === "publish") {
      if (packet.qos === 1) write({ cmd: "puback", messageId: packet.messageId ?? 0 });
      return listener(packet.payload.toString());
    }
    answers.get(`${packet.cmd} ${packet.messageId ?? ""}`)?.(packet);
  });
  socket.on("message", (data: Buffer) => parser.parse(data));
  const send = (topic: string, payload: string, messageId: number, retain: boolean): void =>
    write({ cmd: "publish", topic, payload, qos: 1, retain, dup: false, messageId });

  return {
    async connect({ clientId, user = "control", key, keepalive = 60 }) {
      const come = answer("connack ");
      write({
        cmd: "connect",
        clientId,
        keepalive,
        clean: true,
        protocolId: "MQTT",
        protocolVersion: 4,
        ...(key !== undefined && { username: user, password: Buffer.from(key) }),
      });
      const got = await come;
      if (got === "closed") throw new Error("closed");
      const { returnCode } = got as IConnackPacket;
      if (returnCode !== 0) throw new Error(`refused ${returnCode}`);
    },
    async subscribe(topic, qos = 1) {
      const messageId = ++count;
      const come = answer(`suback ${messageId}`);
      write({ cmd: "subscribe", messageId, subscriptions: [{ topic, qos }] });
      const got = await come;
      return got === "closed" ? 128 : Number((got as ISubackPacket).granted[0]);
    },
    async publish(topic, text, { retain = false } = {}) {
      const messageId = ++count;
      const come = answer(`puback ${messageId}`);
      send(topic, text, messageId, retain);
      return (await come) === "closed" ? "closed" : "acknowledged";
    },
    send: (topic, text, { retain = false } = {}) => send(topic, text, ++count, retain),
    raw: (bytes) => socket.send(bytes),
    next() {
      const first = messages.shift();
      if (first !== undefined) return Promise.resolve(first);
      return new Promise((done) => waiting.push(done));
    },
    onMessage: (own) => void (listener = own),
    closed: () => closed,
    close: () => socket.terminate(),
  };
}
