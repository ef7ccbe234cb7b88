import { describe, expect, it } from "vitest";
import type { Outline } from "../model.ts";
import { draftDeck, joinUp, readOutline, readPasted, setLevel, splitAt } from "../import.ts";
import { markOf } from "./marks.ts";

function outlineOf(text: string): Outline {
  const read = readPasted(text);
  if ("problem" in read) throw new Error(read.problem.code);
  return readOutline(read.manuscript);
}

/** `level heading` of each heading, number included. */
function headingsOf({ passages }: Outline): readonly string[] {
  return passages.flatMap(({ text, role }) =>
    role.kind === "heading" ? [`${role.level} ${text.slice(0, role.lead)}`] : [],
  );
}

const prose =
  "各级各部门要提高认识、压实责任，把各项任务落到实处，确保全年目标任务圆满完成，不断开创工作新局面。";

describe("a number at the start of a line", () => {
  it.each([
    ["一、总体要求", "chinese", 1],
    ["十二、保障措施", "chinese", 12],
    ["（三）基本原则", "chinese-bracket", 3],
    ["1.抓项目", "arabic", 1],
    ["2、惠民生", "arabic", 2],
    ["1️⃣ 关于停水", "arabic", 1],
    ["（1）范围", "arabic-bracket", 1],
    ["③建立台账", "circle", 3],
    ["第二部分 重点任务", "part", 2],
    ["－－谋划部署有序。", "dash", 0],
    ["——坚持党管农村工作。", "dash", 0],
    ["一是抓招商。", "point", 1],
    ["三要改进作风", "point", 3],
    ["第二，建强队伍。", "ordinal", 2],
    ["首先，要提高认识", "ordinal", 1],
    ["其次是问题反思。", "ordinal", 2],
    ["第二句话：保持好奇。", "ordinal", 2],
    ["第三个方面是作风建设", "ordinal", 3],
  ])("is read in %s", (text, kind, number) => {
    expect(markOf(text)).toMatchObject({ kind, number });
  });

  it.each([
    "3.14万名群众",
    "10.1国庆假期",
    "1、2号机组",
    "一、二、三产业融合发展",
    "一、二级公路",
    "“一”丝不苟地工作",
    "7×24小时值班",
    "6+X产业",
    "AI-001号项目",
    "2025年1月2日，会议召开",
    "一是一，二是二",
    "PM2.5浓度下降",
  ])("is not seen in %s", (text) => {
    expect(markOf(text)).toBeUndefined();
  });
});

