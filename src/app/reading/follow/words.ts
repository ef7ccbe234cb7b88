import type { Words } from "../../../deck/model.ts";
import { sayingOf } from "../../ui/words.ts";

/** The words of a follower's page. */
const table = {
  joining: { zh: "正在连接…", en: "Connecting…" },
  waiting: { zh: "还没开始", en: "Not begun" },
  following: { zh: "跟着讲者", en: "Following" },
  alone: { zh: "自己在看", en: "On my own" },
  look: { zh: "自己看", en: "Look around" },
  lost: { zh: "断开了，停在 {}", en: "Lost touch at {}" },
  paused: { zh: "会场暂停", en: "A pause" },
  pausedWhat: { zh: "讲者接着讲时，这里自己会翻。", en: "This goes on when the speaker does." },
  begins: { zh: "马上开始", en: "About to begin" },
  ended: { zh: "讲完了", en: "The end" },
  speakerAt: { zh: "讲者在 {}", en: "The speaker is at {}" },
  comeBack: { zh: "回到讲者", en: "Back to the speaker" },
  views: { zh: "看什么", en: "What to show" },
  face: { zh: "画面", en: "Slides" },
  text: { zh: "全文", en: "Full text" },
  size: { zh: "字号", en: "Text size" },
  progress: { zh: "进度", en: "Progress" },
} as const satisfies Record<string, Words>;

export const sayIn = sayingOf(table);
export type Say = ReturnType<typeof sayIn>;
