import type { Words } from "../../../deck/model.ts";
import { sayingOf } from "../../ui/words.ts";

/** The words of the sheets, which are loaded with them. */
const table = {
  keysTitle: { zh: "按键", en: "Keys" },
  overviewHint: {
    zh: "← → ↑ ↓ 选　　回车 到这一页　　数字、标题 直接跳　　画面不动，选定才翻",
    en: "← → ↑ ↓ choose    Enter goes there    type a number or heading    the wall stays until then",
  },
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
  blocked: {
    zh: "浏览器拦住了新窗口，请点这里打开：",
    en: "The browser blocked the new window. Open it here: ",
  },
  slideCount: { zh: "{} 页 · 现在 ", en: "{} slides · now " },
  now: { zh: "现在", en: "Now" },
  opening: { zh: "开场", en: "Opening" },
  enterGoes: { zh: "回车，到这一页", en: "Enter goes there" },
} as const satisfies Record<string, Words>;

/** One entry of the sheets' words, in the language of the page's reader, its `{}` filled. */
export const sayOfSheets = sayingOf(table);
