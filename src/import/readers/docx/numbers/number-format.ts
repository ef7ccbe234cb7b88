/** How Word writes the numbers of a list (ECMA-376 part 1, 17.18.59 ST_NumberFormat). */
import { chineseNumeral, ringNumeral, twoDigits } from "../../../../deck/figures/numerals.ts";

/** A number in one of Word's formats; in Arabic digits where the format is a rare one. */
export function formatNumber(number: number, format: string): string {
  return (formats[format] ?? String)(number);
}

const formats: Readonly<Record<string, (number: number) => string>> = {
  none: () => "",
  bullet: () => "",
  decimal: String,
  decimalZero: twoDigits,
  decimalFullWidth: (number) => wide(String(number)),
  decimalFullWidth2: (number) => wide(String(number)),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: (number) => from(number, 20, 0x2488) ?? `${number}.`,
  decimalEnclosedParen: (number) => from(number, 20, 0x2474) ?? `(${number})`,
  upperLetter: (number) => letter(number, "A"),
  lowerLetter: (number) => letter(number, "a"),
  upperRoman: (number) => roman(number),
  lowerRoman: (number) => roman(number).toLowerCase(),
  chineseCounting: chineseNumeral,
  chineseCountingThousand: thousands,
  japaneseCounting: thousands,
  taiwaneseCounting: chineseNumeral,
  taiwaneseCountingThousand: thousands,
  ideographDigital: (number) =>
    [...String(number)].map((digit) => "〇一二三四五六七八九"[Number(digit)]).join(""),
  chineseLegalSimplified: (number) => legal(thousands(number)),
  ideographLegalTraditional: (number) => legal(thousands(number)),
  ideographTraditional: (number) => "甲乙丙丁戊己庚辛壬癸"[number - 1] ?? String(number),
  ideographZodiac: (number) => "子丑寅卯辰巳午未申酉戌亥"[number - 1] ?? String(number),
  ideographEnclosedCircle: (number) => from(number, 10, 0x3280) ?? String(number),
};

function wide(digits: string): string {
  return digits.replace(/[0-9]/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
}

function circled(number: number): string {
  return ringNumeral(number) ?? String(number);
}

/** A character of a row that begins at a code point with 1; undefined past its end. */
function from(number: number, last: number, one: number): string | undefined {
  return number >= 1 && number <= last ? String.fromCodePoint(one + number - 1) : undefined;
}

function letter(number: number, first: string): string {
  const place = (number - 1) % 26;
  const times = Math.floor((number - 1) / 26) + 1;
  return String.fromCodePoint((first.codePointAt(0) ?? 0) + place).repeat(times);
}

const romans = [
  ["M", 1000],
  ["CM", 900],
  ["D", 500],
  ["CD", 400],
  ["C", 100],
  ["XC", 90],
  ["L", 50],
  ["XL", 40],
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
] as const;

function roman(number: number): string {
  let rest = number;
  return romans
    .map(([sign, value]) => {
      const times = Math.floor(rest / value);
      rest -= times * value;
      return sign.repeat(times);
    })
    .join("");
}

/** 一 … 九千九百九十九, with 零 where a place is empty. */
function thousands(number: number): string {
  if (number < 100) return chineseNumeral(number);
  if (number > 9999) return String(number);
  const text = [...String(number)]
    .map((digit, index, all) => {
      if (digit === "0") return "零";
      return `${chineseNumeral(Number(digit))}${["", "十", "百", "千"][all.length - 1 - index] ?? ""}`;
    })
    .join("");
  return text.replace(/零+/g, "零").replace(/零$/, "");
}

function legal(text: string): string {
  const plain = "零一二三四五六七八九十百千";
  const heavy = "零壹贰叁肆伍陆柒捌玖拾佰仟";
  return [...text].map((each) => heavy[plain.indexOf(each)] ?? each).join("");
}
