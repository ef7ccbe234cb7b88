import type { MarkdownIt } from "markdown-it";

const element =
  /^\s*<(div|pre)\s+class="mermaid"\s*>(?:\s*<pre>)?([^]*?)(?:<\/pre>\s*)?<\/\1>\s*$/i;
const signs: Readonly<Record<string, string>> = { gt: ">", lt: "<", quot: '"', amp: "&" };

/** Core rule: `<div class="mermaid">`, as reveal.js's plugins have it, is a fence. */
export function diagramElementRule(md: MarkdownIt): void {
  md.core.ruler.push("diagram_element", ({ tokens }) => {
    for (const token of tokens) {
      const [, , text] = (token.type === "html_block" && element.exec(token.content)) || [];
      if (text === undefined) continue;
      token.type = "fence";
      token.tag = "code";
      token.info = "mermaid";
      token.content = text
        .replace(/&(gt|lt|quot|amp);/g, (sign, name: string) => signs[name] ?? sign)
        .replace(/^\n/, "");
    }
  });
}
