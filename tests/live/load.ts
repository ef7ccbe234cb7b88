/**
 * How many followers a broker bears: `npm run bench:live` for all brokers, `-- mosquitto 5000` for one. Broker and
 * followers are processes of their own, so that the figures of processor and memory are the broker's.
 */
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { makeKey } from "../../src/live/gate.ts";
import { openLiveServer } from "../../src/live/server.ts";
import { initialState } from "../../src/session/state.ts";
import { topicName, writeRoomMessage } from "../../src/session/messages/room.ts";
import { type Broker } from "./broker.ts";
import { type LeanFollower, openLeanFollower } from "./lean-follower.ts";
import { hasMosquitto, openMosquitto } from "./mosquitto.ts";
import { hasNats, openNats, openNatsPair } from "./nats.ts";
import { openRawClient } from "./raw-client.ts";

const turns = 40;
/** Between two turns, milliseconds. */
const pace = 250;
const room = "hall";

/** A broker with its nodes, and the memory that each follower takes, where the broker reports it. */
interface Running {
  readonly addresses: readonly string[];
  readonly pids: readonly number[];
  readonly key: string;
  memory?(): Promise<Memory>;
  close(): Promise<void>;
}

interface Memory {
  readonly heapUsed: number;
  readonly rss: number;
}

interface Contender {
  readonly name: string;
  readonly isThere: boolean;
  readonly counts: readonly number[];
  open(): Promise<Running>;
}

const contenders: readonly Contender[] = [
  { name: "embedded", isThere: true, counts: [100, 500, 2000], open: openEmbedded },
  {
    name: "mosquitto",
    isThere: hasMosquitto,
    counts: [2000, 5000, 10_000],
    open: () => nodesOf(async (key) => [await openMosquitto(room, key)]),
  },
  {
    name: "nats",
    isThere: hasNats,
    counts: [2000, 5000],
    open: () => nodesOf(async (key) => [await openNats(room, key)]),
  },
  {
    name: "nats-pair",
    isThere: hasNats,
    counts: [2000, 5000],
    open: () => nodesOf((key) => openNatsPair(room, key)),
  },
];

const [wanted, ...own] = process.argv.slice(2);
if (wanted === "serve") await serve();
for (const { name, isThere, counts, open } of contenders) {
  if (wanted !== undefined && name !== wanted) continue;
  if (!isThere) {
    process.stdout.write(`${name} is not installed here\n`);
    continue;
  }
  for (const count of own.length > 0 ? own.map(Number) : counts) {
    const running = await open();
    try {
      process.stdout.write(`${await measure(name, count, running)}\n`);
    } finally {
      await running.close();
    }
  }
}
process.exit();

/** The embedded broker, in a process that was started by `openEmbedded`. */
async function serve(): Promise<void> {
  const key = makeKey();
  const server = await openLiveServer({
    files: [{ path: "index.html", bytes: "" }],
    spoken: { rate: 210, notes: {}, times: {} },
    room,
    key,
    keep: () => Promise.resolve(),
    address: undefined,
    port: 0,
  });
  process.on("message", () => {
    globalThis.gc?.();
    process.send?.(process.memoryUsage());
  });
  process.send?.({ address: `${server.home.replace("http", "ws")}live/mqtt`, key });
  await new Promise(() => {});
}

