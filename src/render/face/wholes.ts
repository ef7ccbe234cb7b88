/** Where a text of a face may part, and which pieces stay in one line: addresses, years, markers, names that blanks part. */
import { emsOf } from "../../deck/text/ems.ts";
import { breakMark } from "./word-breaks.ts";

const webAddress = /(?:https?:\/\/|www\.)[!-~]+/g;
const inAddress = /(?<=[/?=&#_])(?<!:\/\/?)(?=[^/?=&#_])/g;

/** The text with places to break behind the signs of its web addresses. */
export function markAddresses(text: string): string {
  return text.replace(webAddress, (address) => address.replace(inAddress, breakMark));
}

/** A short name with a dot in it. */
export const dottedName =
  /(?<![\p{Script=Han}\u200B·•‧])(?=.{4,9}(?![\p{Script=Han}\u200B·•‧]))\p{Script=Han}[\p{Script=Han}\u200B]{1,5}(?:[·•‧][\p{Script=Han}\u200B]{1,6})+/gu;

const mailAddress = /(?<![\w.+@-])@?[\w.+-]{1,24}@[\w.-]{1,24}\w/g;
/** A year in Chinese numerals, such as 一九五八年. */
const year = /(?<![〇○零一二三四五六七八九])(?:[〇○零一二三四五六七八九]\u200B?){4}年/gu;
/** A sign for a number with a blank behind it, and the first characters that it stands for. */
const marker = /^[①-⑳❶-❿⑴-⒇㈠-㈩] +[^\s<&]{1,2}/u;

/** In Chinese, a name of letters with its number (ISO 27001, GPT-4o) is one word. */
const numberedName =
  /(?<![\w@./-])(?:[A-Za-z][A-Za-z.+-]{1,8} \d[\d.]{0,6}[A-Z]?|(?=[\d-]*[A-Za-z])[A-Za-z\d]{1,7}(?:-[A-Za-z\d]{1,7}){1,2})(?![\w@-])/g;
const longestNumberedName = 12;
/** A short word at the start of its clause, and the mark that opens what it governs: 实施“. */
const governing =
  /(?<=^|<wbr>|[，。；：、])(\p{Script=Han}{1,3})<wbr>(<span class="pair">)?([“《「『])/gu;

/** A name of two characters, set as wide as one of three: 张  伟, 张　伟. */
const spacedName =
  /(?<!\p{Script=Han})(\p{Script=Han})(?:<wbr>|\u200B)?(?: {2,4}|\u3000{1,2})(?:<wbr>|\u200B)?(\p{Script=Han})(?!\p{Script=Han})/gu;
/** One with a single blank, among others: 赵 磊、孙 鹏. */
const listedName =
  /(?<=、(?:<wbr>)?)\p{Script=Han} \p{Script=Han}(?!\p{Script=Han})|(?<!\p{Script=Han})\p{Script=Han} \p{Script=Han}(?=、)/gu;
/** The blank of a wide one, while the wide ones between items are looked for. */
const nameBlank = "\uE000";

/** The HTML of a text with what stays in one line in a `span.whole`. `isStart`: it begins its line. */
export function holdTogether(text: string, isStart: boolean): string {
  const html = text
    .replace(spacedName, (_, first: string, last: string) => whole(first + nameBlank + last))
    .replace(listedName, whole);
  const held = withNames(
    html.replace(mailAddress, '<span class="kept">$&</span>').replace(year, whole),
  ).replace(governing, (found, word: string, pair: string | undefined, mark: string) =>
    pair === undefined ? whole(word + mark) : found,
  );
  const items = holdItems(isStart ? held.replace(marker, whole) : held);
  return items.replace(source, holdSource).replaceAll(nameBlank, "\u3000");
}

/** A word with hyphens in a text of letters: Event-Driven. */
const compound = /(?<![\w@./-])[A-Za-z]{1,12}(?:-[A-Za-z]{1,12}){1,3}(?![\w@.-])/g;
const longestCompound = 16;

/** The source behind a quotation at the end of a text, with its dash: ”——《孟子·离娄上》. */
const source = /(?<=[”」』](?:<\/span>)?)(?:<wbr>)?(——(?:<[^<>]*>|[^<>，。；！？—])+)$/u;
/** Ems of a source that stays in one line. */
const longestSource = 16;

/** A line ends before the dash, and not behind it. */
function holdSource(found: string, named: string): string {
  return emsOf(named.replace(/<[^<>]*>/g, "")) <= longestSource ? `<wbr>${whole(named)}` : found;
}

function withNames(html: string): string {
  const [pattern, longest] = /\p{Script=Han}/u.test(html)
    ? [numberedName, longestNumberedName]
    : [compound, longestCompound];
  // Names in the tags of links are no text.
  return html
    .split(/(<[^<>]*>)/)
    .map((part, at) =>
      at % 2 === 1
        ? part
        : part.replace(pattern, (name) => (name.length <= longest ? whole(name) : name)),
    )
    .join("");
}

/** Ems of an item that stays in one line. */
const longestItem = 14;
/** What an item is called, and what it is: 电话：0512-6688. However long, it begins a line rather than part. */
const labelled = /^[^：:<>]{1,6}[：:][^：:]*\S/u;

/** What parts items in a line, behind the first of two, as in Anna Lee · Head of Data · Oslo. */
const dot = / (?<= [·•|｜] )/;

/** Items that wide blanks or dots part, such as 出生率 5.12‰　死亡率 8.03‰: a line ends between two of them. */
function holdItems(html: string): string {
  const dotted = html.split(dot);
  if (dotted.length > 1 && dotted.every((item) => !/<[^>]*$/.test(item)))
    return dotted
      .map((item) =>
        /\S \S/.test(item) && emsOf(item.replace(/<[^>]*>/g, "")) <= longestItem
          ? whole(item)
          : item,
      )
      .join(" ");
  const items = html.split("\u3000");
  if (items.filter((item) => item.trim() !== "").length < 2) return html;
  return items
    .map((item) => {
      const text = item.replace(/<[^>]*>/g, "");
      if (/\S \S/.test(text) && emsOf(text) <= longestItem) return whole(item);
      return labelled.test(text) ? `<span class="kept">${item}</span>` : item;
    })
    .join("\u3000");
}

function whole(html: string): string {
  return `<span class="whole">${html.replace(/<wbr>/g, "").replaceAll(breakMark, "")}</span>`;
}
