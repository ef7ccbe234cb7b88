import { expect, it } from "vitest";
import { growth, processorTime } from "../../tests/processor-time.ts";
import { checkManuscript } from "../check/check.ts";
import { noPhrases } from "../check/phrases/phrases.ts";
import { speechOf } from "../export/speech/speech.ts";
import { deckFiles, readOutline } from "../import/import.ts";
import { readMarkdown } from "../import/readers/markdown.ts";
import { renderSlides } from "../render/deck.ts";
import { longestParagraph } from "./markdown/bounds.ts";
import { publicDeck } from "./public/public-deck.ts";
import { readDeck } from "./read.ts";
import { withoutUnseen } from "./source/foreign/unseen/unseen.ts";

const sheetOf = (count: number): string =>
  Array.from({ length: count }, (_, index) => `数字${index}: { value: 5 }`).join("\n");

/** A long sheet takes as much time as thousands of characters: where no figure is named, it would hide how theirs grows. */
const sheets = { long: sheetOf(300), short: sheetOf(2) };

function read(text: string): ReturnType<typeof readDeck> {
  const files = [
    { path: "1.md", text },
    { path: "figures.yaml", text: text.includes("{{") ? sheets.long : sheets.short },
  ];
  return readDeck(files, { layouts: ["points"] });
}

/** Reads, draws, makes public and checks. */
function work(text: string): void {
  const files = [{ path: "1.md", text }];
  const { deck, prose } = read(text);
  renderSlides(deck);
  renderSlides(publicDeck(deck).deck);
  speechOf(deck);
  checkManuscript({ files, deck, prose, phrases: noPhrases });
}

/** Reads it as a text of somewhere else. */
function bringIn(text: string): void {
  readMarkdown(text, "1");
}

/** And makes a deck of it. */
function bringInWhole(text: string): void {
  const manuscript = readMarkdown(text, "1");
  expect(deckFiles(manuscript, readOutline(manuscript)).size).toBeGreaterThan(0);
}

const repeated = (unit: string, size: number): string => unit.repeat(Math.ceil(size / unit.length));

/** Of four times as much text; where time grew with the square of the text, it would be sixteen. */
const generous = 10;

/** Nothing but these, over and over. */
const units = [
  "</",
  "<!--",
  "</<!--",
  "{{\n",
  "{{a}}",
  "![[]()",
  "[",
  "&amp;",
  '<a "',
  "<b>",
  "<div>\n\n",
  "a<!-- .element: x -->",
  "**a ",
  "*a_ ",
  "` ",
  "习近平，",
  "Note:\n{{",
  "- a{{数字1}}人\n",
  "# a\n\n---\n\n",
  "---\n",
  "|a|b|\n|-|-|\n|a|b|\n\n",
  "|a",
  "<!--\n\n",
  "### a\n\nb\n\n",
  "```\n",
  "---\n```yaml\n",
  ".notes: a\n",
  "<![CDATA[\n",
  "<![CDATA[\n\n",
  '<aside class="notes">a</aside>\n\n',
  '<aside class="notes">a\n\n',
  '<div>\n<img src="a&amp;b.png">\n',
  '<div>\n<p data-notes="a&amp;b" onclick=x>a</p>\n',
  "<div>\n字字字 aa\n",
  "![a](a&amp;b.png)\n\n",
  "https://a.b ",
  "X次",
  "> ",
  "“a",
  "<svg>\n\n",
  "<section>\n\na\n\n</section>\n",
  "<section hidden>\n\na\n\n<section>\n\nb\n\n</section>\n</section>\n",
  "<div hidden>\n\n---\n\n",
  "讲稿（",
  "。讲稿 1/",
  "第3页讲稿\n",
  "%% a\n\n",
  "%%\na\n\n",
  "{/* {#",
  "{~~a~>",
  "[//]: # (a\n",
  "{{% note %}}a\n\n",
  "```notes\na\n```\n",
  "<! -- ",
  "{>>",
  "{==a==}",
  "- %% a\n",
  "<a\nhidden",
  '<a b="\n\n',
  "<a b='\n\n\" c",
  "[//]: # (a)\n",
  "[^1]: a\n\n    b\n\nc\n\n    d\n\n",
  "    <aside class=notes>\n\n",
  "~~",
  "\uFEFF",
];

