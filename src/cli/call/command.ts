/**
 * A command as data: what it is called with, in both languages, and what it runs. Usage, help and the reading of
 * arguments come from it (`usage.ts`, `read-call.ts`); `commands.ts` is the list.
 */
import type { Words } from "../../deck/model.ts";
import type { Language } from "../../deck/problems/report.ts";
import type { Option, Options } from "../../export/option.ts";
import type { Program } from "./program.ts";

/** One of the few words that an argument or an option takes. */
interface Choice {
  readonly name: string;
  readonly about: Words;
}

/** A word without dashes. One that is neither required nor has a default may be left out. */
export interface Argument {
  /** What stands for it in the usage. */
  readonly label: Words;
  readonly about: Words;
  readonly required?: true;
  /** The option in whose place it is given: with that, the first word is the next argument. */
  readonly unless?: string;
  readonly default?: string;
  readonly choices?: readonly Choice[];
}

export type Arguments = Readonly<Record<string, Argument>>;

type ArgumentValue<One extends Argument> = One extends { readonly default: string }
  ? string
  : One extends { readonly required: true }
    ? string
    : string | undefined;
type OptionValue<One extends Option> = One extends { readonly value: infer Value }
  ? (Value extends { readonly range: readonly number[] } ? number : string) | undefined
  : boolean;
/** For a command of unknown type, an option may have any value. */
type OptionValues<Known extends Options> = string extends keyof Known
  ? Readonly<Record<string, string | number | boolean | undefined>>
  : { readonly [Name in keyof Known]: OptionValue<Known[Name]> };

/** What a command was called with. */
interface Call<Named extends Arguments, Known extends Options> {
  readonly words: { readonly [Name in keyof Named]: ArgumentValue<Named[Name]> };
  readonly options: OptionValues<Known>;
  /** The language to answer in. */
  readonly language: Language;
  /** How the tool was called, for what is to be typed next. */
  readonly program: Program;
}

/** It was called with options that do not go together: this is said beside the usage. */
export interface Misuse {
  readonly misuse: Words;
}

/** What a command ends in: 0 all is well, 1 there are problems. */
export type Outcome = 0 | 1 | Misuse;

export interface Command<Named extends Arguments = Arguments, Known extends Options = Options> {
  readonly name: string;
  readonly about: Words;
  /** In the order in which they are given. */
  readonly arguments: Named;
  readonly options: Known;
  /** Loads its modules only when it runs, so that help and wrong calls are answered at once. */
  run(call: Call<Named, Known>): Promise<Outcome>;
}

/** A command with the types of its arguments and options. */
export function command<const Named extends Arguments, const Known extends Options>(
  record: Command<Named, Known>,
): Command<Named, Known> {
  return record;
}
