import { call } from "./call/call.ts";
import { commands } from "./commands.ts";
import type { Language } from "../deck/problems/report.ts";
import type { Program } from "./call/program.ts";

/** Runs the command that this process was called with, and sets the process's exit code. */
export async function runCommands(program: Program): Promise<void> {
  const language = preferredLanguage(process.env);
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (fault) => void goOnUnheard(fault, language));
  process.exitCode = await call(commands, process.argv.slice(2), {
    language,
    program,
    say: (text) => void process.stdout.write(text),
    complain: (text) => void process.stderr.write(text),
  });
}

/** Whoever reads what is said may go away, as `| head` does: what was begun goes on, and a server above all. */
async function goOnUnheard(fault: NodeJS.ErrnoException, language: Language): Promise<void> {
  if (fault.code === "EPIPE") return;
  const { endWith } = await import("./faults.ts");
  endWith(fault, "stdout", language);
}

/** Messages are in Chinese unless the environment asks for another language (`LANG=en`). */
function preferredLanguage(environment: NodeJS.ProcessEnv): Language {
  const asked = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? "";
  return /^en/i.test(asked) ? "en" : "zh";
}