async function openEmbedded(): Promise<Running> {
  const here = fileURLToPath(import.meta.url);
  const broker = spawn(process.execPath, ["--expose-gc", "--import", "tsx", here, "serve"], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const told = <Value>(): Promise<Value> => new Promise((done) => broker.once("message", done));
  const { address, key } = await told<{ address: string; key: string }>();
  return {
    addresses: [address],
    pids: [broker.pid ?? 0],
    key,
    memory() {
      const come = told<Memory>();
      broker.send("memory");
      return come;
    },
    async close() {
      broker.kill();
    },
  };
}

async function nodesOf(open: (key: string) => Promise<readonly Broker[]>): Promise<Running> {
  const key = makeKey();
  const nodes = await open(key);
  return {
    addresses: nodes.map(({ address }) => address),
    pids: nodes.flatMap(({ pid }) => pid() ?? []),
    key,
    async close() {
      await Promise.all(nodes.map((node) => node.close()));
    },
  };
}

/** A row of the table in `docs/benchmarks.md`. */
async function measure(name: string, count: number, running: Running): Promise<string> {
  const { addresses, key, pids } = running;
  const topic = topicName(room, "state");
  const message = (slide: number): string =>
    writeRoomMessage(
      {
        kind: "state",
        stamped: {
          revision: slide,
          author: "stage-load",
          state: { ...initialState("d"), position: { slide, step: 0 } },
        },
        at: Date.now(),
        slide: "a",
      },
      room,
    );
  const desk = await openRawClient(addresses[0] ?? "");
  await desk.connect({ clientId: "desk-load", key });
  await desk.publish(topic, message(1), { retain: true });
  const before = await running.memory?.();
  const resident = await sumOf(pids, residentOf);
  const begun = performance.now();
  const latencies: number[] = [];
  let sent = 0;
  let arrived = new Set<number>();
  const followers: LeanFollower[] = [];
  // As many at a time as come in one breath when a code is shown.
  for (let from = 0; from < count; from += 100) {
    const ids = Array.from({ length: Math.min(100, count - from) }, (_, i) => from + i);
    const joined = await Promise.all(
      ids.map((id) =>
        openLeanFollower(addresses[id % addresses.length] ?? "", {
          id: `follow-${id}`,
          topic,
          isRight: (text) => text.includes('"slide":1'),
        }),
      ),
    );
    for (const [index, follower] of joined.entries()) {
      follower.onArrival((at) => {
        if (arrived.has(from + index)) return;
        arrived.add(from + index);
        latencies.push(at - sent);
      });
    }
    followers.push(...joined);
  }
  const joined = performance.now() - begun;
  await new Promise((done) => setTimeout(done, 1000));
  const after = await running.memory?.();
  const grown = (await sumOf(pids, residentOf)) - resident;
  const [cpuBefore, wallBefore] = [await sumOf(pids, processorOf), performance.now()];
  for (let turn = 0; turn < turns; turn++) {
    arrived = new Set();
    sent = performance.now();
    desk.send(topic, message(turn + 2), { retain: true });
    while (arrived.size < count) await new Promise((done) => setTimeout(done, 1));
    await new Promise((done) => setTimeout(done, pace));
  }
  const load = ((await sumOf(pids, processorOf)) - cpuBefore) / (performance.now() - wallBefore);
  latencies.sort((a, b) => a - b);
  const at = (share: number): number =>
    Math.round(latencies[Math.floor(latencies.length * share)] ?? 0);
  const kilobytes = (bytes: number): string => `${(bytes / count / 1024).toFixed(1)} KB`;
  for (const follower of followers) follower.close();
  desk.close();
  return [
    "",
    name.padEnd(9),
    String(count).padStart(6),
    ...[0.5, 0.95, 0.99].map((share) => String(at(share)).padStart(5)),
    `${(joined / 1000).toFixed(2)} s`,
    Math.round((count / joined) * 1000),
    before && after ? kilobytes(after.heapUsed - before.heapUsed) : "–",
    kilobytes(grown),
    `${Math.round(load * 100)} %`,
    "",
  ]
    .join(" | ")
    .trim();
}

async function sumOf(
  pids: readonly number[],
  measure: (pid: number) => Promise<number>,
): Promise<number> {
  return (await Promise.all(pids.map(measure))).reduce((sum, value) => sum + value, 0);
}

/** Processor time of a process, milliseconds (proc(5), of a hundredth of a second each). */
async function processorOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Bytes. */
async function residentOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/statm`, "utf8").catch(() => "");
  return Number(text.split(" ")[1] ?? 0) * 4096;
}
