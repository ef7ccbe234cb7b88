import type { Words } from "../../../deck/model.ts";
import { sayingOf } from "../../ui/words.ts";

/** The words of a remote. */
const table = {
  title: { zh: "翻页", en: "Remote" },
  joining: { zh: "正在连接…", en: "Connecting…" },
  up: { zh: "已连上", en: "Connected" },
  lost: { zh: "断开了，正在重连…", en: "Lost touch, trying again…" },
  lostWhat: {
    zh: "已经 {} 秒。按了不翻，也不补翻。请操作员用电脑翻。",
    en: "For {} s. A press does nothing, now or later. Turn at the computer.",
  },
  retry: { zh: "马上重连", en: "Connect now" },
  refused: { zh: "钥匙换了，请重新扫码", en: "The key was renewed: scan the code again" },
  refusedWhat: {
    zh: "讲者屏上按“手机”，扫新的二维码。",
    en: "“Phones” on the speaker's screen shows the new code.",
  },
  noKey: { zh: "这个地址没有钥匙，请扫码打开", en: "This address has no key: open it by the code" },
  dropped: { zh: "没翻：断开着，这一下不算", en: "Not done: out of touch" },
  overtaken: { zh: "没再翻：别处刚翻过", en: "Not done: somebody else has just turned" },
  unanswered: {
    zh: "没有回应：看一眼画面再按",
    en: "No answer: look at the wall before you press again",
  },
  readTo: { zh: "断开前念到", en: "Last place read" },
  cannot: { zh: "断线", en: "Out of touch" },
  cannotWhat: { zh: "暂不能翻", en: "no turning now" },
  back: { zh: "上一步", en: "Back" },
  forward: { zh: "下一步", en: "Next" },
  uncover: { zh: "揭开", en: "Uncover" },
  release: { zh: "放开", en: "Release" },
  stepsLeft: { zh: "这页还有 {} 步", en: "{} more steps here" },
  lastStep: { zh: "这页没有别的步了", en: "No more steps here" },
  onWall: { zh: "画面", en: "Wall" },
  coming: { zh: "下一步", en: "Next" },
  theEnd: { zh: "到末尾了", en: "The end" },
  sleepy: {
    zh: "这部手机可能自己熄屏：请把“自动锁定”调长。",
    en: "This phone may fall asleep: set its auto-lock to longer.",
  },
} as const satisfies Record<string, Words>;

export const sayOfRemote = sayingOf(table);
