import { parseArgs, type ParseArgsConfig } from "node:util";
import type { Words } from "../deck/model.ts";
import { words } from "../deck/problems/problem.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;
type Read<Known extends Options> = Pick<
  ReturnType<typeof parseArgs<{ options: Known; allowPositionals: true }>>,
  "values" | "positionals"
>;

/** What a command was given, or what is wrong with it. `most` is how many words it takes beside its options. */
export function readArguments<const Known extends Options>(
  given: readonly string[],
  options: Known,
  most = 1,
): Read<Known> | { readonly fault: Words } {
  const args = [...given];
  const { tokens } = parseArgs({
    args,
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const named = tokens.filter((token) => token.kind === "option");
  const unknown = named.find(({ name }) => !(name in options));
  if (unknown) {
    const { rawName } = unknown;
    return { fault: words(`不认识“${rawName}”`, `Unknown option ${rawName}`) };
  }
  const valued = named.find(
    ({ name, value }) => value !== undefined && options[name]?.type === "boolean",
  );
  if (valued) {
    const { rawName } = valued;
    return { fault: words(`“${rawName}”后面不带值`, `${rawName} takes no value`) };
  }
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const extra = positionals[most];
  if (extra !== undefined) return { fault: words(`多了“${extra}”`, `Too many words: ${extra}`) };
  return { values, positionals };
}
