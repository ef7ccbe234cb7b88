import type { Words } from "../../deck/model.ts";
import { cellsOf, padCells } from "../../deck/text/cells.ts";
import { words } from "../../deck/problems/problem.ts";
import type { Language } from "../../deck/problems/report.ts";
import type { Command } from "./command.ts";
import { invocation, type Program } from "./program.ts";

type Row = readonly [term: string, about: string];

/** How a command is called: `Usage: npm run export -- <format> [folder] [--public]`. */
export function usageLine(command: Command, program: Program, language: Language): string {
  const taken = Object.values(command.arguments).map(({ label, required }) =>
    required ? `<${label[language]}>` : `[${label[language]}]`,
  );
  const options = optionTerms(command, language).map((term) => `[${term}]`);
  const usage = words("用法：", "Usage: ")[language];
  return usage + [invocation(program, command.name), ...taken, ...options].join(" ");
}

/** The full help of a command. Ends in a line end. */
export function helpText(command: Command, program: Program, language: Language): string {
  const said = (text: Words) => text[language];
  const taken = Object.values(command.arguments);
  const terms = optionTerms(command, language);
  const rows: readonly Row[] = [
    ...taken.map(({ label, about }): Row => [said(label), said(about)]),
    ...Object.values(command.options).map(({ about }, at): Row => [terms[at] ?? "", said(about)]),
    ["--help", said(words("显示这段说明", "shows this"))],
  ];
  const choices = taken.flatMap((argument) =>
    argument.choices
      ? [
          "",
          `${said(argument.label)}${said(words("：", ":"))}`,
          table(argument.choices.map(({ name, about }): Row => [name, said(about)])),
        ]
      : [],
  );
  const usage = usageLine(command, program, language);
  return [said(command.about), "", usage, "", table(rows), ...choices, ""].join("\n");
}

/** All commands, a line each. Ends in a line end. */
export function commandList(
  commands: readonly Command[],
  program: Program,
  language: Language,
): string {
  const rows = commands.map((command): Row => [
    invocation(program, command.name),
    command.about[language],
  ]);
  const help = program === "npm run" ? "-- --help" : "--help";
  const more = words(
    `每个命令后面加 ${help}，看它的用法`,
    `Add ${help} to a command to see its usage`,
  );
  return `${table(rows)}\n\n${more[language]}\n`;
}

function optionTerms({ options }: Command, language: Language): readonly string[] {
  return Object.entries(options).map(([name, { value }]) =>
    value ? `--${name} <${value.label[language]}>` : `--${name}`,
  );
}

function table(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(([term]) => cellsOf(term)));
  return rows.map(([term, about]) => `  ${padCells(term, width)}  ${about}`).join("\n");
}
