/** What the fonts of signs draw: fonts in which a letter is no letter, but an arrow, a box or a Greek one. */
import { codePoint } from "dingbat-to-unicode";

/**
 * The sign that a font draws for a code, which is a letter from U+0020 to U+00FF or the same in the private use area, as Word
 * stores it (U+F0FE for þ). Undefined where the font is none of these, or the sign is not known.
 */
export function signOf(font: string | undefined, code: number): string | undefined {
  const low = code >= privateUse ? code - privateUse : code;
  const sign = codePoint(fonts.get(keyOf(font)) ?? "", low)?.string;
  return sign === undefined ? undefined : (plainer.get(sign) ?? sign);
}

/** Whether a font is one of these. */
export function drawsSigns(font: string | undefined): boolean {
  return fonts.has(keyOf(font));
}

/** Where Word stores the letters of a font of signs. */
export const privateUse = 0xf000;

function keyOf(font = ""): string {
  return font.toLowerCase().replace(/[\s-]+|mt$/g, "");
}

/** The fonts by their keys, with the names that the package knows. */
const fonts: ReadonlyMap<string, string> = new Map(
  ["Symbol", "Wingdings", "Wingdings 2", "Wingdings 3", "Webdings"].map((font) => [
    keyOf(font),
    font,
  ]),
);

/** Signs that few fonts have, after the plainer one that says the same and stands for them. */
const plain: Readonly<Record<string, string>> = {
  "∋": "∍",
  "∗": "*",
  "∼": "~",
  "⟨": "〈",
  "⟩": "〉",
  "●": "⚫⬤",
  "❍": "🔾🔿",
  "■": "◼◾⬛",
  "□": "🞏🞐🞎🞑⬜",
  "◆": "🞟⧫⬩⬥⬧",
  "⓪": "🄋",
  "⓿": "🄌",
  "·": "∙⋅🞄",
  "▪": "⬝🞍⬪",
  "○": "⭘🞆🞈🞅🞇🞉",
  "◉": "🞊⦿",
  "◎": "🞋",
  "➢": "⮚",
  "←": "🡨🡸⭠⭪🡐🠐🠔🠘🠜🠀🠄🠈🠠🠤🠨🠬🠰🠴🠸🢘🠼🡀🡄🡠🡰🢀🢐",
  "→": "🡪🡺⭢⭬🡒🠒🠖🠚🠞🠂🠆🠊🠢🠦🠪🠮🠲🠶🠺🢚🠾🡂🡆🡢🡲🢂🢒",
  "↑": "🡩🡹⭡⭫🡑🠑🠕🠙🠝🠁🠅🠉🠹🢙🠽🡁🡅🡡🡱🢁🢑",
  "↓": "🡫🡻⭣⭭🡓🠓🠗🠛🠟🠃🠇🠋🠻🢛🠿🡃🡇🡣🡳🢃🢓",
  "↖": "🡬🡼⭦🡔🡤🡴🢄",
  "↗": "🡭🡽⭧🡕🡥🡵🢅",
  "↙": "🡯🡿⭩🡗🡧🡷🢇",
  "↘": "🡮🡾⭨🡖🡦🡶🢆",
  "▭": "🢬",
  "▫": "🢭",
  "✗": "🗶🗴",
  "☒": "🗷🗵⮽",
  "☑": "🗹",
  "✓": "🗸",
  "⊗": "⮾⮿",
  "⊘": "⦸",
  "•": "⦁",
  "▣": "🞔",
  "↔": "⭤🡘",
  "↕": "⭥🡙",
  "⇦": "🢠🢢🢤🢦🢨🢪🢔",
  "⇨": "🢡🢣🢥🢧🢩🢫🢖",
  "⇧": "🢕",
  "⇩": "🢗",
};

const plainer: ReadonlyMap<string, string> = new Map(
  Object.entries(plain).flatMap(([sign, rare]) => [...rare].map((each) => [each, sign] as const)),
);
