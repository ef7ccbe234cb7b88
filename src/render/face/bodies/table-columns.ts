/** The cells of a table, and what its columns hold, measured. */
import type { Token } from "markdown-it";
import { largest } from "../../../deck/extremes.ts";
import { cellIndent } from "../../../deck/markdown/rules/cell-indent.ts";
import { figureName } from "../../../deck/markdown/rules/figures/figure.ts";
import type { Deck } from "../../../deck/model.ts";
import { figureText } from "../../../deck/notes/notes-text.ts";
import { emsOf } from "../../../deck/text/ems.ts";
import { counted } from "../number-units.ts";
import type { Column } from "./table-setting.ts";

/** A cell of a table, measured. */
export interface Cell {
  readonly inline: Token;
  readonly text: string;
  /** How far the text is set in, ems. */
  readonly indent: number;
  /** Where its column's line of dashes puts it (`:-:`, `--:`); undefined where it says nothing. */
  readonly align: "left" | "center" | "right" | undefined;
}

/** Heads of so many ems stay in one line. */
export const shortHead = 3;
/** Ems of marks. */
const markEms = 2;

export const number =
  /^[−–+±-]?\d[\d,，]*(?:\.\d+)?\s*[%‰]?(?:\s*[~～–—]\s*\d[\d,，]*(?:\.\d+)?\s*[%‰]?)?$/;
/** 100% and 0% end where the signs of the other shares stand, if those have digits after the point. */
export const wholeShare = /^(?:100|0)\s*%$/;
const blankCell = /^(?:[—–/-]*|…|无|N\/?A)$/i;
/** What is counted or measured. 3月, 2班 and 6号 are names. */
const unit = new RegExp(
  `^\\s?(?:[万亿]?[${counted.replace(/[年月日时期级层号间栋幢站节课%％]/gu, "")}]|[场人车班]次|[平立]方米|公里|公斤|千[克瓦米]|[课学]时|小时|分钟|天|岁|人次|个?百分点|[A-Za-zμ]{1,4}(?:/[A-Za-z]{1,3})?)$`,
  "u",
);
const behindNumber = /[^\d\s.,，%‰~～–—-][^\d]*$/u;
const unitInHead = /^(.+?)[（(]([^（）()]{1,8})[）)]$/u;

/** Digits are .58 em wide in the numerals' type, comma and point .24, a sign .6. */
function numberEms(text: string): number {
  return [...text].reduce(
    (sum, sign) => sum + (/\d/.test(sign) ? 0.58 : /[.,]/.test(sign) ? 0.24 : 0.6),
    0,
  );
}

/** The rows of a table from its tokens, the head first. */
export function rowsOf(
  tokens: readonly Token[],
  figures: Deck["figures"],
): readonly (readonly Cell[])[] {
  const rows: Cell[][] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.type === "tr_open") rows.push([]);
    if (token.type === "inline")
      rows.at(-1)?.push({
        inline: token,
        text: cellText(token, figures),
        indent: cellIndent(tokens[index - 1]),
        align: alignOf(tokens[index - 1]),
      });
  }
  return withLevels(rows);
}

const alignment = /text-align:\s*(left|center|right)/;

function alignOf(cell: Token | undefined): Cell["align"] {
  return alignment.exec(String(cell?.attrGet("style") ?? ""))?.[1] as Cell["align"];
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

/** What a column holds, below its head; `index` counts from 0. */
export function columnOf(head: Cell, cells: readonly (Cell | undefined)[], index: number): Column {
  const texts = cells.map((cell) => cell?.text ?? "");
  const filled = texts.filter((text) => !blankCell.test(text));
  const shared = sharedUnit(filled);
  const isNumber = (text: string): boolean => number.test(withoutUnit(text, shared));
  const numbers = filled.filter(isNumber);
  // Beside 24 h and $48,000, a number alone would look like something else.
  const measured = filled.filter((text) => /\d/.test(text) && !isNumber(text));
  const isNumeric =
    index > 0 &&
    numbers.length > 0 &&
    numbers.length * 2 >= filled.length &&
    measured.length * 4 <= filled.length &&
    filled.every((text) => isNumber(text) || isNumberLike(text, numbers));
  const named = isNumeric ? unitInHead.exec(head.text) : null;
  const nameEms = emsOf(named?.[1] ?? head.text);
  const isHeadShort = nameEms <= shortHead;
  // Numbers of unlike kinds, a share under a count, have no common point: they end at one edge.
  const isMixed = new Set(numbers.map((text) => /[%‰]$/.test(text))).size > 1;
  // Units stand under each other.
  const isPointed = isNumeric && !isMixed && shared === "";
  const fraction = isPointed ? Math.max(0, largest(numbers.map(fractionEms))) : 0;
  return {
    isNumeric,
    unit: isNumeric ? shared : "",
    fraction,
    isFine: numbers.every((text) => text.includes(".") || wholeShare.test(text)),
    ems: Math.max(
      1,
      largest(
        texts.map((text, row) =>
          isNumeric && isNumber(text)
            ? (numberEms(withoutUnit(text, shared)) + Math.max(0, fraction - fractionEms(text))) *
                1.13 +
              emsOf(shared)
            : emsOf(text) + (cells[row]?.indent ?? 0),
        ),
      ),
    ),
    head: isHeadShort ? nameEms : Math.ceil(nameEms / 2) + 0.2,
    isMarks: index > 0 && !isNumeric && areMarks(filled),
    headLines: (isHeadShort ? 1 : 2) + (named ? 1 : 0),
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

/** What stands behind all numbers of a column; empty where that is not one unit. */
function sharedUnit(texts: readonly string[]): string {
  const units = new Set(texts.filter((text) => /^\D?\d/.test(text)).map(unitOf));
  const [only = ""] = units;
  return units.size === 1 && unit.test(only) ? only : "";
}

function unitOf(text: string): string {
  const end = behindNumber.exec(text)?.index;
  return end === undefined ? "" : text.slice(text.slice(0, end).trimEnd().length);
}

/** The number of a cell. */
export function withoutUnit(text: string, unit: string): string {
  return unit !== "" && text.endsWith(unit) ? text.slice(0, -unit.length) : text;
}

/** What may stand among numbers: a range or a word beside them, no telephone's number. */
function isNumberLike(text: string, numbers: readonly string[]): boolean {
  if (number.test(text)) return true;
  const widest = largest(numbers.map(numberEms));
  return emsOf(text) <= (/\d{4}/.test(text) ? widest : 8);
}

/** What stands behind the digits of ones, without a sign at the end. */
export function fractionEms(text: string): number {
  const point = text.lastIndexOf(".");
  return point < 0 ? 0 : numberEms(text.slice(point).replace(/\s*[%‰]$/, ""));
}
