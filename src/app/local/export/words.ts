import type { Words } from "../../../deck/model.ts";
import { sayingOf } from "../../ui/words.ts";

/** What the export sheet says of itself; the cards bring their own words. */
const table = {
  title: { zh: "导出", en: "Export" },
  close: { zh: "关闭 Esc", en: "Close Esc" },
  blanks: { zh: "还有 {} 个数字没填", en: "{} figures are blank" },
  blanksMay: {
    zh: "照样能导出，空处留着虚线框。",
    en: "Files can be made; blanks show as dashed boxes.",
  },
  blanksMust: { zh: "公开版不能留空，填完才能导出。", en: "A public file can't have blanks." },
  fill: { zh: "去填数", en: "Fill in" },
  hall: { zh: "上会用", en: "For the meeting" },
  paper: { zh: "打印、发给人", en: "To print and hand out" },
  archive: { zh: "存档", en: "To keep" },
  all: { zh: "全部", en: "All" },
  allAbout: { zh: "{} 样，一个带日期的文件夹", en: "{} kinds in one dated folder" },
  folderKind: { zh: "文件夹", en: "folder" },
  notPublic: { zh: "整篇是讲稿，公开版没有", en: "Notes only: no public version" },
  forWhom: { zh: "给谁看", en: "For whom" },
  public: { zh: "公开版（不含讲稿）", en: "Public (no notes)" },
  publicAbout: {
    zh: "只有画面上的字，没有讲稿和备注。能贴到网上、群里。",
    en: "Only the text of the slides, without the notes. It may be published.",
  },
  aspect: { zh: "画面", en: "Slides" },
  theme: { zh: "主题", en: "Theme" },
  also: { zh: "顺带", en: "Also" },
  kindOf: { zh: "{}：做成哪一种", en: "{}: which kind" },
  and: { zh: "、", en: ", " },
  comma: { zh: "，", en: ", " },
  where: { zh: "放到", en: "Goes to" },
  whereAbout: { zh: "讲台文件夹 › {}", en: "project folder › {}" },
  nothing: { zh: "勾上要导出的，再按右边。", en: "Tick what you want." },
  ready: { zh: "{}。约 {} 秒。", en: "{}. About {} s." },
  fillFirst: {
    zh: "先填完 {} 个数字，或关掉“公开版”。",
    en: "Fill in {} figures, or switch “Public” off.",
  },
  go: { zh: "导出 {} 样", en: "Export {}" },
  goPublic: { zh: "导出 {} 样公开版", en: "Export {}, public" },
  running: { zh: "正在导出", en: "Exporting" },
  nth: { zh: "第 {} 样，共 {} 样", en: "{} of {}" },
  stop: { zh: "停下", en: "Stop" },
  halves: {
    zh: "可以先回去看稿，做好了会提示。停下不会留下半个文件。",
    en: "You may go back to the speech meanwhile: a message comes at the end. Stopping leaves no unfinished files.",
  },
  behind: { zh: "在后台继续", en: "Go on in the background" },
  look: { zh: "看看", en: "Show" },
  making: { zh: "正在做…", en: "Making…" },
  waiting: { zh: "等待中", en: "Waiting" },
  stopped: { zh: "停下了，没有写文件", en: "Stopped, nothing written" },
  failed: { zh: "没有做成：本机服务没有回应", en: "Not made: the local server does not answer" },
  again: { zh: "再试", en: "Try again" },
  open: { zh: "打开", en: "Open" },
  print: { zh: "打印", en: "Print" },
  done: { zh: "导出好了", en: "Done" },
  doneSome: { zh: "有的没有做成", en: "Some were not made" },
  doneNone: { zh: "没有做成", en: "Nothing was made" },
  doneAbout: { zh: "{} 样，共 {}，用时 {} 秒", en: "{}, {} in all, {} s" },
  files: { zh: "{} 个文件", en: "{} files" },
  pages: { zh: "{} 页", en: "{} pages" },
  blanksLeft: {
    zh: "{} 个数字还没填，这 {} 样里都留着虚线框。填好再导一次，同名文件会换成新的。",
    en: "{} figures are blank in these {} kinds. Fill them in and export again: the files are replaced.",
  },
  others: { zh: "再导别的", en: "Export others" },
  openFolder: { zh: "打开所在文件夹", en: "Open the folder" },
} as const satisfies Readonly<Record<string, Words>>;

export const sayIn = sayingOf(table);

/** Gives one of the words, its `{}` filled in order. */
export type Say = ReturnType<typeof sayIn>;

/** Bytes as people read them. */
export function sizeText(bytes: number): string {
  const megabytes = bytes / 1024 / 1024;
  return megabytes < 0.1 ? `${Math.ceil(bytes / 1024)} KB` : `${megabytes.toFixed(1)} MB`;
}
