import { describe, expect, it } from "vitest";
import { readDeck } from "../../deck/read.ts";
import { renderSlides } from "../deck.ts";
import { markPhraseBreaks } from "./phrase-breaks.ts";
import { titleSetting } from "./title.ts";
import { breakMark } from "./word-breaks.ts";

describe("the phrases of a title", () => {
  it.each([
    [
      "关于2025年预算执行情况和2026年预算草案的说明",
      "关于2025年预算执行情况/和2026年预算草案的说明",
    ],
    ["清河县住房和城乡建设局2025年工作总结", "清河县住房和城乡建设局/2025年工作总结"],
    ["关于深入推进基层治理的实施意见", "关于深入推进基层治理的/实施意见"],
    ["共建和谐社区", "共建和谐社区"],
    ["甲和乙", "甲和乙"],
  ])("%s", (title, parted) => {
    expect(markPhraseBreaks(title).replaceAll(breakMark, "/")).toBe(parted);
  });

  it("are its lines where they are nearly as large as with any words parted", () => {
    const title = "关于2025年预算执行情况和2026年预算草案的说明";
    expect(titleSetting(title, "cover", "16:9")).toEqual({ size: 88, breaksAt: "phrases" });
    expect(titleSetting("智慧园区综合管理平台建设项目投标答辩", "cover", "16:9")?.breaksAt).toBe(
      "words",
    );
    const { deck } = readDeck([{ path: "1.md", text: `# ${title}\n` }], { layouts: ["cover"] });
    const html = renderSlides(deck)[0]?.html ?? "";
    expect(html).toMatch(/执行情况<wbr>和<span class="whole">2026年<\/span>预算草案的说明<\/h1>/);
  });
});

it("a line under a title that is too long for one parts between its phrases", () => {
  const text = "# 工作总结\n\n——清河县住房和城乡建设局2025年工作总结及2026年工作打算\n";
  const { deck } = readDeck([{ path: "1.md", text }], { layouts: ["cover"] });
  expect(renderSlides(deck)[0]?.html).toMatch(
    /建设局<wbr><span class="whole">2025年<\/span>工作总结<wbr>及/,
  );
});

it.each([
  ["更轻。更静。更久。", 150],
  ["存在的主要问题", 190],
])("the title of a section stands in one line where its type stays large: %s", (title, size) => {
  expect(titleSetting(title, "section", "16:9")).toEqual({ size, breaksAt: "marks" });
});

it("a title in one line has places to part for a phone alone", () => {
  const text = "# 封面\n\n---\n\n# 工作思路和重点任务\n";
  const { deck } = readDeck([{ path: "1.md", text }], { layouts: ["cover", "section"] });
  expect(renderSlides(deck)[1]?.html).toContain(
    '工作<wbr class="soft">思路和<wbr class="soft">重点',
  );
});
