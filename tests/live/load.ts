/**
 * How many followers a broker bears: `npx tsx tests/live/load.ts [followers…]`. The embedded broker runs in a process of its
 * own, the followers in another, so that the figures are the broker's. `-- ws://… room key` measures another broker.
 */
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { ownRoom } from "../../src/deck/live.ts";
import { makeKey } from "../../src/live/gate.ts";
import { openLiveServer } from "../../src/live/server.ts";
import { initialState } from "../../src/session/state.ts";
import { topicName, writeRoomMessage } from "../../src/session/room.ts";
import { type RawClient, openRawClient } from "./raw-client.ts";

const turns = 40;
/** Between two turns, milliseconds. */
const pace = 250;

if (process.argv[2] === "serve") await serve();
else if (process.argv[2]?.startsWith("ws")) {
  const [, , address = "", room = "", key = "", ...counts] = process.argv;
  for (const count of counts.map(Number))
    await measure(count, { address, room, key, pid: Number(process.env["BROKER_PID"] ?? 0) });
} else {
  for (const count of process.argv.slice(2).map(Number)) await measureEmbedded(count);
}
process.exit();

async function serve(): Promise<void> {
  const key = makeKey();
  const server = await openLiveServer({
    files: [{ path: "index.html", bytes: "" }],
    spoken: { rate: 210, notes: {}, times: {} },
    key,
    keep: () => {},
    address: undefined,
    port: 0,
  });
  process.on("message", () => {
    globalThis.gc?.();
    process.send?.({ ...process.memoryUsage(), cpu: process.cpuUsage() });
  });
  process.send?.({ address: `${server.home.replace("http", "ws")}live/mqtt`, key });
  await new Promise(() => {});
}

async function measureEmbedded(count: number): Promise<void> {
  const broker = spawn(
    process.execPath,
    ["--expose-gc", "--import", "tsx", fileURLToPath(import.meta.url), "serve"],
    {
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    },
  );
  const told = (): Promise<Record<string, never>> =>
    new Promise((done) => broker.once("message", done));
  const { address, key } = (await told()) as unknown as { address: string; key: string };
  const memory = async (): Promise<Memory> => {
    const come = told();
    broker.send("memory");
    return (await come) as unknown as Memory;
  };
  await measure(count, { address, room: ownRoom, key, pid: broker.pid ?? 0 }, memory);
  broker.kill();
}

interface Memory {
  readonly heapUsed: number;
  readonly rss: number;
}

async function measure(
  count: number,
  { address, room, key, pid }: { address: string; room: string; key: string; pid: number },
  memory?: () => Promise<Memory>,
): Promise<void> {
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
  const desk = await openRawClient(address);
  await desk.connect({ clientId: "desk-load", key });
  await desk.publish(topic, message(1), { retain: true });
  const before = await memory?.();
  const begun = performance.now();
  const right = new Set<number>();
  const latencies: number[] = [];
  let sent = 0;
  const join = async (id: number): Promise<RawClient> => {
    const follower = await openRawClient(address);
    follower.onMessage((text) => {
      if (sent === 0) right.add(id);
      else latencies.push(performance.now() - sent);
      if (sent === 0 && !text.includes('"slide":1')) throw new Error("a wrong state");
    });
    await follower.connect({ clientId: `follow-${id}` });
    await follower.subscribe(topic, 0);
    return follower;
  };
  const followers: RawClient[] = [];
  // As many at a time as come in one breath when a code is shown.
  for (let from = 0; from < count; from += 100) {
    const ids = Array.from({ length: Math.min(100, count - from) }, (_, i) => from + i);
    followers.push(...(await Promise.all(ids.map(join))));
  }
  while (right.size < count) await new Promise((done) => setTimeout(done, 5));
  const joined = performance.now() - begun;
  await new Promise((done) => setTimeout(done, 1000));
  const after = await memory?.();
  const rss = await residentOf(pid);
  const [cpuBefore, wallBefore] = [await processorOf(pid), performance.now()];
  for (let turn = 0; turn < turns; turn++) {
    sent = performance.now();
    const wanted = latencies.length + count;
    desk.send(topic, message(turn + 2), { retain: true });
    while (latencies.length < wanted) await new Promise((done) => setTimeout(done, 1));
    await new Promise((done) => setTimeout(done, pace));
  }
  const load = ((await processorOf(pid)) - cpuBefore) / (performance.now() - wallBefore);
  latencies.sort((a, b) => a - b);
  const at = (share: number): number =>
    Math.round(latencies[Math.floor(latencies.length * share)] ?? 0);
  const each = (key2: keyof Memory): string =>
    before && after ? `${((after[key2] - before[key2]) / count / 1024).toFixed(1)} KB` : "-";
  process.stdout.write(
    `| ${count} | ${at(0.5)} | ${at(0.95)} | ${at(0.99)} | ${(joined / 1000).toFixed(2)} s | ` +
      `${Math.round((count / joined) * 1000)} | ${each("heapUsed")} | ${each("rss")} | ` +
      `${(rss / 1024 / 1024).toFixed(0)} MB | ${Math.round(load * 100)} % |\n`,
  );
  for (const follower of [...followers, desk]) follower.close();
}

/** Processor time of a process, milliseconds (proc(5), of a hundredth of a second each). */
async function processorOf(pid: number): Promise<number> {
  if (!pid) return 0;
  const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Bytes. */
async function residentOf(pid: number): Promise<number> {
  if (!pid) return 0;
  const text = await readFile(`/proc/${pid}/statm`, "utf8").catch(() => "");
  return Number(text.split(" ")[1] ?? 0) * 4096;
}
