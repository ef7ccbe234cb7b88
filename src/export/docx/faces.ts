/**
 * The typefaces of official documents. Word, WPS and offices' machines have them; where one is missing, the font table
 * names what to take instead.
 */
import type { IFontAttributesProperties } from "docx";

const typefaces = {
  title: { name: "方正小标宋简体", instead: "华文中宋" },
  hei: { name: "黑体", instead: "SimHei" },
  kai: { name: "楷体_GB2312", instead: "楷体" },
  fang: { name: "仿宋_GB2312", instead: "仿宋" },
  song: { name: "宋体", instead: "SimSun" },
} as const;

export type Typeface = keyof typeof typefaces;

/**
 * One face for every script of a run. Without the hint, Word takes quotation marks and dashes for Latin and draws them
 * with another font (ECMA-376-1 §17.3.2.26).
 */
export function fontOf(typeface: Typeface): IFontAttributesProperties {
  const { name } = typefaces[typeface];
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: "eastAsia" };
}

/** `word/fontTable.xml`: each face with its substitute (ECMA-376-1 §17.8.3.1). */
export function fontTable(): string {
  const fonts = Object.values(typefaces).map(
    ({ name, instead }) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/></w:font>`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
    `<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join("")}</w:fonts>`
  );
}
