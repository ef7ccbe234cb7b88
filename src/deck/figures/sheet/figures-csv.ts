/** The figures sheet as a table that is sent round the offices, and back. */
import { readCsv, writeCsv, type CsvRow } from "./csv.ts";
import { unitOf } from "../figure-unit.ts";
import { checkFigureValue } from "../figure-value.ts";
import {
  filledFields,
  type FigureEdit,
  type FigureEdits,
  type SheetFigure,
} from "./figures-sheet.ts";
import type { Place, Problem, Words } from "../../model.ts";
import { nearestHint } from "../../problems/nearest.ts";
import { hasErrors, error, words } from "../../problems/problem.ts";

interface Column {
  readonly title: string;
  readonly write: (figure: SheetFigure) => string;
}

const columns: readonly Column[] = [
  { title: "名称", write: ({ name }) => name },
  { title: "标签", write: (figure) => figure.label ?? labelOf(figure) },
  { title: "值", write: ({ value = "" }) => value },
  { title: "占位", write: ({ placeholder }) => placeholder },
  { title: "单位", write: (figure) => unitOf(figure, figure.sentences) },
  { title: "责任人", write: ({ owner = "" }) => owner },
  { title: "来源", write: ({ source = "" }) => source },
  { title: "日期", write: ({ date = "" }) => date },
  { title: "所在句", write: sentenceOf },
];

/** What is read back, by the title of its column; English titles are taken too. */
const readTitles: Readonly<Record<"name" | (typeof filledFields)[number], readonly string[]>> = {
  name: ["名称", "name"],
  value: ["值", "value"],
  owner: ["责任人", "owner"],
  source: ["来源", "source"],
  date: ["日期", "date"],
};

/** The sheet as CSV text with a byte order mark; the figure's place in its sentence is marked by 【】. */
export function figuresCsv(figures: readonly SheetFigure[]): string {
  const titles = columns.map(({ title }) => title);
  return writeCsv([titles, ...figures.map((figure) => columns.map(({ write }) => write(figure)))]);
}

function labelOf({ sentences }: SheetFigure): string {
  return sentences.find(({ role }) => role === "face")?.before.trim() ?? "";
}

/** What is spoken, or else what is shown. */
function sentenceOf({ value, placeholder, sentences }: SheetFigure): string {
  const sentence = sentences.find(({ role }) => role === "notes") ?? sentences[0];
  return sentence ? `${sentence.before}【${value ?? placeholder}】${sentence.after}` : "";
}

/**
 * Reads a table that came back: columns in any order, others beside them, rows left out. Blank cells change nothing. A
 * row that does not fit is a problem in its line of `path`; the others are taken.
 */
export function readFiguresCsv(
  path: string,
  text: string,
  figures: readonly SheetFigure[],
): { readonly edits: FigureEdits; readonly problems: readonly Problem[] } {
  const table = readCsv(text);
  // An office may add a title above the columns.
  const top = table.findIndex((row) => columnIndexes(row) !== undefined);
  const [head, ...rows] = top < 0 ? [] : table.slice(top);
  const indexes = head && columnIndexes(head);
  const edits = new Map<string, FigureEdit>();
  if (!indexes) return { edits, problems: [noColumns({ file: path, line: 1, column: 1 })] };
  const twice = repeatedTitle(head);
  if (twice !== undefined) {
    return { edits, problems: [repeatedColumn(twice, { file: path, line: head.line, column: 1 })] };
  }
  const known = new Map(figures.map((figure) => [figure.name, figure]));
  const problems = rows.flatMap((row) => {
    const place = { file: path, line: row.line, column: 1 };
    const cell = (field: keyof typeof readTitles) => row.cells[indexes.get(field) ?? -1] ?? "";
    const name = cell("name");
    if (row.isOpen) return [openQuote(place)];
    const figure = known.get(name);
    if (!figure) return [unknownName(name, place, [...known.keys()])];
    if (edits.has(name)) return [repeatedName(name, place)];
    if (row.cells.slice(head.cells.length).some((each) => each !== ""))
      return [tooManyCells(place)];
    if (row.cells.length !== head.cells.length && isParted(row, indexes.get("value")))
      return [partedNumber(place)];
    const found = checkFigureValue(cell("value"), { ...figure, place }, figure.sentences);
    if (!hasErrors(found)) {
      const filled = filledFields.filter((field) => cell(field) !== "");
      edits.set(name, Object.fromEntries(filled.map((field) => [field, cell(field)])));
    }
    return found;
  });
  return { edits, problems };
}

function columnIndexes({ cells }: CsvRow): ReadonlyMap<string, number> | undefined {
  const titles = cells.map((title) => title.toLowerCase());
  const indexes = new Map(
    Object.entries(readTitles).flatMap(([field, names]) => {
      const index = titles.findIndex((title) => names.includes(title));
      return index < 0 ? [] : [[field, index] as const];
    }),
  );
  return indexes.has("name") && indexes.has("value") ? indexes : undefined;
}

/** A title of what is read that two columns have: nobody knows which counts. */
function repeatedTitle({ cells }: CsvRow): string | undefined {
  const read = Object.values(readTitles).map((names) =>
    cells.filter((title) => names.includes(title.toLowerCase())),
  );
  return read.find(({ length }) => length > 1)?.[0];
}

/** `1,200` without quotes, in a row that ends before its last columns. */
function isParted({ cells }: CsvRow, value = -1): boolean {
  return /^\d{1,3}$/.test(cells[value] ?? "") && /^\d{3}(?:\.\d+)?$/.test(cells[value + 1] ?? "");
}

function noColumns(place: Place): Problem {
  return rowProblem(
    place,
    words("没有“名称”和“值”两列", "There are no columns 名称 and 值"),
    words("用“导出”得到的表格来填", "Fill in the table that “Export” gives"),
  );
}

function unknownName(name: string, place: Place, known: readonly string[]): Problem {
  return rowProblem(
    place,
    words(`没有名为“${name}”的数字`, `There is no figure named “${name}”`),
    nearestHint(name, known),
  );
}

function repeatedName(name: string, place: Place): Problem {
  return rowProblem(
    place,
    words(`“${name}”有两行，只取前一行`, `“${name}” has two lines; the first one counts`),
    words("删去多余的一行", "Delete one of the two"),
  );
}

function tooManyCells(place: Place): Problem {
  return rowProblem(
    place,
    words("这一行的格子比标题行多", "This line has more cells than the line of titles"),
    words('带逗号的内容要加引号，如 "1,200"', 'Put quotes around a text with a comma: "1,200"'),
  );
}

function partedNumber(place: Place): Problem {
  return rowProblem(
    place,
    words("这个数像是被逗号分成了两格", "A comma seems to have parted this number into two cells"),
    words('写成 1200，或加引号："1,200"', 'Write 1200, or put quotes around it: "1,200"'),
  );
}

function openQuote(place: Place): Problem {
  return rowProblem(
    place,
    words(
      "这一行的引号没有收住，从这里起都没有读",
      "A quote opens in this line and never closes: nothing is read from here on",
    ),
    words("补上引号，或删去它", "Close the quote, or delete it"),
  );
}

function repeatedColumn(title: string, place: Place): Problem {
  return rowProblem(
    place,
    words(`有两列都叫“${title}”，不知道该用哪一列`, `Two columns are called “${title}”`),
    words("给一列改名，或删去它", "Rename one of them, or delete it"),
  );
}

function rowProblem(place: Place, message: Words, hint?: Words): Problem {
  return error("csv-row", place, message, hint);
}
