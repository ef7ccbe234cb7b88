/** Numbers as Chinese texts write them. */

const digits = "零一二三四五六七八九";
const scales: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };

/** A whole number from 1 to 99 in Chinese (一 … 九十九); any other number in Arabic digits. */
export function chineseNumeral(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 99) return String(number);
  const tens = Math.floor(number / 10);
  const ones = number % 10 === 0 ? "" : (digits[number % 10] ?? "");
  if (tens === 0) return ones;
  return `${tens === 1 ? "" : digits[tens]}十${ones}`;
}

/** A number in two digits at least, as the pages of the wall are numbered: 06. */
export function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

/** A numeral without its marks: 二 of （二）, 2 of 2. */
export function bareNumeral(numeral: string): string {
  return numeral.replace(/[（）.]/g, "");
}

/** The number that Arabic (`1,200`) or Chinese (`二十一`, `两百`) digits write; undefined for anything else. */
export function readNumeral(text: string): number | undefined {
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/.test(text))
    return Number(text.replaceAll(",", ""));
  if (!/^[零〇一二两三四五六七八九十百千万]+$/u.test(text)) return undefined;
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const character of text.replaceAll("〇", "零").replaceAll("两", "二")) {
    const scale = scales[character];
    if (scale === undefined) digit = digits.indexOf(character);
    else if (scale < 10_000) {
      section += (digit || 1) * scale;
      digit = 0;
    } else {
      total += (section + digit) * scale;
      section = digit = 0;
    }
  }
  return total + section + digit;
}

/** The numbers 1 to 20 in rings, in order. */
export const ringNumerals = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

/** A number from 1 to 20 in a ring; undefined for any other number. */
export function ringNumeral(number: number): string | undefined {
  return ringNumerals[number - 1];
}

/** The number in a ring, 1 to 20; 0 for any other character. */
export function readRing(character: string): number {
  return character.length === 1 ? ringNumerals.indexOf(character) + 1 : 0;
}
