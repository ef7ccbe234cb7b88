import { call } from "./call/call.ts";
import { commands } from "./commands.ts";
import type { Program } from "./call/program.ts";

/** Runs the command that this process was called with, and sets the process's exit code. */
export async function runCommands(program: Program): Promise<void> {
  process.exitCode = await call(commands, process.argv.slice(2), {
    language: preferredLanguage(process.env),
    program,
    say: (text) => void process.stdout.write(text),
    complain: (text) => void process.stderr.write(text),
  });
}

/** Messages are in Chinese unless the environment asks for another language (`LANG=en`). */
function preferredLanguage(environment: NodeJS.ProcessEnv): "zh" | "en" {
  const asked = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? "";
  return /^en/i.test(asked) ? "en" : "zh";
}
