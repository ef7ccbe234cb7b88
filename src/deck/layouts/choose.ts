/**
 * Which layout fits a face. The rules are one ordered table: the first rule that fits decides, and its reason is told.
 * They are pure, over the blocks of a face and its place in the deck, so importing chooses by the same rules.
 */
import type { Block, Words } from "../model.ts";
import { words } from "../problems/problem.ts";
import {
  isEmpty,
  isShortText,
  isLastWord,
  isShortList,
  sumEms,
  isSaid,
  isPlain,
  aroundTitle,
  underTitle,
  isSubtitled,
  isCouplet,
  isTimeline,
  isComparison,
  mostInOpening,
  isPhraseOrWords,
  isColumn,
  isFigured,
} from "./fits.ts";
import { emsOf } from "../text/ems.ts";
import { ownNumber } from "./own-number.ts";
import { type FaceShape, faceShape } from "./shape.ts";
import { headingFigure } from "./lone-figure.ts";

/** Where a slide stands, as far as its layout depends on it. */
export interface SlidePlace {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Belongs to no part, and stands right between the slides of two. */
  readonly isBetweenParts: boolean;
  /** How many parts the deck has. */
  readonly parts: number;
}

export interface Choice {
  readonly layout: string;
  readonly reason: Words;
}

interface Rule extends Choice {
  readonly fits: (shape: FaceShape, place: SlidePlace) => boolean;
}

/** The layout of a face that no other rule fits. */
const standard: Choice = {
  layout: "points",
  reason: words(
    "要点、段落或别的内容，逐行排开",
    "points, paragraphs or anything else, line by line",
  ),
};

