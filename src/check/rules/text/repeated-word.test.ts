import { describe, expect, it } from "vitest";
import { repeatedWord } from "./repeated-word.ts";
import { marked } from "../../sample-manuscript.ts";

describe("repeated-word", () => {
  it.each([
    "取得‸的的成绩",
    "完成‸了了任务",
    "这‸是是",
    "‸我们我们要",
    "推进‸工作工作",
    "‸坚持以坚持以人民",
    "选举工会委员会委员、代表团代表",
    "看看",
    "天天",
    "常常",
    "高高兴兴",
    "一步一步",
    "一个一个",
    "边学习、边对照、边检视",
    "研究研究",
    "目的的确定，目的的达成",
    "但是是否可行",
    "和和美美，饱和和稳定",
    "参与与日俱增，与与会人员",
    "被被告",
    "为了了解",
    "存在在",
    "不了了之",
    "没有有效",
    "干什么学什么",
    "实实在在",
    "扎扎实实",
    "有模有样、有声有色、有滋有味",
    "自己摆进去、把职责摆进去",
    "的的确确",
    "是是非非",
    "层层层层",
    "参与与",
    "把把关",
    "层层加压",
    "二〇二〇年，一九一九年",
    "沟通沟通、考察考察",
  ])("finds what is marked and nothing else: %s", (text) => {
    expect(marked(repeatedWord, text)).toBe(text);
  });
});