describe("the head", () => {
  it("gives title, subtitle, date, speaker and whom they address", () => {
    const outline = outlineOf(
      `凝心聚力\n开创新局面\n——在全市工作会议上的讲话\n（2024年1月5日）\n李建国\n同志们：\n${prose}${prose}`,
    );
    expect(outline).toMatchObject({
      title: "凝心聚力开创新局面",
      subtitle: "在全市工作会议上的讲话",
      date: "2024年1月5日",
      speaker: "李建国",
    });
    expect(outline.passages[5]?.role.kind).toBe("address");
  });

  it.each([
    ["市住房和城乡建设局  李明华", { speaker: "市住房和城乡建设局  李明华" }],
    ["四川省人民政府省长 施小琳", { speaker: "四川省人民政府省长 施小琳" }],
    ["副市长　阿依古丽·买买提", { speaker: "副市长　阿依古丽·买买提" }],
    ["县长 扎西顿珠", { speaker: "县长 扎西顿珠" }],
    ["欧阳建国", { speaker: "欧阳建国" }],
    ["市教育局", { unit: "市教育局" }],
    ["发言人：王芳", { speaker: "王芳" }],
    ["（2025年3月）", { date: "2025年3月" }],
  ])("knows %s", (line, expected) => {
    expect(outlineOf(`年度工作总结\n${line}\n各位领导：\n${prose}`)).toMatchObject({
      title: "年度工作总结",
      ...expected,
    });
  });

  it.each([
    ["Mayor Anna O'Brien", { speaker: "Mayor Anna O'Brien" }],
    ["Prof. Dr. Jan van der Berg", { speaker: "Prof. Dr. Jan van der Berg" }],
    [
      "Li Wei, Director of the Port Authority",
      { speaker: "Li Wei, Director of the Port Authority" },
    ],
    ["General Assembly", { title: "Opening Remarks General Assembly" }],
  ])("of an English text knows %s", (line, expected) => {
    const text = `Opening Remarks\n${line}\n12 May 2026\nGood morning, everyone.\n${prose}`;
    expect(outlineOf(text)).toMatchObject({ title: "Opening Remarks", ...expected });
  });

  it("takes no text of short lines for a title", () => {
    const lines = [
      "Shopping",
      "Milk and bread",
      "Two apples",
      "A bag of rice",
      "Salt",
      "Red beans",
    ];
    const outline = outlineOf([...lines, "Tea", "All of it is for the kitchen."].join("\n\n"));
    expect(outline.title).toBe("Shopping");
    expect(outline.passages.filter(({ role }) => role.kind === "title")).toHaveLength(1);
  });

  it("finds the title under the name of a paper and its number", () => {
    const text = `会议纪要\n第12期\n市重大项目办公室　2026年4月20日\n市重大项目推进专题会议纪要\n现将有关事项纪要如下：\n${prose}`;
    expect(outlineOf(text).title).toBe("市重大项目推进专题会议纪要");
  });

  it("finds the title under the head of an official letter", () => {
    const outline = outlineOf(
      `XX市人民政府文件\nX政发〔2025〕X号\n关于做好防汛工作的通知\n各县区人民政府：\n${prose}`,
    );
    expect(outline.title).toBe("关于做好防汛工作的通知");
  });

  it.each(["时间过得真快，一年又过去了。今年我主要做了以下工作：", "现将今年的工作，报告如下："])(
    "ends before a sentence: %s",
    (sentence) => {
      expect(outlineOf(`工作总结\n\n${sentence}\n1、完成报表48份；\n2、组织培训9期。`).title).toBe(
        "工作总结",
      );
    },
  );

  it("ends before a heading of the first level under a line in the style for titles", () => {
    const blocks = [
      { kind: "paragraph", text: "湿地公园建设汇报", style: { title: true } },
      { kind: "paragraph", text: "园林中心　2026年3月", style: { align: "centre" } },
      { kind: "paragraph", text: "总体情况", style: { heading: 1 } },
      { kind: "paragraph", text: "公园基本建成。" },
    ] as const;
    const { title, passages } = readOutline({ name: "", blocks, pictures: new Map(), left: [] });
    expect(title).toBe("湿地公园建设汇报");
    expect(passages[2]?.role).toMatchObject({ kind: "heading", level: 1 });
  });

  it("is empty where the text begins at once", () => {
    expect(outlineOf(`${prose}\n${prose}`).title).toBe("");
  });
});

