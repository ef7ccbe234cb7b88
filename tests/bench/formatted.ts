import { readFile } from "node:fs/promises";
import { format } from "oxfmt";

/** A text as the project's formatter writes it; the name of its file tells what it is. */
export async function formatted(path: string, text: string): Promise<string> {
  const { printWidth } = JSON.parse(await readFile(".oxfmtrc.json", "utf8")) as {
    readonly printWidth: number;
  };
  const { code, errors } = await format(path, text, { printWidth });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
  return code;
}
