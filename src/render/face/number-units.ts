/** Numbers with their units, which never part at the end of a line. */
import { measures } from "../../deck/figures/figure-unit.ts";

/** What follows a number on a face; more words than a figure of the sheet has. */
export const counted = `${measures}座支位台辆只起例株棵趟宗张艘架幢栋间层级倍克斤升秒`;

/** Also as an input method for Chinese types them. */
const [digit, digits] = ["[\\d０-９]", "[\\d０-９.．,]"];

/** 次/分, mg/m³ */
const each = `(?:/[${counted}a-zA-Z]{1,3})?`;

/**
 * A number with its sign and its units (3.2亿元, −2.0%, 2026年8月), and numbers in a row (2026—2027, 2026-11-26, a
 * telephone's), which never break. A longer row of digits is no number: it is looked at once, not from each digit on.
 */
export const numberWithUnit = new RegExp(
  `${digit}${digits}{0,9}[年月%％]?(?:[—–～~/:-]${digit}${digits}{0,9}){1,3}[${counted}℃‰％]?${each}|(?:[+−–±约近超逾]?(?<!${digit})${digit}[\\d０-９,，.．]{0,24}\\s?[余多]?(?:个?百分点|公里|平方米|平方公里|立方米|公顷|[十百千万亿]{0,2}[${counted}℃‰％])${each}){1,3}[，。、；：）”]?`,
  "gu",
);

/** A figure in a sentence with the measure word behind it. */
export const figureWithUnit = new RegExp(
  `<data class="figure[^>]*>(?:<span[^>]*>)?[^<]*(?:</span>)?</data>[余多]?(?:个?百分点|[万亿]?[${measures}℃‰])`,
  "gu",
);
