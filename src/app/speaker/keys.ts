import type { Binding } from "../ui/keys/press.ts";

export type SpeakerAction =
  | "forward"
  | "space"
  | "back"
  | "turnOn"
  | "turnBack"
  | "first"
  | "last"
  | "jump"
  | "black"
  | "freeze"
  | "holding"
  | "undo"
  | "clock"
  | "reset"
  | "mode"
  | "scrollDown"
  | "scrollUp"
  | "larger"
  | "smaller"
  | "faster"
  | "slower"
  | "mirror"
  | "phones"
  | "draw"
  | "laser"
  | "more"
  | "swap"
  | "wall"
  | "start"
  | "fullscreen"
  | "close";

/** Every key of the speaker's screen; its panel lists them from here. Where the stage has the same, the key is the same. */
export const speakerBindings: readonly Binding<SpeakerAction>[] = [
  {
    action: "forward",
    keys: ["ArrowRight", "ArrowDown", "PageDown", "Enter"],
    label: {
      zh: "讲稿没完先往下念，完了下一步；逐句提词时下一句",
      en: "Reads on, then the next step; next clause in prompter mode",
    },
  },
  {
    action: "space",
    keys: ["Space"],
    label: { zh: "同上；自动滚动时停、走", en: "The same; stops the notes where it scrolls" },
  },
  {
    action: "back",
    keys: ["ArrowLeft", "ArrowUp", "PageUp", "Shift+Space", "Backspace"],
    label: { zh: "往回：讲稿、上一步、上一句", en: "Back: in the notes, a step, a clause" },
  },
  {
    action: "turnOn",
    keys: ["n"],
    label: { zh: "画面往后翻，不等讲稿", en: "Turn the wall on, whatever is left of the notes" },
  },
  { action: "turnBack", keys: ["p"], label: { zh: "画面往回翻", en: "Turn the wall back" } },
  { action: "first", keys: ["Home"], label: { zh: "第一页", en: "First slide" } },
  { action: "last", keys: ["End"], label: { zh: "最后一页", en: "Last slide" } },
  {
    action: "jump",
    keys: ["g", "o", "/", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"],
    label: { zh: "页表；输入 3、二.3 或画面上的字", en: "Slides; type 3, 2.3 or words on a slide" },
  },
  { action: "undo", keys: ["u"], label: { zh: "撤销上一次翻页", en: "Undo the last turn" } },
  { action: "black", keys: ["b", "."], label: { zh: "黑屏", en: "Black screen" } },
  {
    action: "freeze",
    keys: ["z"],
    label: { zh: "定住画面；再按，画面跟上", en: "Freeze the wall; again, it catches up" },
  },
  { action: "holding", keys: ["h"], label: { zh: "会标", en: "Holding slide" } },
  {
    action: "draw",
    keys: ["w"],
    label: { zh: "在上面的小画面上写画，墙上同样显示", en: "Draw on the picture of the wall" },
  },
  {
    action: "laser",
    keys: ["l"],
    label: { zh: "在小画面上移动光点，墙上同样显示", en: "A light on the picture of the wall" },
  },
  { action: "clock", keys: ["t"], label: { zh: "计时、暂停", en: "Timer, pause" } },
  { action: "reset", keys: ["r"], label: { zh: "计时清零", en: "Reset the timer" } },
  { action: "mode", keys: ["c"], label: { zh: "换提词方式", en: "Change the prompter's mode" } },
  {
    action: "scrollDown",
    keys: ["Shift+ArrowDown"],
    label: { zh: "讲稿往下看", en: "Scroll down" },
  },
  {
    action: "scrollUp",
    keys: ["Shift+ArrowUp"],
    label: { zh: "讲稿往上看", en: "Scroll up" },
  },
  { action: "larger", keys: ["+", "="], label: { zh: "字大些", en: "Larger text" } },
  { action: "smaller", keys: ["-"], label: { zh: "字小些", en: "Smaller text" } },
  { action: "faster", keys: ["]"], label: { zh: "滚得快些", en: "Scroll faster" } },
  { action: "slower", keys: ["["], label: { zh: "滚得慢些", en: "Scroll slower" } },
  { action: "mirror", keys: ["m"], label: { zh: "镜像", en: "Mirror" } },
  { action: "swap", keys: ["x"], label: { zh: "两屏互换", en: "Swap the screens" } },
  {
    action: "wall",
    keys: ["s"],
    label: { zh: "打开画面窗口", en: "Open the window with the slides" },
  },
  {
    action: "start",
    keys: ["F5", "Shift+F5"],
    label: { zh: "画面全屏上投影", en: "Slides full screen on the projector" },
  },
  { action: "fullscreen", keys: ["f"], label: { zh: "讲者屏全屏", en: "Full screen here" } },
  { action: "more", keys: ["?", "F1"], label: { zh: "更多、按键", en: "More, keys" } },
  {
    action: "phones",
    keys: ["q"],
    label: { zh: "手机、平板的二维码（会场模式）", en: "Codes for phones and tablets, where live" },
  },
  {
    action: "close",
    keys: ["Escape"],
    label: { zh: "关闭；定住时回到画面", en: "Close; come back while frozen" },
  },
];
