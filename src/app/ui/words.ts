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
  keysTitle: { zh: "按键", en: "Keys" },
  close: { zh: "关闭", en: "Close" },
  overviewTitle: { zh: "全部页面", en: "All slides" },
  overviewHint: {
    zh: "← → ↑ ↓ 选　　回车 到这一页　　数字、标题 直接跳　　画面不动，选定才翻",
    en: "← → ↑ ↓ choose    Enter goes there    type a number or heading    the wall stays until then",
  },
  enterGoes: { zh: "回车，到这一页", en: "Enter goes there" },
  opening: { zh: "开场", en: "Opening" },
  now: { zh: "现在", en: "Now" },
  slideCount: { zh: "{} 页 · 现在 ", en: "{} slides · now " },
  jumpLabel: { zh: "页码、二.3 或标题", en: "Page, 2.3 or heading" },
  searchLabel: { zh: "查找画面上的字", en: "Search the slides" },
  searchNothing: { zh: "没有找到", en: "Nothing found" },
  jumpNothing: { zh: "没有这一页", en: "No such slide" },
  frozen: { zh: "［已定住］", en: "[Frozen] " },
  frozenSign: { zh: "已定住 · 按 Z 放开", en: "Frozen · Z releases" },
  oneScreen: { zh: "只看到一块屏幕", en: "There is one screen only" },
  oneScreenWhy: {
    zh: "投影如果设成了“复制”（两边一样），讲稿会显示在投影上。",
    en: "Where the projector duplicates this screen, the notes would stand on the wall.",
  },
  oneScreenDo: {
    zh: "接着投影：按 Win 和 P，选“扩展”，再按 S。没有接投影，只是排练：再按一次 S。",
    en: "With a projector: press Win and P, choose “Extend”, then S. For a rehearsal without one: press S again.",
  },
  oneScreenAnyway: { zh: "没有投影，打开讲者屏", en: "No projector: open it" },
  noWakeLock: {
    zh: "这个浏览器不能阻止熄屏：请在电源设置里把“关闭显示器”“睡眠”设为“从不”。",
    en: "This browser can't keep the screen awake: set display off and sleep to never in the power settings.",
  },
  clickHint: {
    zh: "鼠标点一下画面也是下一步。手指左右划翻页，点一下出按钮。",
    en: "A mouse click is a next step too. A finger turns by a swipe; a tap shows buttons.",
  },
  coverHint: {
    zh: "黑屏或有窗口盖住时，按翻页键只是揭开，不翻页。",
    en: "While the screen is black or a sheet covers it, a turn only uncovers the slide.",
  },
  speaker: { zh: "讲者屏", en: "Speaker's screen" },
  blocked: {
    zh: "浏览器拦住了新窗口，请点这里打开：",
    en: "The browser blocked the new window. Open it here: ",
  },
  followCode: { zh: "手机扫一扫，跟着看", en: "Scan to follow along" },
  newer: { zh: "有新的版本。", en: "There is a newer version." },
  newerShow: { zh: "更新", en: "Show it" },
} as const satisfies Record<string, Words>;

/** One entry of the app's own words, in the language of the page's reader. */
export function say(name: keyof typeof table, language: Language): string {
  return table[name][language];
}
