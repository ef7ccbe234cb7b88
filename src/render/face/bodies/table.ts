import type { Token } from "markdown-it";
import type { Deck } from "../../../deck/model.ts";
import { emsOf } from "../../../deck/text/ems.ts";
import { cellIndent } from "../../../deck/markdown/rules/cell-indent.ts";
import { figureText } from "../../../deck/notes/notes-text.ts";
import { renderTokens } from "../tokens.ts";
import { type Column, settingOf, shortEms } from "./table-setting.ts";
import { breakMark, markWordBreaks, partedPhrase } from "../word-breaks.ts";
import { bodyWidth } from "../../../deck/layouts/stage-size.ts";
import { figureName } from "../../../deck/markdown/rules/figures/figure.ts";

/** A cell of a table, measured. */
interface Cell {
  readonly inline: Token;
  readonly text: string;
  /** How far the text is set in, ems. */
  readonly indent: number;
}

/** Heads of so many ems stay in one line. */
const shortHead = 3;
/** Ems of marks. */
const markEms = 2;

const number =
  /^[−–+±-]?\d[\d,，]*(?:\.\d+)?\s*[%‰]?(?:\s*[~～–—]\s*\d[\d,，]*(?:\.\d+)?\s*[%‰]?)?$/;
/** 100% and 0% end where the signs of the other shares stand, if those have digits after the point. */
const wholeShare = /^(?:100|0)\s*%$/;
const blankCell = /^(?:[—–/-]*|…|无|N\/?A)$/i;
const unitInHead = /^(.+?)[（(]([^（）()]{1,8})[）)]$/u;
const total = /^(?:[合总總共小]\s*[计計]|总\s*数|總\s*數|total|sum)$/i;

/** Digits are .58 em wide in the numerals' type, comma and point .24, a sign .6. */
function numberEms(text: string): number {
  return [...text].reduce(
    (sum, sign) => sum + (/\d/.test(sign) ? 0.58 : /[.,]/.test(sign) ? 0.24 : 0.6),
    0,
  );
}

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

function rowsOf(tokens: readonly Token[], figures: Deck["figures"]): readonly (readonly Cell[])[] {
  const rows: Cell[][] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.type === "tr_open") rows.push([]);
    if (token.type === "inline")
      rows.at(-1)?.push({
        inline: token,
        text: cellText(token, figures),
        indent: cellIndent(tokens[index - 1]),
      });
  }
  return withLevels(rows);
}

/** Blanks typed by eye, one level after another. */
function withLevels(rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const levels = [...new Set([0, ...rows.flat().map(({ indent }) => indent)])].sort(
    (a, b) => a - b,
  );
  return rows.map((row) => row.map((cell) => ({ ...cell, indent: levels.indexOf(cell.indent) })));
}

function cellText(inline: Token, figures: Deck["figures"]): string {
  return (inline.children ?? [])
    .map((token) => {
      if (token.type === "figure") return figureText(figureName(token), figures);
      return token.type === "text" || token.type === "code_inline" ? token.content : "";
    })
    .join("")
    .trim();
}

function columnOf(head: Cell, cells: readonly (Cell | undefined)[], index: number): Column {
  const texts = cells.map((cell) => cell?.text ?? "");
  const filled = texts.filter((text) => !blankCell.test(text));
  const numbers = filled.filter((text) => number.test(text));
  const isNumeric =
    index > 0 &&
    numbers.length > 0 &&
    numbers.length * 2 >= filled.length &&
    filled.every((text) => isNumberLike(text, numbers));
  const unit = isNumeric ? unitInHead.exec(head.text) : null;
  const nameEms = emsOf(unit?.[1] ?? head.text);
  const isHeadShort = nameEms <= shortHead;
  // Numbers of unlike kinds, a share under a count, have no common point: they end at one edge.
  const isMixed = new Set(numbers.map((text) => /[%‰]$/.test(text))).size > 1;
  const fraction = isNumeric && !isMixed ? Math.max(0, ...numbers.map(fractionEms)) : 0;
  return {
    isNumeric,
    fraction,
    isFine: numbers.every((text) => text.includes(".") || wholeShare.test(text)),
    ems: Math.max(
      1,
      ...texts.map((text, row) =>
        isNumeric && number.test(text)
          ? (numberEms(text) + Math.max(0, fraction - fractionEms(text))) * 1.13
          : emsOf(text) + (cells[row]?.indent ?? 0),
      ),
    ),
    head: isHeadShort ? nameEms : Math.ceil(nameEms / 2) + 0.2,
    isMarks: index > 0 && !isNumeric && areMarks(filled),
    headLines: (isHeadShort ? 1 : 2) + (unit ? 1 : 0),
    isAccent:
      head.inline.children?.[0]?.type === "strong_open" ||
      head.inline.children?.[1]?.type === "strong_open",
  };
}

/** A mark or a short word again and again. */
function areMarks(texts: readonly string[]): boolean {
  const kinds = new Set(texts);
  return (
    texts.length > 1 && kinds.size < texts.length && texts.every((text) => emsOf(text) <= markEms)
  );
}

/** What may stand among numbers: a range or a word beside them, no telephone's number. */
function isNumberLike(text: string, numbers: readonly string[]): boolean {
  if (number.test(text)) return true;
  const widest = Math.max(...numbers.map(numberEms));
  return emsOf(text) <= (/\d{4}/.test(text) ? widest : 8);
}

/** What stands behind the digits of ones, without a sign at the end. */
function fractionEms(text: string): number {
  const point = text.lastIndexOf(".");
  return point < 0 ? 0 : numberEms(text.slice(point).replace(/\s*[%‰]$/, ""));
}

/** Text without letters breaks between its words. */
function isHan({ text }: Cell): boolean {
  return !/[A-Za-z]/.test(text);
}

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
  if (!column.isNumeric || !number.test(cell.text))
    return isHan(cell) && emsOf(cell.text) > shortEms
      ? `<span class="parted">${html}</span>`
      : html;
  const pad =
    column.fraction === 0 || (column.isFine && wholeShare.test(cell.text))
      ? 0
      : column.fraction - fractionEms(cell.text);
  const style = `--wide:${column.ems.toFixed(2)}${pad > 0 ? `;--lack:${pad.toFixed(2)}` : ""}`;
  // A hyphen before digits is a minus sign.
  return `<span class="number" style="${style}">${html.replace(/^[-–](?=\d)/, "−")}</span>`;
}
