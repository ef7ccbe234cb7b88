/** The Markdown of a face: one configured markdown-it, its rules in the order they run. */
import MarkdownIt, { type MarkdownIt as Markdown } from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";
import { commentParagraph } from "../source/comment-paragraph.ts";
import { addressRule } from "./address-rule.ts";
import { bareLinkRule } from "./bare-link-rule.ts";
import { boundedDepth, boundedInline, boundedTables } from "./bounds.ts";
import { codeRule } from "./code-rule.ts";
import { elementRule } from "./element-rule.ts";
import { proseRule } from "./face-prose.ts";
import { figureRule } from "./figure-rule.ts";
import { mathRule } from "./math-rule.ts";
import { rawHtmlRule } from "./raw-html-rule.ts";
import { taskRule } from "./task-rule.ts";
import { tileRule } from "./tile-rule.ts";
import { tokenOffsets } from "./token-offsets.ts";

/** CommonMark 0.31.2 with tables, strikethrough, raw HTML, and emphasis that works beside Chinese punctuation. */
export const markdown: Markdown = new MarkdownIt({ html: true })
  .use(tokenOffsets)
  .use(proseRule)
  .use(cjkFriendly)
  .use(commentParagraph)
  .use(boundedTables)
  .use(boundedInline)
  .use(boundedDepth)
  .use(addressRule)
  .use(mathRule)
  .use(figureRule)
  .use(rawHtmlRule)
  .use(elementRule)
  .use(tileRule)
  .use(codeRule)
  .use(taskRule)
  .use(bareLinkRule);
