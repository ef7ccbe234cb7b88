import { isForPaper } from "./hiding-class.ts";
import { isHidden } from "./hidden.ts";
import { type Attributes, holdsNotes } from "./holds-notes.ts";
import { isEmptyElement, losesContent } from "./raw-html.ts";

/**
 * Whether an element goes with all that stands in it: the one rule for what a public output leaves out, and for where no
 * separator cuts.
 */
export function leavesOut(name: string, attributes: Attributes): boolean {
  return !isEmptyElement(name) && isLeftOut(name, attributes);
}

/** The same of an element in which nothing can stand, too. */
export function isLeftOut(name: string, attributes: Attributes): boolean {
  const [, classes] = attributes.find(([one]) => one.toLowerCase() === "class") ?? [];
  return (
    losesContent(name) ||
    holdsNotes(name, attributes) ||
    isForPaper(name, classes) ||
    isHidden(attributes)
  );
}
