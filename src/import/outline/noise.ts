/** Text that came from a web page or a print and does not belong to the speech. It is reported, and can be put back. */
import type { LeftKind, LeftOut } from "../model.ts";
import { type Line, trim } from "./lines.ts";

/** A kind of line that is left out. */
interface NoiseRule {
  readonly kind: LeftKind;
  readonly pattern: RegExp;
  /** `edges`: only before the text begins and after it ends. */
  readonly where: "edges" | "anywhere";
}

const rules: readonly NoiseRule[] = [
  // The buttons of a news page.
  {
    kind: "web",
    pattern:
      /^(?:[【[]?(?:下载|打印|全屏|收藏|加大|还原|减小|分享|分享到|字号|字体|背景色|默认|大字|繁体|语音播报|听全文|扫一扫|扫码阅读|手机阅读|打印本页|关闭窗口|返回顶部|返回首页|点击(?:下载|查看).{0,12})[】\]：:]?[\s\u3000]*)+$/u,
    where: "edges",
  },
  { kind: "web", pattern: /^[【[](?:字号|字体)[：:].*$|^[】\]]$/u, where: "edges" },
  // Where and when a page was published.
  {
    kind: "web",
    pattern:
      /^(?:(?:信息|文章|稿件|新闻)?来源|发布(?:时间|日期|单位|机构)|更新(?:时间|日期)|浏览(?:次数|量)?|阅读(?:次数|量|数)?|点击(?:次数|量|数)?|访问量|责任编辑|责编|编辑|字数)[：:].{0,40}$/u,
    where: "edges",
  },
  {
    kind: "web",
    pattern:
      /^(?:时间|日期)[：:]\s*\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/u,
    where: "edges",
  },
  {
    kind: "web",
    pattern:
      /^\d{4}(?:年\d{1,2}月\d{1,2}日|[-/.]\d{1,2}[-/.]\d{1,2})[\sT]*\d{1,2}(?::\d{2}){1,2}.{0,30}$|^\d{4}年\d{1,2}月\d{1,2}日\s*\d{1,2}时\d{1,2}分$/u,
    where: "edges",
  },
  {
    kind: "web",
    pattern: /^(?:(?:您?当前|你)(?:的)?(?:所在)?位置[：:]?|首页\s*[>＞»/]).*$/u,
    where: "edges",
  },
  { kind: "web", pattern: /^(?:上一篇|下一篇|上一条|下一条)[：:].*$/u, where: "anywhere" },
  {
    kind: "web",
    pattern: /^[（([【]?(?:责任编辑|责编|编辑|网络编辑)[：:]\s*[\p{L}\s、]{1,20}[）)\]】]?$/u,
    where: "anywhere",
  },
  // The photographer's name under a photograph.
  {
    kind: "web",
    pattern:
      /^(?=.{4,120}$).*(?:记者|通讯员|摄影)[\s\S]{0,30}摄(?:影)?[）)]?$|^图为.{2,60}[。摄]$/u,
    where: "anywhere",
  },
  {
    kind: "web",
    pattern:
      /^(?:版权(?:所有|声明)|免责声明|本文(?:来源|由).{0,20}(?:整理|提供|编辑|转载)|未经.{0,8}授权|更多.{2,20}(?:请|关注|点击)|关注.{0,12}公众号|点击(?:上方|下方|蓝字|阅读原文)).*$/u,
    where: "anywhere",
  },
  { kind: "web", pattern: /^[0-9a-f]{32}[：:]?$/u, where: "anywhere" },
  // Page numbers and contents of a print.
  {
    kind: "page-number",
    pattern:
      /^[-—－–·]+\s*\d{1,4}\s*[-—－–·]+$|^第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?$|^(?:Page|P\.?)\s*\d+(?:\s*of\s*\d+)?$/iu,
    where: "anywhere",
  },
  { kind: "contents", pattern: /^[【[]?目[\s\u3000]*[录次][】\]]?$/u, where: "anywhere" },
  {
    kind: "contents",
    pattern: /^.{1,60}?(?:[.．·•]{4,}|…{2,}|\t+)\s*\d{1,4}$/u,
    where: "anywhere",
  },
];

