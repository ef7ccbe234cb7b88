/** Words as people read them, where the dictionary of the runtime parts them: 促进局, 办公室, 中学校长. */
import { wordsIn } from "./words-in.ts";

/** Words of one character that belong to what is before them, and never begin a line. */
export const trailing: ReadonlySet<string> = new Set(
  "的了着过和与及或等之中上下里内外间后前时们地得者性化率额量数度型级类员家式感力品器机具物证书费金表会",
);

/** Words of one character that begin a phrase. Any other behind a longer word is its last syllable: 办公室, 关键词, 新生儿. */
const leading = new Set(
  "在把将为从向对以让被由因按据用与而但或更最再又也还都就只才不没无未须应可能要想敢愿短深低弱母长远近软硬热冷轻重快慢浅厚薄宽窄超微双单副亚准泛反旧青是有做干抓促谋拼守建办提强增拓稳保优推创争当讲谈学看说听写读走进送给请谢唱传承续筑聚践担扬铸兴新大好美高小老真全多各每某本我你他她您这那哪谁几一二三四五六七八九十百千万亿两首第同共相互均皆已正曾则即亦较很极太非必该此其受使令致",
);

/** The words of a text as `wordsIn` has them, each with its last syllable and each title of an office whole. */
export function wholeWords(text: string): readonly string[] {
  return withLastSyllables(withTitles(wordsIn(text)));
}

/** The last character of 校长, 局长 and the like, which the dictionary leaves alone behind a longer word: 中学校, 长. */
const office = /^.{2,}[校局厅处科院部队组所站行区县市省镇乡村会]$/u;

/** The words, each title of an office whole. */
function withTitles(words: readonly string[]): readonly string[] {
  return words.map((word, at) => {
    if (word === "长")
      return office.test(words[at - 1] ?? "") ? words[at - 1]?.at(-1) + word : word;
    return words[at + 1] === "长" && office.test(word) ? word.slice(0, -1) : word;
  });
}

/** Ends the name of an office, whatever follows. */
const ofOffice = /[局部厅署]/u;
const numeral = /[一二三四五六七八九十两]/u;

/** The words, each with its last syllable where the dictionary leaves that alone: 办公, 室. */
function withLastSyllables(words: readonly string[]): readonly string[] {
  const isLast = (at: number): boolean => {
    const word = words[at] ?? "";
    const next = words[at + 1];
    const isAlone =
      (words[at - 1]?.length ?? 0) > 1 &&
      (next?.length !== 1 || numeral.test(next) || ofOffice.test(word));
    return word.length === 1 && isAlone && !leading.has(word) && !trailing.has(word);
  };
  return words.flatMap((word, at) => {
    if (isLast(at)) return [];
    return isLast(at + 1) ? [word + words[at + 1]] : [word];
  });
}
