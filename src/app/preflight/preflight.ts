import type { Words } from "../../deck/model.ts";
import { pickLanguage } from "../ui/words.ts";
import { browserFinding } from "./browser.ts";
import { summarize, type Finding } from "./finding.ts";
import { fontsFinding } from "./fonts.ts";
import { watchFullscreen } from "./fullscreen.ts";
import { watchKeys } from "./key-tiles.ts";
import { createRow, textElement, type Row } from "./row.ts";
import { screenFinding, secondScreenFinding } from "./screens.ts";
import { sleepFinding } from "./wake-lock.ts";

/** Not in TypeScript's types yet (Window Management, Chromium 100). */
interface ExtendableScreen extends Screen {
  readonly isExtended?: boolean;
}

const titles = {
  browser: { zh: "浏览器", en: "Browser" },
  screen: { zh: "屏幕", en: "Screen" },
  second: { zh: "第二块屏（投影）", en: "Second screen (projector)" },
  fullscreen: { zh: "全屏", en: "Full screen" },
  fonts: { zh: "字体", en: "Fonts" },
  sleep: { zh: "熄屏、休眠", en: "Sleep" },
  sound: { zh: "声音", en: "Sound" },
  keyboard: { zh: "键盘、翻页笔", en: "Keyboard and clicker" },
} as const satisfies Record<string, Words>;

const words = {
  page: { zh: "会前检查", en: "Preflight" },
  tryFullscreen: { zh: "进入、退出全屏", en: "Full screen on and off" },
} as const satisfies Record<string, Words>;

/** Turns the red message, which stands in the page for browsers that cannot run this, into the checks. */
function start(main: HTMLElement, samples: HTMLElement): void {
  const page = document.documentElement;
  const language = pickLanguage(navigator.languages);
  page.lang = language === "zh" ? "zh-Hans" : "en";
  main.textContent = "";
  const summary = createRow(document, { title: words.page, language, onShow: () => {} });
  const rows: Row[] = [];
  const addRow = (title: Words): Row => {
    const onShow = (): void => summary.show(summarize(rows.map((row) => row.state())));
    const row = createRow(document, { title, language, onShow });
    rows.push(row);
    main.append(row.element);
    return row;
  };
  const browser = addRow(titles.browser);
  const screens = { own: addRow(titles.screen), second: addRow(titles.second) };
  const fullscreen = addRow(titles.fullscreen);
  const fonts = addRow(titles.fonts);
  const sleep = addRow(titles.sleep);
  const sound = addRow(titles.sound);
  const keyboard = addRow(titles.keyboard);
  document.querySelector("header")?.append(summary.element);

  browser.show(browserFinding(navigator.userAgent));
  sound.show(soundFinding(page.dataset["sound"] === "yes"));

  const showScreens = (): void => {
    const { width, height, isExtended }: ExtendableScreen = screen;
    const facts = { width, height, ratio: devicePixelRatio };
    screens.own.show(screenFinding(facts, page.dataset["aspect"] ?? ""));
    screens.second.show(secondScreenFinding(isExtended));
  };
  showScreens();
  // A window dragged to another screen, a projector plugged in.
  for (const type of ["resize", "focus"]) addEventListener(type, showScreens);

  const button = textElement(document, "button", words.tryFullscreen[language]);
  button.type = "button";
  fullscreen.element.append(button);
  watchFullscreen(document, button, fullscreen.show);

  fonts.element.append(samples);
  samples.hidden = false;
  void fontsFinding([...samples.querySelectorAll<HTMLElement>("p")]).then(fonts.show);
  void sleepFinding(navigator.wakeLock).then(sleep.show);

  keyboard.element.append(watchKeys(document, language, keyboard.show));
  keyboard.element.id = "keyboard";
}

function soundFinding(needed: boolean): Finding {
  if (!needed) return { state: "good", text: { zh: "不需要", en: "Not needed" } };
  return {
    state: "fair",
    text: { zh: "画面里有视频或音频", en: "The deck has video or audio" },
    hint: { zh: "请接上音箱，放一段试试。", en: "Plug the loudspeakers in and play it once." },
  };
}

const main = document.querySelector("main");
const samples = document.getElementById("samples");
if (main && samples) start(main, samples);
