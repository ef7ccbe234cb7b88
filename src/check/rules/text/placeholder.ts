import { measures } from "../../../deck/figures/figure-unit.ts";
import type { Words } from "../../../deck/model.ts";
import { textRule } from "../../text/text-rule.ts";
import { han } from "../../../deck/text/characters.ts";

/** What a placeholder names. */
const regions = "省市县区镇乡村";
const offices =
  "街道|局|委|办|处|科|单位|部门|公司|集团|企业|同志|书记|领导|主任|局长|市长|县长|区长";

/** Words that only begin as those do. */
const longerWord =
  "科[技学研普目]|处[理置于所境]|办[公法理事]|委[托屈]|局[部面势]|市[场民]|区[域块间]|乡[村土]|村民|集团军|公司法";

/** Placeholders other than `{{…}}`, and what may stand in their place. */
const patterns: readonly (readonly [pattern: RegExp, mend: Words])[] = [
  // XX, ×××, XX市; not a Latin word, nor 7×24
  [
    /(?<![A-Za-z0-9])[XxＸ]{2,}(?![A-Za-z0-9])|[×✕╳]{2,}|(?<![一二三四五六七八九])[○〇◯□△●]{2,}|\*{4,}|＊{2,}/gu,
    { zh: "填上实际内容", en: "Write the actual text" },
  ],
  // X次, N余项, ×月; not X光, nor 1+N, “N”个, 7×24小时
  [
    new RegExp(
      `(?<![A-Za-z0-9+＋\\-.“‘"'])[XNＸＮ](?=[余多几]?(?:[${measures}]|[${regions}]))`,
      "gu",
    ),
    {
      zh: "填上实际数字，或写成 {{名称}}，在填数表里填",
      en: "Write the actual figure, or write {{name}} and fill in the figures sheet",
    },
  ],
  // X局长, X政发〔2023〕12号
  [
    new RegExp(`(?<![A-Za-z0-9+＋\\-.“‘"'])[XＸ](?=${offices}|${han}{1,3}〔)`, "gu"),
    { zh: "填上实际内容", en: "Write the actual text" },
  ],
  [
    new RegExp(`(?<![0-9A-Za-z×）)])×(?=[${regions}${measures}])`, "gu"),
    { zh: "填上实际内容", en: "Write the actual text" },
  ],
  // 某某, 某市; not 某些, 某种, 某个
  [
    new RegExp(
      `某{2,}|某(?!${longerWord})(?=[${regions}]|${offices}|[年月日](?![${han}]*[之内里]))`,
      "gu",
    ),
    { zh: "填上真实的名称", en: "Write the real name" },
  ],
  // [您的姓名], 【请填写单位】, ＜日期＞
  [
    new RegExp(
      `\\[[^\\[\\]\\n]*${han}[^\\[\\]\\n]*\\](?!\\()|[【〔＜<（(](?:您的|你的|请?填写|请输入|请补充|此处|在此|姓名|单位名称|职务|日期)[^】〕＞>）)\\n]{0,30}[】〕＞>）)]`,
      "gu",
    ),
    { zh: "填上实际内容", en: "Write the actual text" },
  ],
  [/_{3,}|＿{2,}/gu, { zh: "填上实际内容", en: "Write the actual text" }],
  [
    new RegExp(
      `(?<![招接对看期等有亟尚优款善])待(?:填写?|补充?|定|核实?|确认)(?!${han})|(?<![A-Za-z])(?:TBD|TODO|FIXME|todo)(?![A-Za-z])|[Ll]orem ipsum`,
      "gu",
    ),
    { zh: "补上内容", en: "Write the missing text" },
  ],
];

const named = new RegExp(`${han}{1,3}(?=〔)|[余多几]?(?:${offices}|[${measures}${regions}])`, "uy");

interface Found {
  readonly index: number;
  readonly end: number;
  readonly hint: Words;
}

/** Placeholders of a template that are not filled in; neighbours count as one. A blank figure is `blank-figure`. */
export const placeholder = textRule("placeholder", "warning", function* ({ text }) {
  for (const { index, end, hint } of joined(patterns.flatMap((each) => matches(text, each)))) {
    const shown = text.slice(index, end);
    yield {
      index,
      message: {
        zh: `“${shown}”是没有填的占位符`,
        en: `“${shown}” is a placeholder that is not filled in`,
      },
      hint,
    };
  }
});

function matches(text: string, [pattern, hint]: (typeof patterns)[number]): readonly Found[] {
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => {
    named.lastIndex = index + found.length;
    const [what = ""] = named.exec(text) ?? [];
    return { index, end: index + found.length + what.length, hint };
  });
}

/** X月X日, XX市XX局: one placeholder. */
function joined(found: readonly Found[]): readonly Found[] {
  const kept: Found[] = [];
  for (const each of [...found].sort((a, b) => a.index - b.index)) {
    const last = kept.at(-1);
    if (last && each.index <= last.end) {
      kept[kept.length - 1] = { ...last, end: Math.max(last.end, each.end) };
    } else kept.push(each);
  }
  return kept;
}
