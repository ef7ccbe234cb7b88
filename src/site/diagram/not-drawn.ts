import type { Diagram } from "../../deck/diagram/diagram.ts";
import type { Place, Problem, Words } from "../../deck/model.ts";
import { warning, words } from "../../deck/problems/problem.ts";
import type { DiagramFault } from "./page/render.ts";

/** Why a diagram is shown as code. */
export type NotDrawn =
  | { readonly reason: "no-program" | "no-browser" | "broken" }
  | ({ readonly reason: "syntax" } & DiagramFault);

/** A diagram that is not drawn. `place`: the first line of its text, `source`. */
export function notDrawn(drawn: NotDrawn, source: string, place: Place): Problem {
  const told = drawn.reason === "syntax" ? (drawn.line ?? 1) : 1;
  const line = place.line + Math.min(told, source.trimEnd().split("\n").length) - 1;
  const [message, hint] = wordsFor(drawn);
  return warning("diagram-not-drawn", { ...place, line }, message, hint);
}

const asCode = words(
  "mermaid 图没有画出来，照原样显示",
  "The mermaid diagram is not drawn: its text is shown",
);

function wordsFor(drawn: NotDrawn): readonly [message: Words, hint: Words] {
  const because = (zh: string, en: string): Words =>
    words(`${asCode.zh}：${zh}`, `${asCode.en} (${en})`);
  switch (drawn.reason) {
    case "no-browser":
      return [
        because("没有找到能用的浏览器", "no browser was found"),
        words(
          "装上 Chrome 或 Edge；或者用环境变量 CHROME_PATH 指明它在哪里",
          "Install Chrome or Edge, or say where it is with CHROME_PATH",
        ),
      ];
    case "no-program":
      return [
        because("没有装 mermaid", "mermaid is not installed"),
        words("运行 npm install mermaid@11", "Run npm install mermaid@11"),
      ];
    case "broken":
      return [
        because("画的时候出了错或太慢", "drawing failed or took too long"),
        words(
          "把图改小，或存成 SVG 用 ![图上是什么](图.svg)",
          "Make it smaller, or save it as SVG: ![what it shows](diagram.svg)",
        ),
      ];
    case "syntax": {
      const fault = shortened(drawn.fault);
      return [
        because("写法不对", "its text cannot be read"),
        words(`按 mermaid 的写法改正（${fault}）`, `Correct it by mermaid's rules (${fault})`),
      ];
    }
  }
}

/** The room of a diagram below a heading, px of the stage, and the smallest text that is drawn on one at all. */
const room = { width: 1560, height: 760, text: 24 };
/** The size of most of its text, its own px. */
const ownText = 16;

/** A diagram whose text is too small on the wall. */
export function tooLarge({ width, height }: Diagram, place: Place): readonly Problem[] {
  const size = Math.round(ownText * Math.min(room.width / width, room.height / height));
  if (size >= room.text) return [];
  return [
    warning(
      "small-text",
      place,
      words(
        `这张图太大，投到墙上字只有 ${size} px`,
        `This diagram is so large that its text is ${size} px on the wall`,
      ),
      words(
        "拆成两张；流程图太高就横着画（LR），太宽就竖着画（TD）",
        "Split it in two; draw a tall flowchart from left to right (LR), a wide one from top to bottom (TD)",
      ),
    ),
  ];
}

/** mermaid tells all that could have come. */
function shortened(fault: string): string {
  const line = fault.replace(/\s+/g, " ").trim();
  return line.length > 160 ? `${line.slice(0, 160)}…` : line;
}
