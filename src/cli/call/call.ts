import type { Words } from "../../deck/model.ts";
import type { Language } from "../../deck/problems/report.ts";
import type { Command } from "./command.ts";
import type { Program } from "./program.ts";
import { readCall, unknown } from "./read-call.ts";
import { commandList, helpText, usageLine } from "./usage.ts";

/** Where a command's words go. */
export interface Terminal {
  readonly language: Language;
  readonly program: Program;
  readonly say: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** The exit code of a command that was called in a wrong way. */
const misused = 2;

/**
 * Finds the command that is called and runs it. Gives the exit code: 0 all is well, 1 there are problems, 2 the call
 * was wrong.
 */
export async function call(
  commands: readonly Command[],
  [name, ...given]: readonly string[],
  { language, program, say, complain }: Terminal,
): Promise<number> {
  const list = commandList(commands, program, language);
  if (name === undefined || ["help", "--help", "-h"].includes(name)) {
    say(list);
    return 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  const refuse = (why: Words, usage: string) => {
    complain(`${why[language]}\n\n${usage}`);
    return misused;
  };
  if (!command)
    return refuse(
      unknown(
        name,
        commands.map((known) => known.name),
      ),
      list,
    );
  const read = readCall(command, given);
  if (read === "help") {
    say(helpText(command, program, language));
    return 0;
  }
  if ("misuse" in read) return refuse(read.misuse, help(command));
  const outcome = await command.run({ ...read, language, program });
  return typeof outcome === "number" ? outcome : refuse(outcome.misuse, help(command));

  function help(called: Command): string {
    // A command with choices lists them; for other commands, the usage line is enough.
    const hasChoices = Object.values(called.arguments).some(({ choices }) => choices);
    return hasChoices
      ? helpText(called, program, language)
      : `${usageLine(called, program, language)}\n`;
  }
}
