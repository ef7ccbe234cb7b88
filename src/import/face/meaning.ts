/** A phrase must not say the opposite of its sentence once it stands alone: 不得迟报、漏报、瞒报 is never 迟报、漏报、瞒报. */
import type { FaceText, Phrase } from "./model.ts";

/** Words before a phrase that turn its meaning. */
const turnsAfter =
  /(?:不得|不能|不要|不许|不准|不让|不做|不当|不搞|不再|不是|不留|绝不|决不|坚决不|严防|谨防|防止|防范|避免|杜绝|严禁|禁止|反对|抵制|破除|克服|整治|纠治|纠正|破解|化解|消除|清除|警惕|没有|缺乏|缺少|尚未|未能|解决了?|远离|告别|打破)/u;
/** Those of them that concern only their own item, and not the items after the next 、. */
const governsOne = /^(?:打破|破除|破解|化解|解决了?|克服|消除|清除)$/u;
/** Words after a phrase that turn its meaning. */
const turnsBefore =
  /^[^，。；：！？\n]{0,14}?(?:不够|不足|不强|不高|不深|不实|不到位|不平衡|不充分|欠缺|短板|差距|滞后|薄弱|下降|困难|等问题|的问题|等现象|的现象|等风险)/u;

/** A shortcoming that is owned up to in the speech is not for the wall, where it would stand without its sentence. */
const shortcoming =
  /(?:不够|不足|不高|不强|不多|不深|不实|不严|不到位|不充分|不平衡|偏[少低慢弱小高长短]|欠缺|短板|滞后|薄弱|缺口|矛盾突出|压力较大|(?:存在|面临)[^，。；]{0,8}(?:困难|问题|挑战))(?:[、，；。]|$)/u;

/** Longest phrase that words before it are added to, characters. */
const longest = 30;

/** The phrase as it may stand alone: with the word that turns its meaning, if it fits; undefined where it does not. */
export function keepMeaning(phrase: Phrase, { text }: FaceText): Phrase | undefined {
  if (
    turnsBefore.test(text.slice(phrase.end)) &&
    !/[”』」]$/u.test(text.slice(phrase.start, phrase.end))
  ) {
    return undefined;
  }
  if (phrase.weight < 8 && shortcoming.test(text.slice(phrase.start, phrase.end))) return undefined;
  const clause = clauseStart(text, phrase.start);
  const before = text.slice(clause, phrase.start);
  const turn = turnsAfter.exec(before);
  if (!turn || (governsOne.test(turn[0]) && before.slice(turn.index).includes("、"))) return phrase;
  const start = clause + turn.index;
  return phrase.end - start <= longest ? { ...phrase, start } : undefined;
}

function clauseStart(text: string, at: number): number {
  for (let index = at - 1; index >= Math.max(0, at - 80); index--) {
    if (/[，。；：！？\n]/u.test(text.charAt(index))) return index + 1;
  }
  return Math.max(0, at - 80);
}