const rules: readonly Rule[] = [
  {
    layout: "cover",
    reason: words("第一页，用一级标题", "the first slide, with a first-level heading"),
    fits: (shape, { isFirst }) => {
      const around = aroundTitle(shape);
      return (
        isFirst &&
        shape.level === 1 &&
        around !== undefined &&
        isPlain(around, 5) &&
        sumEms(around.paragraphs) <= mostOnCover
      );
    },
  },
  {
    layout: "closing",
    reason: words("最后一页，只有一句话", "the last slide, with one line alone"),
    fits: (shape, { isLast, isFirst }) => {
      const under = underTitle(shape);
      return (
        isLast &&
        !isFirst &&
        ownNumber(shape.heading) === undefined &&
        shape.level > 0 &&
        emsOf(shape.heading) <= longestClosing &&
        under !== undefined &&
        isShortText(under, 1) &&
        (shape.level === 1 || isLastWord(shape.heading, under))
      );
    },
  },
  {
    layout: "bridge",
    reason: words(
      "两部分之间，标题是对称的两句",
      "between two parts, its heading two equal halves",
    ),
    fits: (shape, { isBetweenParts }) =>
      isBetweenParts && isCouplet(shape.heading) && shape.groups.length === 0,
  },
  {
    layout: "overview",
    reason: words("只列各部分的名称", "nothing but the names of the parts"),
    fits: ({ groups, flow }, { parts }) =>
      groups.length >= 2 &&
      groups.length === parts &&
      isEmpty(flow) &&
      groups.every(({ content }) => isEmpty(content)),
  },
  {
    layout: "big-figure",
    reason: words("标题是一个数字", "a heading that is one figure"),
    fits: (shape) =>
      headingFigure(shape.heading) !== undefined &&
      shape.groups.length === 0 &&
      isPlain(shape.flow, 3) &&
      sumEms(shape.flow.paragraphs) <= mostUnderFigure,
  },
  {
    layout: "section",
    reason: words("没有能看见的内容，只有底色", "nothing to be seen: the ground alone"),
    fits: ({ isBlank }) => isBlank,
  },
  {
    layout: "section",
    reason: words("只有标题，或“第几部分”", "a heading alone, or the name of a part"),
    fits: (shape) =>
      shape.level > 0 &&
      (isSubtitled(shape) ||
        (shape.groups.length === 0 &&
          (isEmpty(shape.flow) ||
            (ownNumber(shape.heading)?.level === 0 &&
              (isShortText(shape.flow, 2) || isShortList(shape.flow)))))),
  },
  {
    layout: "table",
    reason: words("有一张表格", "a table"),
    fits: ({ flow, groups }) =>
      groups.length === 0 && flow.tables.length === 1 && isPlain({ ...flow, tables: [] }, 2),
  },
  {
    layout: "picture",
    reason: words("有图片", "pictures"),
    fits: ({ flow, groups }) =>
      groups.length === 0 &&
      flow.pictures > 0 &&
      flow.pictures <= mostPictures &&
      flow.tables.length + flow.others + flow.quotes.length === 0,
  },
  {
    layout: "quote",
    reason: words("只有一段引文，或一句话", "one quotation alone, or one sentence"),
    fits: ({ flow, groups, level }) =>
      groups.length === 0 &&
      ((flow.quotes.length === 1 && isEmpty({ ...flow, quotes: [] })) ||
        (isSaid(flow, level) && isEmpty({ ...flow, paragraphs: [] }))),
  },
  {
    layout: "big-figure",
    reason: words("只有一个数字，配一句话", "one figure, with a sentence"),
    fits: ({ flow, groups, level }) =>
      (level > 0 || flow.numbers === 1) &&
      groups.length === 0 &&
      flow.tiles.length === 1 &&
      flow.paragraphs.length <= 3 &&
      emsOf(flow.tiles[0] ?? "") <= 24 &&
      isEmpty({ ...flow, tiles: [], paragraphs: [] }),
  },
  {
    layout: "timeline",
    reason: words("各条以日期或阶段开头", "items that begin with dates or stages"),
    fits: ({ flow, groups }) => groups.length === 0 && isTimeline(flow),
  },
  {
    layout: "compare",
    reason: words("两组名称相对、条数相同", "two groups that face each other, item by item"),
    fits: ({ flow, groups }) => isShortText(flow, 1) && isComparison(groups),
  },
  {
    layout: "ledger",
    reason: words("每组都有数字", "figures in every group"),
    fits: ({ groups, flow }) =>
      groups.length >= 2 &&
      groups.length <= 4 &&
      isEmpty(flow) &&
      groups.every(
        ({ content }) =>
          content.tiles.length > 0 &&
          content.tiles.length <= 3 &&
          content.numbers === 0 &&
          content.paragraphs.length <= 1 &&
          isEmpty({ ...content, tiles: [], paragraphs: [] }),
      ),
  },
  {
    layout: "columns",
    reason: words("每组一个数字", "one figure in every group"),
    fits: ({ groups, flow }) =>
      isShortText(flow, 1) && isFigured(groups.map(({ content }) => content)),
  },
  {
    layout: "opening",
    reason: words("每组一句话或几个词", "a phrase or a few words in every group"),
    fits: ({ groups, flow }) =>
      groups.length >= 2 &&
      groups.length <= 4 &&
      isEmpty(flow) &&
      groups.every(({ name }) => emsOf(name) <= 8) &&
      groups.some(({ content }) => content.paragraphs.length === 1) &&
      groups.every(({ content }) => isPhraseOrWords(content, mostInOpening / groups.length)),
  },
  {
    layout: "columns",
    reason: words("二至四组，并排", "two to four groups, side by side"),
    fits: ({ groups, flow }) =>
      groups.length >= 2 &&
      groups.length <= 4 &&
      isShortText(flow, 1) &&
      groups.every(({ content }) => isColumn(content, groups.length)),
  },
  {
    layout: "numbered",
    reason: words("分层的条目", "items in levels"),
    fits: ({ groups, flow }) =>
      groups.length > 0 ||
      flow.lists.some(
        ({ items }) => items.length > 1 && items.some(({ inner }) => inner.length > 0),
      ),
  },
];

/** How many pictures a grid holds; they are small by then. */
const mostPictures = 9;

/** Ems of the text under a cover's title, all its lines together. */
const mostOnCover = 90;

/** Ems of the text under a figure that is a heading. */
const mostUnderFigure = 80;

/** Ems of the longest text that stands well as a deck's last word. */
const longestClosing = 40;

/** The layout for a face, and the reason. `known` names the layouts that exist; by default all of them. */
export function chooseLayout(
  face: readonly Block[],
  place: SlidePlace,
  known?: readonly string[],
): Choice {
  const shape = faceShape(face);
  const rule = rules.find(
    ({ layout, fits }) => (!known || known.includes(layout)) && fits(shape, place),
  );
  return rule ? { layout: rule.layout, reason: rule.reason } : standard;
}
