import { spawn, type ChildProcess } from "node:child_process";
import { rmSync } from "node:fs";
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** How a program is started: with which environment besides this one's, and where. */
interface Surroundings {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Codes at the end that are answers and no faults, besides 0. */
  readonly answers?: readonly number[];
}

/** A program that stays: a server. */
export interface RunningProgram {
  /** Resolves with what `pattern` matched in its output; rejects where it ends before, or within half a minute. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  stop(): Promise<void>;
}

/**
 * A temporary folder and the programs that were started in it. Both are gone after `close`, or when this program ends.
 */
export interface Workplace {
  readonly folder: string;
  /** Runs a program to its end and gives the time from spawn to exit, ms. Rejects where it fails or takes minutes. */
  run(command: string, args: readonly string[], around: Surroundings): Promise<number>;
  start(command: string, args: readonly string[], around: Surroundings): RunningProgram;
  close(): Promise<void>;
}

const runLimit = 180_000;
const speechLimit = 30_000;
/** A program that was asked to end has this long, ms. */
const grace = 3000;

export async function openWorkplace(): Promise<Workplace> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "rostrum-bench-")));
  const running = new Set<ChildProcess>();
  process.once("exit", () => {
    for (const child of running) signalGroup(child, "SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });

  const launch = (command: string, args: readonly string[], { cwd, env }: Surroundings) => {
    // A group of its own: a tool may start others.
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      detached: true,
      // Marp waits for the end of an input that stays open.
      stdio: ["ignore", "pipe", "pipe"],
    });
    running.add(child);
    child.once("close", () => running.delete(child));
    return child;
  };

  return {
    folder,
    async run(command, args, around) {
      const before = performance.now();
      const child = launch(command, args, around);
      const output = listen(child);
      const timer = setTimeout(() => signalGroup(child, "SIGKILL"), runLimit);
      const code = await new Promise<number | null>((resolve, reject) => {
        child.once("error", reject);
        child.once("close", resolve);
      }).finally(() => clearTimeout(timer));
      if (code !== 0 && !around.answers?.includes(code ?? -1))
        throw new Error(`exit ${code}: ${complaint(output.text())}`);
      return performance.now() - before;
    },
    start(command, args, around) {
      const child = launch(command, args, around);
      const output = listen(child);
      return { says: (pattern) => output.says(pattern), stop: () => end(child) };
    },
    async close() {
      await Promise.all([...running].map(end));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The message of a program's fault, without the stack that follows. */
function complaint(output: string): string {
  return (/\w*Error\b[^]*/.exec(output)?.[0] ?? output).trim().slice(0, 300);
}

function listen(child: ChildProcess): Pick<RunningProgram, "says"> & { text(): string } {
  let text = "";
  let changed = (): void => undefined;
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      text += chunk.toString("utf8");
      changed();
    });
  }
  return {
    text: () => text,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const fail = (): void => reject(new Error(`the server did not start: ${text.slice(-300)}`));
        const timer = setTimeout(fail, speechLimit);
        child.once("error", fail);
        child.once("close", fail);
        changed = () => {
          const found = pattern.exec(text);
          if (!found) return;
          clearTimeout(timer);
          child.off("close", fail);
          resolve(found);
        };
        changed();
      }),
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = new Promise((resolve) => child.once("close", resolve));
  signalGroup(child, "SIGTERM");
  const timer = setTimeout(() => signalGroup(child, "SIGKILL"), grace);
  await closed;
  clearTimeout(timer);
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // Gone already.
  }
}
