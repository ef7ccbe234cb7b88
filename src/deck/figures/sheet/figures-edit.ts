/** Values written into the text of a figures sheet: the lines of those figures change, and nothing else. */
import { isMap, isScalar, parseDocument, type Pair } from "yaml";
import { readFigures } from "../figures.ts";
import { filledFields, type FigureEdit, type FigureEdits } from "./figures-sheet.ts";
import type { Figure, Place, Problem } from "../../model.ts";
import { error, words } from "../../problems/problem.ts";
import { readSource } from "../../source/source.ts";
import {
  flowMap,
  setFields,
  setValue,
  setYaml,
  spliceText,
  type Splice,
} from "../../settings/yaml/yaml-splice.ts";

/**
 * Writes into `text`, the text of the sheet at `path`; its comments, order, line ends and byte order mark stay. The result
 * is read again: where it does not say just what was to be written, the text comes back as it was, with the problems.
 */
export function editFigures(
  path: string,
  text: string,
  edits: FigureEdits,
): { readonly text: string; readonly problems: readonly Problem[] } {
  const before = readSheet(path, text);
  const document = parseDocument(text, { logLevel: "silent", uniqueKeys: false });
  const root = document.contents;
  const pairs = new Map<string, Pair>();
  for (const pair of isMap(root) ? root.items : []) {
    const name = isScalar(pair.key) ? (pair.key.source ?? "").trim() : "";
    if (!pairs.has(name)) pairs.set(name, pair);
  }
  const isFlow = isMap(root) && root.flow === true;
  const splices = [...edits].flatMap(([name, edit]) => {
    const [figure, pair] = [before.get(name), pairs.get(name)];
    return figure && pair ? splicesOf(text, pair, isFlow, figure, tidy(edit)) : [];
  });
  const edited = spliceText(text, splices);
  const problems = differences(path, before, edits, readSheet(path, edited));
  return { text: problems.length > 0 ? text : edited, problems };
}

type Sheet = ReadonlyMap<string, Figure>;

function readSheet(path: string, text: string): Sheet {
  return readFigures(readSource({ path, text }).source).figures;
}

/** A value stands in one line. */
function tidy(edit: FigureEdit): FigureEdit {
  const fields = Object.entries(edit).map(([field, text]) => [field, oneLine(text)]);
  return Object.fromEntries(fields) as FigureEdit;
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, " ").trim();
}

function splicesOf(
  text: string,
  pair: Pair,
  isFlow: boolean,
  figure: Figure,
  edit: FigureEdit,
): readonly Splice[] {
  const fields = filledFields.flatMap((field) => {
    const to = edit[field];
    return to === undefined || to === (figure[field] ?? "") ? [] : [[field, to] as const];
  });
  if (isMap(pair.value)) return setFields(text, pair.value, fields);
  const { value, ...others } = Object.fromEntries(fields);
  if (Object.values(others).every((to) => to === "")) {
    return value === undefined ? [] : setValue(text, pair, isFlow, value);
  }
  const whole = { value: value ?? figure.value ?? "", ...others };
  const written = Object.entries(whole).filter(([field, to]) => field === "value" || to !== "");
  return setYaml(text, pair, isFlow, flowMap(written));
}

function differences(
  path: string,
  before: Sheet,
  edits: FigureEdits,
  after: Sheet,
): readonly Problem[] {
  const start: Place = { file: path, line: 1, column: 1 };
  const unknown = [...edits.keys(), ...after.keys()].filter((name) => !before.has(name));
  const failed = [...before.values()].filter((figure) => {
    const wanted = { ...figure, ...tidy(edits.get(figure.name) ?? {}) };
    const found = after.get(figure.name);
    return !found || fields.some((field) => (wanted[field] ?? "") !== (found[field] ?? ""));
  });
  return [
    ...unknown.map((name) => cannotWrite(name, start)),
    ...failed.map(({ name, place }) => cannotWrite(name, place)),
  ];
}

const fields = [...filledFields, "placeholder", "label", "unit"] as const;

function cannotWrite(name: string, place: Place): Problem {
  return error(
    "cannot-write-figure",
    place,
    words(`“${name}”这一行写不进去`, `“${name}” cannot be written in its line`),
    words("请在 figures.yaml 里直接改这一行", "Change this line in figures.yaml itself"),
  );
}
