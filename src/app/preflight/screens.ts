import type { Words } from "../../deck/model.ts";
import type { Finding } from "./finding.ts";

/** A screen in CSS pixels, and how many of its own pixels make one of them. */
export interface ScreenFacts {
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
}

const shapes = [
  ["16:9", 16 / 9],
  ["16:10", 16 / 10],
  ["4:3", 4 / 3],
  ["5:4", 5 / 4],
] as const;
/** 1366×768 is sold as 16:9. */
const tolerance = 0.02;

/** Size, scale and shape of the screen that the page is on. `aspect` is the deck's. */
export function screenFinding({ width, height, ratio }: ScreenFacts, aspect: string): Finding {
  const size = `${Math.round(width * ratio)}×${Math.round(height * ratio)}`;
  const scale = `${Math.round(ratio * 100)}%`;
  const shape = shapes.find(([, value]) => Math.abs(width / height / value - 1) < tolerance)?.[0];
  const text = {
    zh: `${size}，缩放 ${scale}${shape === undefined ? "" : `，${shape}`}`,
    en: `${size}, scale ${scale}${shape === undefined ? "" : `, ${shape}`}`,
  };
  if (height > width) return { state: "fair", text, hint: upright };
  if (width < 800 || height < 600) return { state: "fair", text, hint: small };
  if (shape === aspect) return { state: "good", text };
  return {
    state: "fair",
    text,
    hint: shape === "4:3" || shape === "16:9" ? other(aspect, shape) : bars,
  };
}

const upright: Words = {
  zh: "屏幕是竖着的：打开的会是文章，不是画面。请把屏幕转成横的。",
  en: "The screen is upright: the deck opens as an article. Turn the screen.",
};
const small: Words = {
  zh: "屏幕很小，或者网页放大了：按 Ctrl 和 0 还原网页的大小。",
  en: "The screen is small, or the page is zoomed: Ctrl and 0 sets the zoom back.",
};
const bars: Words = {
  zh: "画面四周会有黑边，不要紧。",
  en: "There will be black bars around the slides; they do no harm.",
};
const other = (aspect: string, shape: string): Words => ({
  zh: `画面是按 ${aspect} 排的，会有黑边，不要紧；要占满，请改稿的人把画幅改成 ${shape}，再做一份。`,
  en: `The deck is laid out for ${aspect}: there will be black bars. Its editor can set the aspect to ${shape}.`,
});

/** `isExtended` as in `Screen.isExtended`: undefined where the browser does not tell. */
export function secondScreenFinding(isExtended: boolean | undefined): Finding {
  if (isExtended === undefined) {
    return {
      state: "fair",
      text: { zh: "这个浏览器看不出来", en: "This browser does not tell" },
      hint: {
        zh: "看投影：和电脑一样，是“复制”；空桌面，是“扩展”。Windows 按 Win 和 P 切换。",
        en: "Look at the wall: the same picture means mirrored, an empty desktop extended. Win and P changes it.",
      },
    };
  }
  if (isExtended) {
    return {
      state: "good",
      text: { zh: "看到了（扩展）", en: "There (extended)" },
      hint: {
        zh: "把放映的窗口拖到投影那块屏上，再按 F5。",
        en: "Drag the deck's window to the projector's screen, then press F5.",
      },
    };
  }
  return {
    state: "fair",
    text: { zh: "没有看到", en: "Not found" },
    hint: {
      zh: "接着投影也看不到，就是“复制”：能放，但讲稿和画面不能分开。Windows 按 Win 和 P，选“扩展”。",
      en: "With a projector, the screens are mirrored: fine for the slides, not for the notes. Win and P, then Extend.",
    },
  };
}
