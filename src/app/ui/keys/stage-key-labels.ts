import type { Words } from "../../../deck/model.ts";
import type { Binding } from "./press.ts";
import { stageKeys, type Action } from "./stage-keys.ts";

const labels: Readonly<Record<Action, Words>> = {
  next: {
    zh: "下一步；开着讲者屏时，先把讲稿念完",
    en: "Next step; with a speaker's screen, the notes are read on first",
  },
  previous: { zh: "上一步", en: "Previous step" },
  turnOn: { zh: "画面往后翻，不等讲稿", en: "Turn on, whatever is left of the notes" },
  turnBack: { zh: "画面往回翻", en: "Turn back" },
  first: { zh: "第一页", en: "First slide" },
  last: { zh: "最后一页", en: "Last slide" },
  jump: { zh: "跳到某页：页码加回车", en: "Jump: page number, then Enter" },
  search: { zh: "查找画面上的字，回车找下一处", en: "Search the slides, Enter for the next one" },
  draw: { zh: "在画面上写画，再按擦掉", en: "Draw on the slide, again to wipe it" },
  laser: { zh: "鼠标变成光点，再按关掉", en: "The pointer as a light, again to put it out" },
  overview: { zh: "全部页面", en: "All slides" },
  black: { zh: "黑屏", en: "Black screen" },
  freeze: { zh: "定住画面，再按放开", en: "Freeze the screen, again to release" },
  holding: { zh: "会标：没有发言人的封面", en: "Holding slide: the cover without the speaker" },
  undo: { zh: "撤销上一次翻页", en: "Undo the last turn" },
  speaker: { zh: "讲者屏：讲稿、计时", en: "Speaker's screen: notes, clock" },
  start: { zh: "放映（全屏）", en: "Start, full screen" },
  fullscreen: { zh: "进入、退出全屏", en: "Full screen on and off" },
  read: {
    zh: "阅读全文（全屏时、开着讲者屏时不管用）",
    en: "Read the full text (not in full screen, nor beside a speaker's screen)",
  },
  help: { zh: "这张表", en: "This sheet" },
  close: { zh: "关闭、放开", en: "Close, release" },
};

/** Every key of the stage with what it does, for lists that people read. */
export const bindings: readonly Binding<Action>[] = stageKeys.map((keys) => ({
  ...keys,
  label: labels[keys.action],
}));
