/** Tables as CSV (RFC 4180), as spreadsheets write it. */

/** A row, with the line of the file that it begins in, from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** A quotation mark opens in it that nothing closes: the rest of the file is in its last cell. */
  readonly isOpen?: true;
}

const formula = /^[=+\-@\t\r]/;

/**
 * Rows as a file, in UTF-8 with CRLF line ends. Without its byte order mark, Excel would read it as GBK. Text that a
 * spreadsheet would read as a formula gets an apostrophe before it; a number stays a number.
 */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

function cell(text: string | number): string {
  if (typeof text === "number") return String(text);
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The rows of a file that are not empty, cells trimmed. The sign that the first row has most of parts the cells: comma,
 * semicolon or tab. Any line end will do. A quotation mark that is never closed holds the rest of the file.
 */
export function readCsv(text: string): readonly CsvRow[] {
  const plain = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const [first = ""] = plain.split("\n", 1);
  const told = /^sep=([,;\t])$/i.exec(first)?.[1];
  const rows = cutRows(plain, told ?? delimiterOf(first));
  return (told === undefined ? rows : rows.slice(1)).filter(({ cells }) =>
    cells.some((each) => each !== ""),
  );
}

function delimiterOf(row: string): string {
  const bare = row.replace(/"[^"]*"/g, "");
  const counts = [",", ";", "\t"].map((mark) => [mark, bare.split(mark).length] as const);
  return counts.reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

function cutRows(text: string, delimiter: string): readonly CsvRow[] {
  const token = new RegExp(`"([^"]*(?:""[^"]*)*)("|$)|[^${delimiter}\n]+|[${delimiter}\n]`, "g");
  const rows: { line: number; cells: string[]; isOpen?: true }[] = [];
  let line = 1;
  let row: (typeof rows)[number] = { line, cells: [""] };
  for (const [piece, quoted, end] of text.matchAll(token)) {
    if (end === "") row.isOpen = true;
    if (piece === delimiter) row.cells.push("");
    else if (piece !== "\n") append(row.cells, quoted?.replaceAll('""', '"') ?? piece);
    line += piece.split("\n").length - 1;
    if (piece !== "\n") continue;
    rows.push(row);
    row = { line, cells: [""] };
  }
  rows.push(row);
  return rows.map((each) => ({ ...each, cells: each.cells.map(plainCell) }));
}

function append(cells: string[], text: string): void {
  cells.push((cells.pop() ?? "") + text);
}

/** Takes off the apostrophe that `writeCsv` puts before a formula. */
function plainCell(text: string): string {
  const trimmed = text.trim();
  return /^'[=+\-@]/.test(trimmed) ? trimmed.slice(1) : trimmed;
}
