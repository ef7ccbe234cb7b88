/** Slidev's contexts: what only the view of its presenter has. */
import { parseAttributes } from "../../../markdown/html/attribute-comment.ts";
import { audienceSees } from "../../../markdown/html/conditions.ts";
import { isEmptyElement } from "../../../markdown/html/raw-html.ts";
import { inBraces } from "../../../text/in-braces.ts";
import { inTag } from "../../../text/in-tag.ts";
import type { Range } from "../../opaque.ts";
import type { Edit } from "./edits.ts";

const seen = /\b(?:main|visible|slide|print|all)\b/i;
const unseen = /\b(?:presenter|overview|previewnext|none)\b/i;

const ofContext = new RegExp(`<(/?)(render-?when|template)\\b(${inTag})>`, "gi");

/** One that is open. Its templates for others are its own: one in another element that stands in it is that one's. */
interface Context {
  readonly at: number;
  readonly inner: number;
  /** Undefined where its contexts are unknown. */
  readonly isSeen: boolean | undefined;
  readonly others: { readonly whole: Range; readonly said: Range }[];
  template?: { readonly at: number; readonly inner: number; depth: number } | undefined;
}

/** `<RenderWhen context="presenter">` with what it holds; of one for the audience, its tags and what is for others. */
export function presenterParts(text: string): readonly Edit[] {
  if (!/<render-?when\b/i.test(text)) return [];
  const edits: Edit[] = [];
  const open: Context[] = [];
  for (const { index, 0: tag, 1: slash, 2: name = "", 3: written = "" } of text.matchAll(
    ofContext,
  )) {
    const end = index + tag.length;
    const isOpening = slash === "";
    if (written.endsWith("/")) continue;
    if (name.toLowerCase() === "template") {
      const last = open.at(-1);
      if (last) takeTemplate(last, [index, end], isOpening, written);
    } else if (isOpening) {
      open.push({ at: index, inner: end, isSeen: isSeenIn(written), others: [] });
    } else {
      const last = open.pop();
      if (last) edits.push(...editsOf(last, [index, end]));
    }
  }
  // One without an end hides the rest of its slide, which is told.
  for (const { at, inner, isSeen } of open) {
    if (isSeen === false) edits.push({ range: [at, inner], text: "<div hidden>" });
  }
  return edits;
}

