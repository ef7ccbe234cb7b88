import { describe, expect, it } from "vitest";
import type { Aspect, Deck } from "../../../deck/model.ts";
import { readDeck } from "../../../deck/read.ts";
import { renderSlides } from "../../deck.ts";

/** The HTML of the second slide of a deck, which is this text. */
function drawn(text: string, aspect: Aspect = "16:9", pictures?: Deck["pictures"]): string {
  const { deck } = readDeck(
    [
      { path: "slides/1.md", text: `# 封面\n\n---\n\n${text}` },
      { path: "slides/deck.yaml", text: `aspect: "${aspect}"\n` },
    ],
    { layouts: ["big-figure", "cover", "picture", "quote", "table", "timeline"] },
  );
  return renderSlides({ ...deck, ...(pictures && { pictures }) })[1]?.html ?? "";
}

it("a line of bold Latin letters is measured as wide as it is", () => {
  const text =
    "> 绿水青山就是金山银山。\n>\n> Lucid waters and lush mountains are invaluable assets.";
  expect(drawn(text)).toContain("--type:84");
});

describe("a quotation of several lines", () => {
  const quotation = `> 不积跬步，无以至千里；不积小流，无以成江海。
> 骐骥一跃，不能十步；驽马十驾，功在不舍。`;

  it("is set so that each stays one line, where that is large enough", () => {
    const html = drawn(quotation);
    expect(html.match(/<br/g)).toHaveLength(1);
    expect(Number(html.match(/--type:(\d+)/)?.[1])).toBeGreaterThanOrEqual(68);
  });

  it("parts at its stops elsewhere", () => {
    expect(drawn(quotation, "4:3").match(/<br/g)).toHaveLength(3);
  });
});

it.each(["> 甲乙丙。\n> ——《丁》", "> 甲乙丙。\n>\n> ——《丁》", "> A b c.  \n> — D. E."])(
  "the source of a quotation stands apart: %s",
  (text) => {
    expect(drawn(text)).toMatch(/<div class="source">/);
    expect(drawn(text).match(/<p>/g)).toHaveLength(2);
  },
);

it("a dash that begins a quotation is no source", () => {
  expect(drawn("> ——甲乙丙\n> 丁戊己")).not.toContain('class="source"');
});

it("a name in a short column of a table has no place to break", () => {
  const table = (name: string) =>
    `| 领域 | 用途 |\n| - | - |\n| ${name} | ${"老旧小区改造".repeat(5)} |`;
  expect(drawn(table("科技创新"))).toContain('<td class="short">科技创新</td>');
  expect(drawn(table("阿卜杜拉·买买提"))).toContain('<span class="whole">阿卜杜拉·买买提</span>');
  expect(drawn(table("水调歌头·明月几时有·其一"))).not.toContain('class="whole"');
});

it("the text of a column stands where its author put it, figures where their points are", () => {
  const html = drawn(
    "| 项 | 因 | 法 | 值 |\n| - | :-: | --: | :-: |\n| 甲 | 乙丙丁 | 戊己庚 | 1.5 |",
  );
  expect(html).toContain('<td class="short centred">乙丙丁');
  expect(html).toContain('<td class="short at-right">戊己庚');
  expect(html).toContain('<td class="numeric short">');
});

it("a cell with a word of letters in it breaks between its words, and a hyphen before a figure is a minus", () => {
  const table = `| 项目 | 增幅 |\n| - | - |\n| 雄安新区CIM基础平台一二期建设项目 | -2.0% |\n| 乙 | 3.1% |`;
  expect(drawn(table)).toContain('<span class="parted">雄安新区<wbr>CIM基础<wbr>平台');
  expect(drawn(table)).toMatch(/>−<span class="whole">2\.0%/);
});

it.each([
  ["of one unit", ["7.4 倍", "12 倍"], '>12<span class="measure"> 倍</span></span></td>'],
  [
    "of one unit, and a word",
    ["3.5万元", "1,200.5万元", "待定"],
    '>3.5<span class="measure">万元</span></span></td>',
  ],
  ["of scores", ["86.5分", "90分"], '>90<span class="measure">分</span></span></td>'],
])("the numbers of a column end before their unit: %s", (_what, cells, html) => {
  const table = `| 项目 | 值 |\n| - | - |\n${cells.map((cell) => `| 甲 | ${cell} |`).join("\n")}`;
  expect(drawn(table)).toContain(html);
});

