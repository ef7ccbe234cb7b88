import { actionFinder, type Binding as KeyBinding } from "./press.ts";

export type Action =
  | "next"
  | "previous"
  | "turnOn"
  | "turnBack"
  | "first"
  | "last"
  | "jump"
  | "search"
  | "draw"
  | "laser"
  | "overview"
  | "black"
  | "freeze"
  | "holding"
  | "undo"
  | "start"
  | "fullscreen"
  | "speaker"
  | "help"
  | "read"
  | "close";

export type Binding = KeyBinding<Action>;

/**
 * Every key of the stage; the help sheet lists them from here. Clickers send PageUp and PageDown (or arrows), B or `.`
 * for the black screen, F5 or Shift+F5 for start and Esc for end: PowerPoint's keys. N and P are reveal.js's.
 */
export const bindings: readonly Binding[] = [
  {
    action: "next",
    keys: ["ArrowRight", "ArrowDown", "PageDown", "Space", "Enter"],
    label: {
      zh: "下一步；开着讲者屏时，先把讲稿念完",
      en: "Next step; with a speaker's screen, the notes are read on first",
    },
  },
  {
    action: "previous",
    keys: ["ArrowLeft", "ArrowUp", "PageUp", "Shift+Space", "Backspace"],
    label: { zh: "上一步", en: "Previous step" },
  },
  {
    action: "turnOn",
    keys: ["n"],
    label: { zh: "画面往后翻，不等讲稿", en: "Turn on, whatever is left of the notes" },
  },
  { action: "turnBack", keys: ["p"], label: { zh: "画面往回翻", en: "Turn back" } },
  { action: "first", keys: ["Home"], label: { zh: "第一页", en: "First slide" } },
  { action: "last", keys: ["End"], label: { zh: "最后一页", en: "Last slide" } },
  {
    action: "jump",
    keys: ["g", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"],
    label: { zh: "跳到某页：页码加回车", en: "Jump: page number, then Enter" },
  },
  {
    action: "search",
    keys: ["/"],
    label: { zh: "查找画面上的字，回车找下一处", en: "Search the slides, Enter for the next one" },
  },
  {
    action: "draw",
    keys: ["w"],
    label: { zh: "在画面上写画，再按擦掉", en: "Draw on the slide, again to wipe it" },
  },
  {
    action: "laser",
    keys: ["l"],
    label: { zh: "鼠标变成光点，再按关掉", en: "The pointer as a light, again to put it out" },
  },
  { action: "overview", keys: ["o"], label: { zh: "全部页面", en: "All slides" } },
  { action: "black", keys: ["b", "."], label: { zh: "黑屏", en: "Black screen" } },
  {
    action: "freeze",
    keys: ["z"],
    label: { zh: "定住画面，再按放开", en: "Freeze the screen, again to release" },
  },
  {
    action: "holding",
    keys: ["h"],
    label: { zh: "会标：没有发言人的封面", en: "Holding slide: the cover without the speaker" },
  },
  { action: "undo", keys: ["u"], label: { zh: "撤销上一次翻页", en: "Undo the last turn" } },
  {
    action: "speaker",
    keys: ["s"],
    label: { zh: "讲者屏：讲稿、计时", en: "Speaker's screen: notes, clock" },
  },
  {
    action: "start",
    keys: ["F5", "Shift+F5"],
    label: { zh: "放映（全屏）", en: "Start, full screen" },
  },
  {
    action: "fullscreen",
    keys: ["f"],
    label: { zh: "进入、退出全屏", en: "Full screen on and off" },
  },
  {
    action: "read",
    keys: ["r"],
    label: {
      zh: "阅读全文（开着讲者屏时不管用）",
      en: "Read the full text (not beside a speaker's screen)",
    },
  },
  { action: "help", keys: ["?", "F1"], label: { zh: "这张表", en: "This sheet" } },
  { action: "close", keys: ["Escape"], label: { zh: "关闭、放开", en: "Close, release" } },
];

/** The action of a key, if it has one here. */
export const actionOf = actionFinder(bindings);
