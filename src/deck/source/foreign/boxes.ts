/** Boxes between lines of colons, as Pandoc, HackMD, VuePress and others have them: what they hold is shown, their lines are not. */

/** What stands in place of the lines that open and close a box. */
interface Box {
  readonly open: string;
  readonly close: string;
}

/** What a line is to boxes: the beginning of one, of one whose lines stay, the end of the innermost; undefined for others. */
export type BoxLine = Box | "staying" | "end" | undefined;

/** Takes the lines of a text one after the other, and gives what stands in their place. */
export function boxesReplaced(lineOf: (line: string) => BoxLine): (line: string) => string {
  const open: (Box | "staying")[] = [];
  return (line) => {
    const found = lineOf(line);
    if (found === undefined) return line;
    if (found === "end") {
      const box = open.pop() ?? "staying";
      return box === "staying" ? line : box.close;
    }
    open.push(found);
    return found === "staying" ? line : found.open;
  };
}
