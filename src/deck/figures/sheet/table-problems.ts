/** What does not fit in a figures sheet that comes back as a table, by its line. */
import type { Place, Problem, Words } from "../../model.ts";
import { nearestHint } from "../../problems/nearest.ts";
import { error, words } from "../../problems/problem.ts";

export function noColumns(place: Place): Problem {
  return rowProblem(
    place,
    words("没有“名称”和“值”两列", "There are no columns 名称 and 值"),
    words("用“导出”得到的表格来填", "Fill in the table that “Export” gives"),
  );
}

export function unknownName(name: string, place: Place, known: readonly string[]): Problem {
  return rowProblem(
    place,
    words(`没有名为“${name}”的数字`, `There is no figure named “${name}”`),
    nearestHint(name, known),
  );
}

export function repeatedName(name: string, place: Place): Problem {
  return rowProblem(
    place,
    words(`“${name}”有两行，只取前一行`, `“${name}” has two lines; the first one counts`),
    words("删去多余的一行", "Delete one of the two"),
  );
}

export function tooManyCells(place: Place): Problem {
  return rowProblem(
    place,
    words("这一行的格子比标题行多", "This line has more cells than the line of titles"),
    words('带逗号的内容要加引号，如 "1,200"', 'Put quotes around a text with a comma: "1,200"'),
  );
}

export function tooLong(place: Place, most: number): Problem {
  return rowProblem(
    place,
    words(
      `这一行有一格超过 ${most} 字，没有读`,
      `A cell of this line has more than ${most} characters`,
    ),
    words("写短一些", "Shorten it"),
  );
}

export function partedNumber(place: Place): Problem {
  return rowProblem(
    place,
    words("这个数像是被逗号分成了两格", "A comma seems to have parted this number into two cells"),
    words('写成 1200，或加引号："1,200"', 'Write 1200, or put quotes around it: "1,200"'),
  );
}

export function openQuote(place: Place): Problem {
  return rowProblem(
    place,
    words(
      "这一行的引号没有收住，从这里起都没有读",
      "A quote opens in this line and never closes: nothing is read from here on",
    ),
    words("补上引号，或删去它", "Close the quote, or delete it"),
  );
}

export function repeatedColumn(title: string, place: Place): Problem {
  return rowProblem(
    place,
    words(`有两列都叫“${title}”，不知道该用哪一列`, `Two columns are called “${title}”`),
    words("给一列改名，或删去它", "Rename one of them, or delete it"),
  );
}

function rowProblem(place: Place, message: Words, hint?: Words): Problem {
  return error("csv-row", place, message, hint);
}
