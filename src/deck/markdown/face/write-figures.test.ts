import { describe, expect, it } from "vitest";
import { publicDeck } from "../../public/public-deck.ts";
import { blankFigureNames } from "../../figures/figure-names.ts";
import { drawingsOf } from "../images.ts";
import { readDeck } from "../../read.ts";
import { drawnText } from "../../../render/drawn-text.ts";
import { renderSlides } from "../../../render/deck.ts";

const layouts = ["points", "picture", "table", "cover", "section"];
const sheet = '投资: 20\n空: { placeholder: N }\n险: "<b>3\\" \'4"\n';

function read(text: string, figures = sheet) {
  const files = [
    { path: "1.md", text },
    { path: "figures.yaml", text: figures },
  ];
  return readDeck(files, { layouts });
}

function html(text: string): string {
  const { deck } = read(text);
  const shown = (renderSlides(deck)[0]?.html ?? "").replaceAll("<wbr>", "");
  // What is handed out says the same.
  expect(renderSlides(publicDeck(deck).deck)[0]?.html).not.toContain("{{");
  expect(shown).not.toContain("{{");
  return shown;
}

describe("a figure in the words of a picture", () => {
  it.each<[string, string, string[]]>([
    ["its caption", "## 题\n\n![投资{{投资}}亿元](a.png)", ['alt="投资20亿元"', ">投资20亿元<"]],
    [
      "its title",
      '## 题\n\n![图](a.png "投资{{投资}}亿元")',
      ['title="投资20亿元"', ">投资20亿元<"],
    ],
    ["in a line", "## 题\n\n见 ![投资{{投资}}亿元](a.png) 图", ['alt="投资20亿元"']],
    ["a blank one", "## 题\n\n![投资{{空}}亿元](a.png)", ['alt="投资N亿元"', ">投资N亿元<"]],
    [
      "the caption of its element",
      '## 题\n\n<figure><img src="a.png" alt="图"><figcaption>投资{{投资}}亿元</figcaption></figure>',
      [">投资20亿元<"],
    ],
    ["signs of HTML", "## 题\n\n![{{险}}](a.png)", ['alt="&lt;b&gt;3&quot; \'4"']],
  ])("is written as its value: %s", (_, text, expected) => {
    for (const part of expected) expect(html(text)).toContain(part);
  });

  it("stands where the picture does in a paragraph of several lines", () => {
    const { problems } = read("## 题\n\n字\n字 ![图{{无}}](a.png)");
    expect(problems).toMatchObject([{ code: "unknown-figure", place: { line: 4, column: 6 } }]);
  });
});

describe("a figure in raw HTML", () => {
  it.each<[string, string, string]>([
    ["a box", "<div>投资{{投资}}亿元</div>", "<div>投资20亿元</div>"],
    ["a blank", "<div>投资{{ 空 }}亿元</div>", "<div>投资N亿元</div>"],
    ["a cell", '<table class="a"><tr><td>{{投资}}</td></tr></table>', "<td>20</td>"],
    ["an item", "<ul><li>投资{{投资}}亿元</li></ul>", "<li>投资20亿元</li>"],
    ["a paragraph in a box", "<div>\n<p>投资{{投资}}亿元</p>\n</div>", "<p>投资20亿元</p>"],
    ["signs of HTML", "<p>{{险}}</p>", "<p>&lt;b&gt;3\" '4</p>"],
    ["words of an attribute", '<p aria-label="投资{{投资}}">字</p>', 'aria-label="投资20"'],
    ["an attribute with a quote in it", "<p title='{{险}}'>字</p>", 'title="&lt;b&gt;3&quot; \'4"'],
    ["an attribute without quotes", "<p title={{险}}>字</p>", 'title="&lt;b&gt;3&quot; \'4"'],
    ["a picture", '<img alt="投资{{投资}}" src="a.png">', 'alt="投资20"'],
    ["a picture in a line", '见 <img alt="投资{{投资}}" src="a.png"> 图', 'alt="投资20"'],
  ])("is written as its value: %s", (_, text, expected) => {
    expect(html(`## 题\n\n${text}`)).toContain(expected);
  });

  it.each([
    ["code", "<pre><code>{{投资}}</code></pre>"],
    ["a deck without a sheet", "<p>{{投资}}</p>"],
  ])("stays as it is written in %s", (name, text) => {
    const files = [{ path: "1.md", text: `## 题\n\n${text}` }];
    const given = name === "code" ? [...files, { path: "figures.yaml", text: sheet }] : files;
    expect(renderSlides(readDeck(given, { layouts }).deck)[0]?.html).toContain("{{投资}}");
  });

  it("is unknown where the sheet has no such name", () => {
    const { problems } = read('## 题\n\n<div>\n<p title="{{甲}}">字{{乙}}</p>\n</div>');
    expect(problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`)).toEqual([
      "unknown-figure 4:11",
      "unknown-figure 4:19",
    ]);
  });

  it.each<[string, string]>([
    ["an address", "[字](a{{投资}}.html)"],
    ["the address of a picture", "![字](a{{投资}}.png)"],
    ["an address in HTML", '<img src="a{{投资}}.png" alt="字">'],
    ["a style", '<p style="width:{{投资}}%">字</p>'],
  ])("is told in %s", (_, text) => {
    const { problems } = read(`## 题\n\n字\n\n${text}`);
    expect(problems).toMatchObject([{ code: "figure-not-placed", place: { line: 5 } }]);
  });
});

it("counts as a use and as a blank", () => {
  const { deck, prose } = read("## 题\n\n![投资{{空}}](a.png)\n\n<p>{{投资}}</p>");
  const names = prose.flat().flatMap(({ figures }) => figures.map(({ name }) => name));
  expect(new Set(names)).toEqual(new Set(["投资", "空"]));
  expect(blankFigureNames(deck)).toEqual(["空"]);
  expect(blankFigureNames(publicDeck(deck).deck)).toEqual(["空"]);
});

it("is drawn text as it is written", () => {
  const { deck } = read("## 题\n\n<p>投资{{投资}}亿元</p>");
  expect(drawnText(deck).face).toContain("投资20亿元");
});

it("is written in a drawing", () => {
  const { deck } = read("## 题\n\n<svg><text>投资{{险}}亿元</text></svg>");
  expect(drawingsOf(deck)).toMatchObject([
    { content: "<svg><text>投资&lt;b&gt;3&quot; &#39;4亿元</text></svg>" },
  ]);
});

it("is one with the number that is spoken, in raw HTML", () => {
  const { prose } = read("## 题\n\n<p>投资{{投资}}亿元</p>");
  expect(prose.flat()[1]).toMatchObject({ text: "投资\uFFFC亿元", figures: [{ name: "投资" }] });
});
