/** A broker of another program, as a process of its own, for tests and measurements. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import WebSocket from "ws";
import { freePort } from "../free-port.ts";

export interface Broker {
  /** `ws://…` */
  readonly address: string;
  /** Of its process, while it runs. */
  pid(): number | undefined;
  kill(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

/** How a broker is started; its files stand in `folder`, which goes when it is closed. */
export interface BrokerCommand {
  readonly program: string;
  readonly args: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Of the WebSocket's address. */
  readonly path?: string;
  /** Ends what the program leaves behind. */
  readonly clear?: () => void;
}

/** How long a broker may take to answer, in milliseconds; RabbitMQ takes half a minute on two busy cores. */
const patience = 120_000;

/** Starts a broker that listens for WebSockets on a free port. `prepare` writes its files. */
export async function openBroker(
  prepare: (folder: string, port: number) => Promise<BrokerCommand>,
): Promise<Broker> {
  const folder = await mkdtemp(join(tmpdir(), "rostrum-broker-"));
  const port = await freePort();
  const { program, args, environment, path = "", clear } = await prepare(folder, port);
  const address = `ws://127.0.0.1:${port}${path}`;
  let running: ChildProcess | undefined;
  const broker = {
    address,
    pid: () => running?.pid,
    async start() {
      const env = { ...process.env, ...environment };
      // A group of its own, as some are started by a shell.
      running = spawn(program, args, { stdio: "ignore", env, detached: true });
      const end = performance.now() + patience;
      while (!(await answers(address))) {
        if (performance.now() > end) throw new Error(`${program} does not start`);
        await new Promise((done) => setTimeout(done, 50));
      }
    },
    async kill() {
      const dead = running && new Promise((done) => running?.once("exit", done));
      if (running?.pid !== undefined) process.kill(-running.pid, "SIGKILL");
      await dead;
      running = undefined;
    },
    async close() {
      await broker.kill();
      clear?.();
      await rm(folder, { recursive: true, force: true });
    },
  };
  await broker.start();
  return broker;
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
