import { describe, expect, it } from "vitest";
import type { Aspect } from "../../deck/model.ts";
import { readDeck } from "../../deck/read.ts";
import { renderSlides } from "../deck.ts";

const layouts = ["columns", "compare", "ledger", "numbered", "opening", "points"];

/** The custom properties and classes that a slide of this layout and text is given. */
function arranged(
  layout: string,
  text: string,
  { values = {}, aspect = "16:9" }: { values?: Record<string, string>; aspect?: Aspect } = {},
) {
  const figures = Object.entries(values).map(([name, value]) => `${name}: "${value}"\n`);
  const { deck } = readDeck(
    [
      { path: "slides/1.md", text: `---\nlayout: ${layout}\n---\n\n## 题目\n\n${text}` },
      { path: "slides/figures.yaml", text: figures.join("") },
      { path: "slides/deck.yaml", text: `aspect: "${aspect}"\n` },
    ],
    { layouts },
  );
  const html = renderSlides(deck)[0]?.html ?? "";
  const box = html.match(/<div class="((?:flow|groups)[^"]*)"(?: style="([^"]*)")?>/);
  const style = Object.fromEntries((box?.[2] ?? "").split(";").map((rule) => rule.split(":")));
  return { html, classes: (box?.[1] ?? "").split(" "), style };
}

const bullets = (...texts: string[]) => texts.map((text) => `- ${text}\n`).join("");

describe("points", () => {
  it("are set by the longest of few short lines", () => {
    expect(arranged("points", bullets("真学", "持之以恒的精神")).style["--ems"]).toBe("7");
  });

  it("are as large with places for a break as without", () => {
    const line = "政治意识、大局意识、核心意识、看齐意识";
    const lines = [line, "照镜子、正衣冠、洗洗澡", "无禁区、全覆盖", "打虎", "拍蝇"];
    const marked = lines.map((each) => each.replaceAll("、", "、<wbr>"));
    expect(arranged("points", bullets(...marked)).classes).toEqual(["flow", "few", "five"]);
    expect(arranged("points", bullets(...marked)).style).toEqual(
      arranged("points", bullets(...lines)).style,
    );
  });

  it.each([
    ["lines of as many phrases", bullets("甲、乙", "丙、丁", "戊、己"), true],
    ["a 、 in quotation marks parts nothing", bullets("“甲、乙”", "丙、丁", "戊、己"), false],
    ["two lines are no table", bullets("甲、乙", "丙、丁"), false],
    ["unequal lines", bullets("甲、乙", "丙、丁", "戊"), false],
    [
      "what would be too small",
      bullets(...Array(3).fill("十个字的短语是这么长、".repeat(4).slice(0, -1))),
      false,
    ],
  ])("stand in columns: %s", (_what, text, isPhrased) => {
    expect(arranged("points", text).classes.includes("phrased")).toBe(isPhrased);
  });

  it.each([
    ["as many of both", 4, 4, "4", "4"],
    ["more figures", 3, 4, "4", "4"],
    ["twice as many figures", 2, 4, "2", "4"],
    ["one bullet", 1, 3, "1", "3"],
  ])("stand in rows with figures: %s", (_what, lines, tiles, listRows, tileRows) => {
    const text = bullets(
      ...Array.from({ length: lines }, () => "要点"),
      ...Array.from({ length: tiles }, (_, i) => `标签 {{f${i}}}次`),
    );
    const { style } = arranged("points", text);
    expect([style["--list-rows"], style["--tile-rows"]]).toEqual([listRows, tileRows]);
  });

  it("set figures that are long smaller, all of one list alike, and never below 64", () => {
    const text = bullets("要点要点要点要点要点要点要点要点", "标签标签标签标签 {{a}}次");
    const size = (a: string) =>
      Number(arranged("points", text, { values: { a } }).style["--figure-size"]);
    expect(size("26")).toBe(132);
    expect(size("12,350,000")).toBeLessThan(132);
    expect(size("12,350,000,000,000")).toBe(64);
  });

  it("leave more rows than five to the grid of tiles", () => {
    const text = bullets("要点", ...Array.from({ length: 6 }, (_, i) => `标签 {{f${i}}}次`));
    expect(arranged("points", text).classes).not.toContain("rows");
  });
});

