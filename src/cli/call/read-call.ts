import { parseArgs } from "node:util";
import type { Words } from "../../deck/model.ts";
import { nearest } from "../../deck/problems/nearest.ts";
import { words } from "../../deck/problems/problem.ts";
import type { Option } from "../../export/option.ts";
import type { Argument, Command, Misuse } from "./command.ts";

/** What was given, by name. */
interface Read {
  readonly words: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, string | number | boolean>>;
}

/**
 * What a command was given, or what is wrong with it; `"help"` where that was asked for. It uses Node's own reader: of
 * the small libraries, `citty` ignores unknown options and `cac` makes a number of a folder called 2026, and neither
 * has Chinese messages.
 */
export function readCall(command: Command, given: readonly string[]): Read | Misuse | "help" {
  const { tokens, positionals } = parseArgs({
    args: [...given],
    options: {
      ...Object.fromEntries(
        Object.entries(command.options).map(([name, { value }]) => [
          name,
          { type: value ? "string" : "boolean" } as const,
        ]),
      ),
      help: { type: "boolean", short: "h" },
    },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const named = tokens.filter((token) => token.kind === "option");
  if (named.some(({ name }) => name === "help")) return "help";

  const values: Record<string, string | number | boolean> = {};
  for (const { name, rawName, value, inlineValue } of named) {
    const option = Object.hasOwn(command.options, name) ? command.options[name] : undefined;
    if (!option) return unknownOption(rawName, command);
    const read = readOption(rawName, option, value, inlineValue === true);
    if (typeof read === "object") return { misuse: read };
    values[name] = read;
  }
  const wanted = Object.entries(command.arguments);
  const takenWords = readWords(
    wanted.filter(([, { unless, choices }]) => {
      const isGiven = choices?.some(({ name }) => name === positionals[0]);
      return isGiven || unless === undefined || values[unless] !== true;
    }),
    positionals,
  );
  if (takenWords instanceof Map) {
    const off = Object.entries(command.options).filter(([, { value }]) => !value);
    const options = { ...Object.fromEntries(off.map(([name]) => [name, false])), ...values };
    return { words: Object.fromEntries(takenWords), options };
  }
  return { misuse: takenWords };
}

function unknownOption(rawName: string, command: Command): Misuse {
  const known = [...Object.keys(command.options), "help"].map((name) => `--${name}`);
  return { misuse: unknown(rawName, known) };
}

/** Says that a word is not known, and which was likely meant. */
export function unknown(found: string, known: readonly string[]): Words {
  const guess = nearest(found, known);
  return words(
    `不认识“${found}”${guess === undefined ? "" : `；是否指“${guess}”？`}`,
    `“${found}” is not known${guess === undefined ? "" : `; did you mean “${guess}”?`}`,
  );
}

function readOption(
  rawName: string,
  { value: takes }: Option,
  value: string | undefined,
  isInline: boolean,
): Words | string | number | true {
  if (!takes) {
    if (value === undefined) return true;
    return words(`“${rawName}”后面不带值`, `${rawName} takes no value`);
  }
  if (value === undefined || value === "" || (!isInline && value.startsWith("-"))) {
    return words(
      `“${rawName}”后面要写${takes.label.zh}`,
      `${rawName} needs a value: ${takes.label.en}`,
    );
  }
  if (takes.choices && !takes.choices.includes(value)) {
    const known = takes.choices.join(" | ");
    return words(
      `“${rawName}”后面要写 ${known}，不是“${value}”`,
      `${rawName} needs ${known}, not “${value}”`,
    );
  }
  if (!takes.range) return value;
  const [least, most] = takes.range;
  const number = Number(value);
  const form = takes.decimal ? /^\d+(?:\.\d+)?$/ : /^\d+$/;
  if (form.test(value) && number >= least && number <= most) return number;
  const kind = takes.decimal ? words("数", "number") : words("整数", "whole number");
  return words(
    `“${rawName}”后面要写 ${least} 到 ${most} 的${kind.zh}，不是“${value}”`,
    `${rawName} needs a ${kind.en} from ${least} to ${most}, not “${value}”`,
  );
}

function readWords(
  known: readonly (readonly [name: string, argument: Argument])[],
  given: readonly string[],
): Words | Map<string, string> {
  const extra = given[known.length];
  if (extra !== undefined) return words(`多了“${extra}”`, `Unexpected word: “${extra}”`);
  const taken = new Map<string, string>();
  for (const [index, [name, argument]] of known.entries()) {
    const word = given[index] ?? argument.default;
    const names = argument.choices?.map((choice) => choice.name);
    if (word === undefined) {
      if (!argument.required) continue;
      const { zh, en } = argument.label;
      return words(`缺少${zh}`, `The ${en} is missing`);
    }
    if (names && !names.includes(word)) return unknown(word, names);
    taken.set(name, word);
  }
  return taken;
}
