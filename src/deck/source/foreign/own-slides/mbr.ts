/** Notes of mbr's slides, in the words of reveal.js. Each stays on its lines. */
import { replaceOutside } from "../outside-code.ts";

/** Whether the head of a file says that mbr shows it as slides. */
export function isMbr(_: string, front: string): boolean {
  return /^style:[ \t]*["']?slides["']?[ \t]*$/m.test(front);
}

/** A quotation in a quotation in a quotation is notes. */
export function fromMbr(text: string): string {
  return replaceOutside(text, /^ {0,3}>>>(?!>)[ \t]*([^\n]*)$/gm, ({ 1: said = "" }) =>
    said === "" ? "" : `^ ${said}`,
  );
}