describe("headings", () => {
  it("run into their paragraphs", () => {
    const outline = outlineOf(
      `总结\n一、保持学习定力，锚定目标干。坚持读原著学原文悟原理。${prose}\n二、凝聚攻坚战力，迎着困难上。${prose}`,
    );
    expect(headingsOf(outline)).toEqual([
      "1 一、保持学习定力，锚定目标干。",
      "1 二、凝聚攻坚战力，迎着困难上。",
    ]);
  });

  it("stand under each other by the way they are numbered", () => {
    const outline = outlineOf(
      `方案\n第一部分 总体要求\n一、思路\n（一）目标\n1.近期\n（1）今年\n${prose}\n第二部分 任务\n一、产业\n${prose}`,
    );
    expect(headingsOf(outline).map((heading) => heading.charAt(0))).toEqual([..."0123401"]);
  });

  it("count anew in an attachment", () => {
    const outline = outlineOf(
      `通知\n一、任务\n${prose}\n二、要求\n${prose}\n附件1\n一、名单\n${prose}\n二、分工\n${prose}`,
    );
    expect(headingsOf(outline)).toEqual([
      "1 一、任务",
      "1 二、要求",
      "1 附件1",
      "2 一、名单",
      "2 二、分工",
    ]);
  });

  it("without numbers are found by bold type", () => {
    const outline = outlineOf(
      `# 讲话\n\n**坚定信念跟党走**\n\n${prose}\n\n**勤学苦练强本领**\n\n${prose}`,
    );
    expect(headingsOf(outline)).toEqual(["1 坚定信念跟党走", "1 勤学苦练强本领"]);
  });

  it("without numbers are found by being short among paragraphs", () => {
    const outline = outlineOf(
      `讲话\n各位同志：\n${prose}\n坚定信念跟党走\n${prose}\n勤学苦练强本领\n${prose}`,
    );
    expect(headingsOf(outline)).toEqual(["1 坚定信念跟党走", "1 勤学苦练强本领"]);
  });

  it("are made by the first sentences of paragraphs that go side by side", () => {
    const outline = outlineOf(
      `报告\n一、成效\n项目建设提速增效。${prose}\n营商环境持续优化。${prose}`,
    );
    expect(headingsOf(outline).slice(1)).toEqual(["2 项目建设提速增效。", "2 营商环境持续优化。"]);
  });
});

describe("what a web page brought with it", () => {
  it("is left out and told, and can be put back", () => {
    const text = `下载\n打印\n【字号：\n大\n中\n小\n】\n工作报告\n来源：日报\n时间：2026-02-01\n各位代表：\n${prose}${prose}\n##paidend##\n责任编辑：张三\n相关报道：`;
    const outline = outlineOf(text);
    expect(outline.title).toBe("工作报告");
    expect(outline.left.map(({ text: left }) => left)).toEqual([
      "下载",
      "打印",
      "【字号：",
      "大",
      "中",
      "小",
      "】",
      "来源：日报",
      "时间：2026-02-01",
      "##paidend##",
      "责任编辑：张三",
      "相关报道：",
    ]);
    const read = readPasted(text);
    if ("problem" in read) throw new Error(read.problem.code);
    const keep = new Set(outline.left.flatMap(({ block }) => block ?? []));
    expect(readOutline(read.manuscript, { keep }).left).toEqual([]);
  });

  it("has broken lines, which are joined", () => {
    const outline = outlineOf(
      `${prose}\n空气中的PM\n2.5浓度下降，“两个\n确立”深入人心。\n${prose}`,
    );
    expect(outline.passages.map(({ text }) => text)).toEqual([
      prose,
      "空气中的PM2.5浓度下降，“两个确立”深入人心。",
      prose,
    ]);
  });
});

describe("the items of a list", () => {
  it("stay apart, however long they are and without marks at their ends", () => {
    const items = ["one", "two", "three", "four", "five", "six"].map(
      (word) => `New pedestrian routes at all the terminals of harbour ${word}`,
    );
    const blocks = items.map(
      (text) => ({ kind: "paragraph", text, style: { item: true } }) as const,
    );
    const { passages } = readOutline({ name: "", blocks, pictures: new Map(), left: [] });
    expect(passages.map(({ text }) => text)).toEqual(items);
  });
});

describe("a person's changes", () => {
  const outline = outlineOf(`报告\n一、成效\n${prose}\n二、打算\n${prose}`);

  it("move a heading to another level", () => {
    expect(headingsOf(setLevel(outline, 3, 2))).toEqual(["1 一、成效", "2 二、打算"]);
  });

  it("join a section to the one before", () => {
    expect(headingsOf(joinUp(outline, 3))).toEqual(["1 一、成效"]);
  });

  it("split a paragraph, and lose nothing", () => {
    const split = splitAt(outline, 2, 10, 2);
    expect(headingsOf(split)).toHaveLength(3);
    expect(split.passages.map(({ text }) => text).join("")).toBe(
      outline.passages.map(({ text }) => text).join(""),
    );
  });

  it("change the slides", () => {
    const count = (each: Outline) => draftDeck(each).slides.length;
    expect(count(outline)).toBe(count(joinUp(outline, 3)) + 1);
  });
});
