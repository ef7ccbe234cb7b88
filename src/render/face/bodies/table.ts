import type { Token } from "markdown-it";
import type { Aspect, Deck } from "../../../deck/model.ts";
import { emsOf } from "../../../deck/layouts/ems.ts";
import { figureText } from "../../../deck/notes/notes-text.ts";
import { renderTokens } from "../tokens.ts";

/** A cell of a table, measured. */
interface Cell {
  readonly inline: Token;
  readonly text: string;
}

/** A column's kind and need. */
interface Column {
  /** Most of its cells are numbers, to be aligned by their decimal points. */
  readonly isNumeric: boolean;
  /** The longest fraction among its numbers, in ems of the number's type. */
  readonly fraction: number;
  /** The widest of its cells, ems of the type of the rows. */
  readonly ems: number;
  /** Ems that its head takes in one line, or in two where it has four characters and more. */
  readonly head: number;
  /** Its head is bold: the column that matters. */
  readonly isAccent: boolean;
}

/** Cells of up to this many ems stay in one line. */
const shortEms = 6;

const number = /^[−–+±-]?\d[\d,，]*(?:\.\d+)?\s*[%‰]?$/;
const blankCell = /^(?:[—–/-]*|…|无|N\/?A)$/i;
const unitInHead = /^(.+?)[（(]([^（）()]{1,8})[）)]$/u;
const total = /^(?:合\s*计|总\s*计|共\s*计|小\s*计|总\s*数|total|sum)$/i;

/** Digits are .58 em wide in the numerals' type, comma and point .24, a sign .6. */
function numberEms(text: string): number {
  return [...text].reduce(
    (sum, sign) => sum + (/\d/.test(sign) ? 0.58 : /[.,]/.test(sign) ? 0.24 : 0.6),
    0,
  );
}

/** How large a table is set, px of the 1080 px stage. */
interface Setting {
  readonly type: number;
  readonly row: number;
  readonly pad: number;
  /** Below 1 where it does not fit even in the smallest type. */
  readonly fit: number;
}

const widths: Readonly<Record<Aspect, number>> = { "16:9": 1656, "4:3": 1248 };
/** From the heading's rule to where the lowest text may stand. */
const height = 770;
/** The height of a row by its type size. The rows of a table that is nearly too long stand closer. */
const [tallestRow, leastRowRatio, closeRowRatio] = [104, 1.62, 1.5];

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
  const setting = settingOf(columns, body, {
    width: widths[settings.aspect],
    height: height - around,
  });
  const accents = columns.filter(({ isAccent }) => isAccent).length;
  const classOf = (index: number): string => {
    const column = columns[index];
    const names = [
      ...(column?.isNumeric ? ["numeric"] : []),
      ...(column && column.ems <= shortEms ? ["short"] : []),
      ...(accents === 1 && column?.isAccent ? ["accent"] : []),
    ];
    return names.length > 0 ? ` class="${names.join(" ")}"` : "";
  };
  const headHtml = head
    .map(
      (cell, index) =>
        `<th${classOf(index)}${widthOf(columns[index])}>${renderHeadCell(cell, columns[index], figures)}</th>`,
    )
    .join("");
  const bodyHtml = body.map((row) => {
    const isTotal = total.test(row[0]?.text ?? "");
    const cells = head.map((_, index) => {
      const [cell, column] = [row[index], columns[index]];
      return `<td${classOf(index)}>${cell && column ? renderCell(cell, column, figures) : ""}</td>`;
    });
    return `<tr${isTotal ? ' class="total"' : ""}>${cells.join("")}</tr>`;
  });
  const style = `--type:${setting.type};--row:${setting.row};--pad:${setting.pad}`;
  return {
    html:
      `<table class="measured" style="${style}"><thead><tr>${headHtml}</tr></thead>` +
      `<tbody>${bodyHtml.join("")}</tbody></table>`,
    fit: setting.fit,
  };
}

/** What the article needs to give a column the room that its text asks for. */
function widthOf(column: Column | undefined): string {
  return column ? ` style="--ems:${Math.min(column.ems, 20).toFixed(1)}"` : "";
}

function rowsOf(tokens: readonly Token[], figures: Deck["figures"]): readonly (readonly Cell[])[] {
  const rows: Cell[][] = [];
  for (const token of tokens) {
    if (token.type === "tr_open") rows.push([]);
    if (token.type === "inline")
      rows.at(-1)?.push({ inline: token, text: cellText(token, figures) });
  }
  return rows;
}