/** Keeps which template for others is open in a context. Such a one may hold templates. */
function takeTemplate(
  context: Context,
  [start, end]: Range,
  isOpening: boolean,
  written: string,
): void {
  const { template } = context;
  if (template) {
    template.depth += isOpening ? 1 : -1;
    if (template.depth > 0) return;
    context.others.push({ whole: [template.at, end], said: [template.inner, start] });
    context.template = undefined;
  } else if (isOpening && /(?:#|v-slot:)fallback\b/.test(written)) {
    context.template = { at: start, inner: end, depth: 1 };
  }
}

function editsOf({ at, inner, isSeen, others }: Context, [index, end]: Range): readonly Edit[] {
  if (isSeen === undefined) return [];
  const kept = isSeen
    ? [inner, ...others.flatMap(({ whole }) => whole), index]
    : others.flatMap(({ said }) => said);
  const bounds = [at, ...kept, end];
  return bounds.flatMap((start, side) =>
    side % 2 === 0 ? [{ range: [start, bounds[side + 1] ?? end] as const, text: "" }] : [],
  );
}

/** Whether the audience sees what has these attributes; undefined where its contexts are unknown. */
function isSeenIn(written: string): boolean | undefined {
  const [, contexts = ""] =
    parseAttributes(written).find(([name]) => /^(?:v-bind)?:?context$/.test(name)) ?? [];
  if (seen.test(contexts)) return true;
  return unseen.test(contexts) ? false : undefined;
}

const words = `(?:\\[([^[\\]\\n]{0,500})\\])?`;
const properties = `\\{(${inBraces})\\}`;
const inLine = new RegExp(`(?<![\\w:]):render-?when${words}${properties}`, "gi");
const fence = new RegExp(
  `^[ \\t]{0,40}(:{2,})(?!:)[ \\t]{0,9}([a-z][\\w-]*)?${words}[ \\t]{0,9}(?:${properties})?[ \\t]{0,40}$`,
  "gim",
);

/** The same as a component of Markdown, `:RenderWhen[x]{context="presenter"}` in a line or `::RenderWhen{…}` over lines. */
export function presenterComponents(text: string): readonly Edit[] {
  if (!/:[ \t]*render-?when\b/i.test(text)) return [];
  const edits: Edit[] = [];
  for (const { index, 0: whole, 1: said = "", 2: set = "" } of text.matchAll(inLine)) {
    const isSeen = isSeenIn(set);
    const range = [index, index + whole.length] as const;
    if (isSeen !== undefined) edits.push({ range, text: isSeen ? said : "" });
  }
  // What stands in place of the end of each that is open; undefined where its lines stay.
  const open: (string | undefined)[] = [];
  for (const { index, 0: line, 1: colons = "", 2: name, 4: set } of text.matchAll(fence)) {
    const range = [index + line.indexOf(colons), index + line.length] as const;
    if (name === undefined && set === undefined) {
      const end = open.pop();
      if (end !== undefined) edits.push({ range, text: end });
      continue;
    }
    const isOne = /^render-?when$/i.test(name ?? "");
    const isSeen = isOne ? isSeenIn(set ?? "") : undefined;
    open.push(isSeen === undefined ? undefined : isSeen ? "" : ":::");
    if (isSeen !== undefined) edits.push({ range, text: isSeen ? "" : "::: {.hidden}" });
  }
  return edits;
}

const anyTag = new RegExp(`<(/?)([a-z][\\w-]*)(?![\\w-])(${inTag})>`, "gi");

/** `v-else` behind what the audience always sees: it is never shown. */
export function settledElse(text: string): readonly Edit[] {
  if (!/\sv-else\b/.test(text)) return [];
  const edits: Edit[] = [];
  const open: { readonly name: string; readonly isSettled: boolean }[] = [];
  // How many of each name are open: the end of one that is not would be looked for in all of them.
  const counts = new Map<string, number>();
  const count = (name: string, more: number): void => {
    counts.set(name, (counts.get(name) ?? 0) + more);
  };
  // What ended right before, but for blanks.
  let last = { end: -1, isSettled: false };
  for (const { index, 0: tag, 1: slash, 2: name = "", 3: written = "" } of text.matchAll(anyTag)) {
    const end = index + tag.length;
    const { isSettled: isBehind, end: before } = last;
    if (slash !== "") {
      if ((counts.get(name) ?? 0) === 0) continue;
      let closed = open.pop();
      for (; closed && closed.name !== name; closed = open.pop()) count(closed.name, -1);
      count(name, -1);
      last = { end, isSettled: closed?.isSettled ?? false };
      continue;
    }
    // Behind another tag that opened it stands in that.
    last = { end: -1, isSettled: false };
    const otherwise = /\sv-else(?:-if)?(?=[\s=/]|$)/.exec(written);
    const isOver = otherwise !== null && isBehind && text.slice(before, index).trim() === "";
    if (isOver) {
      const at = index + 1 + name.length + otherwise.index;
      edits.push({ range: [at, at + otherwise[0].length], text: ` v-if="false"` });
    }
    const [, condition = ""] =
      parseAttributes(written).find(([key]) => /^v-(?:else-)?if$/.test(key)) ?? [];
    const isSettled = isOver || audienceSees(condition) === true;
    if (written.endsWith("/") || isEmptyElement(name.toLowerCase())) last = { end, isSettled };
    else {
      open.push({ name, isSettled });
      count(name, 1);
    }
  }
  return edits;
}
