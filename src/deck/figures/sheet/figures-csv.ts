/** The figures sheet as a table that is sent round the offices, and back. */
import { readCsv, writeCsv, type CsvRow } from "./csv.ts";
import { unitOf } from "../figure-unit.ts";
import { checkFigureValue } from "../figure-value.ts";
import {
  filledFields,
  longestField,
  type FigureEdit,
  type FigureEdits,
  type SheetFigure,
} from "./figures-sheet.ts";
import type { Problem } from "../../model.ts";
import { hasErrors } from "../../problems/problem.ts";
import { sameCell } from "./same-cell.ts";
import {
  noColumns,
  openQuote,
  partedNumber,
  repeatedColumn,
  repeatedName,
  tooLong,
  tooManyCells,
  unknownName,
} from "./table-problems.ts";

interface Column {
  readonly title: string;
  readonly write: (figure: SheetFigure) => string;
}

type FilledField = (typeof filledFields)[number];

/** The titles of what is filled in. English titles are read, too. */
const titles: Readonly<Record<"name" | FilledField, readonly [string, string]>> = {
  name: ["名称", "name"],
  value: ["值", "value"],
  owner: ["责任人", "owner"],
  source: ["来源", "source"],
  date: ["日期", "date"],
};

const columns: readonly Column[] = [
  { title: titles.name[0], write: ({ name }) => name },
  { title: "标签", write: (figure) => figure.label ?? labelOf(figure) },
  filledColumn("value"),
  { title: "占位", write: ({ placeholder }) => placeholder },
  { title: "单位", write: (figure) => unitOf(figure, figure.sentences) },
  filledColumn("owner"),
  filledColumn("source"),
  filledColumn("date"),
  { title: "所在句", write: sentenceOf },
];

function filledColumn(field: FilledField): Column {
  return { title: titles[field][0], write: (figure) => figure[field] ?? "" };
}

/** Stands behind the title of a column that is not to be filled in. */
const leaveAlone = "（勿改）";

/**
 * The sheet as CSV text with a byte order mark; the figure's place in its sentence is marked by 【】. The last columns say
 * once more what it goes out with: a table that comes back late is told from one that was filled in. What no figure
 * has needs no such column.
 */
export function figuresCsv(figures: readonly SheetFigure[]): string {
  const exported = filledFields
    .filter((field) => figures.some((figure) => figure[field] !== undefined))
    .map((field) => ({
      ...filledColumn(field),
      title: exportedTitles(field)[0] + leaveAlone,
    }));
  const all = [...columns, ...exported];
  return writeCsv([
    all.map(({ title }) => title),
    ...figures.map((figure) => all.map(({ write }) => write(figure))),
  ]);
}

function exportedTitles(field: FilledField): readonly [string, string] {
  const [chinese, english] = titles[field];
  return [`导出时的${chinese}`, `exported ${english}`];
}

function labelOf({ sentences }: SheetFigure): string {
  return sentences.find(({ role }) => role === "face")?.before.trim() ?? "";
}

/** What is spoken, or else what is shown. */
function sentenceOf({ value, placeholder, sentences }: SheetFigure): string {
  const sentence = sentences.find(({ role }) => role === "notes") ?? sentences[0];
  return sentence ? `${sentence.before}【${value ?? placeholder}】${sentence.after}` : "";
}

/** What a table says that came back. What is blank in it, or says what the sheet says, is in none of these. */
interface TableReading {
  /** What takes a blank's place, or that of what went out with the table. */
  readonly edits: FigureEdits;
  /** The sheet says something else, and it did not go out with this table: a person must choose. */
  readonly conflicts: FigureEdits;
  /** Came back as it went out, while the sheet has changed: not to be written. */
  readonly untouched: FigureEdits;
  readonly problems: readonly Problem[];
}

/**
 * Reads a table that came back, over the sheet as it is now: columns in any order, others beside them, rows and columns
 * left out. A row that does not fit is a problem in its line of `path`; the others are taken.
 */
