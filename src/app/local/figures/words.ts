import type { Words } from "../../../deck/model.ts";
import { sayingOf } from "../../ui/words.ts";

/** What the figures sheet says of itself; what is wrong with a value comes as a `Problem`. */
const table = {
  title: { zh: "填数", en: "Figures" },
  progress: { zh: "已填 {} / {}", en: "{} of {} filled" },
  save: { zh: "保存", en: "Save" },
  export: { zh: "导出表格", en: "Export CSV" },
  import: { zh: "导入表格", en: "Import CSV" },
  close: { zh: "关闭", en: "Close" },
  csvName: { zh: "填数表.csv", en: "figures.csv" },
  hint: {
    zh: "回车保存，到下一格。空着就是待填。",
    en: "Enter saves and goes to the next field. Leave unknown figures blank.",
  },
  slide: { zh: "第 {} 页：{}", en: "Slide {}: {}" },
  set: { zh: "用在标题、部分一类的设置里", en: "Used in a setting such as a title or a part" },
  unused: { zh: "稿子里没有用到", en: "Not used in the text" },
  typed: { zh: "还没有存", en: "Not saved yet" },
  saving: { zh: "正在存…", en: "Saving…" },
  saved: { zh: "已存", en: "Saved" },
  failed: { zh: "没有存上", en: "Not saved" },
  stale: { zh: "两处不同", en: "Two versions" },
  kept: { zh: "上次填的，还没有存", en: "From last time, not saved" },
  keptTitle: {
    zh: "上次填到一半，浏览器就关了。下面这些数没有存，请看看是否完整，选用哪一个：",
    en: "The browser was closed while these were typed. They are not saved; see whether they are complete, and choose:",
  },
  staleTitle: {
    zh: "{} 里已有别的数。没有覆盖它，请选用哪一个：",
    en: "{} says something else by now. Nothing was overwritten; choose:",
  },
  inFile: { zh: "现有的：{}", en: "In the file: {}" },
  yours: { zh: "新填的：{}", en: "New: {}" },
  blank: { zh: "（空）", en: "(blank)" },
  takeFile: { zh: "用现有的", en: "Take the file's" },
  takeYours: { zh: "用新填的", en: "Take the new one" },
  allFile: { zh: "都用现有的", en: "Take all from the file" },
  allYours: { zh: "都用新填的", en: "Take all new ones" },
  value: { zh: "值", en: "value" },
  owner: { zh: "责任人", en: "owner" },
  source: { zh: "来源", en: "source" },
  date: { zh: "日期", en: "date" },
  imported: { zh: "从 {} 读入 {} 个数", en: "{}: {} figures read" },
  importedFailed: {
    zh: "从 {} 读入 {} 个数，其中 {} 个没有存上",
    en: "{}: {} figures read, {} of them not saved",
  },
  importedNone: { zh: "{} 里没有要写进去的新数", en: "{}: no new figures to write" },
  replaced: { zh: "{}：{} → {}", en: "{}: {} → {}" },
  unsavedReplaced: { zh: "{}：没存的“{}” → {}", en: "{}: “{}”, not saved → {}" },
  conflict: {
    zh: "{}：现有的是 {}，表格里是 {}。没有覆盖，在下面选",
    en: "{}: {} in the file, {} in the table. Not overwritten; choose below",
  },
  untouched: {
    zh: "{}：保留现有的 {}，表格里还是导出时的 {}",
    en: "{}: {} is kept; the table still has {}, as it was exported",
  },
  undoImport: { zh: "撤销导入", en: "Take the import back" },
  takenBack: { zh: "导入已撤销", en: "The import is taken back" },
  changedSince: {
    zh: "{}：导入后又改成了 {}，没有动",
    en: "{}: was changed to {} after the import, and stays",
  },
  importLine: { zh: "第 {} 行：{}", en: "line {}: {}" },
  tooLarge: { zh: "{} 太大，不是一张填数表", en: "{} is too large for a figures sheet" },
  notTable: {
    zh: "{} 不是文字的表格：在 Excel 或 WPS 里另存为 CSV，再放进来",
    en: "{} is no table of text: save it as CSV in Excel or WPS, and bring that",
  },
  offline: {
    zh: "本机服务没有回应：看看打开稿子的命令窗口还在不在",
    en: "The local server does not answer: is the window that opened the deck still there?",
  },
  homeless: {
    zh: "填好的 {} 个数还没有存：稿子里找不到它们，figures.yaml 可能改了名或挪走了。先留在这里，等它们回来：{}",
    en: "Typed and not saved, as the deck lacks them; figures.yaml may have been renamed or moved. Kept here until they are back ({}): {}",
  },
  forget: { zh: "不要这些数了", en: "Drop them" },
  between: { zh: "、", en: ", " },
  serverSaid: { zh: "本机服务说：{}", en: "The local server says: {}" },
} as const satisfies Record<string, Words>;

export const sayIn = sayingOf(table);

/** Gives one of the words, its `{}` filled in order. */
export type Say = ReturnType<typeof sayIn>;
