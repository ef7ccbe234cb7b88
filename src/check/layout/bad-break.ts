import { words } from "../../deck/problems/problem.ts";
import { quoteBreak, standsIn, textBlocks, type TextBlock } from "./lines.ts";
import type { Finding, LookRule } from "./rule.ts";
import { isCode } from "./text-kinds.ts";

const headings: ReadonlySet<string> = new Set(["h1", "h2", "h3"]);
/** Elements whose last line must not be a single character. */
const short: ReadonlySet<string> = new Set([...headings, "li"]);

/**
 * A heading or phrase that is broken at a place where the author allowed no break, or with one character alone on its
 * last line.
 */
export const badBreak: LookRule = {
  code: "bad-break",
  severity: "warning",
  hint: words(
    "在该断开的地方写 <wbr>，或少写几个字",
    "Write <wbr> where the line may break, or use fewer words",
  ),
  find: (slide) =>
    textBlocks(slide).flatMap((block) => {
      const { first } = block;
      if (isCode(slide, first)) return [];
      const kept = first.keepAll || standsIn(slide, first, headings);
      return [
        ...(kept ? unmarkedBreaks(block) : []),
        ...(standsIn(slide, first, short) ? loneCharacters(block) : []),
      ];
    }),
};

/** Punctuation on either side of a break allows the break, like a `<wbr>`. */
function unmarkedBreaks({ lines }: TextBlock): readonly Finding[] {
  return lines.slice(1).flatMap(({ text, marked }, index) => {
    const before = lines[index]?.text ?? "";
    if (marked || /\p{P}$/u.test(before) || /^\p{P}/u.test(text)) return [];
    const quoted = quoteBreak(before, text);
    return {
      text: before,
      amount: index + 1,
      message: words(`断在了词中间：${quoted}`, `Broken in mid-phrase: ${quoted}`),
    };
  });
}

function loneCharacters({ lines }: TextBlock): readonly Finding[] {
  const last = lines.at(-1)?.text ?? "";
  const letters = last.replace(/\p{P}/gu, "");
  if (lines.length < 2 || [...letters].length !== 1) return [];
  return [
    {
      text: last,
      amount: 1,
      message: words(`末行只剩一个字：“${last}”`, `One character alone on the last line: ${last}`),
    },
  ];
}
