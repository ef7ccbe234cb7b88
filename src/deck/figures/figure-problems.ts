/** What can be wrong with `{{name}}` in a manuscript. */
import type { Figure, Place, Problem } from "../model.ts";
import { nearest } from "../problems/nearest.ts";
import { error, warning, words } from "../problems/problem.ts";

/** A figure as it is used, on a face or in notes. */
export interface FigureUse {
  readonly name: string;
  readonly place: Place;
}

/** How many names are guessed: looking for the nearest of many names is slow. */
const mostGuesses = 100;

/** Uses of figures that the sheet does not have, with the nearest it has. */
export function unknownFigures(
  uses: readonly FigureUse[],
  figures: ReadonlyMap<string, Figure>,
): readonly Problem[] {
  const guesses = new Map<string, string | undefined>();
  return uses
    .filter(({ name }) => !figures.has(name))
    .map(({ name, place }) => {
      if (!guesses.has(name) && guesses.size < mostGuesses) {
        guesses.set(name, nearest(name, figures.keys()));
      }
      return unknownFigure(name, guesses.get(name), place);
    });
}

function unknownFigure(name: string, guess: string | undefined, place: Place): Problem {
  const message =
    guess === undefined
      ? words(`没有名为“${name}”的数字`, `There is no figure named “${name}”`)
      : words(
          `没有名为“${name}”的数字；是否指“${guess}”？`,
          `There is no figure named “${name}”; did you mean “${guess}”?`,
        );
  return error(
    "unknown-figure",
    place,
    message,
    words("改这里的名称，或者写进 figures.yaml", "Correct the name, or add it to figures.yaml"),
  );
}

/** Braces that would name a figure, in a deck without a figures sheet. */
export function bracesAsText(place: Place): Problem {
  return warning(
    textBraces,
    place,
    words(
      "没有填数表 figures.yaml，双花括号照原样显示",
      "There is no figures sheet, figures.yaml: braces are shown as they are",
    ),
    words(
      "要写成待填的数字，建一个 figures.yaml，一行一个“名称:”",
      "To use figures, add a figures.yaml with one “name:” on each line",
    ),
  );
}

const textBraces = "braces-as-text";

/** One such warning is enough for a deck: an author who means a figure learns how, and others are not disturbed. */
export function oncePerDeck(problems: readonly Problem[]): readonly Problem[] {
  const first = problems.find(({ code }) => code === textBraces);
  return problems.filter((problem) => problem === first || problem.code !== textBraces);
}

/** Braces that open a figure and do not make one. */
export function brokenFigure(place: Place): Problem {
  return warning(
    "broken-figure",
    place,
    words(
      "花括号没有写成一个数字，会照原样显示",
      "These braces do not name a figure and are shown as they are",
    ),
    words("写成 {{名称}}；要显示花括号，写 \\{{", "Write {{name}}; to show braces, write \\{{"),
  );
}

/** A figure in an address or a style, which hold none. */
export function figureNotPlaced(attribute: string, place: Place): Problem {
  return warning(
    "figure-not-placed",
    place,
    words(
      `“${attribute}”里填不了数字，花括号会照原样写出`,
      `“${attribute}” holds no figure: its braces stay as they are written`,
    ),
    words("把数字直接写在这里", "Write the number itself here"),
  );
}

/** A figure in a chart whose value has a sign that parts cells. */
export function signOfTable(name: string, value: string, place: Place): Problem {
  return warning(
    "figure-not-placed",
    place,
    words(
      `“${name}”是“${value}”，其中有图表分格用的符号，花括号会照原样写出`,
      `“${name}” is “${value}”, with a sign that parts the cells of a chart: its braces stay as they are written`,
    ),
    words("把这个值直接写在这里，或改成一个数", "Write the value itself here, or make it a number"),
  );
}
