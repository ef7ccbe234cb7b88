import { emsOf } from "../../../deck/text/ems.ts";
import { type Content, faceShape } from "../../../deck/layouts/shape.ts";
import type { Deck, Problem, Slide, Words } from "../../../deck/model.ts";
import { words } from "../../../deck/problems/problem.ts";
import type { Rule } from "../../rule.ts";
import { unmarkedSpeeches } from "./unmarked-speech.ts";

/** Ems of text that a slide holds at the size that the last row can read: nine lines of thirty-eight. */
const mostEms = 340;
const mostItems = 9;
/** Tiles are short and stand two in a row, so a tile counts as half an item. */
const tileRow = 0.5;
const mostColumns = 10;
const mostRows = 10;
const mostPictures = 4;

/** A slide with the content of two: it is drawn too small to be read. */
export const tooMuch: Rule = {
  code: "too-much",
  severity: "warning",
  check: ({ deck }) => tooMuchOn(deck),
};

/** The same for a deck alone: the local server reports it at each change. */
export function tooMuchOn(deck: Pick<Deck, "slides">): readonly Problem[] {
  const speeches = new Set(unmarkedSpeeches(deck));
  return deck.slides.flatMap((slide) => findingsOf(slide, speeches.has(slide)));
}

function findingsOf(slide: Slide, isSpeech: boolean): readonly Problem[] {
  const { flow, groups } = faceShape(slide.face);
  const contents = [flow, ...groups.map(({ content }) => content)];
  const items = contents.reduce((sum, content) => sum + itemsOf(content), 0);
  const rows = items - contents.reduce((sum, { tiles }) => sum + tiles.length, 0) * tileRow;
  const ems = contents.reduce((sum, content) => sum + emsIn(content), 0);
  const tables = contents.flatMap((content) => content.tables);
  const pictures = contents.reduce((sum, content) => sum + content.pictures, 0);
  const wide = tables.find(({ columns }) => columns > mostColumns);
  const long = tables.find(({ rows }) => rows > mostRows);
  return [
    ...(wide
      ? [
          slideProblem(
            slide,
            words(
              `表格有 ${wide.columns} 列，后排看不清`,
              `A table of ${wide.columns} columns is too wide to read`,
            ),
            words(
              `最多 ${mostColumns} 列：去掉几列，或分成两张表，各占一页`,
              `${mostColumns} at most: leave columns out, or make two tables on two slides`,
            ),
          ),
        ]
      : []),
    ...(long
      ? [
          slideProblem(
            slide,
            words(
              `表格有 ${long.rows} 行，后排看不清`,
              `A table of ${long.rows} rows is too long to read`,
            ),
            words(
              `在第 ${Math.ceil(long.rows / 2)} 行之后分页：写一行 ---，再写一遍表头`,
              `Split it after row ${Math.ceil(long.rows / 2)}: write --- and its head again`,
            ),
          ),
        ]
      : []),
    ...(pictures > mostPictures
      ? [
          slideProblem(
            slide,
            words(`一页有 ${pictures} 张图片`, `${pictures} pictures on one slide`),
            words(
              `最多 ${mostPictures} 张，其余的放到下一页`,
              `${mostPictures} at most; put the others on the next slide`,
            ),
          ),
        ]
      : []),
    ...(isSpeech || rows > mostItems * 1.5 || ems > mostEms
      ? [
          slideProblem(
            slide,
            words(
              `这一页有 ${items} 条、约 ${Math.round(ems)} 字，太多`,
              `${items} items and about ${Math.round(ems)} characters are too much for one slide`,
            ),
            isSpeech ? wholeSpeech(slide) : fewer(items),
          ),
        ]
      : []),
  ];
}

function wholeSpeech({ place: { file } }: Slide): Words {
  return words(
    `整篇讲话稿自动分页：npm run import -- "${file}"；自己分页，两页之间写一行 ---，标题前面加“# ”`,
    `For slides of a whole speech: npm run import -- "${file}"; or write --- between slides, and “# ” before headings`,
  );
}

function fewer(items: number): Words {
  const half = Math.ceil(items / 2);
  return items > 3
    ? words(
        `在第 ${half} 条之后写一行 ---，分成两页；或只留关键词，细节放进讲稿`,
        `Write --- after item ${half}, to make two slides; or keep key words, and the rest in the notes`,
      )
    : words(
        "只留关键词，整段的话放进 Note: 之后的讲稿",
        "Keep key words; put the paragraphs into the notes, after Note:",
      );
}

function slideProblem({ place }: Slide, message: Words, hint: Words): Problem {
  return { code: tooMuch.code, severity: tooMuch.severity, place, message, hint };
}

function itemsOf({ lists, tiles, paragraphs }: Content): number {
  const inLists = lists.flatMap(({ items }) => items.map(({ inner }) => 1 + inner.length));
  return inLists.reduce((sum, count) => sum + count, 0) + tiles.length + paragraphs.length;
}

function emsIn({ lists, tiles, paragraphs, quotes }: Content): number {
  const texts = [
    ...paragraphs,
    ...tiles,
    ...quotes.flat(),
    ...lists.flatMap(({ items }) => items.flatMap(({ text, inner }) => [text, ...inner])),
  ];
  return texts.reduce((sum, text) => sum + emsOf(text), 0);
}
