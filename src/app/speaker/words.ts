import type { Words } from "../../deck/model.ts";
import type { Language } from "../ui/words.ts";

/** What the speaker's screen says of itself, but for the names of its keys, which stand in `keys.ts`. */
const table = {
  title: { zh: "讲者屏", en: "Speaker" },
  notes: { zh: "逐字稿", en: "Notes" },
  noNotes: { zh: "这一页没有讲稿。", en: "Nothing is spoken on this slide." },
  linesLeft: { zh: "↓ 本页还有 {} 行", en: "↓ {} more lines" },
  readAll: { zh: "本页念完", en: "Read to the end" },
  opening: { zh: "起句", en: "Begins" },
  sleepy: {
    zh: "浏览器不能阻止这台电脑熄屏：请在电源设置里把“关闭显示器”“睡眠”设为“从不”，插上电源。",
    en: "The browser can't keep this screen awake: set display off and sleep to never, and plug the machine in.",
  },
  oneScreen: {
    zh: "两块屏幕变成了一样的（“复制”）：讲稿会上墙。按 Win 和 P，选“扩展”。",
    en: "Both screens show the same now: the notes may be on the wall. Press Win and P, choose “Extend”.",
  },
  showNotes: { zh: "没有投影，显示讲稿", en: "No projector: show the notes" },
  count: { zh: "本节 {} 字 · 余 {} 字", en: "{} characters · {} left" },
  section: { zh: "本节", en: "Section" },
  total: { zh: "总计", en: "Total" },
  clock: { zh: "时钟", en: "Clock" },
  pace: { zh: "快慢", en: "Pace" },
  otherVersion: {
    zh: "发言有了新版本：这里是新的，画面还是旧的，两边对不上。",
    en: "There is a newer version: it is here, the slides are still the old one, and they do not match.",
  },
  renewWall: { zh: "画面也换成新的", en: "Show the new one on the wall" },
  paceUnknown: { zh: "系统时间变过，快慢不知", en: "Clock was set: pace unknown" },
  current: { zh: "当前页", en: "On the wall" },
  nextSlide: { zh: "下一页", en: "Next slide" },
  nextStep: { zh: "下一步", en: "Next step" },
  ahead: { zh: "预看", en: "Looking ahead" },
  end: { zh: "已到末页", en: "The end" },
  stepOf: { zh: "第 {} 步，共 {} 步", en: "step {} of {}" },
  due: { zh: "应到", en: "Due" },
  progress: { zh: "进度：{}，应到 {}", en: "Progress: {}, due: {}" },
  black: { zh: "黑屏", en: "Black" },
  freeze: { zh: "定住", en: "Freeze" },
  holding: { zh: "会标", en: "Holding" },
  frozen: { zh: "已定住", en: "Frozen" },
  undo: { zh: "撤销", en: "Undo" },
  list: { zh: "页表", en: "Slides" },
  more: { zh: "更多", en: "More" },
  back: { zh: "上一步", en: "Back" },
  goThere: { zh: "翻到", en: "Go to" },
  forward: { zh: "下一步", en: "Forward" },
  tools: { zh: "画面操作", en: "The wall" },
  isBlack: { zh: "画面已黑屏", en: "The wall is black" },
  isHolding: { zh: "画面是会标，翻一下就开始", en: "Holding slide: a turn begins" },
  isFrozen: { zh: "画面已定住，可以往后预看", en: "The wall stands still; look ahead freely" },
  catchUp: { zh: "画面跟上", en: "Catch up" },
  comeBack: { zh: "回到画面", en: "Come back" },
  uncover: { zh: "揭开", en: "Uncover" },
  lost: {
    zh: "画面窗口没有回应：点任务栏里的画面窗口看看；没有了，就在这里重新打开",
    en: "The slides don't answer: look for their window in the task bar, or open it again here",
  },
  closed: {
    zh: "画面窗口关了：重新打开，再在那里按 F 全屏；会回到这一页",
    en: "The window with the slides was closed: open it again and press F there; it comes back to this slide",
  },
  openStage: { zh: "打开画面窗口", en: "Open the slides" },
  fault: { zh: "出错了：{}", en: "A fault: {}" },
  wallFault: { zh: "画面窗口出错了：{}", en: "A fault of the slides: {}" },
  blocked: {
    zh: "浏览器拦住了新窗口。请点这里：",
    en: "The browser blocked the window. Open it here: ",
  },
  jump: { zh: "页码、二.3 或标题", en: "Page, 2.3 or heading" },
  jumpNothing: { zh: "没有这一页", en: "No such slide" },
  close: { zh: "关闭", en: "Close" },
  prompter: { zh: "提词", en: "Prompter" },
  slides: { zh: "跟随画面", en: "Follows the slides" },
  clauses: { zh: "逐句：翻页键走一句", en: "Clause by clause, with the turning keys" },
  scroll: { zh: "自动滚动：空格停、走", en: "Scrolls by itself; space stops it" },
  rate: { zh: "语速（字/分）", en: "Characters a minute" },
  size: { zh: "字号", en: "Text size" },
  less: { zh: "减", en: "Less" },
  greater: { zh: "加", en: "More" },
  mirror: { zh: "镜像（提词玻璃）", en: "Mirrored, for a prompter glass" },
  timer: { zh: "计时", en: "Timer" },
  start: { zh: "开始计时", en: "Start" },
  pause: { zh: "暂停计时", en: "Pause" },
  resume: { zh: "继续计时", en: "Resume" },
  reset: { zh: "计时清零", en: "Reset" },
  resetAsk: { zh: "计时清零？", en: "Reset the timer?" },
  yes: { zh: "清零", en: "Reset" },
  no: { zh: "不", en: "No" },
  rehearsal: { zh: "排练", en: "Rehearsal" },
  record: { zh: "从这一页开始排练", en: "Start from this slide" },
  stop: { zh: "结束排练", en: "Finish" },
  recording: { zh: "正在排练", en: "Rehearsing" },
  noRehearsal: { zh: "还没有排练记录。", en: "No rehearsals yet." },
  planned: { zh: "计划", en: "Planned" },
  actual: { zh: "实际", en: "Actual" },
  difference: { zh: "相差", en: "Difference" },
  ownRate: { zh: "你的语速约 {} 字/分。", en: "You speak about {} characters a minute." },
  setRate: { zh: "按 {} 字/分滚动", en: "Scroll at {}" },
  rateNote: {
    zh: "要让计划也照此算，请在 deck.yaml 里写 rate: {}",
    en: "For the plan to count with it, write rate: {} in deck.yaml",
  },
  csv: { zh: "下载表格", en: "Download as CSV" },
  screens: { zh: "两块屏幕", en: "The two screens" },
  swap: { zh: "两屏互换", en: "Swap the screens" },
  arrange: { zh: "画面上投影，讲稿留在这里", en: "Slides to the projector, notes here" },
  noDisplays: {
    zh: "浏览器不能替你摆窗口。请把画面窗口拖到投影上（Windows 按 Win+Shift+→），再在那里按 F 全屏。",
    en: "The browser can't place windows. Drag the slides to the projector (Win+Shift+→ on Windows) and press F there.",
  },
  oneDisplay: {
    zh: "只看到一块屏幕。请接上投影，并设为“扩展”（Windows 按 Win+P），不要“复制”。",
    en: "There is one screen only. Connect the projector and set it to extend (Win+P on Windows), not duplicate.",
  },
  noStage: {
    zh: "没有从这里打开、或打开过这里的画面窗口。",
    en: "No window with the slides was opened from here, or opened this one.",
  },
  pressF: { zh: "请在画面窗口里按 F 全屏。", en: "Press F in the window with the slides." },
  keys: { zh: "按键", en: "Keys" },
} as const satisfies Record<string, Words>;

export type WordName = keyof typeof table;

/** Gives one of the words, its `{}` filled in order. */
export type Say = (name: WordName, ...values: readonly (string | number)[]) => string;

export function sayIn(language: Language): Say {
  return (name, ...values) => {
    const rest = [...values];
    return table[name][language].replaceAll("{}", () => String(rest.shift() ?? ""));
  };
}
