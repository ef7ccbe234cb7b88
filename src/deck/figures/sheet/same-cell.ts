/** A day as a spreadsheet shows it, by its year, month and day, or fewer of them: 2026-11-20, 2026/11/20, 11月20日. */
const day = /^\d{1,4}[-/年月]\d{1,2}(?:[-/月]\d{1,4})?[日月]?$/u;
const number = /^\d[\d,]*(?:\.\d+)?$/;

/** Whether two texts are the same, or may be one cell before and after a spreadsheet has shown it in its own way. */
export function sameCell(one: string, other: string): boolean {
  const texts = [one, other];
  if (one === other) return true;
  if (texts.every((text) => day.test(text))) return numbersIn(one) === numbersIn(other);
  return texts.every((text) => number.test(text)) && plainNumber(one) === plainNumber(other);
}

function numbersIn(text: string): string {
  return (text.match(/\d+/g) ?? []).map(Number).join("-");
}

function plainNumber(text: string): number {
  return Number(text.replaceAll(",", ""));
}
