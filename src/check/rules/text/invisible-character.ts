import type { Words } from "../../../deck/model.ts";
import { textRule } from "../../text/text-rule.ts";

const kinds: readonly (readonly [pattern: RegExp, what: Words])[] = [
  [
    /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u,
    { zh: "改变文字方向的控制符", en: "a control of text direction" },
  ],
  [/[\u{E0000}-\u{E007F}]/u, { zh: "看不见的标签字符", en: "an invisible tag character" }],
  [/\u00AD/u, { zh: "软连字符", en: "a soft hyphen" }],
  [/\uFEFF/u, { zh: "文件标记（BOM）", en: "a byte order mark" }],
  [
    /[\u200B-\u200D\u2060-\u2064\u180E]/u,
    { zh: "看不见的零宽字符", en: "an invisible zero-width character" },
  ],
];
const otherKind: Words = { zh: "控制字符", en: "a control character" };

const joinsEmoji =
  "(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F])\\u200D(?=\\p{Extended_Pictographic})";
const tagsFlag = "(?<=\\u{1F3F4}[\\u{E0020}-\\u{E007F}]*)[\\u{E0020}-\\u{E007F}]";

/** Runs of controls; a joiner between two emoji, and the tags behind a black flag, are part of the emoji. */
const invisible = new RegExp(
  `(?:(?!${joinsEmoji}|${tagsFlag}|[\\t\\n])[\\p{Cc}\\p{Cf}\\u2028\\u2029])+`,
  "gu",
);

/** Zero-width characters, direction controls and the like. They are invisible, and they break search and line ends. */
export const invisibleCharacter = textRule("invisible-character", "warning", function* ({ text }) {
  for (const { 0: found, index } of text.matchAll(invisible)) {
    const first = found.codePointAt(0) ?? 0;
    const code = first.toString(16).toUpperCase().padStart(4, "0");
    const kind = kinds.find(([pattern]) => pattern.test(String.fromCodePoint(first)))?.[1];
    const what = kind ?? otherKind;
    yield {
      index,
      message: { zh: `这里有${what.zh}（U+${code}）`, en: `There is ${what.en} here (U+${code})` },
      hint: {
        zh: "把前后两个字连同中间的一起删掉重打",
        en: "Delete the characters on both sides with it, and type them again",
      },
    };
  }
});
