import { describe, expect, it } from "vitest";
import { residue } from "./residue.ts";
import { marked } from "../../sample-manuscript.ts";

describe("residue", () => {
  it.each([
    "无差池，‸##paidbegin##落实\n‸##paidend##",
    "## 标题 ##\n\n### 三级",
    "剩余内容‸付费阅读",
    "‸登录后查看全文",
    "‸回复可见",
    "‸本文来源：某网",
    "‸版权归原作者所有",
    "‸转载请注明出处",
    "‸更多范文请关注公众号",
    "请‸关注“写作”公众号",
    "‸扫码关注",
    "‸点击下载",
    "‸阅读原文",
    "‸责任编辑：张三",
    "链接?‸utm_source=wx&a=1",
    "推动付费服务规范发展",
    "群众关注的热点问题",
    "对重点问题给予更多关心",
    "登录系统后办理业务",
    "让更多群众关注阅读推广",
    "保护知识产权和版权",
    "`##paid##` 与 {{付费阅读}}",
    "<!-- ##paidbegin## -->甲",
  ])("finds what is marked and nothing else: %s", (text) => {
    expect(marked(residue, text)).toBe(text);
  });
});
