import type { Words } from "../../deck/model.ts";

export type Language = keyof Words;

/** Chinese, unless the browser asks for English before it asks for Chinese. `languages` as in `navigator.languages`. */
export function pickLanguage(languages: readonly string[]): Language {
  const first = languages.find((language) => /^(zh|en)\b/i.test(language));
  return first?.toLowerCase().startsWith("en") ? "en" : "zh";
}

/** Gives one of the words of a table in a language, its `{}` filled in order. */
export function sayingOf<Name extends string>(
  table: Readonly<Record<Name, Words>>,
): (language: Language) => (name: Name, ...values: readonly (string | number)[]) => string {
  return (language) =>
    (name, ...values) => {
      const rest = [...values];
      return table[name][language].replaceAll("{}", () => String(rest.shift() ?? ""));
    };
}

/** The words of the app. The names of the keys stand in `stage-keys.ts`. */
const table = {
  read: { zh: "阅读全文", en: "Read the full text" },
  close: { zh: "关闭", en: "Close" },
  overviewTitle: { zh: "全部页面", en: "All slides" },
  jumpLabel: { zh: "页码、二.3 或标题", en: "Page, 2.3 or heading" },
  searchLabel: { zh: "查找画面上的字", en: "Search the slides" },
  searchNothing: { zh: "没有找到", en: "Nothing found" },
  jumpNothing: { zh: "没有这一页", en: "No such slide" },
  frozen: { zh: "［已定住］", en: "[Frozen] " },
  frozenSign: { zh: "已定住 · 按 Z 放开", en: "Frozen · Z releases" },
  speaker: { zh: "讲者屏", en: "Speaker's screen" },
  followCode: { zh: "手机扫一扫，跟着看", en: "Scan to follow along" },
  newer: { zh: "有新的版本。", en: "There is a newer version." },
  newerShow: { zh: "更新", en: "Show it" },
} as const satisfies Record<string, Words>;

/** One entry of the app's own words, in the language of the page's reader. */
export function say(name: keyof typeof table, language: Language): string {
  return table[name][language];
}
