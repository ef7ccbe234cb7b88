/** What an `EQ` field of Word draws, on a line of text: fractions, roots, letters over each other, words in a frame. */
import { ringNumerals } from "../../../deck/figures/numerals.ts";
import { apart } from "./formula.ts";
import { type Place, bound, offLine, script } from "./scripts.ts";

export interface EquationText {
  readonly text: string;
  /** Phonetic guides over its words, each behind its words: `墉 yōng`. */
  readonly guides: readonly string[];
}

/** A stretch of text, and where it stands. */
interface Piece {
  readonly text: string;
  readonly place: Place;
}

/** A command that has begun, as `\f`, and the values of what is set for it, as `\bc\{`. */
interface Command {
  readonly name: string;
  readonly set: Map<string, string>;
}

/** Brackets that are open: of a command, or of the text itself where there is none. */
interface Open {
  readonly command: Command | undefined;
  readonly parts: Piece[][];
}

const rings = "○◯〇⭕";

/**
 * A general switch with its value, a sign that stands for itself, a name, one that takes a sign or a number, a bracket, a
 * comma, or text.
 */
const token =
  /\\\*\s*(?:"[^"]*"?|[^\s\\]+)|\\([blrfv]c)\s*\\?(.)|\\([a-z]+)\s*(\d*)|\\(.)|([(),;])|([^\\(),;]+)/gis;

/** Reads what stands behind `EQ`. */
export function equationText(instruction: string): EquationText {
  const guides: string[] = [];
  const root: Open = { command: undefined, parts: [[]] };
  const open: Open[] = [root];
  let begun: Command | undefined;
  const put = (text: string, place: Place = "line"): void => {
    open.at(-1)?.parts.at(-1)?.push({ text, place });
  };
  const close = (): void => {
    const last = open.pop();
    if (!last) return;
    const { command, parts } = last;
    if (!command) put(`(${parts.map(lineOf).join(",")})`);
    else if (command.name === "s") {
      const text = parts.map(lineOf).join("");
      put(text, command.set.has("up") ? "above" : command.set.has("do") ? "below" : "line");
    } else if (command.name === "o") put(overEachOther(parts, guides));
    else put(drawn(command, parts.map(lineOf)));
  };
  for (const [, sided, sign = "", name, number = "", letter, mark, text] of instruction.matchAll(
    token,
  )) {
    if (sided !== undefined) begun?.set.set(sided.toLowerCase(), sign);
    else if (name !== undefined && name.length > 1) begun?.set.set(name.toLowerCase(), number);
    else if (name !== undefined) begun = { name: name.toLowerCase(), set: new Map() };
    else if (letter !== undefined) put(letter);
    else if (mark === "(") {
      open.push({ command: begun, parts: [[]] });
      begun = undefined;
    } else if (mark === ")") {
      if (open.length > 1) close();
      else put(mark);
    } else if (mark !== undefined) {
      if (open.length > 1) open.at(-1)?.parts.push([]);
      else put(mark);
    } else if (text !== undefined && text.trim() !== "") {
      put(text);
      begun = undefined;
    }
  }
  while (open.length > 1) close();
  return { text: lineOf(root.parts[0] ?? []).trim(), guides };
}

function lineOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text, place }) => offLine(text, place)).join("");
}

/** What a command draws of the parts in its brackets. */
function drawn({ name, set }: Command, parts: readonly string[]): string {
  const [first = "", second = "", third = ""] = parts;
  switch (name) {
    case "f":
      return parts.map(bound).join("/");
    case "r":
      return parts.length < 2 ? `√${bound(first)}` : `${script(first, "above")}√${bound(second)}`;
    case "i": {
      const sign =
        set.get("fc") ?? set.get("vc") ?? (set.has("su") ? "∑" : set.has("pr") ? "∏" : "∫");
      return `${sign}${script(first, "below")}${script(second, "above")}${apart(third)}`;
    }
    case "b": {
      const both = set.get("bc");
      const isOneSided = both === undefined && (set.has("lc") || set.has("rc"));
      const [before, after] = isOneSided ? ["", ""] : [both ?? "(", closing[both ?? "("] ?? both];
      return `${set.get("lc") ?? before}${parts.join(",")}${set.get("rc") ?? after}`;
    }
    case "a":
      return parts.join("; ");
    default:
      return parts.join(name === "l" ? "," : "");
  }
}

const closing: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}", "<": ">" };

/** Letters over each other: a number in a ring, words with their guide, or words that are set as one. */
function overEachOther(parts: readonly (readonly Piece[])[], guides: string[]): string {
  const texts = parts.map(lineOf);
  const inRing = /^(.)[，；]?(.*)$/su.exec(texts.join("").trim());
  if (inRing?.[1] !== undefined && rings.includes(inRing[1])) {
    const number = (inRing[2] ?? "").trim();
    return ringNumerals[Number(number) - 1] ?? number;
  }
  const isAbove = (pieces: readonly Piece[]): boolean =>
    pieces.length > 0 && pieces.every(({ place }) => place === "above");
  const isBelow = (pieces: readonly Piece[]): boolean =>
    pieces.some(({ place }) => place === "below");
  const base = parts.filter((part) => !isAbove(part)).map(lineOf);
  if (base.join("") === "" || base.length === parts.length || parts.some(isBelow))
    return texts.join("");
  const text = base.join("");
  const guide = parts.filter(isAbove).flatMap((part) => part.map((piece) => piece.text));
  guides.push(`${text} ${guide.join("")}`);
  return text;
}
