/** What a connection of the page does when its line fails: `npm run bench:live-faults`. Real sockets, through a proxy. */
import { type Server, type Socket, connect, createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import WebSocket from "ws";
import { type Link, openLink, pageClock } from "../../src/app/channel/live/connection.ts";
import { makeKey } from "../../src/live/gate.ts";
import { openLiveServer } from "../../src/live/server.ts";

const key = makeKey();
const room = "room";
const serve = (port: number) =>
  openLiveServer({
    files: [{ path: "index.html", bytes: "" }],
    spoken: { rate: 210, notes: {}, times: {} },
    room,
    key,
    keep: () => Promise.resolve(),
    address: undefined,
    port,
  });
let server = await serve(0);
const port = Number(new URL(server.home).port);

/** A line that can be cut, or be dead without either end knowing; what is lost on it comes later, as TCP sends it again. */
interface Line {
  state: "whole" | "cut" | "dead";
  /** The share of pieces that are lost once. */
  loss: number;
  readonly port: number;
  cut(): void;
}

async function openLine(): Promise<Line> {
  const sockets = new Set<Socket>();
  const proxy: Server = createServer((near) => {
    if (line.state === "cut") return void near.destroy();
    const far = connect(port, "127.0.0.1");
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      let after = Promise.resolve();
      from.on("data", (data) => {
        const delay = Math.random() < line.loss ? 200 + Math.random() * 400 : 0;
        after = after.then(async () => {
          if (delay > 0) await pause(delay);
          while (line.state === "dead") await pause(50);
          to.write(data);
        });
      });
      from.on("close", () => to.destroy());
      from.on("error", () => to.destroy());
    }
  });
  await new Promise<void>((done) => proxy.listen(0, "127.0.0.1", done));
  const line: Line = {
    state: "whole",
    loss: 0,
    port: (proxy.address() as AddressInfo).port,
    cut() {
      line.state = "cut";
      for (const socket of sockets) socket.destroy();
    },
  };
  return line;
}

function link(line: Pick<Line, "port">, device: "remote" | "follow"): Link {
  return openLink({
    broker: "ws://rostrum/live/mqtt",
    room,
    device,
    ...(device === "remote" && { key: async () => key }),
    topics: ["state"],
    clock: pageClock,
    // The server is called by its own name, whatever port the line has.
    open: () =>
      new WebSocket(`ws://127.0.0.1:${line.port}/live/mqtt`, ["mqtt"], {
        headers: { Host: `127.0.0.1:${port}` },
      }) as unknown as globalThis.WebSocket,
  });
}

async function until(wanted: string, one: Link): Promise<number> {
  const begun = performance.now();
  while (one.state() !== wanted) await pause(10);
  return Math.round(performance.now() - begun);
}

function tell(name: string, noticed: number | string, back: number): void {
  process.stdout.write(`| ${name} | ${noticed} | ${back} |\n`);
}

const line = await openLine();
const remote = link(line, "remote");
await until("up", remote);
for (const seconds of [1, 30]) {
  line.cut();
  const noticed = await until("down", remote);
  await pause(seconds * 1000);
  line.state = "whole";
  tell(`line cut for ${seconds} s`, noticed, await until("up", remote));
}
for (const seconds of [1, 30]) {
  line.state = "dead";
  const begun = performance.now();
  while (remote.state() === "up" && performance.now() - begun < seconds * 1000) await pause(10);
  const noticed = remote.state() === "up" ? "not at all" : Math.round(performance.now() - begun);
  await pause(Math.max(0, seconds * 1000 - (performance.now() - begun)));
  line.state = "whole";
  tell(`line dead for ${seconds} s, neither end told`, noticed, await until("up", remote));
}
line.loss = 0.2;
let lost = 0;
remote.onState((state) => void (lost += state === "down" ? 1 : 0));
await pause(20_000);
process.stdout.write(`20 % loss for 20 s: ${lost} times out of touch\n`);
line.loss = 0;

const count = 500;
const followers = Array.from({ length: count }, () => link({ port }, "follow"));
await Promise.all(followers.map((one) => until("up", one)));
await server.close();
await pause(3000);
const come: number[] = [];
server = await serve(port);
const begun = performance.now();
await Promise.all(
  followers.map(async (one) => {
    await until("up", one);
    come.push(performance.now() - begun);
  }),
);
const most = Math.max(
  ...Array.from({ length: 100 }, (_, i) => come.filter((at) => Math.floor(at / 250) === i).length),
);
process.stdout.write(
  `broker dead for 3 s, ${count} followers: the first back after ${Math.round(Math.min(...come))} ms, the last after ` +
    `${Math.round(Math.max(...come))} ms, at most ${most} in a quarter of a second\n`,
);
process.exit();
