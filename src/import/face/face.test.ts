import { describe, expect, it } from "vitest";
import { draftDeck, readOutline, readPasted } from "../import.ts";

/** The slide that a paragraph under a heading gets, and the words of a stretch of it. */
function slideOf(paragraph: string) {
  const read = readPasted(`题目\n一、第一节\n${paragraph}\n二、第二节\n真抓实干。`);
  if ("problem" in read) throw new Error(read.problem.code);
  const { slides } = draftDeck(readOutline(read.manuscript));
  const slide = slides.find(({ plan }) => plan.heading === "一、第一节");
  const textOf = (at: { passage: number; start: number; end: number }): string =>
    (slide?.plan.passages[at.passage]?.text ?? "").slice(at.start, at.end);
  return { face: slide?.face, textOf };
}

/** The lines and the names of groups on it. */
function shown(paragraph: string): readonly string[] {
  const { face, textOf } = slideOf(paragraph);
  const names = face?.groups.map(({ heading }) => heading) ?? [];
  return [...(face?.lines ?? []), ...names].map(textOf);
}

/** Its tiles: label, number and unit. */
function tiles(paragraph: string): readonly string[] {
  const { face, textOf } = slideOf(paragraph);
  return (face?.tiles ?? []).map(
    ({ passage, label, start, unitEnd }) =>
      `${textOf({ passage, ...label })} ${textOf({ passage, start, end: unitEnd })}`,
  );
}

