/**
 * The layouts, each declared once. A layout is a style sheet in `src/app/theme/layouts/`; what it needs beyond the
 * default stands in its record here.
 */

export interface Layout {
  /** Its name in Chinese; undefined where it is called by the name of its file. */
  readonly title: string | undefined;
  /** Drawn to all edges on the deep colour, without the spine. */
  readonly isDeep: boolean;
  /** Each of its groups is a step. */
  readonly walks: boolean;
  /** Bears the headings of the speech on slips, as a decoration. */
  readonly hasSlips: boolean;
  /** Shows unit, speaker and date under its heading. */
  readonly hasByline: boolean;
  /** Lists the sections of a part under each of its groups. */
  readonly hasContents: boolean;
  /** Sets its heading one slip a character. */
  readonly splitsHeading: boolean;
  /** Sets a heading of a few plain characters one slip a character. */
  readonly standsOnSlips: boolean;
  /** Begins a part: shows all parts of the deck on slips, its own lit. */
  readonly beginsPart: boolean;
  /** Speaks of the whole speech, so that its words may come from the notes of any slide. */
  readonly speaksOfAll: boolean;
  /** Says nothing that the article's contents do not say already. */
  readonly isInContents: boolean;
  /** May set any text in the typeface of headings. */
  readonly setsTextLarge: boolean;
}

const standard: Layout = {
  title: undefined,
  isDeep: false,
  walks: false,
  hasSlips: false,
  hasByline: false,
  hasContents: false,
  splitsHeading: false,
  standsOnSlips: false,
  beginsPart: false,
  speaksOfAll: false,
  isInContents: true,
  setsTextLarge: false,
};

/** Only what differs from the standard. */
const records: Readonly<Record<string, Partial<Layout>>> = {
  cover: {
    title: "封面",
    isDeep: true,
    hasSlips: true,
    hasByline: true,
    speaksOfAll: true,
    isInContents: false,
  },
  overview: { title: "目录", hasContents: true, speaksOfAll: true, isInContents: false },
  ledger: { title: "台账", walks: true },
  bridge: { title: "过渡", isDeep: true, splitsHeading: true },
  section: { title: "章节", isDeep: true, beginsPart: true },
  timeline: { title: "时间轴", setsTextLarge: true },
  quote: { title: "引用", setsTextLarge: true },
  "big-figure": { title: "大数字", setsTextLarge: true },
  opening: { title: "开篇" },
  points: { title: "要点" },
  columns: { title: "分栏" },
  table: { title: "表格" },
  picture: { title: "图片" },
  compare: { title: "对比" },
  numbered: { title: "编号" },
  closing: {
    title: "结尾",
    isDeep: true,
    standsOnSlips: true,
    hasSlips: true,
    speaksOfAll: true,
  },
};

/** What holds for the layout of this name; the standard for one that has no record. */
export function layoutNamed(name: string): Layout {
  return Object.hasOwn(records, name) ? { ...standard, ...records[name] } : standard;
}
