import { textRule } from "../../text/text-rule.ts";
import { han } from "../../../deck/text/characters.ts";

/**
 * Characters that are never doubled in writing, with the words in which two of them meet: 目的的, 为了了解, 存在在,
 * 总和和, 参与与, 没有有效. Those that double in too many words (要要, 为为, 等等, 人人, 天天) are left out.
 */
const singles = [
  "(?<!目)的的(?!确)",
  "(?<!不)了了(?!解|之|然|如|却|断|结|无)",
  "(?<![于但可要凡只都就还总也不老若])是是(?!非)",
  "(?<![实存现内潜自正所好])在在",
  "(?<![总饱温缓调平])和和(?!气|美|睦|平|谐|解|善|蔼)",
  "(?<![参赠给])与与(?!会|日|时|众)",
  "把把(?!关|脉|握|手|柄)",
  "被被(?!告)",
  "也也",
  "我我",
  "你你",
  "这这",
  "那那",
];

/** 二〇二〇. */
const numeral = /^[〇零一二三四五六七八九十百千万]+$/u;

/** Verbs that repeat to mean “a little”, words that repeat for stress, and all that begins with 一. */
const legitimate =
  /^(?:一.+|(?:研究|讨论|商量|锻炼|了解|学习|交流|考虑|琢磨|放松|休息|感受|体验|检查|总结|反思|熟悉|认识|打听|沟通|考察|收拾|整理|活动|表示|意思|尝试|比较|非常|永远|很多|加油|努力|落实|干部|反复|许多|多少|时刻|慢慢|层层|步步|人人|天天|年年|家家|户户|事事|处处|时时|常常|渐渐|句句|件件|桩桩|样样|条条|个个)+)$/u;

const doubled = new RegExp(`${singles.join("|")}|(?<word>${han}{2,8})\\k<word>`, "gu");

/** A character or word typed twice: 的的, 我们我们. Reduplication (看看, 高高兴兴, 一步一步) is right. */
export const repeatedWord = textRule("repeated-word", "warning", function* ({ text }) {
  for (const { 0: found, index, groups } of text.matchAll(doubled)) {
    const word = groups?.["word"] ?? found.slice(0, 1);
    if (groups?.["word"] && (legitimate.test(word) || isRepeatedOnPurpose(word))) continue;
    yield {
      index,
      message: { zh: `“${found}”重复了`, en: `“${found}” is typed twice` },
      hint: { zh: `只留一个“${word}”`, en: `Keep one “${word}”` },
    };
  }
});

/** 工会委员会委员, 代表团代表: the end of a body's name, and its members. */
const endOfBody = /^[会團团组組队隊].{2,}$/u;

function isRepeatedOnPurpose(word: string): boolean {
  return new Set(word).size === 1 || numeral.test(word) || endOfBody.test(word);
}
