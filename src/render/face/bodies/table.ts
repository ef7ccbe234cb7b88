import type { Token } from "markdown-it";
import type { Deck } from "../../../deck/model.ts";
import { emsOf } from "../../../deck/text/ems.ts";
import { escapeHtml } from "../../../deck/text/html.ts";
import { renderTokens } from "../tokens.ts";
import {
  type Cell,
  columnOf,
  fractionEms,
  number,
  rowsOf,
  shortHead,
  wholeShare,
  withoutUnit,
} from "./table-columns.ts";
import { type Column, settingOf, shortEms } from "./table-setting.ts";
import { breakMark, markWordBreaks, partedPhrase } from "../word-breaks.ts";
import { bodyWidth } from "../../../deck/layouts/stage-size.ts";

const total = /^(?:[合总總共小]\s*[计計]|总\s*数|總\s*數|total|sum)$/i;

/** From the heading's rule to where the lowest text may stand. */
const height = 770;
/**
 * A table as it stands on the wall: figures aligned by the decimal point, units under the names of the columns, and
 * type as large as its columns and rows allow. `around`: height that other blocks take, px.
 */
export function renderTable(
  tokens: readonly Token[],
  { figures, settings }: Deck,
  around: number,
): { readonly html: string; readonly fit: number } {
  const rows = rowsOf(tokens, figures);
  const [head = [], ...body] = rows;
  const columns = head.map((cell, index) =>
    columnOf(
      cell,
      body.map((row) => row[index]),
      index,
    ),
  );
  const setting = settingOf(
    columns,
    body.map((row) => row.map(({ text }) => text)),
    {
      width: bodyWidth[settings.aspect],
      height: height - around,
    },
  );
  const accents = columns.filter(({ isAccent }) => isAccent).length;
  const classOf = (index: number, isShort = (columns[index]?.ems ?? 0) <= shortEms): string => {
    const column = columns[index];
    const names = [
      ...(column?.isNumeric ? ["numeric"] : []),
      ...(isShort ? ["short"] : []),
      ...(column?.isMarks ? ["marks"] : []),
      ...alignedClass(head[index], column),
      ...(accents === 1 && column?.isAccent ? ["accent"] : []),
    ];
    return names.length > 0 ? ` class="${names.join(" ")}"` : "";
  };
  const headHtml = head
    .map(
      (cell, index) =>
        `<th${classOf(index, emsOf(cell.text) <= shortHead)}${widthOf(columns[index])}>${renderHeadCell(cell, columns[index], figures)}</th>`,
    )
    .join("");
  const bodyHtml = body.map((row) => {
    const isTotal = total.test(row[0]?.text ?? "");
    const cells = head.map((_, index) => {
      const [cell, column] = [row[index], columns[index]];
      return `<td${classOf(index)}${indentOf(cell)}>${cell && column ? renderCell(cell, column, figures) : ""}</td>`;
    });
    return `<tr${isTotal ? ' class="total"' : ""}>${cells.join("")}</tr>`;
  });
  const pictured = body.filter((row) => row.some(hasPicture)).length;
  const picture = pictured > 0 ? `;--picture:${pictureHeight(body.length, pictured, around)}` : "";
  const row = pictured > 0 ? Math.min(setting.row, plainRow) : setting.row;
  const air = setting.air > 0 ? `;--air:${setting.air}` : "";
  const style = `--type:${setting.type};--row:${row};--pad:${setting.pad};--leading:${setting.leading}${air}${picture}`;
  return {
    html:
      `<table class="measured" style="${style}"><thead><tr>${headHtml}</tr></thead>` +
      `<tbody>${bodyHtml.join("")}</tbody></table>`,
    fit: setting.fit,
  };
}

/** Text stands where the author put its column; figures and marks have places of their own. */
function alignedClass(head: Cell | undefined, column: Column | undefined): readonly string[] {
  const isText = column !== undefined && !column.isNumeric && !column.isMarks;
  if (!isText || head?.align === undefined || head.align === "left") return [];
  return [head.align === "right" ? "at-right" : "centred"];
}

/** Of a row without pictures, and of the head; what stands above and below a picture. Px of the stage. */
const [plainRow, headRow, aroundPicture] = [112, 80, 24];

