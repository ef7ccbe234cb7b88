/** Reads the requests of the page from JSON of any shape. */
import type { DraftEdit, DraftPlace } from "../../deck/exchange/incoming.ts";

/** What is to be read: pasted text, or a template. */
type Beginning =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "template"; readonly name: string };

interface DraftChange {
  readonly id: string;
  readonly edits: readonly DraftEdit[];
}

/** A slide of a draft, to be drawn in several layouts. */
interface LayoutsRequest extends DraftChange {
  readonly slide: number;
}

type Fields = Readonly<Record<string, unknown>>;

/** More changes than a person makes. */
const mostEdits = 5000;

/** Undefined where it is not a request for a new draft. */
export function parseBeginning(json: string): Beginning | undefined {
  const { text, template } = fieldsOf(parse(json));
  if (typeof text === "string") return { kind: "text", text };
  return typeof template === "string" ? { kind: "template", name: template } : undefined;
}

/** Undefined where it names no draft, or has a wrong change. */
export function parseDraftChange(json: string): DraftChange | undefined {
  const { id, edits } = fieldsOf(parse(json));
  if (typeof id !== "string" || !Array.isArray(edits) || edits.length > mostEdits) return undefined;
  const known = edits.map(readEdit);
  const whole = known.filter((edit) => edit !== undefined);
  return whole.length === known.length ? { id, edits: whole } : undefined;
}

/** Undefined where it names no slide of a draft. */
export function parseLayouts(json: string): LayoutsRequest | undefined {
  const change = parseDraftChange(json);
  const { slide } = fieldsOf(parse(json));
  return change && isCount(slide) ? { ...change, slide } : undefined;
}

/** The folder that is to be opened. */
export function parseOpening(json: string): string | undefined {
  const { folder } = fieldsOf(parse(json));
  return typeof folder === "string" ? folder : undefined;
}

function readEdit(value: unknown): DraftEdit | undefined {
  const { kind, at, level, character, block, length, isOn, layout } = fieldsOf(value);
  if (kind === "keep") return isCount(block) ? { kind, block } : undefined;
  const place = readPlace(at);
  if (!place) return undefined;
  if (kind === "split") return isCount(character) ? { kind, at: place, character } : undefined;
  if (kind === "light")
    return isCount(length) && typeof isOn === "boolean"
      ? { kind, at: place, length, isOn }
      : undefined;
  if (kind === "layout")
    return typeof layout === "string" && /^[a-z-]{1,40}$/.test(layout)
      ? { kind, at: place, layout }
      : undefined;
  if (kind !== "level") return undefined;
  if (level === "prose") return { kind, at: place, level };
  const known = levels.find((each) => each === level);
  return known === undefined ? undefined : { kind, at: place, level: known };
}

const levels = [0, 1, 2, 3, 4, 5] as const;

function readPlace(value: unknown): DraftPlace | undefined {
  const { block, offset } = fieldsOf(value);
  return isCount(block) && isCount(offset) ? { block, offset } : undefined;
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null
    ? Object.fromEntries(Object.entries(value))
    : {};
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
