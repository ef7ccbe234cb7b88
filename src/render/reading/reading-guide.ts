import type { Deck } from "../../deck/model.ts";
import { escapeHtml } from "../../deck/text/html.ts";
import { renderReadingContents } from "./reading-contents.ts";

/**
 * What readers find before the slides: a link past it, the contents, and the choices of size and tone. The choices are
 * radio buttons that the style sheet reads, so they work without a script.
 */
export function renderGuide(deck: Deck): string {
  const first = escapeHtml(deck.slides[0]?.id ?? "");
  return (
    `<a class="skip" href="#${first}">跳到正文</a>` +
    `<header class="guide">${renderReadingContents(deck)}` +
    (isSpoken(deck) ? '<a class="to-notes" href="?view=read" hidden>全文</a>' : "") +
    '<details class="look"><summary>字号</summary><div>' +
    looks.map(renderLook).join("") +
    renderPapers(deck) +
    '<p><a class="to-stage" href="?view=stage" hidden>投影画面</a></p></div></details>' +
    '<p class="return" hidden><a href="#">回到上次读到的“<span></span>”</a>' +
    '<button type="button">关闭</button></p></header>'
  );
}

/** The buttons that print the page. A script shows them, because printing needs one. */
function renderPapers(deck: Deck): string {
  const hasNotes = isSpoken(deck);
  const papers = [
    ["article", hasNotes ? "全文" : "要点"],
    ...(hasNotes ? [["handout", "讲义"]] : []),
    ["slides", "幻灯片"],
  ];
  const buttons = papers.map(
    ([paper, words]) => `<button type="button" value="${paper}">${words}</button>`,
  );
  return `<fieldset class="papers" hidden><legend>打印</legend>${buttons.join("")}</fieldset>`;
}

function isSpoken({ slides }: Deck): boolean {
  return slides.some(({ notes }) => notes.paragraphs.length > 0);
}

/** What stands after the slides: the speaker, and a link back to the beginning. */
export function renderColophon({ settings, slides }: Deck): string {
  const { title, unit, speaker, date } = settings;
  const items = [title, unit, speaker, date].filter((item) => item !== undefined && item !== "");
  const first = escapeHtml(slides[0]?.id ?? "");
  return (
    '<footer class="colophon">' +
    `<p>${items.map((item) => escapeHtml(item ?? "")).join(" · ")}</p>` +
    `<p><a href="#${first}">回到开头</a></p></footer>`
  );
}

/** All that the article says beside the deck: a machine without a Chinese font needs its characters, too. */
export function articleWords(deck: Deck): string {
  const settings = { ...deck.settings, title: "", unit: "", speaker: "", date: "" };
  const bare: Deck = { ...deck, settings, slides: [], parts: [] };
  return `${renderGuide(bare)}${renderColophon(bare)}上一节下一节`;
}

interface Look {
  readonly name: string;
  readonly legend: string;
  /** The first is the default. */
  readonly choices: readonly (readonly [value: string, words: string])[];
}

const looks: readonly Look[] = [
  {
    name: "size",
    legend: "字号",
    choices: [
      ["normal", "标准"],
      ["large", "大"],
      ["huge", "特大"],
    ],
  },
  {
    name: "tone",
    legend: "明暗",
    choices: [
      ["auto", "跟随系统"],
      ["light", "浅色"],
      ["dark", "深色"],
    ],
  },
];

function renderLook({ name, legend, choices }: Look): string {
  const items = choices.map(
    ([value, words], i) =>
      `<label><input type="radio" name="${name}" value="${value}"` +
      `${i === 0 ? " checked" : ""} /><span>${words}</span></label>`,
  );
  return `<fieldset><legend>${legend}</legend>${items.join("")}</fieldset>`;
}
