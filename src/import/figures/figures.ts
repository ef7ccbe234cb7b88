/** The figures sheet of an imported manuscript: every blank gets a name from the words beside it. */
import { type Blank, findBlanks, unitAfter } from "./blanks.ts";
import { type Label, isBareVerb, labelAfter, labelBefore } from "./label.ts";

/** A figure of the sheet. */
export interface NamedFigure {
  readonly name: string;
  readonly placeholder: string;
  readonly value?: string;
  readonly label?: string;
  readonly unit?: string;
}

/** Where a figure stands in a passage. */
export interface FigureSpan {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** What it counts, in the passage; absent for blanks that count nothing. */
  readonly label?: Label;
  /** 余次 after it. */
  readonly unitEnd: number;
}

/** What all passages have in common: the names that are given. */
export class FigureNames {
  readonly figures = new Map<string, NamedFigure>();
  /** The number that the next figure of a name gets. */
  private readonly counts = new Map<string, number>();

  /** The figures of a passage, named. */
  spansOf(text: string): readonly FigureSpan[] {
    return findBlanks(text).map((blank) => this.name(text, blank));
  }

  /** Makes a figure of a given number, where it is chosen for a face. */
  add(text: string, start: number, end: number, label: Label): FigureSpan {
    return this.name(text, { kind: "given", start, end, text: text.slice(start, end) }, label);
  }

  private name(text: string, blank: Blank, known?: Label): FigureSpan {
    const { start, end, kind } = blank;
    if (kind === "words") return { start, end, name: this.words(text, blank), unitEnd: end };
    const unit = unitAfter.exec(text.slice(end));
    const unitEnd = end + (unit?.[0].length ?? 0);
    const before = known ?? labelBefore(text, start);
    const isWeak = !before || isBareVerb(text.slice(before.start, before.end));
    const label = (isWeak ? labelAfter(text, unitEnd) : undefined) ?? before;
    const said = label ? bare(text.slice(label.start, label.end)) : "";
    const measure = unit?.[2] ?? "";
    const name = this.unique(`${said}${counting[measure] ?? measure}` || "数字");
    this.figures.set(name, {
      name,
      placeholder: kind === "given" ? "X" : blank.text,
      ...(kind === "given" && { value: blank.text }),
      ...(said !== "" && { label: said }),
      ...(measure !== "" && { unit: measure }),
    });
    return { start, end, name, unitEnd, ...(label && { label }) };
  }

  /** [单位] is the same thing in all places. A date or a number is a new one each time. */
  private words(text: string, { text: sign, end }: Blank): string {
    const inner = bare(sign.replace(/^[[【](?:请填写|请输入|填写)?|[\]】]$/gu, ""));
    const after = /^(?![等的和与及是在])\p{Script=Han}{1,2}/u.exec(text.slice(end))?.[0] ?? "";
    const wanted = /^[XxＸ×✕○〇某]*$/u.test(inner)
      ? after === ""
        ? "待填"
        : `${after}名称`
      : inner || "待填";
    const known = this.figures.get(wanted);
    const isOne = known?.placeholder === sign && !/日期|时间|数|额|率/u.test(wanted);
    const name = isOne ? wanted : this.unique(wanted);
    this.figures.set(name, { name, placeholder: sign });
    return name;
  }

  private unique(wanted: string): string {
    if (!this.figures.has(wanted)) return wanted;
    let count = this.counts.get(wanted) ?? 2;
    while (this.figures.has(`${wanted}${count}`)) count++;
    this.counts.set(wanted, count + 1);
    return `${wanted}${count}`;
  }
}

/** Leaves out what a name does not need, and what YAML and braces do not allow. */
function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}

/** A measure word as the name of its count. */
const counting: Readonly<Record<string, string>> = {
  次: "次数",
  个: "个数",
  项: "项数",
  条: "条数",
  篇: "篇数",
  场: "场数",
  份: "份数",
  件: "件数",
  名: "名数",
  人: "人数",
  户: "户数",
  家: "家数",
  期: "期数",
  批: "批数",
  处: "处数",
  起: "起数",
  位: "位数",
  元: "金额",
  万元: "金额",
  亿元: "金额",
  "%": "比例",
  "％": "比例",
};
