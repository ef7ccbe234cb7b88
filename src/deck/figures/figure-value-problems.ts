/** What can be wrong with the value of a figure, in words. */
import { readFigureNumber } from "./figure-number.ts";
import { type Around, isFollowedBy } from "./figure-unit.ts";
import type { Place, Problem, Words } from "../model.ts";
import { error, warning, words } from "../problems/problem.ts";

const shownLetters = 40;

/** Neither a number nor a range nor 中文数字, with what was probably meant. */
export function notANumber(value: string, place: Place, sentences: readonly Around[]): Problem {
  const short = value.length > shownLetters ? `${value.slice(0, shownLetters)}…` : value;
  return error(
    "figure-value",
    place,
    words(`“${short}”不是一个数`, `“${short}” is not a number`),
    meant(value.slice(0, shownLetters), sentences),
  );
}

function meant(value: string, sentences: readonly Around[]): Words {
  const plain = value.normalize("NFKC").replaceAll(" ", "");
  if (plain !== value && readFigureNumber(plain)) {
    return words(`写成“${plain}”`, `Write “${plain}”`);
  }
  if (/^\d+月\d+[日号]$|^\d+-[A-Z][a-z]{2}$|^[A-Z][a-z]{2}-\d+$/u.test(plain)) {
    return words(
      "表格软件把范围当成了日期：把单元格格式设为“文本”，重新填",
      "The spreadsheet took a range for a date: format the cell as text and type it again",
    );
  }
  const [, number = "", unit = ""] = /^(.*?)(\p{Script=Han}{1,3})$/u.exec(plain) ?? [];
  if (!readFigureNumber(number)) {
    return words(
      "写一个数，如 20；范围写 20—30；也可以写二十；还不知道就空着",
      "Write a number such as 20, a range such as 20—30, or leave it blank",
    );
  }
  return isFollowedBy(sentences, unit)
    ? words(`只写“${number}”，正文里已有“${unit}”`, `Write “${number}”: the text has “${unit}”`)
    : words(
        `只写“${number}”，“${unit}”写到正文里`,
        `Write “${number}”; “${unit}” belongs in the text`,
      );
}

/** The value ends as the text goes on: `20余` before 余次, `92%` before %. */
export function saidTwice(value: string, repeated: string, place: Place): Problem {
  const rest = value.slice(0, -repeated.length);
  return error(
    "figure-value",
    place,
    words(`正文里已有“${repeated}”`, `The text has “${repeated}” already`),
    words(`只写“${rest}”`, `Write only “${rest}”`),
  );
}

/** A range from the greater to the smaller. */
export function fallingRange(value: string, place: Place): Problem {
  return error(
    "figure-value",
    place,
    words(`范围“${value}”不是从小到大`, `The range “${value}” does not go up`),
    words("小的写在前面，如 20—30", "Put the smaller number first, as in 20—30"),
  );
}

/** A range or a vague number before `word`, which is 余 or 多. */
export function vagueTwice(value: string, word: string, place: Place): Problem {
  return warning(
    "about-twice",
    place,
    words(
      `“${value}”已是约数，后面又有“${word}”`,
      `“${value}” is approximate already, and “${word}” follows`,
    ),
    words(`写一个整十的数，或删去正文里的“${word}”`, `Write one round number, or delete “${word}”`),
  );
}

/** A number that is not round before `word`, 余 or 多; `shown` is how the text has it, such as 23余次. */
export function notRound(shown: string, word: string, place: Place): Problem {
  return warning(
    "round-figure",
    place,
    words(`“${shown}”：“${word}”前面要用整十的数`, `“${shown}”: “${word}” needs a round number`),
    words(
      `写整十的数，如 20${word}；要写准数，就删去正文里的“${word}”`,
      `Write a round number such as 20${word}, or delete “${word}” from the text`,
    ),
  );
}

/** A fraction of things that are counted one by one. */
export function fraction(value: string, unit: string, place: Place): Problem {
  return warning(
    "fraction",
    place,
    words(`“${value}${unit}”不是整数`, `“${value}${unit}” is a fraction`),
    words(`“${unit}”前面写整数`, `“${unit}” needs a whole number`),
  );
}

/** Arabic digits where the text wants Chinese ones. */
export function wantsChinese(value: string, place: Place): Problem {
  return warning(
    "figure-digits",
    place,
    words(`“${value}”：这里要用中文数字`, `“${value}”: the text needs Chinese digits here`),
    words("如写“二”，不写“2”", "Write 二, not 2"),
  );
}

/** Chinese digits in a sentence whose other numbers are in Arabic ones. */
export function wantsArabic(value: string, place: Place): Problem {
  return warning(
    "figure-digits",
    place,
    words(
      `“${value}”：同一句里别的数用了阿拉伯数字`,
      `“${value}”: other numbers in the sentence are in Arabic digits`,
    ),
    words("如写“20”，不写“二十”", "Write 20, not 二十"),
  );
}