describe("tiles with nothing beside them", () => {
  it.each([
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 2],
    [5, 3],
    [6, 3],
    [8, 3],
  ])("%i stand in rows of %i", (count, across) => {
    const text = bullets(...Array.from({ length: count }, (_, i) => `标签 {{f${i}}}次`));
    expect(arranged("points", text).style["--across"]).toBe(String(across));
  });
});

describe("a ledger", () => {
  const rows =
    "### 问题指向\n\n说明\n\n- 标签 {{a}}次\n- 标签 {{b}}余次\n\n### 求学方向\n\n- 标签 {{c}}篇\n";

  it("gives the columns their share by the widest tile, with one size for all figures", () => {
    const { style } = arranged("ledger", rows, { values: { a: "60", b: "12,350", c: "8" } });
    const [, first = 0, second = 0] = style["--columns"]?.match(/\d+/g)?.map(Number) ?? [];
    expect(second).toBeGreaterThan(first);
    expect(style["--figure"]).toBe("92");
  });

  it.each(["16:9", "4:3"] as const)("never gives more than there is at %s", (aspect) => {
    const wide = `### 名称名称\n\n${bullets("标签标签标签 {{a}}余次", "标签标签标签 {{a}}余次", "标签标签标签 {{a}}余次")}`;
    const { style } = arranged("ledger", wide, { values: { a: "12,350" }, aspect });
    const columns = style["--columns"]?.match(/\d+/g)?.map(Number) ?? [];
    const sum = columns.reduce((total: number, width: number) => total + width, 0);
    expect(sum).toBeLessThanOrEqual(aspect === "16:9" ? 1545 : 1154);
    expect(Number(style["--figure"])).toBeLessThanOrEqual(92);
  });
});

describe("columns", () => {
  const column = (...items: string[]) => `### 名称\n\n**大字**\n\n${bullets(...items)}\n`;

  it.each([
    ["lists of like length", column("甲", "乙") + column("丙", "丁", "戊"), false],
    ["one line beside three", column("甲") + column("丙", "丁", "戊"), true],
    ["a line longer than its column", column("甲") + column("长".repeat(40)), true],
    ["four columns", column("甲", "乙", "丙") + column("甲").repeat(3), false],
    ["nested lists", column("甲", "乙\n  - 丙", "丁") + column("甲"), false],
  ])("become rows where they are uneven: %s", (_what, text, isRows) => {
    expect(arranged("columns", text).classes.includes("rows")).toBe(isRows);
  });

  it.each([
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 2],
    [5, 3],
  ])("put %i short items in rows of %i", (count, across) => {
    const items = Array.from({ length: count }, () => "要点");
    const other = count > 2 ? column("甲") : column("甲", "乙", "丙", "丁");
    const { html } = arranged("columns", column(...items) + other);
    expect(html.match(/--across:(\d)/)?.[1]).toBe(String(across));
  });
});

describe("what holds little is large", () => {
  const names = (...items: string[]) => `### 奖项\n\n${bullets(...items)}\n`;

  it.each([
    ["four columns of names", "columns", names("张建国").repeat(4), "--roomy", "80"],
    ["longer texts in four columns", "columns", names("完善工作机制").repeat(4), "--roomy", "50"],
    ["a group alone", "numbered", names("张建国、李卫东"), "--alone", "104"],
    ["more in a group alone", "numbered", names(..."甲乙丙丁"), "--alone", "72"],
  ])("%s", (_what, layout, text, property, type) => {
    expect(arranged(layout, text).style[property]).toBe(type);
  });
});

