/** The table of a chart as people write it, as CSV. */
import { measures } from "../figures/figure-unit.ts";

/**
 * CSV of a table that is written in another way: with full-width commas, as a table of Markdown, or as lines of a name, a
 * colon and a number. Every line stays in its place.
 */
export function chartTable(text: string): string {
  const lines = text.split("\n");
  const isBlank = (line: string): boolean => line.trim() === "";
  const way = [ofPipes, ofColon, ofWideCommas].find((each) =>
    lines.every((line) => isBlank(line) || each(line) !== undefined),
  );
  if (!way) return text;
  return lines.map((line) => (isBlank(line) ? "" : way(line))).join("\n");
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

/**
 * Whether a cell is a number with what people write about it: 约18, 18.2亿元, 18.2%（增长）. A period is none, nor is a
 * distance: 2024年 and 100米 name a column.
 */
export function isAmount(cell: string): boolean {
  return numberOf(cell) === undefined && amount.test(cell.trim());
}

const amount = new RegExp(
  "^(?:大?约|将?近|超过?|逾|达到?|不足|不到|至少|[＞>＜<≥≤≈~～￥¥$€£])?\\s*[+＋−–±-]?\\d[\\d,，.]*\\s*" +
    `(?:[余多]?[十百千万亿]*(?:${[
      "[场人车班]次",
      "[美欧日]元",
      "平方米",
      "立方米",
      "公[里斤顷]",
      "个?百分点",
      "[A-Za-zμ]{2,4}",
      `[${measures.replace(/[年月日时期轮节课批米]/g, "")}‰倍位]`,
    ].join("|")})?)(?:左右|以上|以下|上下)?\\s*(?:[（(].*[）)])?$`,
  "u",
);

function ofPipes(line: string): string | undefined {
  const row = line.trim();
  if (!row.startsWith("|")) return undefined;
  // The line under the head of such a table.
  if (!/[^|\s:-]/.test(row) && row.includes("-")) return "";
  return csvOf(row.slice(1, row.endsWith("|") ? -1 : undefined).split("|"));
}

const thousands = /(?<=\d)[,，](?=\d{3})/g;

/** What stands behind the colon is a number, or without a sign that parts cells. */
function ofColon(line: string): string | undefined {
  const at = Math.max(line.lastIndexOf(":"), line.lastIndexOf("："));
  const value = line.slice(at + 1);
  const isCell = value.trim() !== "" && !/[,，|\t]/.test(line.replace(thousands, ""));
  if (at < 1 || !(isCell || numberOf(value) !== undefined)) return undefined;
  return csvOf([line.slice(0, at).replaceAll('"', ""), value]);
}

function ofWideCommas(line: string): string | undefined {
  return /[,;\t]/.test(line) || !line.includes("，") ? undefined : csvOf(line.split("，"));
}

function csvOf(cells: readonly string[]): string {
  return cells.map((cell) => `"${cell.trim().replaceAll('"', '""')}"`).join(",");
}
