import { textRule, type Finding } from "../../text/text-rule.ts";

/**
 * Radicals that PDF files give in place of the character, where Unicode's compatibility mapping has no entry; in pairs,
 * from the Unicode character database's EquivalentUnifiedIdeograph.txt.
 */
const radicals =
  "⺁厂⺄乙⺊卜⺌小⺍小⺒巳⺓幺⺜日⺝月⺠民⺩王⺪疋⺫目⺬示⺶羊⺼肉⺽臼⻁虎⻃覀⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻯竜⻰龙";
const characterOf = new Map(
  Array.from(radicals.matchAll(/(.)(.)/gu), ([, radical = "", character = ""]) => [
    radical,
    character,
  ]),
);

/** Kangxi radicals, other radicals, compatibility ideographs (less the twelve that are characters in their own right). */
const ideographs =
  /[\u2E80-\u2FDF\uF900-\uFA0D\uFA10\uFA12\uFA15-\uFA1E\uFA20\uFA22\uFA25\uFA26\uFA2A-\uFADF\u{2F800}-\u{2FA1F}]/gu;

/** Cyrillic and Greek capitals and small letters that look like Latin ones. */
const foreign = "АВЕКМНОРСТХаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧονυ";
const latin = "ABEKMHOPCTXaeopcyxijsABEZHIKMNOPTYXovu";
const words = /[A-Za-z\u0370-\u03FF\u0400-\u04FF]+/gu;

/** Characters that look like other characters: a search does not find them, and many fonts lack them. */
export const lookAlike = textRule("look-alike", "warning", function* ({ text }) {
  for (const { 0: found, index } of text.matchAll(ideographs)) {
    const plain = found.normalize("NFKC");
    yield finding(index, found, plain === found ? characterOf.get(found) : plain);
  }
  for (const { 0: word, index } of text.matchAll(words)) {
    const right = Array.from(word, (letter) => latin[foreign.indexOf(letter)] ?? letter).join("");
    if (right !== word && /^[A-Za-z]+$/.test(right)) yield finding(index, word, right);
  }
  for (const { index } of text.matchAll(
    /(?<=[一二三四五六七八九○])[○◯](?=[一二三四五六七八九○年])/gu,
  )) {
    yield finding(index, text[index] ?? "", "〇");
  }
});

function finding(index: number, found: string, right: string | undefined): Finding {
  const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return {
    index,
    message: {
      zh: `“${found}”（U+${code}）是形近的别的字符`,
      en: `“${found}” (U+${code}) only looks like what is meant`,
    },
    hint: right
      ? { zh: `改成“${right}”`, en: `Write “${right}”` }
      : { zh: "重新打这个字", en: "Type it again" },
  };
}
