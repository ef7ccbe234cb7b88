/** A number that is all that a paragraph or a heading says, or nearly all. */
import type { Token } from "markdown-it";
import { emsOf } from "../text/ems.ts";

/**
 * A paragraph that begins with a bold number (**98.6%**, **40.9**万元), or is a number alone (98.6%): number, unit, and
 * the words about it.
 */
export interface BoldFigure {
  readonly value: string;
  readonly unit: string;
  readonly label: string;
}

/** A number and the unit that is bold with it. */
const boldNumber =
  /^([+−-]?\d[\d,，.]*)\s*(\p{P}{0,2}\p{Script=Han}{0,4}|[\p{L}/]{1,6}|[%％‰℃]\p{Script=Han}{0,3})$/u;
/** Ems of a unit that stands behind the bold number. */
const longestUnit = 4;
/** Ems of the words about it. */
const longestLabel = 16;

/** A number and its unit that are a paragraph by themselves. A time is no number. */
function plainFigure(text: string): BoldFigure | undefined {
  const [, value = "", unit = ""] = boldNumber.exec(text.trim()) ?? [];
  return unit === "" || /[年月日号號时時点點季届春夏秋冬]/u.test(unit)
    ? undefined
    : { value, unit, label: "" };
}

/**
 * A heading of a slide that is one number: 1,286亿元, 96.8%, $48.7M. A name that begins with a digit (5G网络) is no number.
 */
const headingNumber =
  /^((?:[¥￥$€£]\s?)?[+−–-]?\d[\d,.]*)\s*([余多]?\p{Script=Han}{1,4}|[%％‰℃]|(?:[MBK]|bn|million|billion)\b|(?:[kmnμµ]?(?:g|m|s|W|A|V|Hz|L)|[kKMGTP]B|[MG]Hz|[MG]?bps|[mM]Ah|[kM]?Wh|[ckn]m|km\/h|m[²³]|dB|fps|min|h|ha|px|°C|°|x|×|pp|bp|nits|ppm))?$/u;

/** The number that a heading is, with its unit; undefined for any other. */
export function headingFigure(heading: string): BoldFigure | undefined {
  const [, value = "", unit = ""] = headingNumber.exec(heading.trim()) ?? [];
  const counts = unit === "" ? /^[¥￥$€£]/u.test(value) : !/[年月日号號时時點点]/u.test(unit);
  return value !== "" && counts ? { value, unit, label: "" } : undefined;
}

/** The bold number that a paragraph is, or one with its unit alone; undefined for any other. */
export function boldFigure(inline: Token | undefined): BoldFigure | undefined {
  const children = (inline?.children ?? []).filter(
    ({ content, type }) => content !== "" || type !== "text",
  );
  const [open, number, close, rest, ...more] = children;
  if (open?.type === "text" && children.length === 1) return plainFigure(open.content);
  if (open?.type !== "strong_open" || number?.type !== "text" || close?.type !== "strong_close")
    return undefined;
  if (more.length > 0 || (rest && rest.type !== "text")) return undefined;
  const [, value = "", bold = ""] = boldNumber.exec(number.content.trim()) ?? [];
  const after = rest?.content.trim() ?? "";
  if (value === "" || emsOf(after) > longestLabel) return undefined;
  return bold === "" && emsOf(after) <= longestUnit
    ? { value, unit: after, label: "" }
    : { value, unit: bold, label: after };
}
