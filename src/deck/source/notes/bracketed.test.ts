import { growth } from "../../../../tests/processor-time.ts";
import { describe, expect, it } from "vitest";
import { readDeck } from "../../read.ts";
import { remarksInBrackets } from "./bracketed.ts";

function told(text: string): readonly { code: string; line: number; column: number }[] {
  return readDeck([{ path: "a.md", text }], { layouts: ["points"] })
    .problems.filter(({ code }) => /^(?:maybe|no)-notes$/.test(code))
    .map(({ code, place }) => ({ code, line: place.line, column: place.column }));
}

const places: readonly (readonly [name: string, write: (text: string) => string, line: number])[] =
  [
    ["a paragraph", (x) => `# 题\n\n抓项目${x}`, 3],
    ["amid a paragraph", (x) => `# 题\n\n抓项目${x}，抓产业。`, 3],
    ["an item", (x) => `# 题\n\n- 抓产业\n- 抓项目${x}`, 4],
    ["a heading", (x) => `# 抓项目${x}\n\n字`, 1],
    ["a heading of a group", (x) => `# 题\n\n### 抓项目${x}\n\n字`, 3],
    ["a cell", (x) => `# 题\n\n| 甲 | 乙 |\n|---|---|\n| 20 | 抓项目${x} |`, 5],
    ["the head of a column", (x) => `# 题\n\n| 甲 | 乙${x} |\n|---|---|\n| 20 | 30 |`, 3],
    ["a caption", (x) => `# 题\n\n![大坝${x}](a.png)`, 3],
    ["a quotation", (x) => `# 题\n\n> 抓项目${x}`, 3],
    ["a picture in raw HTML", (x) => `# 题\n\n<img src="a.png" alt="大坝${x}">`, 3],
    ["a picture in a line", (x) => `# 题\n\n字<img src="a.png" alt="大坝${x}">`, 3],
    ["a diagram", (x) => `# 题\n\n\`\`\`mermaid\nflowchart LR\n  A["大坝${x}"] --> B\n\`\`\``, 5],
    ["a chart", (x) => `# 题\n\n\`\`\`chart\n大坝${x},1\n乙,2\n\`\`\``, 4],
    ["the title of a chart", (x) => `# 题\n\n\`\`\`chart title="大坝${x}"\n甲,1\n乙,2\n\`\`\``, 3],
    ["raw HTML", (x) => `# 题\n\n<div>\n抓项目${x}\n</div>`, 4],
  ];

describe("a remark in brackets behind what is shown is told with its line", () => {
  it.each(places)("in %s", (_, write, line) => {
    for (const remark of ["【备注：先不说】", "（配图：大坝）", "（内部：先不说）", "（不外传）"]) {
      expect(told(write(remark)), remark).toMatchObject([{ code: "maybe-notes", line }]);
    }
  });

  it.each(places)("in %s without a label", (_, write, line) => {
    for (const remark of ["（翻页）", "（这段不要讲）", "（@张三 这里补数据）", "（先不放）"]) {
      expect(told(write(remark)), remark).toMatchObject([{ code: "maybe-notes", line }]);
    }
  });

  it("and with its column", () => {
    expect(told("# 题\n\n- 抓项目（备注：先不说）")).toMatchObject([{ line: 3, column: 6 }]);
  });
});

it.each([..."（）【】〔〕［］〖〗「」()[]".matchAll(/../gu)].map(([pair]) => pair))(
  "brackets of any kind hold one: %s",
  (pair) => {
    expect(told(`# 题\n\n抓项目${pair[0]}备注：先不说${pair[1]}`)).toHaveLength(1);
  },
);

describe("a remark", () => {
  it.each([
    "（翻页）",
    "（翻页后再讲）",
    "（停顿三秒）",
    "[pause]",
    "【掌声】",
    "【切换视频】",
    "（大屏切换）",
    "（这页不讲）",
    "（不讲）",
    "（此页不放）",
    "（备用页）",
    "（待核实）",
    "（注：内部掌握，不外传）",
    "（内部掌握）",
    "（仅供内部参考）",
    "（此数据不要念出来）",
    "（说明：不对外）",
    "（只供领导掌握）",
    "【页面内容：大坝】",
    "【预设问答：大坝】",
    "【画面：大坝】",
    "（语气：坚定）",
    "（PPT：大坝）",
    "（过渡：下面讲第二点）",
    "（提示：放慢）",
    "（Note：先不说）",
    "【🎤 讲稿：各位】",
    "（备注：含税价别念）",
    "【备注：含税（不含运费），先不说】",
    "（口头说）",
    "（PPT不显示）",
    "（以下不放PPT，只讲）",
    "（此页跳过）",
    "（先不公布：先不说）",
    "（涉密）",
    "（敏感，不讲）",
    "（领导问起再说：三亿）",
    "（张局长讲）",
    "（讲的时候举例：老街）",
    "（讲到这里停一停）",
    "【领导关注，重点讲】",
    "【备注：没有写完",
  ])("%s", (remark) => {
    const line = `抓项目${remark}`;
    expect(remarksInBrackets(line)).toEqual([[3, line.length]]);
  });

  it("stands beside others", () => {
    expect(remarksInBrackets("抓（备注：甲），办（10件）（内部：乙）。")).toEqual([
      [1, 7],
      [14, 20],
    ]);
  });

  it("is known in an English text by whom it is for", () => {
    const line = "Hire [Speaker: mention the new office]";
    expect(remarksInBrackets(line)).toEqual([[5, line.length]]);
  });

  it("are found in a line of thousands of them", () => {
    const [last] = remarksInBrackets("抓【备注：x】".repeat(8000)).slice(-1);
    expect(last).toEqual([8000 * 7 - 6, 8000 * 7]);
  });
});

