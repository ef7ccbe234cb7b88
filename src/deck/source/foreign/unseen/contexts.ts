/** Slidev's contexts: what only the view of its presenter has. */
import { parseAttributes } from "../../../markdown/html/attribute-comment.ts";
import { audienceSees } from "../../../markdown/html/conditions.ts";
import { isEmptyElement } from "../../../markdown/html/raw-html.ts";
import type { Edit } from "./edits.ts";

const seen = /\b(?:main|visible|slide|print|all)\b/i;
const unseen = /\b(?:presenter|overview|previewnext|none)\b/i;

const inTag = `(?:"[^"]{0,2000}"|'[^']{0,2000}'|[^'"<>]){0,2000}`;
const renderWhen = new RegExp(`<(/?)render-?when\\b(${inTag})>`, "gi");
const fallback =
  /<template\s[^<>]*(?:#|v-slot:)fallback\b[^<>]*>((?:(?!<\/template)[^])*)<\/template\s*>/gi;

/** How much of such an element is looked through for words for others. */
const longest = 5000;

/** `<RenderWhen context="presenter">` with what it holds; of one for the audience, its tags and what is for others. */
export function presenterParts(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  const open: { readonly at: number; readonly inner: number; readonly isSeen?: boolean }[] = [];
  for (const { index, 0: tag, 1: slash, 2: written = "" } of text.matchAll(renderWhen)) {
    const end = index + tag.length;
    if (slash === "") {
      if (written.endsWith("/")) continue;
      const isSeen = isSeenIn(written);
      open.push({ at: index, inner: end, ...(isSeen !== undefined && { isSeen }) });
      continue;
    }
    const { at, inner, isSeen } = open.pop() ?? {};
    if (at === undefined || inner === undefined || isSeen === undefined) continue;
    const others = [...text.slice(inner, Math.min(index, inner + longest)).matchAll(fallback)].map(
      ({ index: from, 0: whole, 1: said = "" }) => {
        const begin = inner + from + whole.indexOf(">") + 1;
        return {
          whole: [inner + from, inner + from + whole.length],
          said: [begin, begin + said.length],
        } as const;
      },
    );
    const kept = isSeen
      ? [inner, ...others.flatMap(({ whole }) => whole), index]
      : others.flatMap(({ said }) => said);
    const bounds = [at, ...kept, end];
    for (let side = 0; side < bounds.length; side += 2) {
      edits.push({ range: [bounds[side] ?? at, bounds[side + 1] ?? end], text: "" });
    }
  }
  // One without an end hides the rest of its slide, which is told.
  for (const { at, inner, isSeen } of open) {
    if (isSeen === false) edits.push({ range: [at, inner], text: "<div hidden>" });
  }
  return edits;
}

/** Undefined where its contexts are unknown. */
function isSeenIn(written: string): boolean | undefined {
  const [, contexts = ""] =
    parseAttributes(written).find(([name]) => /^(?:v-bind)?:?context$/.test(name)) ?? [];
  if (seen.test(contexts)) return true;
  return unseen.test(contexts) ? false : undefined;
}

const anyTag = new RegExp(`<(/?)([a-z][\\w-]*)\\b(${inTag})>`, "gi");

/** `v-else` behind what the audience always sees: it is never shown. */
export function settledElse(text: string): readonly Edit[] {
  if (!/\sv-else\b/.test(text)) return [];
  const edits: Edit[] = [];
  const open: { readonly name: string; readonly isSettled: boolean }[] = [];
  let last = { end: -1, isSettled: false };
  for (const { index, 0: tag, 1: slash, 2: name = "", 3: written = "" } of text.matchAll(anyTag)) {
    const end = index + tag.length;
    if (slash !== "") {
      const at = open.findLastIndex((one) => one.name === name);
      if (at < 0) continue;
      last = { end, isSettled: open[at]?.isSettled ?? false };
      open.length = at;
      continue;
    }
    const otherwise = /\sv-else(?:-if)?(?=[\s=/]|$)/.exec(written);
    const isOver =
      otherwise !== null && last.isSettled && text.slice(last.end, index).trim() === "";
    if (isOver) {
      const at = index + 1 + name.length + otherwise.index;
      edits.push({ range: [at, at + otherwise[0].length], text: ` v-if="false"` });
    }
    const [, condition = ""] =
      parseAttributes(written).find(([key]) => /^v-(?:else-)?if$/.test(key)) ?? [];
    const isSettled = isOver || audienceSees(condition) === true;
    if (written.endsWith("/") || isEmptyElement(name.toLowerCase())) last = { end, isSettled };
    else open.push({ name, isSettled });
  }
  return edits;
}