/** Stretches inside a line. */
const residues: readonly RegExp[] = [
  // Marks that a web page's paywall or editor left.
  /#{2}[a-z][a-z0-9_-]*#{2}/giu,
  /&(?:nbsp|ensp|emsp|ldquo|rdquo|amp);/giu,
  /[\u200B-\u200D\u2060\uFEFF\u00AD]/gu,
  /<\/?(?:p|br|span|div|strong|font|o:p)(?:\s[^<>]*)?\/?>/giu,
];

/** Where a page goes on with something else. All that follows is left out, if it is short beside the text. */
const endOfPage =
  /^(?:相关(?:附件|链接|报道|阅读|新闻|文章|文档|推荐|信息|解读|稿件)|延伸阅读|推荐阅读|热门推荐|猜你喜欢|分享到|附件下载)\s*(?:[>＞»]+|[：:])?$/u;

/** Separates the lines from noise. Blocks in `keep` are put back as they were. */
export function withoutNoise(
  lines: readonly Line[],
  keep: ReadonlySet<number>,
): { readonly lines: readonly Line[]; readonly left: readonly LeftOut[] } {
  const { first, last, end } = extent(lines);
  const kinds = lines.map((line, index): LeftKind | undefined => {
    if (line.picture || keep.has(line.block)) return undefined;
    if (index >= end) return "web";
    if (line.table) return undefined;
    const isEdge = index < first || index > last;
    return rules.find(
      ({ pattern, where }) => (where === "anywhere" || isEdge) && pattern.test(line.text),
    )?.kind;
  });
  spread(lines, kinds, first);
  const left: LeftOut[] = [];
  const kept = lines.flatMap((line, index) => {
    const kind = kinds[index];
    if (kind === undefined) return keep.has(line.block) ? [line] : cleaned(line, left);
    left.push({ kind, text: line.text, block: line.block });
    return [];
  });
  return { lines: kept, left };
}

/** The lines between which the text runs, by its long paragraphs; and where the page goes on with something else. */
function extent(lines: readonly Line[]): { first: number; last: number; end: number } {
  const isText = ({ text }: Line) => text.length > 45 && /[。；！，]/u.test(text);
  const first = lines.findIndex((line) => isText(line) && !/摄[）)]?$/u.test(line.text));
  const last = lines.findLastIndex(isText);
  const total = lines.reduce((sum, { text }) => sum + text.length, 0);
  let rest = 0;
  let end = lines.length;
  for (let index = lines.length - 1; index > first; index--) {
    const line = lines[index];
    rest += line?.text.length ?? 0;
    if (rest > total / 8) break;
    if (line && endOfPage.test(line.text)) end = index;
  }
  return { first: first < 0 ? lines.length : first, last: last < 0 ? 0 : last, end };
}

/** Scraps of a line or two characters beside noise are noise, and so is the value under an empty `来源：`. */
function spread(lines: readonly Line[], kinds: (LeftKind | undefined)[], first: number): void {
  for (let index = 1; index < Math.min(first, lines.length); index++) {
    const [line, before] = [lines[index], lines[index - 1]];
    if (!line || !before || kinds[index] !== undefined || kinds[index - 1] !== "web") continue;
    const isScrap = line.text.length <= 1;
    const isValue = /^(?:来源|作者|编辑)[：:]$/u.test(before.text) && line.text.length <= 20;
    if (isScrap || isValue) kinds[index] = "web";
  }
}

function cleaned(line: Line, left: LeftOut[]): readonly Line[] {
  let { text } = line;
  if (line.table) return [line];
  for (const residue of residues) {
    text = text.replace(residue, (found) => {
      left.push({ kind: "residue", text: found, block: line.block });
      return "";
    });
  }
  if (text === line.text) return [line];
  text = trim(text);
  const { boldLead: _, ...style } = line.style;
  return text === "" ? [] : [{ ...line, text, style }];
}