function cellText(inline: Token, figures: Deck["figures"]): string {
  return (inline.children ?? [])
    .map((token) => {
      if (token.type === "figure") return figureText(String(token.meta?.["name"]), figures);
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
    filled.every((text) => emsOf(text) <= 8);
  const name = (isNumeric && unitInHead.exec(head.text)?.[1]) || head.text;
  const nameEms = emsOf(name);
  return {
    isNumeric,
    fraction: isNumeric ? Math.max(0, ...numbers.map(fractionEms)) : 0,
    ems: Math.max(
      1,
      ...texts.map((text) =>
        isNumeric && number.test(text) ? numberEms(text) * 1.13 : emsOf(text),
      ),
    ),
    head: nameEms >= 4 ? Math.ceil(nameEms / 2) + 0.2 : nameEms,
    isAccent:
      head.inline.children?.[0]?.type === "strong_open" ||
      head.inline.children?.[1]?.type === "strong_open",
  };
}

function fractionEms(text: string): number {
  const point = text.indexOf(".");
  return point < 0 ? 0 : numberEms(text.slice(point));
}

function renderHeadCell(cell: Cell, column: Column | undefined, figures: Deck["figures"]): string {
  const html = renderTokens([cell.inline], figures);
  if (!column?.isNumeric) return html;
  // In the article the brackets stand as written; on the wall the unit has a line of its own.
  return html.replace(
    /([（(])([^（）()<>]{1,8})([）)])(?=(?:<\/strong>)?$)/u,
    '<span class="unit"><span class="bracket">$1</span>$2<span class="bracket">$3</span></span>',
  );
}

function renderCell(cell: Cell, column: Column, figures: Deck["figures"]): string {
  const html = renderTokens([cell.inline], figures);
  if (!column.isNumeric || !number.test(cell.text)) return html;
  const pad = column.fraction - fractionEms(cell.text);
  const style = `--wide:${column.ems.toFixed(2)}${pad > 0 ? `;--lack:${pad.toFixed(2)}` : ""}`;
  // A hyphen before digits is a minus sign.
  return `<span class="number" style="${style}">${html.replace(/^[-–](?=\d)/, "−")}</span>`;
}

function settingOf(
  columns: readonly Column[],
  body: readonly (readonly Cell[])[],
  room: { readonly width: number; readonly height: number },
): Setting {
  let last: Setting = { type: 36, row: 60, pad: 8, fit: 1 };
  for (const [type, pad, ratio] of [
    [52, 24, leastRowRatio],
    [48, 24, leastRowRatio],
    [46, 20, leastRowRatio],
    [44, 16, leastRowRatio],
    [42, 12, leastRowRatio],
    [40, 10, leastRowRatio],
    [38, 8, leastRowRatio],
    [36, 8, leastRowRatio],
    [36, 8, closeRowRatio],
    [36, 2, closeRowRatio],
  ] as const) {
    const { width, height: needed } = sizeAt(columns, body, {
      type,
      pad,
      ratio,
      width: room.width,
    });
    const row = Math.max(
      type * ratio,
      Math.min(tallestRow, (room.height - headHeight(columns, type)) / Math.max(1, body.length)),
    );
    last = {
      type,
      pad,
      row: Math.floor(row),
      fit: Math.min(1, room.width / width, room.height / needed),
    };
    if (last.fit === 1) return last;
  }
  return last;
}

function headHeight(columns: readonly Column[], type: number): number {
  const isTall = columns.length > 7 || type < 44;
  return isTall ? 164 : 130;
}

function sizeAt(
  columns: readonly Column[],
  body: readonly (readonly Cell[])[],
  {
    type,
    pad,
    ratio,
    width,
  }: {
    readonly type: number;
    readonly pad: number;
    readonly ratio: number;
    readonly width: number;
  },
): { readonly width: number; readonly height: number } {
  const need = ({ ems, head, isNumeric }: Column): number =>
    Math.max((isNumeric ? ems : Math.min(ems, shortEms)) * type, head * Math.min(type, 42)) +
    2 * pad;
  const least = columns.map(need);
  const wished = columns.map((column, index) =>
    Math.max(least[index] ?? 0, column.ems * type + 2 * pad),
  );
  const [sumLeast, sumWished] = [sum(least), sum(wished)];
  const share =
    sumWished <= width ? 1 : Math.max(0, (width - sumLeast) / (sumWished - sumLeast || 1));
  const given = least.map((least, index) => least + ((wished[index] ?? least) - least) * share);
  const rows = body.map((row) => {
    const lines = columns.map(({ isNumeric }, index) => {
      const room = (given[index] ?? 1) - 2 * pad;
      return isNumeric
        ? 1
        : Math.ceil((emsOf(row[index]?.text ?? "") * type) / Math.max(type, room + 1));
    });
    return Math.max(type * ratio, Math.max(1, ...lines) * type * 1.25 + type * 0.4);
  });
  return { width: Math.max(1, sumLeast), height: headHeight(columns, type) + sum(rows) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
