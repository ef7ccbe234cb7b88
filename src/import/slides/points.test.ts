import { describe, expect, it } from "vitest";
import { draftDeck, readOutline, readPasted } from "../import.ts";

/** The slides after the cover: the heading, and what stands under it on the face. */
function slidesOf(text: string): readonly (readonly string[])[] {
  const read = readPasted(text);
  if ("problem" in read) throw new Error(read.problem.code);
  const { slides } = draftDeck(readOutline(read.manuscript));
  return slides.slice(1).map(({ plan, face }) => {
    const wordsOf = (at: { passage: number; start: number; end: number }): string =>
      (plan.passages[at.passage]?.text ?? "").slice(at.start, at.end);
    return [plan.heading, ...face.lines.map(wordsOf), ...face.groups.map(({ heading }) => wordsOf(heading))];
  });
}

const table = "| 用品 | 有效期 |\n| --- | --- |\n| 灭火器 | 十年 |\n| 面罩 | 三年 |";
const dashes = "——产值增长百分之六；\n\n——收入增长百分之五；\n\n——新增就业四千人。";

describe("short points", () => {
  it.each([
    [
      "before a table stand together",
      `# 培训\n\n## 家里要有什么\n\n1. 灭火器一具\n2. 逃生面罩每人一个\n3. 感烟报警器\n\n${table}\n\n## 起火了怎么办\n\n不要回头取财物。`,
      [
        ["家里要有什么", "1. 灭火器一具", "2. 逃生面罩每人一个", "3. 感烟报警器"],
        ["家里要有什么"],
        ["起火了怎么办", "不要回头取财物"],
      ],
    ],
    [
      "of two kinds have a slide for each, under the line that leads to them",
      `# 工作报告\n\n一、工作安排\n\n主要目标是：\n\n${dashes}\n\n重点抓好以下工作：\n\n1.强链工程。招引企业。\n\n2.通达工程。打通断头路。\n\n3.暖心工程。建成食堂。\n\n4.安居工程。改造小区。\n\n二、作风建设\n\n真抓实干。`,
      [
        ["一、工作安排", "产值增长百分之六", "收入增长百分之五", "新增就业四千人"],
        ["重点抓好以下工作", "1.强链工程", "2.通达工程", "3.暖心工程", "4.安居工程"],
        ["二、作风建设"],
      ],
    ],
  ])("%s", (_, text, expected) => {
    expect(slidesOf(text)).toEqual(expected);
  });

  it("leave the words to the audience after the last of them a slide of their own", () => {
    const close = "蓝图已经绘就，实干成就未来。".repeat(60);
    const slides = slidesOf(
      `# 工作报告\n\n一、工作安排\n\n${dashes}\n\n各位代表！\n\n${close}\n\n二、其他\n\n真抓实干。`,
    );
    expect(slides[0]).toHaveLength(4);
    expect(slides[1]?.[0]).toBe("蓝图已经绘就，实干成就未来");
  });
});

describe("a long list of points", () => {
  it("is cut into even parts, and each is seen", () => {
    const names = ["管网", "水质", "热线", "抄表", "泵站", "移交", "学堂", "安全", "招工"].map((name) => `推进${name}改造`);
    const list = names.map((name, index) => `${index + 1}. ${name}`);
    const slides = slidesOf(`# 总结\n\n## 打算\n\n${list.join("\n")}\n\n## 其他\n\n真抓实干。`);
    expect(slides.slice(0, 2)).toEqual([
      ["打算", ...list.slice(0, 5)],
      ["打算", ...list.slice(5)],
    ]);
  });
});

describe("a table", () => {
  it("has its slide to itself, whatever is said before it", () => {
    const slides = slidesOf(
      `# 总结\n\n## 水质\n\n新建监测点18个，合格率达到99.8%。\n\n${table}\n\n## 其他\n\n真抓实干。`,
    );
    expect(slides[0]).toEqual(["水质"]);
  });
});

describe("a list in a section", () => {
  it("has a slide of its own, and all of its items are seen", () => {
    const items = ["New routes at all four terminals", "Speed limiters on all forklifts", "Weekly talks led by crew members", "One induction for all sites"];
    const slides = slidesOf(
      `# Review\n\n## Where we stand\n\nWe recorded fewer injuries than before.\n\n### What changed\n\n${items.map((item) => `- ${item}`).join("\n")}\n\n### What did not\n\nThe app was hardly used by anyone.\n\n## Next\n\nReplace the controls on the oldest cranes.`,
    );
    expect(slides).toContainEqual(["What changed", ...items]);
  });
});
