import { neverFirst, neverLast } from "../../deck/text/characters.ts";
import { words } from "../../deck/problems/problem.ts";
import { quoteBreak, textBlocks } from "./lines.ts";
import type { Finding, LookRule } from "./rule.ts";
import { isCode } from "./text-kinds.ts";

const wrongStart = new RegExp(`^[${neverFirst}]`, "u");
const wrongEnd = new RegExp(`[${neverLast}]$`, "u");
/** Marks of two characters that are one stroke. */
const twin = /^(?:——|……|－－)$/u;

/** A line that begins or ends with a mark that belongs to its neighbour. */
export const lineStart: LookRule = {
  code: "line-start",
  severity: "warning",
  hint: words(
    "在该断开的地方写 <wbr>，或少写几个字",
    "Write <wbr> where the line may break, or use fewer words",
  ),
  find: (slide) =>
    textBlocks(slide)
      // Code breaks where its language does.
      .filter(({ first }) => !isCode(slide, first))
      .flatMap(({ lines }) =>
        lines.slice(1).flatMap((line, index) => {
          const before = lines[index]?.text ?? "";
          return [...faults(before, line.text)].map((message) => ({
            text: line.text,
            amount: index + 2,
            message,
          }));
        }),
      ),
};

function* faults(before: string, after: string): Iterable<Finding["message"]> {
  const quoted = quoteBreak(before, after);
  const last = [...before].at(-1) ?? "";
  const [first = ""] = after;
  if (twin.test(last + first)) {
    yield words(`“${last}${first}”断成了两行：${quoted}`, `${last}${first} is split: ${quoted}`);
  } else if (wrongStart.test(after)) {
    yield words(`“${first}”落在行首：${quoted}`, `A line starts with ${first}: ${quoted}`);
  }
  if (wrongEnd.test(before)) {
    yield words(`“${last}”落在行尾：${quoted}`, `A line ends with ${last}: ${quoted}`);
  }
}