/** What each picture of so many rows with pictures may be high, px of the stage. */
function pictureHeight(rows: number, pictured: number, around: number): number {
  const room = height - around - headRow - (rows - pictured) * plainRow;
  return Math.max(plainRow, Math.floor(room / pictured - aroundPicture));
}

function hasPicture({ inline }: Cell): boolean {
  return inline.children?.some(({ type }) => type === "image") ?? false;
}

/** A level of the table, one em each. */
function indentOf(cell: Cell | undefined): string {
  return cell && cell.indent > 0 ? ` style="padding-inline-start:${cell.indent}em"` : "";
}

/** What the article needs to give a column the room that its text asks for. */
function widthOf(column: Column | undefined): string {
  return column ? ` style="--ems:${Math.min(column.ems, 20).toFixed(1)}"` : "";
}

/** Text with Chinese phrases breaks between its words. */
function isHan({ text }: Cell): boolean {
  return !/[A-Za-z]/.test(text) || /\p{Script=Han}{2}/u.test(text);
}

/** Between Chinese and a word of letters a line may end, too. */
const besideLetters = /(?<=\p{Script=Han}{2})(?=[A-Za-z]{2})/gu;

/** A name of four characters and more may stand in two lines, parted between words where they meet near its middle. */
function halved(name: string): string {
  const marked = markWordBreaks(name, partedPhrase).split(breakMark);
  const starts = marked.slice(1).map((_, at) => marked.slice(0, at + 1).join("").length);
  const middle = Math.floor(name.length / 2);
  const near = starts.filter((start) => Math.abs(start - name.length / 2) <= 1);
  const at = near[0] ?? middle;
  return name.length > 8 ? marked.join("<wbr>") : `${name.slice(0, at)}<wbr>${name.slice(at)}`;
}

function renderHeadCell(cell: Cell, column: Column | undefined, figures: Deck["figures"]): string {
  const html = renderTokens([cell.inline], figures, Infinity).replace(
    /\p{Script=Han}{4,}/u,
    halved,
  );
  if (!column?.isNumeric) return html;
  // In the article the brackets stand as written; on the wall the unit has a line of its own.
  return html.replace(
    /([（(])([^（）()<>]{1,8})([）)])(?=(?:<\/strong>)?$)/u,
    '<span class="unit"><span class="bracket">$1</span>$2<span class="bracket">$3</span></span>',
  );
}

function renderCell(cell: Cell, column: Column, figures: Deck["figures"]): string {
  // A place to break is one also in a column that stays in one line.
  const longest = column.ems <= shortEms ? Infinity : isHan(cell) ? partedPhrase : undefined;
  const html = renderTokens([cell.inline], figures, longest);
  const isMarked = column.unit !== "" && /<(?!span class="whole">|\/span>$)/.test(html);
  if (!column.isNumeric || isMarked || !number.test(withoutUnit(cell.text, column.unit)))
    return isHan(cell) && emsOf(cell.text) > shortEms
      ? `<span class="parted">${html.replace(besideLetters, "<wbr>")}</span>`
      : html;
  const pad =
    column.fraction === 0 || (column.isFine && wholeShare.test(cell.text))
      ? 0
      : column.fraction - fractionEms(cell.text);
  const style = `--wide:${column.ems.toFixed(2)}${pad > 0 ? `;--lack:${pad.toFixed(2)}` : ""}`;
  // A hyphen before digits is a minus sign.
  const [digits, unit] = apart(html, column.unit);
  return `<span class="number" style="${style}">${digits.replace(/^((?:<[^>]*>)*)[-–](?=(?:<[^>]*>)*\d)/, "$1−")}${unit}</span>`;
}

/** The digits of a cell, and the unit behind them, which is no numeral and has no letters in their type. */
function apart(html: string, unit: string): readonly [digits: string, unit: string] {
  if (unit === "") return [html, ""];
  const plain = html.replace(/^<span class="whole">([^<]*)<\/span>$/, "$1");
  return [plain.slice(0, -unit.length), `<span class="measure">${escapeHtml(unit)}</span>`];
}
