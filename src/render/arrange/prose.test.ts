import { describe, expect, it } from "vitest";
import { arranged } from "./sample-arrangement.ts";

describe("paragraphs", () => {
  it("keep the lines of a verse", () => {
    const { html } = arranged(
      "points",
      "北国风光，千里冰封，万里雪飘，望长城内外。\n惟余莽莽，大河上下，顿失滔滔，山舞银蛇。\n看红装素裹，分外妖娆，江山如此多娇，引无数英雄。",
    );
    expect(html.match(/<br/g)).toHaveLength(2);
  });

  it.each([
    ["白日依山尽，\n黄河入海流。\n欲穷千里目，\n更上一层楼。", 104],
    ["毛泽东\n\n红军不怕远征难，万水千山只等闲。\n五岭逶迤腾细浪，乌蒙磅礴走泥丸。", 92],
    [`以青春之我，\n${"青春之国家，\n".repeat(6)}资以乐其无涯之生。`, 54],
  ])("of a poem are as large as its lines allow, and in the middle: %s", (text, type) => {
    const { classes, style, html } = arranged("points", text);
    expect(classes).toContain("verse");
    expect(Number(style["--prose"])).toBe(type);
    expect(html).not.toContain('class="name"');
  });

  it.each(["修路的事。\n先修水库那一段。", "张三、\n李四、\n王五、\n赵六"])(
    "that are no poem stay at the side: %s",
    (text) => {
      expect(arranged("points", text).classes).not.toContain("verse");
    },
  );

  it("join the lines that an editor wrapped", () => {
    const { html } = arranged(
      "points",
      "各单位要举一反三，从严从实抓好问题整改和建章\n立制，以整改的成效推动全县工作再上新台阶。",
    );
    expect(html).not.toContain("<br");
  });

  it.each([
    ["a number of its own", "加强调度。\n①一月一次"],
    ["a label", "人力资源部\n电话：8888\n地址：高新区"],
    ["an indent", "四、请求\n　　请求县财政局安排抗旱应急资金三百万元"],
  ])("begin a line with %s", (_what, text) => {
    expect(arranged("points", text).html.match(/<br/g)).toHaveLength(text.split("\n").length - 1);
  });

  it("that letter or count their lines hang them behind their marks", () => {
    const drawn = arranged(
      "points",
      "下列说法正确的是：\nA. 缺失比例超过一半的字段，无论原因一律删除\nB、随机缺失可以用中位数填补，但要说明填补的方法",
    );
    const html = drawn.html.replaceAll("<wbr>", "");
    expect(html).toMatch(/正确的是：<br>\n<span class="hung" style="--label:1\.\d\d">A\. /);
    expect(html).toMatch(/<br>\n<span class="hung"[^>]*>B、.*方法<\/span>/);
    expect(html.match(/<br/g)).toHaveLength(2);
  });

  it("of short lines are lines in the article, too", () => {
    const { html } = arranged("points", "1.修路的事\n县里给80万\n先修水库那段");
    expect(html).toMatch(/class="name">.*<br>\n<span class="name">/s);
  });

  it("of many names with a long one among them stand in columns, the long one over several", () => {
    const names = [...Array.from({ length: 16 }, () => "王建国、李 娜"), "马合木提·艾合买提"];
    const { classes, style, html } = arranged("points", names.join("、"));
    expect(classes).toContain("names");
    expect(Number(style["--across"])).toBeGreaterThan(4);
    expect(html).toMatch(/style="--span:[23]">(?:<span[^>]*>)?马合木提/);
  });

  it("keep a line that is a little too long for the largest type whole", () => {
    const lines = ["一是甲，存在现象。", "二是方式单一，流动人员管理中还有不少大小盲区。"];
    const type = Number(arranged("points", lines.join("\n")).style["--prose"]);
    expect(type * 23).toBeLessThanOrEqual(1656);
    expect(type).toBeGreaterThan(60);
  });

  it.each([
    ["总的思路是：坚持“一条主线”，突出“两个重点”，实施“三大行动”，实现“四个提升”。", true],
    [`会议指出，${"今年汛期来得早，雨量大，防汛形势严峻复杂，".repeat(8)}`, false],
  ])("end their lines at marks where those are no more: %s", (text, isSo) => {
    expect(arranged("points", text).classes.includes("clauses")).toBe(isSo);
  });

  it("set short clauses in a line each", () => {
    const breaks = (text: string) => arranged("points", text).html.match(/<br/g)?.length ?? 0;
    expect(breaks("产值增长6%；投资增长8%；消费增长5%。")).toBe(2);
    expect(breaks("产值增长6%；投资增长8%。")).toBe(0);
    expect(breaks(`产值增长6%；投资增长8%；${"消费".repeat(20)}。`)).toBe(0);
    expect(breaks("责任不够到位。①制度上墙；②培训走过场；③台账不规范。")).toBe(0);
  });

  it("of a word each are as large as the slide allows", () => {
    expect(Number(arranged("points", "准\n\n简\n\n庄").style["--prose"])).toBeGreaterThan(120);
  });
});
