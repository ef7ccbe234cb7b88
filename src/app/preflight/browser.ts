import type { Words } from "../../deck/model.ts";
import type { Finding } from "./finding.ts";

interface Engine {
  /** What follows the name in the user agent is the version. */
  readonly token: RegExp;
  readonly name: string;
  /** Everything works from this version on. */
  readonly full: number;
  /** The stage should work from this version on: it has cascade layers. */
  readonly stage: number;
  /** From this version on, the deck can at least be read as an article. */
  readonly article: number;
}

/** Browsers on Chromium call themselves Safari too, so it comes last. */
const engines: readonly Engine[] = [
  { token: /Firefox\/(\d+(?:\.\d+)?)/, name: "Firefox", full: 115, stage: 97, article: 78 },
  { token: /Chrom(?:e|ium)\/(\d+)/, name: "Chromium", full: 109, stage: 99, article: 92 },
  {
    token: /Version\/(\d+(?:\.\d+)?)\S* (?:\S+ )?Safari\//,
    name: "Safari",
    full: 15.4,
    stage: 15.4,
    article: 14,
  },
];

/** Names of browsers that are built on Chromium; any other one that says `Chrome` is called by that name. */
const brands: readonly (readonly [RegExp, string])[] = [
  [/\bEdg\//, "Edge"],
  [/\bQQBrowser\//, "QQ 浏览器"],
  [/\bMetaSr\b|\bSE 2\.X\b/, "搜狗浏览器"],
  [/\b360(?:SE|EE)\b|\bQIHU\b/i, "360 浏览器"],
  [/\bOPR\//, "Opera"],
];

/** Which browser this is and whether it is new enough, from `navigator.userAgent`. */
export function browserFinding(userAgent: string): Finding {
  for (const engine of engines) {
    const version = engine.token.exec(userAgent)?.[1];
    if (version !== undefined) return judge(engine, version, brandOf(engine, userAgent));
  }
  return {
    state: "fair",
    text: { zh: "认不出这个浏览器", en: "This browser is unknown" },
    hint: useAnother,
  };
}

function judge(engine: Engine, version: string, name: string): Finding {
  const title = `${name} ${version}`;
  const number = Number(version);
  if (number >= engine.full) {
    return { state: "good", text: { zh: `${title}，支持`, en: `${title}, supported` } };
  }
  if (number >= engine.stage) {
    return {
      state: "fair",
      text: { zh: `${title}，偏旧，应当能放`, en: `${title}, old, should work` },
      hint: {
        zh: `请从头到尾试翻一遍。${useAnother.zh}`,
        en: `Turn through the whole deck once. ${useAnother.en}`,
      },
    };
  }
  if (number >= engine.article) {
    return {
      state: "fair",
      text: {
        zh: `${title}，很旧，只能当文章来念`,
        en: `${title}, very old: shows only the article`,
      },
      hint: useAnother,
    };
  }
  return {
    state: "bad",
    text: { zh: `${title}，太旧`, en: `${title}, too old` },
    hint: useAnother,
  };
}

const useAnother: Words = {
  zh: "最好换 Chrome 或 Edge 109 以上的版本（Windows 7 最高就是 109）。",
  en: "Use Chrome or Edge 109 or newer (109 is the last for Windows 7).",
};

function brandOf({ name }: Engine, userAgent: string): string {
  if (name !== "Chromium") return name;
  const [, brand] = brands.find(([token]) => token.test(userAgent)) ?? [];
  if (brand === "Edge") return brand;
  return brand === undefined ? "Chrome" : `${brand} / Chromium`;
}