const ofLines = units.filter((unit) => unit.includes("\n"));
const inLine = units.filter((unit) => !unit.includes("\n"));

it.each(ofLines)("%j over and over takes time by its length", (unit) => {
  expect(growth((size) => work(repeated(unit, size)))).toBeLessThan(generous);
  expect(growth((size) => bringIn(repeated(unit, size)))).toBeLessThan(generous);
});

/** Of a speech as long as a paragraph may be, milliseconds. */
let usualTime: number | undefined;

function usual(): number {
  const speech = repeated("今年以来，我们干了实事。\n\n", longestParagraph);
  usualTime ??= Math.max(
    processorTime(() => work(speech)),
    50,
  );
  return usualTime;
}

it.each(inLine)("%j over and over is no bomb, within a paragraph and beyond", (unit) => {
  // A whole one takes at most four times as long as its half, where time grows with the square.
  const half = repeated(unit, longestParagraph / 2);
  expect(processorTime(() => work(half)) / usual()).toBeLessThan(12);
  const beyond = repeated(unit, 3 * longestParagraph);
  expect(processorTime(() => work(beyond)) / usual()).toBeLessThan(5);
  for (const text of [half, beyond]) {
    expect(processorTime(() => bringIn(text)) / usual()).toBeLessThan(12);
  }
});

