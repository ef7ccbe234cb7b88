import { describe, expect, it } from "vitest";
import { straySpace } from "./stray-space.ts";
import { marked } from "../../sample-manuscript.ts";
import { growth } from "../../../../tests/processor-time.ts";

describe("stray-space", () => {
  it.each([
    "学习‸ 贯彻",
    "学‸ 习 贯 彻",
    "学习‸  贯彻，‸ 落实‸ 。",
    "“‸ 甲‸ ”",
    "把‸ “问题”",
    "Note:\n甲‸　乙，丙。",
    "Note:\n能力　培训班次　人数",
    "山东省省长 周乃翔",
    "党委书记　李明\n甲",
    "3. 独唱《甲》——财务部 王芳",
    "| 14:40 | 安监科 李军 |\n| - | - |",
    "各部‸ 要求落实",
    "主持人：县长 张建国\n出席：李明、王芳",
    "导师：王建华 教授",
    "提请‸ 主任研究",
    "书记‸ 带头学习贯彻",
    "“多跑腿” “多动嘴” “多费心”",
    "《甲》 《乙》",
    "- 2月24日 开学典礼\n- 3月9日—13日 “学雷锋”周",
    "- 高二（3）班 陈雨桐：连续两年",
    "**抓班子。** 调整优化班子，~~取消~~ 合并，*时效* 受影响",
    "> —— 张九龄",
    "消防局 灾害管理科",
    "| 姓 名 |\n| - |\n| 李 伟 |",
    "会议‸ 研究‸ 决定",
    "Note:\n我们要把会议精神‸ 贯彻落实到位",
    "政策宣讲 {{次数}}次",
    "---\nbrace: 始 终\n---\n\n# 题",
    "学‸ 习 GDP 增长",
    "- 王建国、李 娜、张志强、赵 磊",
    "李 娜、王建国。甲",
    "赵 磊\n钱多多\n李  娜\n周　涛",
    "王小明　第一名\n钱　进　第二名\n孙　武　第三名",
    "A. 王 娜\nB. 李 芳\n\n1. 甲\n2. 乙\n\n- A. 王 娜",
    "赵磊\n钱‸ 多多\n要学‸ 习\n学‸ 习会",
    "Note:\n参会的有：\n赵 磊\n李 娜",
    "- 记录：王 芳\n- 王　芳　镇党委组织委员",
    "Note:\n表彰：李 娜、赵 磊（县医院）。",
    "要学‸ 习、要落‸ 实。",
    "抓：学‸ 习 贯彻",
    "完成， GDP增长，20 。",
    "查摆 6 方面",
    "用 Word 打",
    "　　段首缩进",
    "Note:\n　　甲",
    "学思想　强党性",
    "甲\n乙",
    "打破<wbr>常规",
  ])("finds what is marked and nothing else: %s", (text) => {
    expect(marked(straySpace, text)).toBe(text);
  });

  it("takes time by the length of what it reads", () => {
    const time = growth(
      (size) => marked(straySpace, `# 题\n\n<div>a${"\t".repeat(size)}b</div>`),
      16_000,
    );
    expect(time).toBeLessThan(10);
  });
});
