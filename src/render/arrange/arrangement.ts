/** How a layout sets the content of a face: the counts and lengths of its texts, which a style sheet cannot know. */
import type { Token } from "markdown-it";
import { emsOf } from "../../deck/text/ems.ts";
import { inlineText } from "../../deck/markdown/stretches.ts";
import { changedToken } from "../../deck/markdown/changed-token.ts";
import type { Aspect, Group } from "../../deck/model.ts";
import type { Figures } from "../../deck/notes/notes-text.ts";
import { withPhraseBreaks } from "../face/phrase-breaks.ts";
import { arrangeColumns } from "./columns.ts";
import { arrangeCompare } from "./compare.ts";
import { arrangeLedger } from "./ledger.ts";
import { arrangeNumbered, arrangeNumberedGroups } from "./numbered.ts";
import { arrangeOpening } from "./opening.ts";
import { writtenLines } from "./lines.ts";
import { arrangePoints } from "./points.ts";

/** Custom properties for the style sheet; numbers are without a unit. */
export type Style = Readonly<Record<string, string | number>>;

export interface Arrangement {
  /** What is drawn, perhaps with boxes around its parts. */
  readonly tokens: readonly Token[];
  readonly classes?: readonly string[];
  readonly style?: Style;
  /** One for each group. */
  readonly groupStyles?: readonly Style[];
  /** What is drawn in each group, where it is not as it was written. */
  readonly groupTokens?: readonly (readonly Token[])[];
}

type ArrangeFlow = (tokens: readonly Token[], figures: Figures, aspect: Aspect) => Arrangement;
type ArrangeGroups = (
  groups: readonly Group[],
  figures: Figures,
  aspect: Aspect,
) => Omit<Arrangement, "tokens">;

const flows: ReadonlyMap<string, ArrangeFlow> = new Map([
  ["cover", (tokens: readonly Token[]) => ({ tokens: tokens.map(withLines) })],
  ["points", arrangePoints],
  ["numbered", arrangeNumbered],
]);
const groups: ReadonlyMap<string, ArrangeGroups> = new Map([
  ["columns", arrangeColumns],
  ["compare", arrangeCompare],
  ["numbered", arrangeNumberedGroups],
  ["ledger", arrangeLedger],
  ["opening", arrangeOpening],
]);

/** What stands outside of groups. */
export function arrangeFlow(layout: string, ...of: Parameters<ArrangeFlow>): Arrangement {
  return flows.get(layout)?.(...of) ?? { tokens: of[0] };
}

/** Groups that stand together. */
export function arrangeGroups(
  layout: string,
  ...of: Parameters<ArrangeGroups>
): Omit<Arrangement, "tokens"> {
  return groups.get(layout)?.(...of) ?? {};
}

/** Ems of the longest line of a byline. */
const longestByline = 24;

/** Under a title, short lines of the source are lines: the office, the date. A long one parts between its phrases. */
function withLines(token: Token): Token {
  const lines = writtenLines(token.children ?? []);
  if (lines.length === 1 && emsOf(inlineText(token)) > longestByline)
    return withPhraseBreaks([token])[0] ?? token;
  const isShort = lines.every(
    (line) => emsOf(inlineText(changedToken(token, { children: [...line] }))) <= longestByline,
  );
  if (lines.length < 2 || !isShort) return token;
  const children = (token.children ?? []).map((child) =>
    child.type === "softbreak" ? changedToken(child, { type: "hardbreak", tag: "br" }) : child,
  );
  return changedToken(token, { children });
}

/** A style attribute with the space before it; empty without a style. */
export function styleAttribute(style: Style | undefined): string {
  const rules = Object.entries(style ?? {}).map(([name, value]) => {
    return `${name}:${typeof value === "number" ? Math.round(value * 100) / 100 : value}`;
  });
  return rules.length === 0 ? "" : ` style="${rules.join(";")}"`;
}
