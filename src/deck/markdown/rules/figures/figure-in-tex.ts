/** A figure in a formula. */

/** What a figure says, as TeX: a number stays one, and other signs are text. */
export function texOf(value: string): string {
  if (/^[-+]?[\d.]+$/.test(value)) return `{${value}}`;
  const escaped = value.replace(/[\\{}$&#^_~%]/g, (sign) => texSigns[sign] ?? `\\${sign}`);
  return `\\text{${escaped}}`;
}

const texSigns: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
};
