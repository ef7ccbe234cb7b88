import type { MarkdownIt } from "markdown-it";
import { offsetOf } from "../../token-offsets.ts";

const box = /^\[([ xX])\][ \u00a0](?=\S)/;

/** Core rule: `- [ ] a` and `- [x] b` begin with a box, empty or ticked (GFM §5.3). */
export function taskRule(md: MarkdownIt): void {
  md.core.ruler.after("inline", "tasks", ({ tokens, Token: New }) => {
    tokens.forEach((token, index) => {
      const isFirst = tokens[index - 2]?.type === "list_item_open";
      const [text, ...rest] = token.children ?? [];
      const mark = text?.type === "text" && isFirst ? box.exec(text.content) : null;
      if (!text || !mark) return;
      const isDone = mark[1] !== " ";
      const open = new New("span_open", "span", 1);
      open.attrs = [
        ["class", isDone ? "task done" : "task"],
        ["role", "img"],
        ["aria-label", isDone ? "已完成" : "未完成"],
      ];
      text.content = text.content.slice(mark[0].length);
      text.meta = { ...text.meta, at: offsetOf(text) + mark[0].length };
      token.children = [open, new New("span_close", "span", -1), text, ...rest];
    });
  });
}
