import { describe, expect, it } from "vitest";
import { checkManuscript } from "../../check.ts";
import { placeholder } from "./placeholder.ts";
import { hints, marked, sample } from "../../sample-manuscript.ts";

describe("placeholder", () => {
  it.each([
    "‸XX市",
    "‸×××同志",
    "开展‸X次",
    "召开‸N场次",
    "查摆‸N项问题",
    "宣讲‸X余次",
    "‸X月X日",
    "‸×月×日，2023年‸X月X日",
    "‸XX年XX月XX日",
    "‸XX市XX局，‸××县××镇",
    "‸X局长，‸X同志，‸X部门",
    "‸X政发〔2023〕12号",
    "第‸X次",
    "‸某某公司",
    "‸某市",
    "‸某单位",
    "姓名‸[您的姓名]",
    "‸【请填写单位】",
    "‸（此处填写日期）",
    "日期‸____",
    "名称：‸待填",
    "‸TODO",
    "时间‸待定。",
    "‸○○镇",
    "7×24小时",
    "“1+N”方案",
    "1+N个",
    "做好“N”个",
    "X光检查",
    "N95口罩",
    "某些人",
    "某科技媒体主编",
    "某市场主体",
    "某种程度",
    "某个方面",
    "某项工作",
    "某一天",
    "二〇〇三年",
    "二○○三年",
    "有待完善",
    "接待定制",
    "期待补充",
    "VIP待遇",
    "[链接](a.md)",
    "{{X次}}",
    "长×宽",
    "3米×5米",
    "MAX次",
    "XXL码，AXX型",
    "张‸****同志",
    "2×亩产",
    "待补短板，待定点医院公布",
    "TODOS，MYTODO",
    "（党组）",
    "IPX级",
    "招待定点",
    "某日之内",
  ])("finds what is marked and nothing else: %s", (text) => {
    expect(marked(placeholder, text)).toBe(text);
  });

  it.each<[string, string]>([
    ["请看XX的通知", "XX"],
    ["×××同志先进事迹", "×××同志"],
    ["XX市委", "XX市"],
    ["某单位某同志说", "某单位某同志"],
    ["查摆X余条，", "X余条"],
    ["2023年X月X日", "X月X日"],
    ["N场次的会", "N场"],
    ["X政发〔2023〕12号", "X政发"],
  ])("quotes of %s no more than the placeholder and what it counts or names", (text, shown) => {
    const [first] = checkManuscript(sample(text), [placeholder]);
    expect(first?.message.zh).toBe(`“${shown}”是没有填的占位符`);
  });

  it.each<[string, string]>([
    ["X次", "填上实际数字，或写成 {{名称}}，在填数表里填"],
    ["X局长", "填上实际内容"],
    ["X政发〔2023〕12号", "填上实际内容"],
  ])("says how to mend %s", (text, hint) => {
    expect(hints(placeholder, text)).toEqual([hint]);
  });
});
