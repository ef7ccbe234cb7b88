import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import WebSocket from "ws";

const program = "mosquitto";

/** Whether this machine has the broker, and the program that writes its password file. */
export const hasMosquitto =
  spawnSync(program, ["-h"]).error === undefined &&
  spawnSync("mosquitto_passwd", ["-h"]).error === undefined;

/** Who may do what in a room, in mosquitto's words. */
export const mosquittoAcl = (room: string): string =>
  `topic read rostrum/${room}/state\n\nuser control\ntopic readwrite rostrum/${room}/#\n`;

export interface Mosquitto {
  /** `ws://…` */
  readonly address: string;
  kill(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

/** A broker as `docs/live.md` tells to set it up: who has the key controls, everyone else hears the state. */
export async function openMosquitto(room: string, key: string): Promise<Mosquitto> {
  const folder = await mkdtemp(join(tmpdir(), "rostrum-mosquitto-"));
  const port = await freePort();
  const [passwords, acl, config] = ["passwords", "acl", "mosquitto.conf"].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  await writeFile(passwords, "", { mode: 0o600 });
  spawnSync("mosquitto_passwd", ["-b", passwords, "control", key]);
  await writeFile(acl, mosquittoAcl(room), { mode: 0o600 });
  await writeFile(
    config,
    [
      // 2.0.11 starts with no WebSocket alone.
      `listener 0 ${join(folder, "socket")}`,
      `listener ${port} 127.0.0.1`,
      "protocol websockets",
      "allow_anonymous true",
      `password_file ${passwords}`,
      `acl_file ${acl}`,
      "max_packet_size 8192",
      "persistence false",
      ...(process.getuid?.() === 0 ? ["user root"] : []),
      "",
    ].join("\n"),
  );
  const address = `ws://127.0.0.1:${port}`;
  let running: ChildProcess | undefined;
  const mosquitto = {
    address,
    async start() {
      running = spawn(program, ["-c", config], { stdio: "ignore" });
      for (let tries = 0; !(await answers(address)); tries++) {
        if (tries > 100) throw new Error("mosquitto does not start");
        await new Promise((done) => setTimeout(done, 50));
      }
    },
    async kill() {
      const dead = running && new Promise((done) => running?.once("exit", done));
      running?.kill("SIGKILL");
      await dead;
      running = undefined;
    },
    async close() {
      await mosquitto.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
  await mosquitto.start();
  return mosquitto;
}

function answers(address: string): Promise<boolean> {
  const socket = new WebSocket(address, ["mqtt"]);
  return new Promise((done) => {
    socket.once("open", () => {
      socket.close();
      done(true);
    });
    socket.once("error", () => done(false));
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
