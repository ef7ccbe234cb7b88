/** The Markdown of a face: one configured markdown-it, its rules in the order they run. */
import MarkdownIt, { type MarkdownIt as Markdown } from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";
import { commentParagraph } from "../source/comments/comment-paragraph.ts";
import { addressRule } from "./rules/address.ts";
import { bareLinkRule } from "./rules/bare-link.ts";
import { besideRule } from "./rules/beside.ts";
import { boundedDepth, boundedInline, boundedTables } from "./bounds.ts";
import { cellIndentRule } from "./rules/cell-indent.ts";
import { codeElementRule } from "./rules/html/code-element.ts";
import { codeRule } from "./rules/code.ts";
import { diagramElementRule } from "./rules/html/diagram-element.ts";
import { directionRule } from "./rules/direction.ts";
import { alternativeTextRule } from "./rules/alternative-text.ts";
import { elementRule } from "./rules/element.ts";
import { proseRule } from "./face/face-prose.ts";
import { emojiRule } from "./rules/emoji.ts";
import { footnoteRule } from "./rules/footnote.ts";
import { inlineFootnoteRule } from "./rules/inline-footnote.ts";
import { figureRule } from "./rules/figures/figure.ts";
import { fenceFigureRule } from "./rules/figures/fence-figures.ts";
import { figureElementRule } from "./rules/html/figure-element.ts";
import { htmlTableRule } from "./rules/html/html-table.ts";
import { looseTextRule } from "./rules/html/loose-text.ts";
import { mathRule } from "./rules/math.ts";
import { numberedItemsRule } from "./rules/lists/numbered-items.ts";
import { rawHtmlRule } from "./rules/html/raw-html.ts";
import { setRightRule } from "./rules/set-right.ts";
import { slotRule } from "./rules/slot.ts";
import { svgRule } from "./rules/html/svg.ts";
import { tabbedTableRule } from "./rules/tabbed-table.ts";
import { taskRule } from "./rules/lists/task.ts";
import { figureHeadingRule } from "./rules/figures/figure-heading.ts";
import { tileRule } from "./rules/figures/tile.ts";
import { typedHeadingRule } from "./rules/typed-heading.ts";
import { typedLinesRule } from "./rules/typed-lines.ts";
import { typedFigureRule } from "./rules/figures/typed-figure.ts";
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
  .use(tabbedTableRule)
  .use(htmlTableRule)
  .use(cellIndentRule)
  .use(addressRule)
  .use(mathRule)
  .use(footnoteRule)
  .use(emojiRule)
  .use(figureRule)
  .use(diagramElementRule)
  .use(svgRule)
  .use(slotRule)
  .use(besideRule)
  .use(figureElementRule)
  .use(codeElementRule)
  .use(rawHtmlRule)
  .use(elementRule)
  .use(alternativeTextRule)
  .use(looseTextRule)
  .use(typedFigureRule)
  .use(figureHeadingRule)
  .use(tileRule)
  .use(fenceFigureRule)
  .use(codeRule)
  .use(taskRule)
  .use(numberedItemsRule)
  .use(bareLinkRule)
  .use(setRightRule)
  .use(typedHeadingRule)
  .use(typedLinesRule)
  .use(directionRule)
  .use(inlineFootnoteRule);
