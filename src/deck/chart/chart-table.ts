/** The table of a chart as people write it, as CSV. */

/**
 * CSV of a table that is written in another way: with full-width commas, as a table of Markdown, or as lines of a name, a
 * colon and a number. Every line stays in its place.
 */
export function chartTable(text: string): string {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => line.trim() !== "");
  const rows = lines.map((line, at) => (line.trim() === "" ? [] : ([line, at === first] as const)));
  const way = [ofPipes, ofColon, ofWideCommas].find((each) =>
    rows.every(([line, isFirst]) => line === undefined || each(line, isFirst) !== undefined),
  );
  if (!way) return text;
  return rows.map(([line, isFirst]) => (line === undefined ? "" : way(line, isFirst))).join("\n");
}

/** A title as people write it above the rows. */
const titleLine = /^\s*(?:title|caption|标题|图题)[ \t]*[:：=][ \t]*(\S.*?)[ \t]*$/im;

/** The title that stands as a line above the rows of a table, and the table with an empty line in its place. */
export function titleAbove(table: string): { readonly title?: string; readonly rows: string } {
  const [line = "", title] = titleLine.exec(table) ?? [];
  const isAbove = title !== undefined && table.slice(0, table.indexOf(line)).trim() === "";
  if (!isAbove || numberOf(title) !== undefined) return { rows: table };
  return { title: title.replace(/^["“「'](.*)["”」']$/u, "$1"), rows: table.replace(line, "") };
}

/** The number that a cell is, as people write it: thousands, a per cent, a minus of typesetting. */
export function numberOf(cell: string): number | undefined {
  const plain = cell.replace(/[,，\s%％]/g, "").replace(/^[−–]/, "-");
  const number = plain === "" ? NaN : Number(plain);
  return Number.isFinite(number) ? number : undefined;
}

function ofPipes(line: string): string | undefined {
  const row = line.trim();
  if (!row.startsWith("|")) return undefined;
  // The line under the head of such a table.
  if (!/[^|\s:-]/.test(row) && row.includes("-")) return "";
  return csvOf(row.slice(1, row.endsWith("|") ? -1 : undefined).split("|"));
}

/** The first line may name the two columns. */
function ofColon(line: string, isFirst = false): string | undefined {
  const at = Math.max(line.lastIndexOf(":"), line.lastIndexOf("："));
  const value = line.slice(at + 1);
  const isName = isFirst && value.trim() !== "" && !/[,，|\t]/.test(line);
  if (at < 1 || !(isName || numberOf(value) !== undefined)) return undefined;
  return csvOf([line.slice(0, at).replaceAll('"', ""), value]);
}

function ofWideCommas(line: string): string | undefined {
  return /[,;\t]/.test(line) || !line.includes("，") ? undefined : csvOf(line.split("，"));
}

function csvOf(cells: readonly string[]): string {
  return cells.map((cell) => `"${cell.trim().replaceAll('"', '""')}"`).join(",");
}
