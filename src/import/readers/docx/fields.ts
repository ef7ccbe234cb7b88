/** Which fields are open where something stands in a Word file (ECMA-376, 17.16.18). */
import { formText } from "./field-text.ts";
import { type Element, partsOf } from "./xml.ts";

/** A field: its instruction, whether that is complete, and what stands in a field of a form. */
interface OpenField {
  isCode: boolean;
  code: string;
  readonly form?: string | undefined;
  /** How many fields began before it. */
  readonly index: number;
}

/** No document has fields in fields in so many fields: what is deeper is passed over. */
const deepest = 64;

/** Fields that are open across paragraphs; one a document. */
export interface FieldState {
  readonly open: OpenField[];
  /** By their index, those that begin deeper. */
  readonly deeper: number[];
  begun: number;
  /** Fields that begin and go no further, by their index: all text behind them would be their instruction. */
  readonly broken: ReadonlySet<number>;
}

export function openFields(broken: ReadonlySet<number> = new Set()): FieldState {
  return { open: [], deeper: [], begun: 0, broken };
}

/** Those whose instruction has no end, once the document has been read. */
export function brokenFields({ open, deeper }: FieldState): ReadonlySet<number> {
  return new Set([...open.filter(({ isCode }) => isCode).map(({ index }) => index), ...deeper]);
}

/** The marks at which the fields in an element begin and end. */
export function fieldMarks(element: Element): readonly Element[] {
  return element.name === "w:fldChar" ? [element] : partsOf(element).flatMap(fieldMarks);
}

/** The field that ends here, if one does. */
export function field(element: Element, state: FieldState): OpenField | undefined {
  const type = element.attributes["w:fldCharType"];
  const { open, deeper } = state;
  if (type === "begin") {
    const index = state.begun++;
    if (state.broken.has(index)) return undefined;
    if (open.length === deepest) deeper.push(index);
    else open.push({ isCode: true, code: "", form: formText(element), index });
  } else if (deeper.length > 0) {
    if (type === "end") deeper.pop();
  } else if (type === "separate") {
    const last = open.at(-1);
    if (last) last.isCode = false;
  } else if (type === "end") return open.pop();
  return undefined;
}

/** Whether what stands here is the instruction of a field. */
export function isInCode({ open }: FieldState): boolean {
  return open.some(({ isCode }) => isCode);
}

export function inContents({ open }: FieldState): boolean {
  return open.some(({ code }) => /^\s*TOC\b/.test(code));
}

/** Fields whose result Word keeps and shows nowhere (ECMA-376 part 1, 17.16.5): what they hold is shown by others. */
const silent = /^\s*(?:SET|ASK|TC|TA|XE|RD|PRIVATE)\b/i;

/** Whether the field with this instruction shows nothing of its result. */
export function isSilent(instruction: string): boolean {
  return silent.test(instruction);
}

/** Whether what stands here is the result of such a field. */
export function inSilent({ open }: FieldState): boolean {
  return open.some(({ code, isCode }) => !isCode && isSilent(code));
}
