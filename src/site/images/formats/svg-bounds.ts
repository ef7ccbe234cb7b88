/** Whether a drawing is one that a browser draws in a moment: what names itself over and over would stop the page. */
import { DomUtils, Parser } from "htmlparser2";
import { namesIn } from "./svg-names.ts";
import { type Drawn, parentOf } from "./svg-styles.ts";

/** Elements in each other. Drawing programs write some dozens. */
const deepest = 500;

/** Elements that are drawn, each as often as something names it. A map has some ten thousand. */
const mostDrawn = 300_000;

/** Whether no element stands deeper than a browser draws. */
export function isShallow(svg: string): boolean {
  let depth = 0;
  let most = 0;
  const parser = new Parser(
    {
      onopentagname() {
        most = Math.max(most, ++depth);
        if (most > deepest) parser.pause();
      },
      onclosetag: () => void depth--,
    },
    { xmlMode: true },
  );
  parser.end(svg);
  return most <= deepest;
}

/** A definition is painted for each element that names it within another one, a `use` anywhere. */
function isPainted(element: Drawn): boolean {
  if (element.name === "use") return true;
  let around = parentOf(element);
  while (around && !definitions.has(around.name)) around = parentOf(around);
  return around !== undefined;
}

const definitions: ReadonlySet<string> = new Set(
  "symbol clipPath mask pattern marker filter".split(" "),
);

/** Whether a drawing, and each of its definitions, has no more elements than a browser draws. */
export function isSmall(root: Drawn): boolean {
  const all = [root, ...DomUtils.getElementsByTagName("*", root)];
  const byId = new Map<string, Drawn>();
  for (const element of all) {
    const { id } = element.attribs;
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
  }
  const drawn = new Map<Drawn, number>();
  const count = (element: Drawn): number => {
    const known = drawn.get(element);
    if (known !== undefined) return known;
    // What names itself is not drawn again by a browser.
    drawn.set(element, 0);
    let sum = 1;
    for (const child of element.children) if ("attribs" in child) sum += count(child);
    for (const name of isPainted(element) ? namesIn(element) : []) {
      const named = byId.get(name);
      if (named) sum += count(named);
    }
    drawn.set(element, sum);
    return sum;
  };
  return all.every((element) => count(element) <= mostDrawn);
}
