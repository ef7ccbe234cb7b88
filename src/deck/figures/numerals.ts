const digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;

/** A whole number from 1 to 99 in Chinese (一 … 九十九); any other number in Arabic digits. */
export function chineseNumeral(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 99) return String(number);
  const tens = Math.floor(number / 10);
  const ones = digits[number % 10] ?? "";
  if (tens === 0) return ones;
  return `${tens === 1 ? "" : digits[tens]}十${ones}`;
}
