import { describe, expect, it } from "vitest";
import { deckFiles, readOutline, readPasted } from "../import.ts";
import { closingHeading } from "./closing.ts";
import { planSlides } from "./plan.ts";

function plan(text: string) {
  const read = readPasted(text);
  if ("problem" in read) throw new Error(read.problem.code);
  const outline = readOutline(read.manuscript);
  return { outline, slides: planSlides(outline) };
}

const prose = "我们坚持真抓实干，把各项任务一件一件落到实处，让群众看到变化、得到实惠。";

describe("the slides of a speech", () => {
  it("show every row of a long table, each slide with the head, and say each row once", () => {
    const rows = Array.from({ length: 21 }, (_, index) => `| 片区${index + 1} | ${index} |`);
    const { outline, slides } = plan(
      `# 汇报\n\n## 一、分项情况\n\n| 片区 | 项目 |\n| --- | --- |\n${rows.join("\n")}\n\n## 二、打算\n\n${prose}`,
    );
    const tables = slides.flatMap(({ passages }) => passages.flatMap(({ table }) => table ?? []));
    expect(tables.filter(([cell]) => cell === "片区")).toHaveLength(3);
    expect(tables.filter(([cell]) => cell !== "片区")).toHaveLength(21);
    const said = slides.flatMap(({ passages }) => passages.map(({ text }) => text)).join("");
    expect(said).toBe(outline.passages.map(({ text }) => text).join(""));
  });

  it.each(["【掌声】", "（大屏切换）", "（翻页）", "（备注：先不说）"])(
    "have no remark at the end of a heading, which is said: %s",
    (remark) => {
      const { outline, slides } = plan(
        `# 汇报\n\n## 一、提高站位${remark}\n\n${prose}\n\n## 二、打算（2026年）\n\n${prose}`,
      );
      const headings = slides.map(({ heading }) => heading);
      expect(headings).toContain("一、提高站位");
      expect(headings).toContain("二、打算（2026年）");
      expect(outline.passages.map(({ text }) => text).join("")).toContain(remark);
    },
  );

  it("part a new address to the audience from the last point before it", () => {
    const { slides } = plan(
      `汇报\n第一部分 回顾\n一是突出项目，后劲更足。${prose}\n二是转变作风，效能更优。${prose}\n各位代表！成绩来之不易。${prose.repeat(6)}\n第二部分 打算\n${prose}`,
    );
    expect(slides.map(({ heading }) => heading)).toContain("成绩来之不易");
  });

  it("of a text without any number follow paragraphs that open alike", () => {
    const { slides } = plan(
      ["提高站位，扛起责任", "聚焦重点，推进项目", "转变作风，服务群众"]
        .map((topic) => `我们将${topic}。${prose}`)
        .join("\n"),
    );
    expect(slides.map(({ heading }) => heading).slice(-3)).toEqual([
      "我们将提高站位，扛起责任",
      "我们将聚焦重点，推进项目",
      "我们将转变作风，服务群众",
    ]);
  });

  it.each([
    [
      "现在开会。今天的会议有四项议程：一是通报情况；二是交流发言；三是部署工作；四是领导讲话。",
      "今天的会议有四项议程",
    ],
    ["我的陈述分为四个部分：公司概况、需求理解、技术方案、服务承诺。", "我的陈述分为四个部分"],
    ["会后，各单位要抓好三件事。一要迅速传达。二要对照检查。三要抓紧整改。", "各单位要抓好三件事"],
    [
      "Welcome. We made two promises to this city. First, it would be free. Second, it would be warm.",
      "We made two promises to this city",
    ],
  ])("without headings are called what the speaker calls the points: %s", (text, expected) => {
    const { slides } = plan(`主持词\n（2026年5月8日）\n同志们：\n${text}`);
    expect(slides.map(({ heading }) => heading)).toContain(expected);
  });

  it("have a cover whose title keeps the blank between English lines", () => {
    const { outline } = plan(`Opening of the\nRiverside Library\n12 May 2026\nGood morning.\n${prose}`);
    expect(outline.title).toBe("Opening of the Riverside Library");
    expect(deckFiles({ name: "", blocks: [], pictures: new Map(), left: [] }, outline).get("01-cover.md")).toContain(
      "# Opening of the Riverside Library",
    );
  });

  it("keep what is counted inside a section in it", () => {
    const { slides } = plan(
      `党课\n第一个方面，准确把握“为什么学”。\n${prose}\n第二个方面，认真思考“怎么学”。\n一是原原本本学。${prose}二是联系实际学。${prose}\n第三个方面，扎实推进“如何干”。\n${prose}`,
    );
    expect(slides.map(({ heading }) => heading)).not.toContain("原原本本学");
  });

  it("end on what the audience is called to, inside the last paragraph", () => {
    const { slides } = plan(
      `倡议\n一、从我做起\n${prose}\n二、从现在做起\n${prose}\n一滴水，微不足道。让我们携起手来，共同守护每一滴水！`,
    );
    expect(slides.at(-1)?.kind).toBe("closing");
  });

  it("have a paragraph with all of its counted points whole, though its section has others", () => {
    const { slides } = plan(
      `说明\n一、执行情况\n（一）公共预算\n${prose}\n（二）基金预算\n${prose}\n（三）落实决议情况\n1.坚持开源节流。2.坚持民生优先，办好12件实事。3.坚持深化改革。\n二、打算\n${prose}`,
    );
    const last = slides.find(({ heading }) => heading === "（三）落实决议情况");
    expect(last?.passages.map(({ text }) => text)).toContain(
      "1.坚持开源节流。2.坚持民生优先，办好12件实事。3.坚持深化改革。",
    );
  });

  it("of a text without headings follow the topics that its paragraphs begin with", () => {
    const topics = ["农业生产形势稳定", "工业生产增势较好", "市场销售持续回升"];
    const text = topics.map((topic) => `${topic}。一季度实现总产值96.7亿元，增长3.9%。`).join("\n");
    const { slides } = plan(`发布词\n各位记者朋友：\n上午好！一季度全市经济起步有力。\n${text}`);
    expect(slides.map(({ heading }) => heading)).toEqual(expect.arrayContaining(topics));
  });

  it("of an English text follow its first, second and third", () => {
    const { slides } = plan(
      "On Rest\n\nSo I made three changes to the way that I live, and none of them was easy for me.\n\nThe first change was the hardest. I deleted the list.\n\nThe second change was to do one thing at a time. It took a month.\n\nThe third change was to leave work at five. Nobody died.",
    );
    expect(slides.map(({ heading }) => heading).slice(-3)).toEqual([
      "The first change was the hardest",
      "The second change was to do one thing at a time",
      "The third change was to leave work at five",
    ]);
  });

  it("end on the last words, not on whom they are said to", () => {
    const { slides } = plan(
      `竞聘\n一、优势\n${prose}\n二、设想\n${prose}\n各位领导、各位同事，无论结果如何，我都将踏实工作。请大家支持我，谢谢！`,
    );
    const last = slides.at(-1);
    expect(last && closingHeading(last)).toBe("谢谢");
  });

  it("end on the last words, not on the courtesy after them", () => {
    const { slides } = plan(
      `体会\n体会之一：学深悟透\n${prose}\n体会之二：真抓实干\n${prose}\n“长风破浪会有时，直挂云帆济沧海。”我将继续努力。\n以上体会，不当之处请批评指正。`,
    );
    const last = slides.at(-1);
    expect(last && closingHeading(last)).toBe("“长风破浪会有时，直挂云帆济沧海。”");
  });
});
