/** A line with the plain signs that were meant where a Chinese keyboard gave others, and without signs of no width. */
export interface PlainLine {
  readonly text: string;
  /** What stands in the line as it was typed between two places of `text`: where it begins, and its text. */
  readonly typed: (start: number, end: number) => { readonly at: number; readonly found: string };
}

/** Undefined for a line that has no such signs. */
export function plainSigns(line: string): PlainLine | undefined {
  if (!odd.test(line)) return undefined;
  const letters: string[] = [];
  const places: number[] = [];
  for (let at = 0; at < line.length; at++) {
    const letter = line.charAt(at);
    if (unseen.test(letter)) continue;
    letters.push(plain(letter));
    places.push(at);
  }
  return {
    text: letters.join(""),
    typed: (start, end) => {
      const at = places[start] ?? line.length;
      const last = places[end - 1] ?? at;
      return { at, found: line.slice(at, last + 1) };
    },
  };
}

const odd = /[\uFF01-\uFF5E〈《〉》【】〔〕]|\p{Cf}/u;
const unseen = /\p{Cf}/u;

/** What the keys give that have `<`, `[` and the like. 「 is none of them here: a topic is quoted so, 「#话题」. */
const ofKeys = new Map([
  ["〈", "<"],
  ["《", "<"],
  ["〉", ">"],
  ["》", ">"],
  ["【", "["],
  ["〔", "["],
  ["】", "]"],
  ["〕", "]"],
]);

function plain(letter: string): string {
  if (letter >= "\uFF01" && letter <= "\uFF5E")
    return String.fromCharCode(letter.charCodeAt(0) - 0xfee0);
  return ofKeys.get(letter) ?? letter;
}