it.each([[["3月", "4月"]], [["1班", "2班"]], [["1.2 s", "300 ms"]], [["**3**人", "4人"]]])(
  "the cells %j are no numbers with one unit",
  (cells) => {
    const table = `| 项目 | 值 |\n| - | - |\n${cells.map((cell) => `| 甲 | ${cell} |`).join("\n")}`;
    expect(drawn(table).match(/class="number"/g) ?? []).toHaveLength(cells.includes("4人") ? 1 : 0);
  },
);

it("what is said of a figure stands at its side where it is short", () => {
  expect(drawn("## 甲\n\n**400元**\n\n补助每人不低于700元")).toContain('data-variant="aside"');
  expect(drawn(`## 甲\n\n**400元**\n\n${"补助每人不低于700元，".repeat(4)}`)).not.toContain(
    "aside",
  );
  expect(drawn("## 甲\n\n- 合格率 98.6%\n\n比上年高")).not.toContain("aside");
});

it("a short quotation stays on its line in every aspect", () => {
  const html = drawn("> 为中华之崛起而读书。", "4:3");
  expect(Number(html.match(/--type:(\d+)/)?.[1]) * 10).toBeLessThanOrEqual(1248);
});

it("a cell that is set in by full-width blanks stays so, a level an em", () => {
  const rows = [
    "| 项目 | 数 |",
    "| - | - |",
    "| 税收 | 4 |",
    "| 　其中：增值税 | 3 |",
    "| 　　　　企业 | 1 |",
  ];
  expect(drawn(rows.join("\n")).match(/(?<=<td)[^>]*(?=>(?:税收|其中|企业))/g)).toEqual([
    "",
    ' style="padding-inline-start:1em"',
    ' style="padding-inline-start:2em"',
  ]);
});

it("a year stands above its month where both have no room in a line", () => {
  const months = [1, 3, 6, 9, 10, 12].map((month) => `- 2026年${month}月 立项`).join("\n");
  const dates = (aspect: Aspect): readonly string[] =>
    [
      ...drawn(`## 甲\n\n${months}`, aspect).matchAll(
        /data-mark="">(.*?)<\/span><span class="name"/g,
      ),
    ].map(([, date = ""]) => date.replace(/<(?!wbr)[^>]*>/g, ""));
  expect(dates("16:9").at(-1)).toBe("2026年12月");
  expect(dates("4:3").at(-1)).toBe("2026年<wbr>12月");
});

it("a stage's text parts before a number that stands behind a word", () => {
  const html = drawn("- 2024年：首批4个小区开工，第3季度完工\n- 2025年：验收\n- 2026年：移交");
  expect(html).toContain("首批<wbr>4个小区<wbr>开工");
  expect(html).toContain("第3季度");
});

it("stages of which one says a sentence are all set as text", () => {
  const stages = (last: string): string =>
    drawn(`## 甲\n\n- 1952年 求学\n- 1961年 任教\n- 1994年 ${last}`);
  expect(stages("离休").match(/class="name"/g)).toHaveLength(3);
  expect(stages("主动要求到边疆去任教").match(/class="(?:name|text)"/g)).toEqual(
    Array(3).fill('class="text"'),
  );
});

it.each([
  ["- **Q1 2026** — kit\n- Q2 2026 — launch\n- Q3 2026 — firmware", 1],
  ["- **Q1 2026** — kit\n- **Q2 2026** — launch\n- **Q3 2026** — firmware", 0],
  ["- 1月 摸底\n- 2月 **攻坚**\n- 3月 验收", 1],
])("the one stage in bold is now, of several none: %j", (list, count) => {
  expect(drawn(`## 甲\n\n${list}`).match(/<li class="now"/g) ?? []).toHaveLength(count);
});

describe("the caption of a picture in a grid", () => {
  const caption = (text: string): string =>
    drawn(`## 甲\n\n![${text}](a.jpg)\n\n![乙](b.jpg)`).match(
      /<figcaption>(.*?)<\/figcaption>/,
    )?.[1] ?? "";

  it.each([
    [
      "a name before a colon stands by itself",
      "北湖湿地：修复水面860亩",
      '<strong class="name">北湖<wbr>湿地<span class="colon">：</span></strong>修复<wbr>水面<wbr>860亩',
    ],
    ["a time has no name", "10：30开工", "10：30开工"],
    ["what stands there without words is none", "alt text", "乙"],
    ["the size that Marp reads is none", "w:900 center", "乙"],
    ["text is text", "a < b & c", "a &lt; b &amp; c"],
  ])("%s", (_what, text, html) => {
    expect(caption(text)).toBe(html);
  });
});

