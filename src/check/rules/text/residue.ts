import type { Severity, Words } from "../../../deck/model.ts";
import { textRule } from "../../text/text-rule.ts";

const after = "(?:之?后(?:即可|方可|才能|可)?|即可|方可|才能|可)";
const colon = "[:：]";

const markup = ["##[^#\\s][^#\\n]{0,40}##"];
const tracking = ["(?:utm_[a-z]+|fbclid|gclid|spm|share_token|vd_source)=\\S*"];
const paywall = [
  "付费(?:阅读|查看|下载|解锁|内容|可见|文章)",
  `(?:登录|登陆|注册|付费|购买|充值|回复|关注|开通会员)${after}(?:查看|阅读|下载|可见|见|复制|解锁)`,
  "开通(?:VIP|vip|会员)",
  "(?:VIP|vip|会员)(?:专享|可见|文档)",
];
const rights = [
  "本文(?:来源|来自|转自|摘自|作者)",
  `(?:文章|资料|素材|稿件|图片)来源${colon}`,
  "转载(?:请|须|需)?注明",
  "版权(?:归|所有)",
  "未经(?:授权|许可|允许)，?(?:不得|禁止|严禁|请勿)",
  `责任编辑${colon}`,
  "免责声明",
  "侵权(?:必究|请联系|删除)",
  "(?:请|可)联系(?:我们|作者)?删除",
];
const calls = [
  "更多[^，。；\\n]{0,14}(?:公众号|尽在|请关注|请访问)",
  "关注[^，。；\\n]{0,10}公众号",
  "扫码(?:关注|下载|阅读)",
  "点击(?:此处|这里|链接|下方|下载|查看|阅读)",
  "(?:阅读|查看|展开)(?:全文|原文)",
  `[上下]一篇${colon}`,
  `相关(?:阅读|推荐|文章)${colon}`,
];

/** What is left in a text that was copied from a web page. */
const residues: readonly (readonly [pattern: RegExp, severity: Severity, what: Words])[] = [
  [anyOf(markup), "error", { zh: "网页标记", en: "markup of a web page" }],
  [anyOf(tracking), "error", { zh: "网址里的跟踪参数", en: "tracking text of an address" }],
  [anyOf(paywall), "warning", { zh: "付费墙的字样", en: "words of a paywall" }],
  [anyOf(rights), "warning", { zh: "出处、版权的字样", en: "a note on source or rights" }],
  [anyOf(calls), "warning", { zh: "网页上招引读者的字样", en: "a web page's call to its readers" }],
];

function anyOf(sources: readonly string[]): RegExp {
  return new RegExp(sources.join("|"), "gu");
}

/** Markup, paywall words, notes on rights and the like, copied along with a text. */
export const residue = textRule("residue", "error", function* ({ text }) {
  const found = residues.flatMap(([pattern, severity, what]) =>
    Array.from(text.matchAll(pattern), ({ 0: words, index }) => ({ words, index, severity, what })),
  );
  let end = 0;
  for (const { words, index, severity, what } of found.sort((a, b) => a.index - b.index)) {
    if (index < end) continue;
    end = index + words.length;
    yield {
      index,
      severity,
      message: {
        zh: `“${words}”像是${what.zh}，复制时带进来的`,
        en: `“${words}” looks like ${what.en}, copied along`,
      },
      hint: { zh: "删掉它", en: "Delete it" },
    };
  }
});
