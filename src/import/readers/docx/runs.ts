/** What stands in a paragraph of a Word file: its text as it is seen, and what is anchored in it. */
import type { LeftKind, LeftOut } from "../../model.ts";
import { noteAtMark } from "../note-text.ts";
import { type Drawn, anchors } from "./anchors.ts";
import { asideStyle, withoutStep } from "./looks/aside.ts";
import { type Characters, charactersOf } from "./characters.ts";
import { countsPages, fieldText, isPageNumber } from "./field-text.ts";
import {
  type FieldState,
  field,
  fieldMarks,
  inContents,
  inSilent,
  isInCode,
  isSilent,
} from "./fields.ts";
import { inLine, signedText } from "./formula.ts";
import { halfPoints } from "./looks/measure.ts";
import type { Place } from "./scripts.ts";
import { type Notes, leftOf, noteOf, seenText } from "./side-parts.ts";
import { fontsIn, noStyle, runLooks, type WordStyle } from "./looks/styles.ts";
import { type Around, isVanished, unseen } from "./unseen.ts";
import { type Element, child, childrenOf, chosenOf, partsOf, textIn, valueOf } from "./xml.ts";

/** A stretch of text with the looks of its run. */
export interface TextRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly size?: number;
  readonly font?: string;
  /** The font of its Latin letters. */
  readonly latin?: string;
  readonly prefersChinese?: boolean;
}

/** Something that is not text, and how many characters of its paragraph stand before it. */
type Anchored = { readonly after: number } & Drawn;

export interface ParagraphText {
  readonly runs: readonly TextRun[];
  readonly anchored: readonly Anchored[];
  readonly left: readonly LeftOut[];
  /** It begins or goes on with a table of contents that a field makes. */
  readonly isContents: boolean;
  /** It is the number of a page, and what stands round that. */
  readonly isPageNumber: boolean;
}

export interface RunContext {
  readonly styles: ReadonlyMap<string, WordStyle>;
  readonly fields: FieldState;
  readonly note: Notes;
}

/**
 * Reads a paragraph's runs: insertions accepted, deletions and hidden text told, a note where its mark stands.
 */
