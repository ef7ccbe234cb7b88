import type { Words } from "../../../deck/model.ts";
import type { Language } from "../../ui/words.ts";

/** What the import says of itself; what is wrong with a file comes as a `Problem`. */
const table = {
  title: { zh: "换一篇讲稿", en: "Another speech" },
  about: {
    zh: "把写好的稿子放进来，页面、逐字稿、手机版一次生成。原稿不会改动。",
    en: "Bring a written speech: slides, notes and article come of it. The file stays as it is.",
  },
  back: { zh: "返回", en: "Back" },
  dropHere: { zh: "把讲稿拖到这里", en: "Drop the speech here" },
  formats: {
    zh: "Word（.docx）、文本（.txt）、Markdown（.md）",
    en: "Word (.docx), text (.txt), Markdown (.md)",
  },
  choose: { zh: "选择文件…", en: "Choose a file…" },
  paste: { zh: "粘贴文字", en: "Paste text" },
  letGo: { zh: "松手就读", en: "Let go to read it" },
  oneFile: { zh: "一份讲稿", en: "One speech" },
  reading: { zh: "正在读…", en: "Reading…" },
  local: { zh: "只在这台电脑上处理，不联网", en: "Stays on this computer, no network" },
  oldFormats: {
    zh: "旧版 .doc、WPS 文件：先“另存为 .docx”",
    en: "Old .doc and WPS files: save them as .docx first",
  },
  templates: { zh: "没有现成的稿子？从范例改起", en: "No text yet? Begin with a skeleton" },
  templateSize: { zh: "{} 页 · 待填 {} 处", en: "{} slides · {} blanks" },
  now: { zh: "现在这一篇：", en: "Open now: " },
  slides: { zh: "（{} 页）", en: " ({} slides)" },
  stays: {
    zh: "。换稿以后它还在原处，随时能换回来。",
    en: ". It stays where it is, to come back to.",
  },
  deckSize: { zh: "{} 页 · {}", en: "{} slides · {}" },
  others: { zh: "换回：", en: "Open: " },
  pasteTitle: { zh: "粘贴文字", en: "Paste text" },
  pasteHint: {
    zh: "在稿子里按 Ctrl+A、Ctrl+C，再到下面按 Ctrl+V。",
    en: "Press Ctrl+A, Ctrl+C in the text, then Ctrl+V below.",
  },
  pasteLabel: { zh: "讲稿的文字", en: "The text of the speech" },
  read: { zh: "读这篇文字", en: "Read this text" },
  faultTitle: { zh: "这份稿子打不开：{}", en: "This file cannot be read: {}" },
  locked: { zh: "设了密码", en: "it has a password" },
  lockedWhy: {
    zh: "打开要密码。这里不问密码，也不会绕开它。",
    en: "It opens with a password, which is neither asked for here nor got round. ",
  },
  oldWhy: {
    zh: "这里读的是 .docx，另存一份就行。",
    en: "What is read here is .docx: save a copy as that. ",
  },
  safe: { zh: "现在的讲稿没有动。", en: "The deck that is open is as it was." },
  steps: { zh: "这样就好", en: "What to do" },
  openStep: { zh: "打开", en: "Open it" },
  openWith: {
    zh: "用 Word 或 WPS 打开它。",
    en: "Open it in Word or WPS.",
  },
  openWithPassword: {
    zh: "用 Word 或 WPS 打开它，输入密码。",
    en: "Open it in Word or WPS with its password.",
  },
  unlockStep: { zh: "去掉密码", en: "Take the password off" },
  unlockWord: {
    zh: "文件 → 信息 → 保护文档 → 用密码进行加密，清空，确定",
    en: "File → Info → Protect Document → Encrypt with Password, clear it, OK",
  },
  unlockWps: {
    zh: "文件 → 文档加密 → 密码加密，清空，应用",
    en: "Menu → File Encryption → Password, clear it, Apply",
  },
  saveStep: { zh: "另存为 .docx", en: "Save as .docx" },
  saveAs: {
    zh: "文件 → 另存为，类型选“Word 文档（*.docx）”，再拖到这里。",
    en: "File → Save As, type Word Document (*.docx), then drop that here.",
  },
  pasteInstead: { zh: "不存文件，粘贴文字", en: "Paste the text instead" },
  pasteInsteadHint: {
    zh: "打开以后按 Ctrl+A、Ctrl+C，再到这里按 Ctrl+V",
    en: "Open it, press Ctrl+A and Ctrl+C, then Ctrl+V here",
  },
  stillNot: { zh: "还不行？", en: "Still not?" },
  technician: { zh: "把这一行念给技术人员：", en: "Read this line to a technician:" },
  copy: { zh: "复制", en: "Copy" },
  copied: { zh: "已复制", en: "Copied" },
  pastedText: { zh: "粘贴的文字", en: "Pasted text" },
  previewTitle: { zh: "看一看，对不对", en: "Have a look" },
  slidesTotal: { zh: "页", en: "slides" },
  charactersTotal: { zh: "字", en: "characters" },
  about1: { zh: "约", en: "about" },
  minutesTotal: { zh: "分钟", en: "min" },
  blanksTotal: { zh: "个数字没填", en: "blanks" },
  otherFile: { zh: "换个文件", en: "Another file" },
  make: { zh: "生成", en: "Make the deck" },
  making: { zh: "正在生成…", en: "Making…" },
  opening: { zh: "正在换上…", en: "Opening…" },
  undo: { zh: "撤销", en: "Undo" },
  left: { zh: "没放进来的", en: "Left out" },
  nothingLeft: { zh: "全部放进来了", en: "Nothing is left out" },
  showLeft: { zh: "逐条看，放回去", en: "Look, put back" },
  hideLeft: { zh: "收起", en: "Hide" },
  putBack: { zh: "放回去", en: "Put back" },
  notBack: { zh: "不在正文里，放不回去", en: "Outside the text: stays out" },
  whole: { zh: "其余一字不少，一字不改", en: "All the rest is here, word for word" },
  lost: { zh: "这一处和原稿不一样：{}", en: "Differs from the text here: {}" },
  outline: { zh: "层次", en: "Outline" },
  faces: { zh: "画面", en: "Slides" },
  notes: { zh: "讲稿", en: "Notes" },
  titleRow: { zh: "标题", en: "Title" },
  openingRow: { zh: "开篇", en: "Opening" },
  characters: { zh: "{} 字", en: "{} ch." },
  level0: { zh: "部分", en: "Part" },
  level1: { zh: "一、", en: "一、" },
  level2: { zh: "（一）", en: "（一）" },
  level3: { zh: "1.", en: "1." },
  level4: { zh: "（1）", en: "（1）" },
  level5: { zh: "①", en: "①" },
  prose: { zh: "正文", en: "Prose" },
  levels: { zh: "这一行是", en: "This line is" },
  joinUp: { zh: "并入上一节", en: "Join with the one above" },
  split: { zh: "从中间拆开", en: "Split" },
  splitHint: { zh: "点一句话，从那里另起一节", en: "Press a sentence: a section begins there" },
  splitStop: { zh: "不拆了", en: "Don't split" },
  outlineHint: {
    zh: "↑ ↓ 选，Tab 降一级，Shift+Tab 升一级，Esc 离开",
    en: "↑ ↓ choose, Tab lowers, Shift+Tab raises, Esc leaves",
  },
  position: { zh: "{} / {}", en: "{} / {}" },
  inSteps: { zh: " · 分 {} 步讲", en: " · {} steps" },
  onFace: { zh: "上屏的", en: "on the slide" },
  onFaceCount: { zh: "{} 处", en: "{}" },
  blankCount: { zh: "没填的 {} 个", en: "{} blanks" },
  figureCount: { zh: "已有 {} 个", en: "{} figures" },
  nothingSaid: { zh: "这一页没有要念的。", en: "Nothing is said here." },
  splitAt: { zh: "从这里另起一节：{}", en: "Begin a section here: {}" },
  done: { zh: "生成好了：{}", en: "Made: {}" },
  doneFound: { zh: "检查发现 {} 处：", en: "The check found {}:" },
  doneClean: { zh: "检查没有发现问题。", en: "The check found nothing." },
  fillIn: { zh: "还有 {} 个数字没填：按 D 填数", en: "{} blanks: press D to fill them in" },
  close: { zh: "知道了", en: "OK" },
  offline: {
    zh: "本机服务没有回应：看看命令窗口里 npm start 还在不在",
    en: "The local server does not answer: is npm start still running?",
  },
  serverSaid: { zh: "本机服务说：{}", en: "The local server says: {}" },
  moreRows: { zh: "↓ 还有 {} 行", en: "↓ {} more" },
} as const satisfies Record<string, Words>;

/** Gives one of the words, its `{}` filled in order. */
export type Say = (name: keyof typeof table, ...values: readonly (string | number)[]) => string;

export function sayIn(language: Language): Say {
  return (name, ...values) => {
    const rest = [...values];
    return table[name][language].replaceAll("{}", () => String(rest.shift() ?? ""));
  };
}