it.each<[string, (times: number) => string]>([
  ["a fence in notes", (times) => `# a\n\nNote:\n${"`".repeat(times)}a`],
  ["a fence in notes of HTML", (times) => `# a\n\nNote:\n<p>b</p>${"`".repeat(times)}a`],
  ["tags of a table in notes", (times) => `# a\n\nNote:\n${"<table><tr>".repeat(times * 4)}`],
  ["a line of footnotes' names", (times) => "[^a]: ".repeat(times)],
  ["a box's name", (times) => `# a\n\n::: a${" ".repeat(times)}{\nb\n`],
])("%s that is very long takes time by its length", (_, text) => {
  expect(growth((size) => work(text(size)))).toBeLessThan(generous);
});

it.each(["\u3000", "\u00A0", " \u3000", "\u2003"])(
  "%j behind the = of many attributes of a tag without an end is no bomb",
  (blank) => {
    // Where each doubles the time, so many take seconds, and one more than this many twice that.
    const text = `字<a${` a=${blank}b`.repeat(27)}'`;
    expect(processorTime(() => work(text)) / usual()).toBeLessThan(5);
    expect(processorTime(() => readMarkdown(text, "")) / usual()).toBeLessThan(5);
  },
);

it.each([" ", "\u3000", "\t", "字"])("%j over and over between two words is no bomb", (mark) => {
  const text = `甲${mark.repeat(3 * longestParagraph)}乙`;
  expect(processorTime(() => work(text)) / usual()).toBeLessThan(5);
});

it.each<[string, (index: number) => string]>([
  ["link definitions and links", (index) => `[a${index}]: b\n\n[a${index}]\n\n`],
  ["rows of a table", (index) => `${index === 0 ? "|a|b|\n|-|-|\n" : ""}|字${index}|b|\n`],
  [
    "links in raw HTML",
    (index) => `${index === 0 ? "<div>" : ""}<a href="#a&amp;${index}">&lt;</a>`,
  ],
  ["slides of one id", () => `<!-- .slide: id="a" -->\n# a\n\n---\n\n`],
  ["unknown figures", (index) => `{{数目${index}}}\n\n`],
  ["parts", (index) => `<!-- .slide: data-part="甲${index}" -->\n# a\n\n---\n\n`],
])("made-up %s take time by their number", (_, unit) => {
  const made = (size: number): string => {
    const count = Math.ceil(size / unit(1).length);
    return Array.from({ length: count }, (__, index) => unit(index)).join("");
  };
  expect(growth((size) => work(made(size)))).toBeLessThan(generous);
});

/** So that what other programs hide is looked for at all, and each of its forms. */
const hiddenElsewhere = "<p v-else></p>\n\n::: content-visible\n:::\n\n.a[b]\n\n";

it.each<[string, (times: number) => string]>([
  ["<!--", (times) => "<!--".repeat(times)],
  ["<a v-else>", (times) => `<b/>${"<a v-else></b>".repeat(times)}`],
  [
    "blanks and <a v-else>",
    (times) => `<a v-if="true"/>${" ".repeat(times)}${"<a v-else>".repeat(times)}`,
  ],
  [":", (times) => `${":".repeat(4 * times)}!`],
  [": and a blank", (times) => `:::${" ".repeat(4 * times)}:x`],
  [
    "<RenderWhen>",
    (times) => `${'<RenderWhen context="main">'.repeat(times)}${"</RenderWhen>".repeat(times)}`,
  ],
  ["[", (times) => `${"[".repeat(times)}${"]{.content-visible}".repeat(times)}`],
  [".hidden[]", (times) => ".hidden[a]".repeat(times)],
  [".a-", (times) => ".a-".repeat(times)],
  ["]", (times) => "]".repeat(4 * times)],
  [".content-hidden", (times) => `a]{${".content-hidden".repeat(times)}`],
  ["the name of a language", (times) => `\`\`\`{${"a".repeat(4 * times)}\n\`\`\`\n`],
])("%s over and over in a deck of another program takes time by its length", (_name, text) => {
  const time = growth((size) => withoutUnseen(hiddenElsewhere + text(size / 4), ""));
  expect(time).toBeLessThan(generous);
});

it("a deck's metadata is looked through once for a condition", () => {
  const head = `a:\n${"        b: c\n".repeat(200)}d: true\n`;
  const text = '::: {.content-visible when-meta="a.d"}\nx\n:::\n';
  expect(processorTime(() => withoutUnseen(text, head))).toBeLessThan(500);
});

it("settings of Deckset that nobody ends are read in one way", () => {
  const text = `${"slidenumbers: true\n".repeat(26)}x\n\n# a\n`;
  expect(processorTime(() => read(text))).toBeLessThan(2000);
});

/**
 * How many times as long `large` takes as `small`. A collection of garbage amid a run would count: each is run up to three
 * times, the large one no more often than it takes to stay below `bound`.
 */
function timesAsLong(large: () => unknown, small: () => unknown, bound: number): number {
  const least = Math.min(...[0, 1, 2].map(() => processorTime(small)));
  let times = Infinity;
  for (let run = 0; run < 3 && times >= bound; run++) {
    times = Math.min(times, processorTime(large) / least);
  }
  return times;
}

it("footnotes on one slide are read in a time by their number", () => {
  const notes = (count: number): string =>
    Array.from({ length: count }, (_, index) => `a[^${index}]\n\n[^${index}]: b\n\n`).join("");
  const times = timesAsLong(
    () => read(notes(2000)),
    () => read(notes(250)),
    20,
  );
  expect(times).toBeLessThan(20);
});

it("items that begin with a tag are read in a time by their number", () => {
  const items = (count: number): string => '- <p a="b\n'.repeat(count);
  const times = timesAsLong(
    () => read(items(20_000)),
    () => read(items(1500)),
    18,
  );
  expect(times).toBeLessThan(18);
});

it("the direction of items in items is looked for in a time by their number", () => {
  const items = (count: number): string => "1. a\n   1. b\n".repeat(count);
  const times = timesAsLong(
    () => read(items(20_000)),
    () => read(items(2000)),
    16,
  );
  expect(times).toBeLessThan(16);
});

it("a face of endless phrases is looked for in endless notes, and takes time by their length", () => {
  const text = (size: number): string => {
    const count = size / 20;
    return `# 中国梦想\n\n${"- 中国梦想\n".repeat(count)}\nNote:\n${"中国梦想。\n\n".repeat(count)}`;
  };
  expect(growth((size) => work(text(size)))).toBeLessThan(generous);
});

it("ten thousands of labels in raw HTML are told in a time by their number", () => {
  const time = (unit: string): number => {
    const lines = Array.from({ length: 30_000 }, (_, index) => `${unit}${index}\n`);
    return processorTime(() => read(`<div>\n${lines.join("")}`));
  };
  const untold = time("书稿：字");
  expect(time("讲稿：字") / untold).toBeLessThan(4);
});

it("two hundred thousand names in a line are drawn", () => {
  expect(() => work("一、".repeat(200_000))).not.toThrow();
});

it("a file in which everything is told is read whole", () => {
  const { problems } = read("{.a}".repeat(150_000));
  expect(problems.map(({ message }) => message.en).join()).toContain("has 149800 more");
});

const photo = `data:image/png;base64,${"A".repeat(100_000)}`;

it.each([
  `文![图](${photo})字`,
  `- ![图](${photo} "题")\n- 字`,
  `文<img src="${photo}">字`,
  `| ![图](${photo}) |\n|---|\n| 字 |`,
])("a picture that stands in its own address is drawn, however long that is", (text) => {
  const { deck, problems } = read(`# a\n\n${text}\n`);
  expect(problems).toEqual([]);
  expect(renderSlides(deck)[0]?.html).toContain(`src="${photo}"`);
});

it.each(["![x](", "<a b='", "[", "{{"])("%j before such a picture is no bomb", (mark) => {
  expect(
    growth((size) => work(mark.repeat(60) + `![图](data:image/png;base64,${"A".repeat(size)})`)),
  ).toBeLessThan(generous);
});

it.each([
  ["paragraph-too-long", 3, `a\n\n${"字".repeat(20_001)}`],
  ["paragraph-too-long", 4, `a\n\nNote:\n${"字".repeat(20_001)}`],
  ["paragraph-too-long", 3, `a\n\n${"|字".repeat(10_001)}|\n|-|`],
  ["paragraph-too-long", 3, `a\n\n${"[".repeat(61)}`],
  ["deck-too-long", 20_001, "- a\n".repeat(30_000)],
  ["deck-too-long", 20_001, "> 1. a\n".repeat(30_000)],
  ["html-too-deep", 3, `a\n\n${"<div>".repeat(101)}`],
  // In HTML a slash closes nothing.
  ["html-too-deep", 3, `a\n\n<svg></svg>${"<div/>".repeat(101)}`],
  [
    "too-many-settings",
    1004,
    `a\n\n<div>\n${"<b>a</b><!-- .element: id=a -->\n".repeat(1001)}</div>`,
  ],
  ["deck-too-long", 40_001, "a\n".repeat(9) + "\n".repeat(50_000)],
  ["too-many-slides", 20_001, "# a\n---\n".repeat(10_001)],
])("what is beyond the bounds is told: %s", (code, line, text) => {
  // What begins a table is drawn as typed there, which is told, too.
  const found = read(text).problems.filter((problem) => problem.code !== "no-table");
  expect(found.map((problem) => [problem.code, problem.place.line])).toEqual([[code, line]]);
});

it.each<[string, (size: number) => string]>([
  [
    "settings in raw HTML",
    (size) => `<div>\n${'<b>a</b><!-- .element: class="f" -->\n'.repeat(size / 8)}`,
  ],
  ["settings in a line", (size) => "<!-- .element: id=a -->$$甲".repeat(size / 3)],
  ["U+FEFF behind a ruler", (size) => `---${"\uFEFF".repeat(size)}甲`],
  ["blanks in a tag", (size) => `<div ${" ".repeat(size)}>a</div>\n`],
  ["blanks in a line of raw HTML", (size) => `<div>\na${" ".repeat(size)}b\n</div>\n`],
  ["blanks at the start of notes", (size) => `# a\n\nNote:\n${"\t".repeat(size)}a:\n`],
  ["a tag without an end", (size) => `<div>\n<a-${"0-".repeat(size / 2)}\n</div>\n`],
  ["signs of percent", (size) => `%%0${"%a".repeat(size / 2)}\n`],
  ["blanks in a picture's name", (size) => `![](${"\t".repeat(size)}](\t.000)\n`],
  ["blanks between colons", (size) => `:::\n\n:::${" ".repeat(size)}:x`],
  ["misspelt attributes in a line", (size) => "<p hiden>".repeat(size / 9)],
  ["ends of elements in a line", (size) => "</div>".repeat(size / 6)],
  ["words in a brace", (size) => `<div>{${"hidden ".repeat(size / 7)}\nx</div>`],
  ["blanks in what a comment sets", (size) => `<!-- slide${" ".repeat(size)}x -->`],
  ["blanks behind a setting in a comment", (size) => `<!-- x .element${" ".repeat(size)}x -->`],
  ["blanks in a heading of Pandoc's", (size) => `. . .\n\n# a${" ".repeat(size)}x`],
  ["blanks in a caption of Pandoc's", (size) => `. . .\n\n: a${" ".repeat(size)}x`],
  ["callouts without an end", (size) => `. . .\n\n::: {${".callout-".repeat(size / 9)}`],
  ["attributes of a heading without an end", (size) => `# a {${".smaller".repeat(size / 8)}`],
  [
    "lines below a format",
    (size) => `---\noutput:\n${"\t\t\n".repeat(size / 3)}b: c\n---\n\n\\a{b}`,
  ],
  [
    "signs of code behind what is computed",
    (size) => `\`\`\`{r}\n\`\`\`\n\n\`r a\` ${"`".repeat(size)}a`,
  ],
  ["blanks in a tag of Hugo's", (size) => `{%${" ".repeat(size)}`],
  ["letters in a tag of Hugo's", (size) => `{%${"a".repeat(size)}`],
  ["dashes that make no table", (size) => `|${"-".repeat(size)}x`],
  ["classes without a bracket", (size) => `@${".a-".repeat(size / 3)}`],
  ["a long word in a cell", (size) => `| a |\n|---|\n| ${"`".repeat(size)}a`],
  ["brackets and ends of others", (size) => `${"‘（".repeat(size / 4)}${"》".repeat(size / 2)}`],
  ["comments without an end in a diagram", (size) => `\`\`\`mermaid\n${"<!--\n".repeat(size / 5)}`],
  ["lines of tabs that are no table", (size) => "a\tb\tc\nd\te\n".repeat(size / 10)],
  ["a row of 一 in notes", (size) => `a\n\nNote:\nb\n\n${"一".repeat(size)}x`],
  ["half a link of GeekSlides", (size) => `a\n\n[](.a)\n\n[](${".a#b,".repeat(size / 6)}`],
  ["half a block of Slidify", (size) => `a\n\n*** pnotes\n${"*** {name: ".repeat(size / 11)}`],
  ["a long word in a footnote in a line", (size) => `甲^[${"a".repeat(size)}]`],
  [
    "classes of Remark's without a bracket",
    (size) => `a\n\n???\n\nb\n\n---\n\n.x[y] ${".a-".repeat(size / 3)}`,
  ],
  ["blanks behind attributes", (size) => `甲{#v v=]${"\t".repeat(size)}`],
  ["blanks in a style", (size) => `<p style="filter:opacity(${" ".repeat(size)}x">a</p>`],
  ["addresses in a style", (size) => `<p style="a:${"url(".repeat(size / 4)}">a</p>`],
  ["digits of a length", (size) => `<p style="width:${"0".repeat(size)}x">a</p>`],
  ["settings of slides without an end", (size) => `a\n\n${"<!-- slide\n".repeat(size / 11)}`],
  ["blanks behind the language of code", (size) => `\`\`\`r hide${" ".repeat(size)}x\n\`\`\`\n`],
])("%s: no bomb", (_name, text) => {
  expect(processorTime(() => work(text(4 * longestParagraph))) / usual()).toBeLessThan(7);
});

it.each([
  ["[", 32],
  ["![", 16],
  ["*a", 2],
  ["<svg>", 8],
])("paragraphs of %j, each within the bound, are no bomb", (unit, times) => {
  const text = `${repeated(unit, longestParagraph * 0.95)}\n\n`.repeat(times);
  expect(processorTime(() => work(text)) / usual()).toBeLessThan(8);
});

it.each<[string, (size: number) => string]>([
  ["lines of U+2028", (size) => `字${"\u2028".repeat(size)}`],
  ["blanks behind a label", (size) => `单位：${"\t".repeat(size)}甲`],
  ["words in a brace", (size) => `<div>{${"hidden ".repeat(size / 7)}\nx</div>`],
  ["what is struck out without an end", (size) => "<s>".repeat(size / 3)],
])("%s come in without a bomb", (_name, text) => {
  const time = processorTime(() => bringIn(text(4 * longestParagraph)));
  expect(time / usual()).toBeLessThan(12);
});

it("a heading with many wide marks is drawn without a bomb", () => {
  const text = `# ${repeated("甲：{% 乙", 15 * longestParagraph)}`;
  expect(processorTime(() => work(text)) / usual()).toBeLessThan(7);
});

it.each<[string, (size: number) => string]>([
  ["a heading of one phrase", (size) => `# ${"字a".repeat(size / 2)}`],
  ["lines of words and letters", (size) => "词**{a".repeat(size / 5).replace(/[^]{200}/g, "$&\n")],
])("%s: a deck is made of it without a bomb", (_name, text) => {
  const time = processorTime(() => bringInWhole(text(2.5 * longestParagraph)));
  expect(time / usual()).toBeLessThan(7);
});
