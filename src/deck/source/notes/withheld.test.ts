import { expect, it } from "vitest";
import { labelOf } from "../../markdown/labels-shown.ts";

const told = (line: string): boolean => labelOf(line, "line") !== undefined;

it.each([
  [
    "for a few",
    "（仅供领导参阅）甲 （供领导参考） （只供书记审阅） （此页仅供内部使用） （仅供班子成员传阅）",
  ],
  ["only said", "（此段仅口头讲）甲 （这一页口头汇报） （本段只口头带过）"],
  [
    "for an answer",
    "（答问口径：甲） （如被问到：甲） （如果记者问到，就说已整改） （若有人问起：甲） （万一领导追问，答已整改）",
  ],
  [
    "for no public text",
    "（公开时删去）甲 （公开版删）甲 （印发时删去）甲 （上会时删掉）甲 （对外稿中请删除） （发布时不印） （王科：数字偏大此处删） （王科：甲，这句话删掉）",
  ],
  ["internal by its sign", "※内部：甲 ※内部口径：甲"],
])("a remark that says of words that they are %s is told", (_, lines) => {
  expect(lines.split(" ").filter((line) => !told(line))).toEqual([]);
});

it("what a face has in brackets is none", () => {
  const lines =
    "（如问题突出） （如果问题不解决，就要问责） （公开版） （公开发布） （印发各单位） （上网课） （发布会） （删除线） （供参考） （仅供参考） （对外开放） （对外发布后删减项目） （第二条删去） （若问卷回收率低） （公开不放松） （公开招标） （供领导决策服务） ★重点：甲 ●内部：整合资源 ※备用：两台 ※提示：请提前入场";
  expect(lines.split(" ").filter(told)).toEqual([]);
});
