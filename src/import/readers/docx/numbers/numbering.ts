/** Automatic numbers, as Word counts them (ECMA-376 part 1, 17.9). */
import { drawn } from "../characters.ts";
import { formatNumber } from "./number-format.ts";
import { runLooks } from "../looks/styles.ts";
import { type Element, child, childrenOf, isOn, parseRoot, valueOf } from "../xml.ts";

interface NumberLevel {
  readonly start: number;
  readonly format: string;
  /** Such as `%1、`, `（%2）` or `%1.%2`. */
  readonly text: string;
  /** All its numbers are Arabic. */
  readonly isLegal: boolean;
  /** The paragraph style that brings this level with it. */
  readonly style: string | undefined;
  /** How its number is inked, over the ink of its paragraph. */
  readonly ink: readonly Element[];
  /** The level that starts it anew; 0 where no level does. */
  readonly restart: number | undefined;
  /** Its text follows at once: there is neither a tab nor a blank between. */
  readonly isTight: boolean;
}

interface List {
  /** Lists of one definition count on together. */
  readonly counter: string;
  readonly levels: ReadonlyMap<number, NumberLevel>;
  readonly starts: ReadonlyMap<number, number>;
}

/** A place in a list, as a paragraph or its style names it. */
export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

/** Gives each numbered paragraph its number, in the order of the document. */
export interface Numbering {
  /**
   * The number that stands before a paragraph, such as `一、`, and what its level says of its ink; empty for an unknown list
   * and for a bullet, but a box that is ticked or crossed. Before a `body` that it would run into it ends with a blank.
   */
  next(place: ListPlace, body: string): { readonly text: string; readonly ink: readonly Element[] };
  /** The level that a style's list gives it, where the list names the style. */
  levelOf(list: string, style: string): number | undefined;
}

/** Reads `numbering.xml`. */
export function readNumbering(bytes: Uint8Array | undefined): Numbering {
  const lists = readLists(parseRoot(bytes, "w:numbering"));
  const counts = new Map<string, number[]>();
  const started = new Set<string>();
  return {
    levelOf(list, style) {
      const levels = lists.get(list)?.levels ?? new Map<number, NumberLevel>();
      return [...levels].find(([, level]) => level.style === style)?.[0];
    },
    next({ list: id, level }, body) {
      const list = lists.get(id);
      const found = list?.levels.get(level);
      if (!list || !found) return { text: "", ink: [] };
      const count = counts.get(list.counter) ?? [];
      counts.set(list.counter, count);
      const override = list.starts.get(level);
      // An override counts anew at the first paragraph of its list, and only there.
      const isFirst = override !== undefined && !started.has(`${id}/${level}`);
      started.add(`${id}/${level}`);
      const before = count[level];
      count[level] = isFirst ? override : before === undefined ? found.start : before + 1;
      for (const [deeper, { restart }] of list.levels) {
        if (deeper > level && restart !== 0 && (restart === undefined || level < restart)) {
          delete count[deeper];
        }
      }
      const text = written(list, found, count);
      return { text: found.isTight ? text : apart(text, body), ink: found.ink };
    },
  };
}

/** A number with a blank behind it where it would run into its text: 1.1 2024年, Chapter 1 Aims. */
function apart(number: string, body: string): string {
  const runsOn = /[\p{L}\p{N}]$/u.test(number) && /^(?!\p{Script=Han})[\p{L}\p{N}]/u.test(body);
  const isDecimal = /\d[.．]$/.test(number) && /^\d/.test(body);
  return runsOn || isDecimal ? `${number} ` : number;
}

function written(list: List, level: NumberLevel, count: readonly (number | undefined)[]): string {
  if (level.format === "none") return level.text.replace(/%\d/g, "");
  if (level.format === "bullet") return answers.test(level.text) ? `${level.text} ` : "";
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const own = list.levels.get(at);
    const format = level.isLegal ? "decimal" : (own?.format ?? "decimal");
    return formatNumber(count[at] ?? own?.start ?? 1, format);
  });
}

/** Bullets that say of their item what was chosen. A tick alone, `✓`, is one of Word's ordinary bullets. */
const answers = /^[☑☒✗✘]$/;

function readLists(children: readonly Element[]): ReadonlyMap<string, List> {
  const definitions = new Map<string, Element>();
  const byStyle = new Map<string, string>();
  for (const definition of children.filter(({ name }) => name === "w:abstractNum")) {
    const id = definition.attributes["w:abstractNumId"] ?? "";
    definitions.set(id, definition);
    const link = valueOf(definition, "w:styleLink");
    if (link !== undefined) byStyle.set(link, id);
  }
  const lists = new Map<string, List>();
  for (const number of children.filter(({ name }) => name === "w:num")) {
    const named = valueOf(number, "w:abstractNumId") ?? "";
    const link = valueOf(definitions.get(named), "w:numStyleLink");
    const counter = (link !== undefined && byStyle.get(link)) || named;
    const definition = definitions.get(counter);
    if (!definition) continue;
    const levels = new Map(childrenOf(definition, "w:lvl").map(readLevel));
    const starts = new Map<number, number>();
    for (const override of childrenOf(number, "w:lvlOverride")) {
      const at = Number(override.attributes["w:ilvl"] ?? 0);
      const own = child(override, "w:lvl");
      if (own) levels.set(at, readLevel(own)[1]);
      const start = valueOf(override, "w:startOverride");
      if (start !== undefined) starts.set(at, Number(start));
    }
    lists.set(number.attributes["w:numId"] ?? "", { counter, levels, starts });
  }
  return lists;
}

function readLevel(element: Element): [number, NumberLevel] {
  const restart = valueOf(element, "w:lvlRestart");
  return [
    Number(element.attributes["w:ilvl"] ?? 0),
    {
      start: Number(valueOf(element, "w:start") ?? 1),
      format: formatOf(element),
      text: drawn(valueOf(element, "w:lvlText") ?? "", runLooks(child(element, "w:rPr"))).text,
      isLegal: isOn(element, "w:isLgl") ?? false,
      style: valueOf(element, "w:pStyle"),
      ink: childrenOf(element, "w:rPr").flatMap((run) => childrenOf(run)),
      isTight: valueOf(element, "w:suff") === "nothing",
      restart: restart === undefined ? undefined : Number(restart),
    },
  ];
}

/** Newer formats stand in an alternative beside an older one. */
function formatOf(element: Element): string {
  const choice = child(child(element, "mc:AlternateContent"), "mc:Fallback");
  const format = child(element, "w:numFmt") ?? child(choice, "w:numFmt");
  return format?.attributes["w:val"] ?? "decimal";
}
