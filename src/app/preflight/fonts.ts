import type { Finding } from "./finding.ts";

/** Whether the deck's own fonts are drawn in these samples, each an element whose style names one of them. */
export async function fontsFinding(samples: readonly HTMLElement[]): Promise<Finding> {
  const drawn = await Promise.all(samples.map(isDrawn));
  const missing = drawn.filter((one) => !one).length;
  if (missing === 0) {
    return {
      state: "good",
      text: { zh: "稿子自带的字体都画出来了", en: "The deck's own fonts are drawn" },
    };
  }
  return {
    state: "bad",
    text: {
      zh: `${samples.length} 种字体里有 ${missing} 种没画出来`,
      en: `${missing} of ${samples.length} fonts are not drawn`,
    },
    hint: {
      zh: "能放，但字形会变。常见原因是单位的电脑禁止网页用自带的字体：换一台，或者换个浏览器。",
      en: "The deck works, but its letters look different. Often an office policy blocks the fonts of web pages: try another machine or browser.",
    },
  };
}

/** A font that loads may still not be drawn, so its picture is compared with the picture of the fallback. */
async function isDrawn(sample: HTMLElement): Promise<boolean> {
  const { fontWeight, fontFamily } = getComputedStyle(sample);
  const own = `${fontWeight} 48px ${fontFamily}`;
  const text = sample.textContent ?? "";
  try {
    const loaded = await document.fonts.load(own, text);
    return (
      loaded.length > 0 && picture(`${own}, monospace`, text) !== picture("48px monospace", text)
    );
  } catch {
    return false;
  }
}

function picture(font: string, text: string): string {
  const canvas = document.createElement("canvas");
  canvas.width = 480;
  canvas.height = 64;
  const context = canvas.getContext("2d");
  if (!context) return "";
  context.font = font;
  context.fillText(text, 0, 50);
  return canvas.toDataURL();
}