describe("paragraphs", () => {
  it("keep the lines of a verse", () => {
    const { html } = arranged(
      "points",
      "北国风光，千里冰封，万里雪飘，望长城内外。\n惟余莽莽，大河上下，顿失滔滔，山舞银蛇。\n看红装素裹，分外妖娆，江山如此多娇，引无数英雄。",
    );
    expect(html.match(/<br/g)).toHaveLength(2);
  });

  it("join the lines that an editor wrapped", () => {
    const { html } = arranged("points", "各单位要举一反三，从严\n从实抓好整改。");
    expect(html).not.toContain("<br");
  });

  it.each([
    ["a number of its own", "加强调度。\n①一月一次"],
    ["a label", "人力资源部\n电话：8888\n地址：高新区"],
    ["an indent", "四、请求\n　　请求县财政局安排抗旱应急资金三百万元"],
  ])("begin a line with %s", (_what, text) => {
    expect(arranged("points", text).html.match(/<br/g)).toHaveLength(text.split("\n").length - 1);
  });

  it("keep a line that is a little too long for the largest type whole", () => {
    const lines = ["一是甲，存在现象。", "二是方式单一，流动人员管理中还有不少大小盲区。"];
    const type = Number(arranged("points", lines.join("\n")).style["--prose"]);
    expect(type * 23).toBeLessThanOrEqual(1656);
    expect(type).toBeGreaterThan(60);
  });

  it("set short clauses in a line each", () => {
    const breaks = (text: string) => arranged("points", text).html.match(/<br/g)?.length ?? 0;
    expect(breaks("产值增长6%；投资增长8%；消费增长5%。")).toBe(2);
    expect(breaks("产值增长6%；投资增长8%。")).toBe(0);
    expect(breaks(`产值增长6%；投资增长8%；${"消费".repeat(20)}。`)).toBe(0);
    expect(breaks("产值；\n投资；\n消费、服务")).toBe(0);
  });

  it("of a word each are as large as the slide allows", () => {
    expect(Number(arranged("points", "准\n\n简\n\n庄").style["--prose"])).toBeGreaterThan(120);
  });
});

describe("a list with paragraphs around it", () => {
  it("is not much larger than they are", () => {
    const { style } = arranged("points", "存在三方面问题：\n\n1. 慢\n2. 难\n3. 贵");
    expect(style).toEqual({ "--text": "60", "--item": "76" });
    const mixed = "**（一）健全机制**\n\n成立领导小组。\n\n- 慢\n- 难\n\n**（二）丰富服务**";
    expect(Number(arranged("points", mixed).style["--item"])).toBeLessThanOrEqual(76);
  });

  it("leaves a sentence in one line that has room in one", () => {
    const lead = "现有系统二〇一三年上线，厂商已停止维护，存在三方面问题：";
    expect(arranged("points", `${lead}\n\n- 慢\n- 难`).style).toEqual({
      "--text": "52",
      "--item": "72",
    });
  });
});

it("the number before a name is no phrase of a list", () => {
  const text = bullets("一、安全法规", "二、风险管控", "三、应急处置");
  expect(arranged("points", text).classes).not.toContain("phrased");
});

describe("long lists", () => {
  it("are large where each of their items has room in one line", () => {
    const line = "On-time delivery reached 97.3%, a company record";
    expect(arranged("points", bullets(line, line, line, line)).classes).toContain("few");
  });

  it("break between words where the author marked places and a phrase is too long for its column", () => {
    const text = "### 一\n\n- 培养引进科技领军人才、<wbr>高技能人才\n\n### 二\n\n- 甲";
    const { html } = arranged("columns", text);
    expect(html).toContain("科技<wbr>领军人才");
    expect(html).not.toContain("高<wbr>技能");
  });
});

describe("what is compared", () => {
  const compared = (item: string): readonly (string | undefined)[] =>
    [
      ...arranged("compare", `### 现状\n\n- ${item}\n- 少\n\n### 目标\n\n- 多\n- 多`).html.matchAll(
        /class="compared">([^<]*)</g,
      ),
    ].map(([, number]) => number);

  it.each([
    ["has its numbers large", "跑动多：平均跑3.2趟", ["3.2"]],
    ["no dates", "2026年3月前", []],
    ["no numbers of a long sentence", "群众反映集中的27个问题中还有9个没有整改到位", []],
  ])("%s", (_what, item, numbers) => {
    expect(compared(item)).toEqual(numbers);
  });
});

it("columns of numbered items leave room for the numbers", () => {
  const type = (list: string): number =>
    Number(
      arranged("columns", `### 三要\n\n${list}\n\n### 三不要\n\n${list}`, { aspect: "4:3" }).style[
        "--roomy"
      ],
    );
  expect(type("1. 不要盲目跳楼\n2. 不要贪财")).toBeLessThan(type("- 不要盲目跳楼\n- 不要贪财"));
});

