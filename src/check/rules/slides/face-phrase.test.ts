import { describe, expect, it } from "vitest";
import { checkManuscript } from "../../check.ts";
import { facePhrase } from "./face-phrase.ts";
import { sampleFiles } from "../../sample-manuscript.ts";

const find = (files: Record<string, string>) =>
  checkManuscript(sampleFiles(files), [facePhrase]).map(({ place, message }) => [
    place.line,
    place.column,
    /“(.*)”/u.exec(message.zh)?.[1],
  ]);
const slide = (face: string, notes: string) => ({ "a.md": `${face}\n\nNote:\n${notes}\n` });

describe("phrases on a face", () => {
  it.each<[string, string]>([
    ["# 题\n\n- 主动仗、破解仗、攻坚仗", "打赢斗争主动仗、隐患破解仗、治安攻坚仗。题"],
    ["- “多跑腿” “多动嘴”", "迈开步子“多跑腿”，张开嗓子“多动嘴”"],
    ["- 把握**方**<wbr>向", "把握\n方向"],
    ["- 宣讲 {{甲}}次", "落实宣讲{{甲}}次"],
    ["- 教育、医疗<!-- 注释 -->、康养“三大高地”建设", "教育、医疗、康养“三大高地”建设"],
    ["![现场照片](a.jpg) `代码片段`", "甲"],
    ["- 12\n- 甲\n- GDP", "乙"],
  ])("are in its notes: %s", (face, notes) => {
    expect(find(slide(face, notes))).toEqual([]);
  });

  it("are told once a slide, at the first that the notes have not", () => {
    const face = "# 标题\n\n- 主动仗、**歼灭仗**\n\n### 小标题\n\n- 宣传 {{甲}}次";
    const notes = "标题。打赢主动仗，宣讲{{甲}}次";
    expect(find(slide(face, notes))).toEqual([[3, 9, "歼灭仗”“小标题”“宣传"]]);
    const [many] = checkManuscript(sampleFiles(slide(`${face}\n- 其他`, notes)), [facePhrase]);
    expect(many?.message).toEqual({
      zh: "画面上的“歼灭仗”“小标题”“宣传”等 4 处讲稿里没有",
      en: '"歼灭仗", "小标题", "宣传" and 1 more on the face, not in the notes',
    });
  });

  it("may follow the brace, and the brace itself must be spoken", () => {
    const matter = "---\nlayout: ledger\nbrace: 始终坚持\n---\n\n";
    const face = `${matter}### 求学\n\n方向`;
    expect(find(slide(face, "始终坚持求学，方向"))).toEqual([]);
    expect(find(slide(face, "坚持求学，方向"))).toEqual([[3, 8, "始终坚持"]]);
  });

  it("are held to the whole speech on a cover, an overview and a closing, and to nothing without notes", () => {
    const speech = "Note:\n为学之实，干部敢为。";
    expect(
      find({
        "1.md": `---\nlayout: cover\n---\n\n干部敢为\n\nNote:\n开场\n`,
        "2.md": `---\nlayout: overview\n---\n\n## 目录\n\n### 为学之实\n\nNote:\n下面讲\n`,
        "3.md": speech,
        "4.md": `---\nlayout: closing\n---\n\n干部敢闯\n\nNote:\n谢谢\n`,
        "5.md": "干部敢干",
      }),
    ).toEqual([[5, 1, "干部敢闯"]]);
  });

  it("are let be in a deck without any script", () => {
    expect(find({ "a.md": "# 只有画面\n\n- 要点" })).toEqual([]);
  });
});
