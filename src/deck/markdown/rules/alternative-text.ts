import type { MarkdownIt } from "markdown-it";
import { namesFile } from "../../text/file-words.ts";
import { comments } from "../html/attribute-comment.ts";

/**
 * Core rule: takes the comments out of alternative texts, where markdown-it keeps HTML as words. A wall shows them while a
 * picture is missing, and screen readers say them. What is only the name of a file is no alternative text.
 */
export function alternativeTextRule(md: MarkdownIt): void {
  md.core.ruler.push("alternative_texts", ({ tokens }) => {
    for (const image of tokens.flatMap(({ children }) => children ?? [])) {
      if (image.type !== "image") continue;
      for (const part of image.children ?? [])
        if (part.type === "html_inline") part.content = part.content.replace(comments, "");
      image.content = image.content.replace(comments, "");
      if (!namesFile(image.content)) continue;
      image.content = "";
      image.children = [];
    }
  });
}