export function readFiguresCsv(
  path: string,
  text: string,
  figures: readonly SheetFigure[],
): TableReading {
  const table = readCsv(text);
  // An office may add a title above the columns.
  const top = table.findIndex((row) => columnIndexes(row) !== undefined);
  const [head, ...rows] = top < 0 ? [] : table.slice(top);
  const indexes = head && columnIndexes(head);
  const place = { file: path, line: head?.line ?? 1, column: 1 };
  if (!indexes) return refused(noColumns(place));
  const twice = repeatedTitle(head);
  if (twice !== undefined) return refused(repeatedColumn(twice, place));
  const known = new Map(figures.map((figure) => [figure.name, figure]));
  const read = new Map<string, readonly (readonly [Outcome, FilledField, string])[]>();
  const problems = rows.flatMap((row) => {
    const place = { file: path, line: row.line, column: 1 };
    const cell = (column: string) => row.cells[indexes.get(column) ?? -1] ?? "";
    const name = cell("name");
    if (row.isOpen) return [openQuote(place)];
    const figure = known.get(name);
    if (!figure) return [unknownName(name, place, [...known.keys()])];
    if (read.has(name)) return [repeatedName(name, place)];
    if (row.cells.slice(head.cells.length).some((each) => each !== ""))
      return [tooManyCells(place)];
    if (row.cells.length !== head.cells.length && isParted(row, indexes.get("value")))
      return [partedNumber(place)];
    if (filledFields.some((field) => cell(field).length > longestField))
      return [tooLong(place, longestField)];
    const found = filledFields.flatMap((field) => {
      const was = indexes.has(exported(field)) ? cell(exported(field)) : undefined;
      const outcome = outcomeOf(cell(field), was, figure[field] ?? "");
      return outcome === undefined ? [] : [[outcome, field, cell(field)] as const];
    });
    // A spreadsheet may have made a day of 3-5: nobody has typed that.
    const isTyped = cell("value") !== cell(exported("value"));
    const wrong = isTyped
      ? checkFigureValue(cell("value"), { ...figure, place }, figure.sentences)
      : [];
    if (!hasErrors(wrong)) read.set(name, found);
    return wrong;
  });
  const all = (wanted: Outcome) =>
    new Map(
      [...read].flatMap(([name, found]) => {
        const fields = found.flatMap(([outcome, ...field]) => (outcome === wanted ? [field] : []));
        return fields.length === 0 ? [] : [[name, Object.fromEntries(fields) as FigureEdit]];
      }),
    );
  return {
    edits: all("edit"),
    conflicts: all("conflict"),
    untouched: all("untouched"),
    problems,
  };
}

type Outcome = "edit" | "conflict" | "untouched";

/**
 * What a cell says that went out as `was`, which is undefined where the table does not say it, and stands over `now` in
 * the sheet. Cells of one row that went out alike come back alike, whatever a spreadsheet makes of a day or a number.
 */
function outcomeOf(cell: string, was: string | undefined, now: string): Outcome | undefined {
  if (cell === "" || cell === now) return undefined;
  const hasMoved = was === undefined || !sameCell(was, now);
  if (cell === was) return hasMoved ? "untouched" : undefined;
  return now === "" || !hasMoved ? "edit" : "conflict";
}

function refused(problem: Problem): TableReading {
  const none: FigureEdits = new Map();
  return { edits: none, conflicts: none, untouched: none, problems: [problem] };
}

/** What the column is called that says what a field went out with. */
const exported = (field: FilledField) => `exported ${field}`;

/** What is read back, by the titles of its column. */
const readTitles: ReadonlyMap<string, readonly string[]> = new Map([
  ...Object.entries(titles),
  ...filledFields.map((field) => [exported(field), exportedTitles(field)] as const),
]);

function columnIndexes({ cells }: CsvRow): ReadonlyMap<string, number> | undefined {
  const found = cells.map(plainTitle);
  const indexes = new Map(
    [...readTitles].flatMap(([column, names]) => {
      const index = found.findIndex((title) => names.includes(title));
      return index < 0 ? [] : [[column, index] as const];
    }),
  );
  return indexes.has("name") && indexes.has("value") ? indexes : undefined;
}

function plainTitle(title: string): string {
  return title.toLowerCase().replace(/[（(]勿改[）)]$/u, "");
}

/** A title of what is read that two columns have: nobody knows which counts. */
function repeatedTitle({ cells }: CsvRow): string | undefined {
  const read = [...readTitles.values()].map((names) =>
    cells.filter((title) => names.includes(plainTitle(title))),
  );
  return read.find(({ length }) => length > 1)?.[0];
}

/** `1,200` without quotes, in a row that ends before its last columns. */
function isParted({ cells }: CsvRow, value = -1): boolean {
  return /^\d{1,3}$/.test(cells[value] ?? "") && /^\d{3}(?:\.\d+)?$/.test(cells[value + 1] ?? "");
}
