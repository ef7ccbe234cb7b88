/** Notes of Go's present, in the words of reveal.js. Each stays on its lines. */
import { outsideOfCode, replaceOutside } from "../outside-code.ts";

/** A command names a file or an address. */
const command =
  /^\.(?:image|code|play|link|iframe|html|background|video)[ \t]+(?:-\w+[ \t]+)*[^\s./]{0,200}[./]\S/m;
const note = /^:[ \t]+(?=\S)/gm;

/** Whether a body has commands and notes of Go's present. A definition of Pandoc's stands in no deck with such commands. */
export function isGoPresent(text: string): boolean {
  const body = outsideOfCode(text);
  return command.test(body) && body.search(note) >= 0;
}

export function fromGoPresent(text: string): string {
  return replaceOutside(text, note, () => "^ ");
}