describe("a face", () => {
  it.each([
    ["a run", "我们敢于斗争、善于斗争，取得了成绩。", "敢于斗争、善于斗争"],
    ["a saying", "坚持“一分部署，九分落实”。", "“一分部署，九分落实”"],
    [
      "a saying that ends within its marks",
      "常言道，“物必先腐，而后虫生。”",
      "“物必先腐，而后虫生。”",
    ],
    [
      "points that are counted",
      "一是压实责任，形成合力；二是突出重点，守住底线。",
      "压实责任，形成合力",
    ],
    [
      "a plain clause where nothing stronger stands",
      "会上，守牢耕地红线不放松。",
      "守牢耕地红线不放松",
    ],
    [
      "any clause, where the heading would stand alone",
      "通过一轮集中整理，形成较为稳定的原始素材汇编和能够反复使用的离线样例目录。",
      "形成较为稳定的原始素材汇编和能够反复使用的离线样例目录",
    ],
    ["how much, where nothing else stands", "截至6月底，全区开工率91%。", "全区开工率91%"],
  ])("shows %s", (_, paragraph, expected) => {
    expect(shown(paragraph)).toContain(expected);
  });

  it.each([
    ["a remark", "备注：“一分部署，九分落实”要慢念。"],
    ["what is marked as notes", "Note: 我们敢于斗争、善于斗争，取得了成绩。"],
    ["what stands behind such a mark", "旁白：\n我们敢于斗争、善于斗争，取得了成绩。"],
    ["a script", "（讲稿：我们敢于斗争、善于斗争，取得了成绩。）"],
  ])("shows nothing of %s", (_, paragraph) => {
    expect(shown(paragraph)).toEqual([]);
  });

  it.each([
    ["平均压缩比例不低于85%，办件占比达到60%。", ["平均压缩比例不低于 85%", "办件占比 60%"]],
    ["粮食产量1400亿斤左右，失业率5.5%以内。", ["粮食产量 1400亿斤左右", "失业率 5.5%以内"]],
    ["注册用户突破300万人，市场占有率只有7%。", ["注册用户突破 300万人", "市场占有率 7%"]],
  ])("of %s gives the figures with the words that bound them", (paragraph, expected) => {
    expect(tiles(paragraph)).toEqual(expected);
  });

  it("has no figure for what only says how much more it is", () => {
    const paragraph = "客户满意度达到96.8%，比上年提高2.3个百分点，战略客户9家。";
    expect(tiles(paragraph)).toEqual(["客户满意度 96.8%", "战略客户 9家"]);
  });

  it.each([
    ["what was forbidden without its 不得", "不得迟报、漏报、瞒报。", "迟报、漏报、瞒报"],
    ["a shortcoming that is owned up to", "少数干部担当不够、办法不多。", "担当不够、办法不多"],
    [
      "that there are difficulties",
      "工作中还存在一些困难和问题：资金短缺。",
      "工作中还存在一些困难和问题",
    ],
    ["whom a measure is against", "对不担当、不作为、慢作为的严肃问责。", "不担当、不作为、慢作为"],
    ["a noun's start without the noun", "增强香港、澳门同胞的国家意识。", "增强香港、澳门同胞"],
    ["a place without what is there", "我们承前启后、继往开来、在新的条件下前进。", "在新"],
    ["a clause that leads over", "今年工作的总体要求是：真抓实干。", "今年工作的总体要求是"],
    ["when alone", "上学期期末，语文平均分92.3。", "上学期期末"],
    ["how much of a plan, without of what", "收入28亿元，为预算的86.7%。", "为预算的86.7%"],
    ["how much, without of what", "完成投资47亿元，增长5.8%。", "增长5.8%"],
    [
      "two statements as one",
      "“一分部署，九分落实。”全会提出的目标，要靠干。",
      "“一分部署，九分落实。”全会提出的目标",
    ],
  ])("never shows %s", (_, paragraph, phrase) => {
    expect(shown(paragraph)).not.toContain(phrase);
  });

  it.each(["（热烈掌声）", "（掌声，全场起立）", "[Applause]", "（笑声）"])(
    "never shows what the hall did: %s",
    (noted) => {
      const lines = shown(`县医院新院区投入使用。${noted}\n大家辛苦了，向大家致敬！${noted}`);
      expect(lines.length).toBeGreaterThan(0);
      expect(lines.join()).not.toContain(noted.slice(1, -1));
    },
  );

  it.each([
    "（领导念到这里停一下，看一眼台下）",
    "（此处脱稿，讲一讲自己的体会）",
    "[翻到下一页]",
    "【播放短片】（约三分钟）",
    "// 这一段待定，再问一问办公室",
    "*以下内容不念，仅供参考",
    "（以上为讲话要点，仅供参考，请勿外传）",
  ])("never shows what is noted for the speaker: %s", (noted) => {
    const lines = shown(`县医院新院区投入使用。\n${noted}\n向大家致敬！`);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(noted).not.toContain(line);
  });

  it.each([
    [
      "counted points",
      "今年降水偏多，暴雨、山洪、地质灾害风险高，存在“三个不到位”：一是认识不到位；二是排查不到位，有的没有查；三是储备不到位。",
      ["认识不到位", "排查不到位，有的没有查", "储备不到位"],
    ],
    [
      "six counted points, though commas part them",
      "要做六件事：一是健全体系，二是排查隐患，三是专项整治，四是应急演练，五是宣传教育，六是考核问责。",
      ["健全体系", "排查隐患", "专项整治", "应急演练", "宣传教育", "考核问责"],
    ],
    [
      "what one sentence names one by one",
      "坚持党的领导，把方向、管大局；坚持群众路线，问需于民、问计于民；坚持求真务实，不搞花架子。",
      ["坚持党的领导", "坚持群众路线", "坚持求真务实"],
    ],
    [
      "what a colon says how many they are",
      "现有三大痛点：数据孤岛，各系统互不相通；运维繁重，响应很慢；体验割裂，要记七套密码。",
      ["数据孤岛", "运维繁重", "体验割裂"],
    ],
    [
      "items that a colon says how many they are",
      "下面分三个部分汇报：公司概况、技术方案、服务承诺。请批评指正。",
      ["公司概况", "技术方案", "服务承诺"],
    ],
    [
      "items with a sign typed before them",
      "- 数据大厅九月开放。\n- 教室年底装新风。\n• 学生午餐免费。",
      ["数据大厅九月开放", "教室年底装新风", "学生午餐免费"],
    ],
    [
      "the same behind a colon",
      "主要做法：加强党建引领，建好支部；推动产业发展，种好果树；提升治理水平，管好院落。",
      ["加强党建引领", "推动产业发展", "提升治理水平"],
    ],
  ])("shows %s, all of them and nothing that looks like one more", (_, paragraph, expected) => {
    expect(shown(paragraph)).toEqual(expected);
  });

  it("sets names that echo each other on one line under the name of their group", () => {
    const read = readPasted(
      "题目\n一、第一节\n始终坚持问题指向，既“多跑腿”下基层，又“多动嘴”问民意，还“多费心”想办法。始终坚持求学方向，摸清楚、掌握住、分析透。始终坚持成果导向，真抓实干。\n二、第二节\n真抓实干。",
    );
    if ("problem" in read) throw new Error(read.problem.code);
    const { slides } = draftDeck(readOutline(read.manuscript));
    const { plan, face } = slides.find(({ face: each }) => each.brace !== undefined) ?? {};
    const lines = face?.groups[0]?.lines.map(({ passage, start, end }) =>
      plan?.passages[passage]?.text.slice(start, end),
    );
    expect(lines).toEqual(["“多跑腿”", "“多动嘴”", "“多费心”"]);
  });

  it("shows no English sentence that says nothing by itself", () => {
    const said =
      "Books are for everyone in this town. We believe that. There is more to do. We will train 40 librarians by 2028.";
    expect(shown(said)).toEqual([
      "Books are for everyone in this town",
      "There is more to do",
      "We will train 40 librarians by 2028",
    ]);
  });

  it("of an English text shows whole sentences and all of the points", () => {
    const read = readPasted(
      "1. What we want\nFirst, a place that costs nothing to enter. Second, a place that is warm in winter, quiet in summer, and open to everyone of us. The council gave us £4.2 million.\n2. What it took\nIt took 312 volunteers, 41 public meetings and one very patient architect.",
    );
    if ("problem" in read) throw new Error(read.problem.code);
    const lines = draftDeck(readOutline(read.manuscript)).slides.flatMap(({ plan, face }) =>
      face.lines.map(({ passage, start, end }) => plan.passages[passage]?.text.slice(start, end)),
    );
    expect(lines).toEqual([
      "a place that costs nothing to enter",
      "a place that is warm in winter",
      "The council gave us £4.2 million",
      "It took 312 volunteers, 41 public meetings and one very patient architect",
    ]);
  });
});
