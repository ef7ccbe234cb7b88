/** The table of a chart as people write it, as CSV. */

/**
 * CSV of a table that is written in another way: with full-width commas, as a table of Markdown, or as lines of a name, a
 * colon and a number. Every line stays in its place.
 */
export function chartTable(text: string): string {
  const lines = text.split("\n");
  const filled = lines.filter((line) => line.trim() !== "");
  const way = [ofPipes, ofColon, ofWideCommas].find((each) =>
    filled.every((line) => each(line) !== undefined),
  );
  return way ? lines.map((line) => (line.trim() === "" ? "" : way(line))).join("\n") : text;
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

function ofColon(line: string): string | undefined {
  const at = Math.max(line.lastIndexOf(":"), line.lastIndexOf("："));
  const value = line.slice(at + 1);
  if (at < 1 || numberOf(value) === undefined) return undefined;
  return csvOf([line.slice(0, at).replaceAll('"', ""), value]);
}

function ofWideCommas(line: string): string | undefined {
  return /[,;\t]/.test(line) || !line.includes("，") ? undefined : csvOf(line.split("，"));
}

function csvOf(cells: readonly string[]): string {
  return cells.map((cell) => `"${cell.trim().replaceAll('"', '""')}"`).join(",");
}