describe("what stands alone in brackets is a remark where it is said", () => {
  it.each([
    [
      "to the speaker",
      "不念 这里不念 不用念 不读 无需展开 只放不讲 可不讲 可讲可不讲 视情况讲 视时间取舍 时间紧可略 时间不够可不讲 可略 简讲 脱稿 领导脱稿 可脱稿讲 自由发挥 停3秒 停留5秒 停一下 语速放慢 放慢语速 提高音量 念慢点 慢一点 举杯 看台下 面向主席台 看大屏 指屏幕 指向屏幕 掌声响起 等待掌声 等掌声 等掌声结束 热烈鼓掌 笑声 停顿，喝水",
    ],
    [
      "to who turns the slides",
      "PPT翻页 切换PPT 翻到第3页 换页 点击下一页 放视频 播放VCR 视频播放 播放宣传片 同步播放视频 切到下一张 配合PPT第5页 PPT第3页 配合大屏 配乐起 背景音乐渐弱 灯光暗 大屏切换画面 掌声响起，翻页",
    ],
    [
      "to who writes",
      "需核实 待补充 数据待更新 数据待核 这个数再核 该数据需核对 等统计局最新数 待提供数据 请张局把关 待张书记审定 请办公室核实 由李处长补充 此段删 这段可删 建议删除 可删 本段建议精简 插入图片 此处补图 此处插入视频 补一个案例 换图 机密★1年",
    ],
    [
      "with whose it is before its name",
      "办公室备注：此数未核 张三批注：提法不妥 王主任备注：这段删 市发改委修改意见：改",
    ],
  ])("%s", (_, remarks) => {
    for (const remark of remarks.split(" ")) {
      const line = `抓项目（${remark}）`;
      expect([remark, ...remarksInBrackets(line)]).toEqual([remark, [3, line.length]]);
    }
  });

  it("but no word that a face has there", () => {
    const words =
      "待定 备选 备用 上图 下图 附图 插图 配图 视频 第5页 PPT 幻灯片 看图说话 播放量 播放量第一 翻页时钟 转身向海 起立表决 举杯同庆 不讲排场 等额选举 等三项数据 等8个部门 请各单位核对 请大家补充 更新 补充协议 新增 删除线 可持续 可再生 提高 加快 放慢脚步 声音设计 灯光秀 大屏 配合度 同步推进 自由 停3号线 停留时间 补充医疗保险 插入排序 数据更新 数据分析 待遇 待办 待业青年 需求 需求侧 核实率 秘密战线 机密文件 政策说明：甲 产值备注：含税 办公室：发改委 张三：组长 统计局注：数据为初步核算 笑声朗朗 金额备注：含税 重点讲评".split(
        " ",
      );
    const found = words.filter((word) => remarksInBrackets(`抓项目（${word}）`).length > 0);
    expect(found).toEqual([]);
  });
});

it("code that is text and called notes is told, and a column of what a speaker says", () => {
  expect(told("# 题\n\n```text 讲稿\n甲\n```")).toMatchObject([{ line: 3 }]);
  const table = "| 页 | 演讲者说 |\n|---|---|\n| 1 | 各位领导，大家好。 |";
  expect(told(`# 题\n\n${table}`)).toMatchObject([{ line: 3 }]);
});

describe("an ordinary bracket is none", () => {
  it.each([
    "（注：按可比口径计算）",
    "（由申请人提供）",
    "（声音洪亮、语速平稳）",
    "（成绩备注：含加分）",
    "（车次备注：途经南昌）",
    "（待董事会审定）",
    "（交主管部门审核）",
    "（绝密、机密、秘密）",
    "（机密）",
    "（需提供）",
    "（可删除）",
    "（视情况而定）",
    "（起立）",
    "（点击鼠标）",
    "（讲时间管理）",
    "（微笑曲线）",
    "（翻页时钟）",
    "（暂停办理）",
    "（备用）",
    "（待定）",
    "（不讲排场）",
    "谈「停顿」的艺术",
    "（重点讲评）",
    "（领导关注度高）",
    "The keynote (Speaker: Anna Lee)",
    "产值（备注：含税）",
    "产值（备注：单位为万元）",
    "（说明：数据截至10月）",
    "（资料来源：统计局）",
    "（图片：新华社）",
    "（配图：张三）",
    "（解说：李四）",
    "（摄影：王五）",
    "（单位：万元）",
    "（联系人：张三）",
    "（温馨提示：请勿吸烟）",
    "（内部审计）",
    "（内部控制：制度健全）",
    "（不公开招标）",
    "（不对外国人开放）",
    "（讲解员）",
    "（主持：张三）",
    "（2026年：120个）",
    "（其中：内部退养20人）",
    "“领导小组（办公室：发改委）”",
    "This works (Note: only in Chrome).",
    "【备注】",
    "（过渡：2026—2027年）",
    "（张家讲习所）",
    "（高温、敏感）",
    "（跳过障碍）",
    "（责任单位：住建局；完成时限：12月）",
  ])("%s", (line) => {
    expect(remarksInBrackets(line)).toEqual([]);
  });
});

it.each(["(a): b ", "(Note: a) ", "【a】：b", "a: b ["])(
  "%j over and over takes time by its length",
  (unit) => {
    const run = (size: number): unknown => remarksInBrackets(unit.repeat(size / unit.length));
    expect(growth(run)).toBeLessThan(10);
  },
);