describe("labelled lines", () => {
  const entries = (text: string): readonly (readonly string[])[] =>
    [
      ...arranged("points", text).html.matchAll(
        /<span class="entry" style="--label:([\d.]+)"><span class="label">(.*?)<\/span>/g,
      ),
    ].map(([, ems = "", label = ""]) => [label.replace("<wbr>", ""), ems]);

  it.each([
    [
      "paragraphs",
      "出席：张三\n\n列席人员：李四",
      [
        ["出席：", "3"],
        ["列席人员：", "5"],
      ],
    ],
    [
      "lines of one paragraph",
      "时间：九点\n地点：会议室",
      [
        ["时间：", "3"],
        ["地点：", "3"],
      ],
    ],
    [
      "labels before a link or bold text",
      "邮箱：<a@b.cn>\n\n人员：**甲**",
      [
        ["邮箱：", "3"],
        ["人员：", "3"],
      ],
    ],
  ])("hang in %s", (_, text, expected) => {
    expect(entries(text)).toEqual(expected);
  });

  it.each(["**时间**：九点\n**地点**：室内", "**时间：**九点\n\n**地点：**室内"])(
    "hang also where they are bold: %s",
    (text) => {
      const { html } = arranged("points", text);
      expect(
        html.match(/<span class="label"><strong>(?:时间|地点)：<\/strong><\/span>/g),
      ).toHaveLength(2);
      expect(html.match(/：/g)).toHaveLength(2);
    },
  );

  it.each([
    ["one of them alone", "出席：张三"],
    ["a line without a label", "出席：张三\n\n都到了"],
    ["clock times", "10：30签到\n\n11：00开会"],
    ["addresses", "https://a.cn\n\nhttps://b.cn"],
    ["sentences with a colon", "大家要记住，一条：学\n\n大家要记住，两条：做"],
  ])("are not %s", (_, text) => {
    expect(entries(text)).toEqual([]);
  });

  it("keep every character", () => {
    const { html } = arranged("points", "Phone: 1\n\nE-mail: a");
    expect(html.replace(/<[^>]*>/g, "")).toContain("Phone: 1");
  });
});

describe("short groups", () => {
  it("that face each other are as large as their longest item allows", () => {
    const text = (item: string) => `### 过去\n\n- ${item}\n- 慢\n\n### 现在\n\n- 近\n- 快`;
    expect(arranged("compare", text("远")).style).toEqual({ "--size": "76" });
    expect(arranged("compare", text("从前要跑三个窗口")).style).toEqual({ "--size": "76" });
    expect(arranged("compare", text("从前要跑东西南三个窗口")).style).toEqual({ "--size": "60" });
    expect(arranged("compare", text("从前要跑3个窗口")).classes).toEqual(["groups"]);
  });

  it("of a line each are as large as lists", () => {
    const text = (said: string) =>
      ["一", "二", "三", "四"].map((n) => `### ${n}、做\n\n${said}\n`).join("\n");
    expect(arranged("numbered", text("落实主体责任")).classes).toContain("brief");
    expect(arranged("numbered", text("落实主体责任，".repeat(3))).classes).not.toContain("brief");
    expect(arranged("numbered", text("一\n\n二")).classes).not.toContain("brief");
  });

  it("that are names are large", () => {
    expect(arranged("numbered", "### 热爱\n\n### 坚持\n\n### 感恩").style).toEqual({
      "--bare": "120",
    });
    expect(arranged("numbered", "### 热爱\n\n做\n\n### 坚持").classes).not.toContain("bare");
  });

  it("of which one has a long list set it in columns", () => {
    const list = (count: number, text: string) =>
      `### 甲\n\n${bullets(...Array(count).fill(text))}`;
    expect(arranged("numbered", list(20, "某某")).style).toEqual({ "--across": "3" });
    expect(arranged("numbered", list(5, "某某")).classes).not.toContain("listed");
    expect(arranged("numbered", list(20, "一件很长的事情".repeat(3))).classes).not.toContain(
      "listed",
    );
  });

  it("in columns stand with room above them", () => {
    const text = (count: number) =>
      `### 甲\n\n${bullets(...Array(count).fill("做"))}\n### 乙\n\n- 学\n- 干\n`;
    expect(arranged("columns", text(1)).style).toHaveProperty("--roomy-above");
    expect(arranged("columns", text(3)).style).not.toHaveProperty("--roomy-above");
  });
});