it("a high and narrow picture leaves its caption lines of some words", () => {
  const figure = (height: number): string => {
    const size = { width: 300, height };
    const text = "## 甲\n\n![很高的一幅立轴](a.jpg)";
    return drawn(text, "16:9", new Map([["a.jpg", size]])).match(/<figure[^>]*>/)?.[0] ?? "";
  };
  expect(figure(2400)).toMatch(/slim.*--caption:7/);
  expect(figure(400)).not.toMatch(/slim|--caption/);
});

it("a table with room to spare stands clear of the heading's rule, a full one close to it", () => {
  const air = (rows: number): string | undefined =>
    /--air:(\d+)/.exec(
      drawn(`## 甲\n\n| 项 | 人 |\n| - | - |\n${"| 甲 | 乙 |\n".repeat(rows)}`),
    )?.[1];
  expect(air(3)).toBe("32");
  expect(air(14)).toBeUndefined();
});

describe("figures in a table", () => {
  const lacks = (...cells: string[]): readonly boolean[] =>
    [
      ...drawn(
        `| 季度 | 率 |\n| - | - |\n${cells.map((cell) => `| 一 | ${cell} |\n`).join("")}`,
      ).matchAll(/class="number" style="([^"]*)"/g),
    ].map(([, style]) => style?.includes("--lack") ?? false);

  it.each([
    ["points stand under points", ["95.2", "100"], [false, true]],
    ["a whole share ends with the others", ["95.2%", "100%"], [false, false]],
    [
      "among shares without a fraction it stands as they do",
      ["95%", "100%", "9.5%"],
      [true, true, false],
    ],
    ["a range is a number", ["65.5%", "55%~60%"], [false, true]],
    [
      "beside units and currencies none looks like something else",
      ["24 h", "$48,000", "11", "9"],
      [],
    ],
    ["one with a unit among many is a guest", ["24 h", "12", "11", "9"], [false, false, false]],
  ])("%s", (_what, cells, lacking) => {
    expect(lacks(...cells)).toEqual(lacking);
  });
});

it.each([
  ["a photograph", 1600, "full"],
  ["a small one, whose grain all would see", 400, "framed"],
])("%s fills the wall or not", (_, width, variant) => {
  const pictures = new Map([["a.jpg", { width, height: (width * 9) / 16 }]]);
  expect(drawn("## 现场\n\n![](a.jpg)", "16:9", pictures)).toContain(`data-variant="${variant}"`);
});

describe("pictures of different shapes", () => {
  const row = (...sizes: readonly (readonly [number, number])[]): string | undefined => {
    const names = sizes.map((_, at) => `${at}.jpg`);
    const text = names.map((name) => `![园区](${name})`).join("\n");
    const { deck } = readDeck([{ path: "slides/1.md", text: `## 题\n\n${text}` }], {
      layouts: ["picture"],
    });
    const pictures = new Map(
      sizes.map(([width, height], at) => [`${at}.jpg`, { width, height }] as const),
    );
    return /class="pictures[^>]*--row:(\d+)/.exec(
      renderSlides({ ...deck, pictures })[0]?.html ?? "",
    )?.[1];
  };

  it("share the height in which they fill one row", () => {
    expect(row([1600, 900], [600, 900], [900, 900])).toBe("459");
    expect(row([1600, 900], [600, 900])).toBe("620");
  });

  it("stand otherwise where they are of one shape, too many, or would be small", () => {
    expect(row([1600, 900], [1600, 1000])).toBeUndefined();
    expect(row([600, 900], [900, 900], [600, 900], [900, 900], [600, 900])).toBeUndefined();
    expect(row([1600, 900], [1600, 900], [1600, 900], [900, 900])).toBeUndefined();
  });
});

it("a picture in a cell leaves the other rows their height", () => {
  const html = drawn(
    "## 甲\n\n| 旧 | 新 |\n| - | - |\n| ![a](a.png) | ![b](b.png) |\n| 3秒 | 1秒 |",
  );
  const of = (name: string): number => Number(new RegExp(`--${name}:(\\d+)`).exec(html)?.[1]);
  expect(of("picture") + of("row") + 80).toBeLessThanOrEqual(770);
});