export function readRuns(paragraph: Element, context: RunContext, around: Around): ParagraphText {
  const runs: TextRun[] = [];
  const anchored: Anchored[] = [];
  const left: LeftOut[] = [];
  let isContents = inContents(context.fields);
  let hasPage = false;
  let length = 0;
  /** The results of fields that show none. */
  let unshown = "";
  const paragraphStyle = child(paragraph, "w:pPr");
  const named = valueOf(paragraphStyle, "w:pStyle");
  const isFramed = child(paragraphStyle, "w:framePr") !== undefined;
  // What a whole paragraph stands above is not there.
  const fonts = {
    ...fontsIn(context.styles.get(named ?? noStyle.paragraph)),
    place: "line" as const,
  };
  const push = (run: TextRun) => {
    if (run.text === "" || isInCode(context.fields)) return;
    if (inSilent(context.fields)) {
      unshown += run.text;
      return;
    }
    runs.push(run);
    length += run.text.length;
  };
  const signs: { readonly sign: string; readonly after: number }[] = [];
  /** Text, whose signs that are not known are told with the words around them. */
  const characters = ({ text, unknown }: Characters): string => {
    const isShown = !isInCode(context.fields);
    if (isShown) for (const sign of unknown) signs.push({ sign, after: length });
    return text;
  };
  const drawnField = (code: string): string => {
    const drawn = fieldText(code);
    const isShown = !isInCode(context.fields);
    for (const text of isShown ? (drawn.guides ?? []) : []) left.push({ kind: "phonetic", text });
    return characters(drawn);
  };
  const tell = (kind: LeftKind, element: Element): void => {
    for (const one of leftOf(kind, element, context.note)) left.push(one);
  };
  const formulaPart = (element: Element): string => {
    const sign = charactersOf(element);
    if (sign) return characters(sign);
    const why = unseen(element, context.styles, around);
    if (why === undefined) return signedText(element, formula) ?? formula(element);
    tell(why, element);
    return "";
  };
  const formula = (element: Element): string =>
    inLine(partsOf(element).map((each) => ({ ...each, text: formulaPart(each) })));
  /** Formulas below each other come in so, and figures do not run into those of a formula. */
  const beforeFormula = (text: string, isBelow: boolean): string => {
    const before = runs.at(-1)?.text ?? "";
    if (isBelow && !before.endsWith("\n")) return "\n";
    return /\d$/.test(before) && /^\d/.test(text) ? " " : "";
  };
  /** What is anchored in a run has ink of its own: it is seen where the run's letters are not. */
  const leave = (kind: LeftKind, element: Element, looks: Omit<TextRun, "text">): void => {
    const isInked = element.name === "w:r" && !isVanished(element, context.styles, around);
    const isKept = (inner: Element) => isInked && holdsDrawing(inner);
    const children = childrenOf(element);
    tell(kind, { ...element, children: children.filter((inner) => !isKept(inner)) });
    // A field may end, or begin, among what is not seen.
    for (const mark of children.flatMap(fieldMarks)) field(mark, context.fields);
    const kept = children.filter(isKept);
    if (kept.length > 0) walk({ ...element, children: kept }, looks);
  };
  const walk = (element: Element, looks: Omit<TextRun, "text">): void => {
    for (const inner of childrenOf(element)) {
      const why = unseen(inner, context.styles, around);
      const read = charactersOf(inner, looks);
      const note = noteOf(inner, context.note);
      if (read) push({ text: characters(read), ...looks });
      else if (why !== undefined) leave(why, inner, looks);
      else if (note) {
        if (note.text !== "") push({ text: noteAtMark(note.text), ...looks });
        for (const one of note.left) left.push(one);
      } else if (inner.name === "m:oMath") {
        const text = formula(inner);
        const isBelow = element.name === "m:oMathPara" && child(element, "m:oMath") !== inner;
        push({ text: beforeFormula(text, isBelow) + text, ...looks });
      } else if (inner.name === "w:r") {
        const properties = child(inner, "w:rPr");
        const style = valueOf(properties, "w:rStyle");
        // A name in the margin has a character in each run.
        if (style === asideStyle && isFramed) {
          if ([...seenText(inner).trim()].length > 1) tell("hidden", inner);
        } else
          walk(style === asideStyle ? withoutStep(inner) : inner, {
            ...fonts,
            ...fontsIn(context.styles.get(style ?? "")),
            ...runLooks(properties),
            ...placeByHeight(properties, around.ink.size),
          });
      } else if (inner.name === "w:fldChar") {
        const ended = field(inner, context.fields);
        hasPage ||= countsPages(ended?.code ?? "");
        if (ended?.isCode) push({ text: ended.form ?? drawnField(ended.code), ...looks });
        isContents ||= inContents(context.fields);
      } else if (inner.name === "w:instrText") {
        const open = context.fields.open.at(-1);
        if (open?.isCode) open.code += textIn(inner);
        isContents ||= inContents(context.fields);
      } else if (inner.name === "w:fldSimple") {
        const code = inner.attributes["w:instr"] ?? "";
        hasPage ||= countsPages(code);
        if (isSilent(code)) tell("hidden", inner);
        else if (childrenOf(inner).length > 0) walk(inner, looks);
        else push({ text: drawnField(code), ...looks });
      } else if (inner.name === "w:pgNum") hasPage = true;
      else if (drawings.has(inner.name)) {
        for (const one of anchors(inner, context.styles, tell))
          anchored.push({ ...one, after: length });
      } else if (inner.name === "mc:AlternateContent") {
        const chosen = chosenOf(inner);
        if (chosen) walk(chosen, looks);
      } else if (inner.name === "w:ruby") {
        for (const base of partsOf(inner)) walk(base, looks);
        const guide = child(inner, "w:rt");
        const base = partsOf(inner).map(seenText).join("");
        if (guide) left.push({ kind: "phonetic", text: `${base} ${seenText(guide)}`.trim() });
      } else if (containers.has(inner.name)) walk(inner, looks);
      // Word shows no text in what it does not know.
      else if (!inner.name.endsWith("Pr")) tell("hidden", inner);
    }
  };
  walk(paragraph, fonts);
  if (unshown.trim() !== "") left.push({ kind: "hidden", text: unshown.trim() });
  const all = runs.map(({ text }) => text).join("");
  for (const { sign, after } of signs) {
    const around = all.slice(Math.max(0, after - 8), after + 8).trim();
    left.push({ kind: "sign", text: `${sign}: ${around}` });
  }
  return { runs, anchored, left, isContents, isPageNumber: hasPage && isPageNumber(all) };
}

const containers: ReadonlySet<string> = new Set([
  "w:ins",
  "w14:conflictIns",
  "w:conflictIns",
  "w:moveTo",
  "w:hyperlink",
  "w:smartTag",
  "w:customXml",
  "w:sdt",
  "w:sdtContent",
  "w:dir",
  "w:bdo",
  "m:oMathPara",
]);
const drawings: ReadonlySet<string> = new Set([
  "w:drawing",
  "w:pict",
  "w:object",
  "w:contentPart",
  "w14:contentPart",
]);

/** Small letters that are moved off the line, as LibreOffice writes what stands above it; sizes in half points. */
function placeByHeight(run: Element | undefined, usual = 20): { readonly place?: Place } {
  const height = halfPoints(valueOf(run, "w:position") ?? "");
  const size = halfPoints(valueOf(run, "w:sz") ?? "");
  if (!(Math.abs(height) > 0 && size <= usual * 0.8)) return {};
  return { place: height > 0 ? "above" : "below" };
}

/** A drawing, or alternatives of one. */
function holdsDrawing({ name, ...element }: Element): boolean {
  if (name !== "mc:AlternateContent") return drawings.has(name);
  return partsOf({ name, ...element }).some(({ name: inner }) => drawings.has(inner));
}
