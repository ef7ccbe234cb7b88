/** Plain phrases: a first clause that names what is done. */
import { clausesOf, sentencesOf, sizeOf } from "../cut.ts";
import type { FaceText, Phrase } from "../model.ts";

/** Verbs that an action begins with, as reports and plans write it. */
export const action =
  /^(?:要)?(?:坚持|坚定|坚决|推进|推动|加强|加快|加大|强化|深化|完善|健全|构建|建设|建立|打造|提升|提高|增强|优化|落实|抓好|抓实|做好|做强|做优|做大|聚焦|围绕|统筹|实施|开展|促进|保障|防范|化解|扩大|培育|发展|支持|鼓励|引导|规范|严格|严守|严肃|压实|扛牢|锚定|突出|守牢|守住|筑牢|夯实|拓展|畅通|改善|改进|完成|实现|全面|全力|大力|积极|扎实|深入|持续|着力|稳步|有效|有序|切实|认真|努力|充分|广泛|牢固|牢牢|始终|不断|主动|带头|带领|激发|弘扬|传承|树立|树牢|把|以|为)/u;

const weak =
  /^(?:[上下本这今去明前后]?(?:[一二三四]|\d{4})?(?:学期|季度|半年|年度?|月|周|阶段))?(?:期末|期中|初|底|末|以来|期间|至今)?$|我们|大家|同志们|因为|所以|如果|虽然|但是|这是|就是|可以|已经|正在|等等|为契机|如下|(?:认识到|看到|指出|强调|认为|表明|证明|要求|是|为|有|包括)$|[。！？]”.|^(?:会议|听|请|这|作为|通过|根据|按照|近|现将|刚才|下面|首先|借此|特别是|结合|我|同时|此外|会上|今天|当前|各位)/u;

/** First clauses of sentences, 5 to 20 characters, whole. */
export function clausePhrases({ passage, text, from }: FaceText): readonly Phrase[] {
  return sentencesOf(text, { start: from, end: text.length }).flatMap((sentence, place) => {
    const [first, second] = clausesOf(text, sentence);
    if (!first) return [];
    const words = text.slice(first.start, first.end);
    const size = sizeOf(first);
    if (
      size < 5 ||
      size > 22 ||
      weak.test(words) ||
      /^[的了和与及而但也都]/u.test(words) ||
      !/\p{Script=Han}{3}/u.test(words)
    )
      return [];
    const isWhole = second === undefined && size <= 20;
    const weight = (action.test(words) ? 3 : 1) + (isWhole ? 1.5 : 0) + (place === 0 ? 0.5 : 0);
    return [{ passage, start: first.start, end: first.end, weight }];
  });
}

/** Says how much, but not of what. */
const bare =
  /^(?:增长|下降|提高|降低|增加|减少|同比|环比|较|占|达|比|其中|分别|完成(?=\d)|为(?:预算|计划|年度|全年|目标))/u;

/** Further clauses that say what is done, or how much: for a slide on which nothing else stands. */
export function laterClauses({ passage, text, from }: FaceText): readonly Phrase[] {
  return sentencesOf(text, { start: from, end: text.length }).flatMap((sentence) =>
    clausesOf(text, sentence)
      .slice(1)
      .flatMap(({ start, end }) => {
        const words = text.slice(start, end);
        const says = action.test(words) || /\d\D{0,4}$/u.test(words);
        if (!says || bare.test(words) || words.length < 6 || words.length > 20 || weak.test(words))
          return [];
        return [{ passage, start, end, weight: 0.9 }];
      }),
  );
}

/** Any clause that stands by itself, up to two lines long: for a slide that would show nothing but its heading. */
export function loneClauses({ passage, text, from }: FaceText): readonly Phrase[] {
  return sentencesOf(text, { start: from, end: text.length }).flatMap((sentence) =>
    clausesOf(text, sentence).flatMap(({ start, end }) => {
      const words = text.slice(start, end);
      const isPart = /^[的了和与及而但也都]/u.test(words) || bare.test(words) || weak.test(words);
      if (isPart || words.length < 6 || !/\p{Script=Han}{3}/u.test(words)) return [];
      return [
        { passage, start, end, weight: words.startsWith("形成") || action.test(words) ? 0.8 : 0.5 },
      ];
    }),
  );
}

/** An English sentence that says nothing without the one before it; and one that only leads over to the next. */
const latinHollow = /^(?:We|I|You|They|He|She) (?:\S+ ){0,2}\S+$|\b(?:that|this|it|so)$/u;
const latinWeak =
  /^(?:There (?:is|are|was|were)|It (?:is|was)|Th(?:is|at|ese|ose) |Here |And |But |So |Or |Let me|Thank|Good |Welcome|What |Why |How |Who )/u;

/** The first words of an English sentence, to its first comma or end. */
export function latinClauses({ passage, text, from }: FaceText): readonly Phrase[] {
  if (/\p{Script=Han}/u.test(text)) return [];
  const sentence = /(?<=^|[.!?]["”’)]?\s+)[A-Z](?:[^.!?;:]|\.(?=\d)){12,80}(?=[.!?;:](?!\d))/gu;
  return [...text.slice(from).matchAll(sentence)].flatMap(({ 0: words, index }) => {
    if (latinHollow.test(words)) return [];
    const weight = latinWeak.test(words) ? 1 : words.length <= 48 ? 3 : 1.5;
    return [{ passage, start: from + index, end: from + index + words.length, weight }];
  });
}
