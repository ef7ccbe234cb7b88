import type { Words } from "../../deck/model.ts";

export type Language = keyof Words;

/** Chinese, unless the browser asks for English before it asks for Chinese. `languages` as in `navigator.languages`. */
export function pickLanguage(languages: readonly string[]): Language {
  const first = languages.find((language) => /^(zh|en)\b/i.test(language));
  return first?.toLowerCase().startsWith("en") ? "en" : "zh";
}

/** What the app says of itself, but for the names of the keys, which stand in `stage-keys.ts`. */
const table = {
  read: { zh: "阅读全文", en: "Read the full text" },
  keysTitle: { zh: "按键", en: "Keys" },
  close: { zh: "关闭", en: "Close" },
  overviewTitle: { zh: "全部页面", en: "All slides" },
  jumpLabel: { zh: "页码、二.3 或标题", en: "Page, 2.3 or heading" },
  jumpNothing: { zh: "没有这一页", en: "No such slide" },
  frozen: { zh: "［已定住］", en: "[Frozen] " },
  coverHint: {
    zh: "黑屏或有窗口盖住时，按翻页键只是揭开，不翻页。",
    en: "While the screen is black or a sheet covers it, a turn only uncovers the slide.",
  },
  speaker: { zh: "讲者屏", en: "Speaker's screen" },
  blocked: {
    zh: "浏览器拦住了新窗口，请点这里打开：",
    en: "The browser blocked the new window. Open it here: ",
  },
  newer: { zh: "有新的版本。", en: "There is a newer version." },
  newerShow: { zh: "更新", en: "Show it" },
  space: { zh: "空格", en: "Space" },
} as const satisfies Record<string, Words>;

/** One entry of the app's own words, in the language of the page's reader. */
export function say(name: keyof typeof table, language: Language): string {
  return table[name][language];
}
